import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCases } from './index.js'

const read = (file: string) => parseCases(file, { where: 'cases.txt' })

test('the case of the style guide', () => {
  const { value, diagnostics } = read(`# A denial is not an absence
The ministry denied that the strike killed anyone.
==>
airstrike  denies  source="The ministry"  cue=denied
`)
  assert.deepEqual(diagnostics, [])
  const [only] = value
  assert.equal(only?.title, 'A denial is not an absence')
  assert.equal(only?.text, 'The ministry denied that the strike killed anyone.')
  const [claim] = only?.claims ?? []
  assert.equal(claim?.kind, 'airstrike')
  assert.equal(claim?.stance, 'denies')
  assert.equal(claim?.source, 'The ministry')
  assert.equal(claim?.cue, 'denied')
  assert.equal(claim?.agents, undefined, 'a slot not named is not asked')
  assert.equal(claim?.line, 4)
})

test('lists, counts, parts, empty slots and dates', () => {
  const { value, diagnostics } = read(`# Many slots
date: 2024-03-14
publisher: Halvek Wire
Jets, drones and guns killed 10 people, two of them nurses, in Mirsa on Monday.
==>
airstrike reports agents=Jets,"drones",guns targets=- place=Mirsa time="on Monday" start=2024-03-11 end=- counts=killed:10/10/-:people,killed:2/2/2:"nurses":part-of-1
`)
  assert.deepEqual(diagnostics, [])
  const [only] = value
  assert.equal(only?.date, '2024-03-14')
  assert.equal(only?.publisher, 'Halvek Wire')
  const [claim] = only?.claims ?? []
  assert.equal(claim?.source, null, 'no source is the narrator')
  assert.deepEqual(claim?.agents, ['Jets', 'drones', 'guns'])
  assert.deepEqual(claim?.targets, [])
  assert.equal(claim?.start, '2024-03-11')
  assert.equal(claim?.end, null)
  assert.deepEqual(claim?.counts, [
    { metric: 'killed', low: 10, best: 10, high: null, of: 'people', partOf: null },
    { metric: 'killed', low: 2, best: 2, high: 2, of: 'nurses', partOf: 0 },
  ])
})

test('a comma or colon inside quotes belongs to the words', () => {
  const { value } = read(
    '# Comma\nThe bishop, Ansel Roth: a man of peace.\n==>\ntalks reports agents="The bishop, Ansel Roth: a man"',
  )
  assert.deepEqual(value[0]?.claims[0]?.agents, ['The bishop, Ansel Roth: a man'])
})

test('nothing is a case too', () => {
  assert.deepEqual(read('# Charges\nHe was charged.\n==>\nnothing').value[0]?.claims, [])
})

const faults: readonly (readonly [string, string, string])[] = [
  ['a kind that is none', 'skirmish reports', 'case/unknown-kind'],
  ['a stance that is none', 'clash doubts', 'case/unknown-stance'],
  ['a slot that is none', 'clash reports weapon=gun', 'case/unknown-slot'],
  ['a word without a slot', 'clash reports gun', 'case/unknown-slot'],
  ['words that are not in the text', 'clash reports place=Mirsa', 'case/words'],
  ['a metric that is none', 'clash reports counts=lost:1/1/1', 'case/value'],
  ['a count with two bounds', 'clash reports counts=killed:1/1', 'case/value'],
  ['a part of a count that is not there', 'clash reports counts=killed:1/1/1:men:part-of-1', 'case/value'],
  ['a date in words', 'clash reports start=Monday', 'case/value'],
  ['a phase that is none', 'siege reports phase=halts', 'case/value'],
]

for (const [what, line, code] of faults) {
  test(`${what} is reported`, () => {
    const { value, diagnostics } = read(`# Fault\nThey fought.\n==>\n${line}`)
    assert.deepEqual(
      diagnostics.map((d) => [d.code, d.where]),
      [[code, 'cases.txt:4']],
    )
    assert.deepEqual(value[0]?.claims, [])
  })
}

test('a case without an arrow is reported', () => {
  assert.deepEqual(
    read('# Fault\nThey fought.\nclash reports').diagnostics.map((d) => d.code),
    ['case/shape'],
  )
})
