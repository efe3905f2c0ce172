import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Coding, type CodingClaim, readCodings } from '../src/agree/index.js'
import { findErrors } from './errors.js'
import { bestValue } from './fit.js'
import { meetFloors } from './floors.js'
import { markdownTable } from './table.js'

const text = 'Two hospitals said that shells killed at least 10 people. A truce holds.'

const claim = (changes: object): CodingClaim => {
  const whole = {
    kind: 'shelling',
    stance: 'reports',
    phase: null,
    trigger: { start: 24, end: 30, text: 'shells' },
    source: { type: 'aid', start: 0, end: 13, text: 'Two hospitals' },
    cue: null,
    via: [],
    quoted: 'indirect',
    agents: [],
    targets: [],
    place: null,
    time: null,
    counts: [{ metric: 'killed', low: 10, best: 10, high: null, of: 'people', part_of: null }],
    ...changes,
  }
  const line = JSON.stringify({
    id: 'r',
    text,
    sentences: [
      [0, 57],
      [58, 72],
    ],
    claims: [whole],
  })
  return readCodings(line, { where: 'test' }).value[0]!.claims[0]!
}

const coding = (claims: readonly CodingClaim[]): readonly Coding[] => [
  {
    id: 'r',
    text,
    sentences: [
      [0, 57],
      [58, 72],
    ],
    claims,
  },
]

test('errors are told apart', () => {
  const truce = claim({ kind: 'ceasefire', trigger: { start: 60, end: 65 }, counts: [] })
  const read = claim({
    kind: 'airstrike',
    source: { type: 'narrator' },
    counts: [{ metric: 'killed', low: 10, best: 10, high: 10 }],
  })
  const errors = findErrors(coding([claim({}), truce]), coding([read]))
  assert.deepEqual(errors.kinds, [
    { gold: 'shelling', read: 'airstrike', times: 1 },
    { gold: 'ceasefire', read: null, times: 1 },
  ])
  assert.deepEqual(errors.hedgedCounts, { gold: 1, missed: 1, spurious: 0 })
  assert.deepEqual(errors.exactCounts, { gold: 0, missed: 0, spurious: 1 })
})

test('sources: the narrator for a named one, a named one for the narrator, the wrong one', () => {
  const narrator = { type: 'narrator' }
  const against = (gold: object, read: object) =>
    findErrors(coding([claim({ source: gold })]), coding([claim({ source: read })])).sources
  const hospitals = { type: 'aid', text: 'Two hospitals' }
  assert.equal(against(hospitals, narrator).narratorForNamed, 1)
  assert.equal(against(narrator, hospitals).namedForNarrator, 1)
  assert.equal(against(hospitals, { type: 'military', text: 'The army' }).wrongOne, 1)
  assert.deepEqual(against(hospitals, hospitals), {
    judged: 1,
    narratorForNamed: 0,
    namedForNarrator: 0,
    wrongOne: 0,
  })
})

test('what was not measured is neither reached nor missed', () => {
  const nothing = { agreement: null, calibration: null }
  const met = meetFloors({
    old: { agreement: null, calibration: 0.05 },
    long: nothing,
    seed: nothing,
    unseen: nothing,
  })
  assert.deepEqual(
    met.filter(({ verdict }) => verdict !== 'not measured').map(({ label, verdict }) => [label, verdict]),
    [['calibration error', 'reached']],
  )
})

test('of settings that do as well as each other the one nearest to the start stands', () => {
  const knob = { values: [0.3, 0.5, 0.7], start: 0.5 }
  assert.equal(bestValue(knob, [0.6, 0.5996, 0.59]), 0.5)
  assert.equal(bestValue(knob, [0.62, 0.6, 0.59]), 0.3)
})

test('a table lines up', () => {
  assert.equal(
    markdownTable(
      ['kind', 'F1'],
      [
        ['siege', '0.500'],
        ['airstrike', '–'],
      ],
    ),
    '| kind      |    F1 |\n| --------- | ----: |\n| siege     | 0.500 |\n| airstrike |     – |',
  )
})
