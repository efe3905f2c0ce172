import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Incident } from '../incident/index.js'
import type { Origin, Origins } from '../origin/index.js'
import type { Override, Responsible, Victim } from '../record/index.js'
import { claimOf, incidentOf, originsOf } from './example.test-data.js'
import type { SideOf, TollOptions } from './index.js'
import { openTolls, tollsOf } from './index.js'

const nine = { words: 'nine people', low: 9, best: 9, high: 9, of: 'people' }

/** Three incidents, of two claims, one and one. */
const CLAIMS = [
  claimOf({
    id: 'c1',
    source: 'the Observatory',
    agents: ['the army'],
    targets: ['soldiers'],
    counts: [nine],
  }),
  claimOf({ id: 'c2', source: 'residents', agents: ['the Shield'], counts: [{ ...nine, low: 7, best: 7 }] }),
  claimOf({ id: 'c3', source: 'the ministry', agents: ['the army'], counts: [nine] }),
  claimOf({ id: 'c4', source: '', counts: [nine] }),
]
const [c1, c2, c3, c4] = CLAIMS
const INCIDENTS: readonly Incident[] = [
  incidentOf([c1!, c2!]),
  incidentOf([c3!], { id: 'i-2', former: ['i-20'] }),
  incidentOf([c4!], { id: 'p-3', permanent: false }),
]

const plain: TollOptions = { origins: originsOf(CLAIMS), suggestions: false }

/** One claim goes back to another origin; the others are the same values. */
const moved = (to: Origin): Origins => ({
  of: (claim) => (claim === 'c3' ? to : plain.origins.of(claim)),
  branches: [],
})

const override: Override = {
  kind: 'override',
  incident: 'i-20',
  cell: 'killed/all/all/all',
  value: { low: 1, best: null, high: 2 },
  reason: 'a list of the hospital',
}
const victim: Victim = {
  kind: 'victim',
  victim: 'v1',
  incident: 'p-3',
  names: [{ text: 'Qamar Zubayda', script: 'Latn' }],
  age: 9,
  sex: 'woman',
  status: 'civilian',
  metric: 'killed',
  listed: true,
}
const responsible: Responsible = {
  kind: 'responsible',
  incident: 'i-1',
  party: 'shield',
  relation: 'claimed',
  holds: true,
  reason: null,
}
const sideOf: SideOf = (actor) => (actor.id === 'varnia/army' ? { id: 'varnia', name: 'Varnia' } : actor)

/** What may change, with the tolls that are made again for it. */
const STEPS: readonly (readonly [what: string, options: TollOptions, made: readonly number[]])[] = [
  ['a word on an incident, under its former id', { ...plain, overrides: [override] }, [1]],
  ['the same word, said in a new list', { ...plain, overrides: [...[override]] }, []],
  ['the word is taken back, and a victim listed', { ...plain, victims: [victim] }, [1, 2]],
  ['somebody is held responsible', { ...plain, victims: [victim], responsible: [responsible] }, [0]],
  ['the origin of one claim', { ...plain, origins: moved(plain.origins.of('c1')) }, [0, 1, 2]],
  ['its name', { ...plain, origins: moved({ id: 'o', name: 'Ministry', sort: 'speaker' }) }, [1]],
  ['who stands on whose side, where somebody is named', { ...plain, origins: plain.origins, sideOf }, [0, 1]],
  ['whether suggestions count', { ...plain, sideOf, suggestions: true }, [0, 1, 2]],
  ['nothing', { ...plain, sideOf, suggestions: true }, []],
]

test('tolls are made again where something that they rest on is other than it was, and nowhere else', () => {
  const held = openTolls()
  let before = held.of(INCIDENTS, plain)
  assert.deepEqual(before, tollsOf(INCIDENTS, plain))
  for (const [what, options, made] of STEPS) {
    const now = held.of(INCIDENTS, options)
    assert.deepEqual(now, tollsOf(INCIDENTS, options), what)
    assert.deepEqual(
      INCIDENTS.flatMap((_, at) => (now[at] === before[at] ? [] : [at])),
      made,
      what,
    )
    before = now
  }
})

test('an incident that is another value has its toll made', () => {
  const held = openTolls()
  const [first] = held.of(INCIDENTS, plain)
  const other = incidentOf([c1!], { id: 'i-1' })
  const [second, third] = held.of([other, INCIDENTS[0]!], plain)
  assert.deepEqual([second, third], tollsOf([other, INCIDENTS[0]!], plain))
  assert.equal(third, first)
})
