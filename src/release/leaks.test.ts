import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hidden } from './hidden.js'
import { findLeaks } from './leaks.js'

const HIDDEN: Hidden = {
  names: [{ words: 'Samar Dunev', sort: 'person', instead: 'a witness' }],
  reviewers: ['Rana', 'May'],
  known: new Set(['sheikh oslan', 'omar field']),
  points: [{ latitude: 36.21342, longitude: 37.16617 }],
  given: new Set(['37.1661999']),
}

const isActor = (words: string): boolean => words === 'Karim Voss'

const leaks = (text: string, { path = 'page.html', letStand = [] as readonly string[] } = {}) =>
  findLeaks([{ path, text }], { hidden: HIDDEN, letStand, machine: ['/home/rana', 'desk-7'], isActor }).map(
    ({ line, what, found }) => `${line} ${what}: ${found}`,
  )

test('what must not go out is found wherever it stands, with its line', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['one\ntwo\nDunev said', ['3 the name of a person: Dunev']],
    ['&#83;amar', ['1 the name of a person: Samar']],
    ['/p/%53amar.html', ['1 the name of a person: Samar']],
    ['"\\u0053amar"', ['1 the name of a person: Samar']],
    ['write to s@mail.example', ['1 a mail address: s@mail.example']],
    ['call +999 555 010 203', ['1 a telephone number: +999 555 010 203']],
    ['call 0555 010 203', ['1 a telephone number: 0555 010 203']],
    ['by @somebody', ['1 an account name: @somebody']],
    ['at 36.2134', ['1 a coordinate finer than allowed: 36.2134']],
    ['at 36.5001, 37.5001', ['1 coordinates in words: 36.5001, 37.5001']],
    ['joined by Rana', ['1 the name of a reviewer: Rana']],
    ['on desk-7', ['1 a trace of a machine: desk-7']],
    ['"Dr. Karim Zaytun treated them"', ['1 what looks like the name of a person: Dr. Karim Zaytun']],
    ['the journalist Nadia Qasmin', ['1 what looks like the name of a person: Nadia Qasmin']],
    ['her daughter, Hala, 9', ['1 what looks like the name of a person: Hala']],
    ['x\nOmar Orvelin\ny', ['2 what looks like the name of a person: Omar Orvelin']],
    ['from C:\\Users\\x', ['1 a path of a machine: C:\\Users\\x']],
  ]
  for (const [text, found] of cases) assert.deepEqual(leaks(text), found, text)
})

test('what may stand: months, areas, years, hashes, the address for corrections, what a person let stand', () => {
  for (const text of [
    'it may be on 12 may 2024',
    'area:36.21875,37.16875',
    'a town at 37.1661999',
    'between 2024-03-18 and 2024-03-19, 12 000 people',
    `${'a'.repeat(10)}00123456789${'b'.repeat(43)}`,
    'a.b/c.html, x@2',
    'in Sheikh Oslan and at Omar Field, said Karim Voss',
    'General Staff of the Northern Army, Journalist Killed In Halvek',
  ])
    assert.deepEqual(leaks(text), [], text)
  assert.deepEqual(leaks('desk@record.example', { letStand: ['desk@record.example'] }), [])
  assert.deepEqual(leaks('Dunev street', { letStand: ['Dunev'] }), [])
  assert.deepEqual(leaks('36.2134', { letStand: ['36.2134'] }), [])
})

test('a name in the name of a file is found', () => {
  assert.deepEqual(leaks('', { path: 'data/samar-dunev.csv' }), [
    '0 the name of a person: samar',
    '0 the name of a person: dunev',
  ])
})
