import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineClaim } from '../report/index.js'
import { claimIn, strike } from './example.test-data.js'
import { differingSlots } from './index.js'

const full: LineClaim = claimIn('text-bridge', {
  id: 'c-full',
  kind: 'airstrike',
  trigger: 'air strike',
  agents: ['The defence ministry', 'Villagers'],
  counts: [
    { words: '7 people', metric: 'killed', low: 7, best: 7, high: 7 },
    { words: '7 people', metric: 'injured', low: 7, best: 7, high: 7 },
    { words: '11', metric: 'killed', low: 11, best: 11, high: 11, part_of: 0 },
  ],
})

test('The order of parties and numbers says nothing', () => {
  const [killed, injured, part] = full.counts
  const turned: LineClaim = {
    ...full,
    agents: full.agents.toReversed(),
    counts: [{ ...part!, part_of: 2 }, injured!, killed!],
  }
  assert.deepEqual(differingSlots(full, turned), [])
})

test('What a number is part of is a difference', () => {
  const counts = full.counts.map((count) => (count.part_of === 0 ? { ...count, part_of: 1 } : count))
  assert.deepEqual(differingSlots(full, { ...full, counts }), ['counts'])
})

test('How sure the machine is and which row read the words is none', () => {
  const counts = full.counts.map((count) => ({ ...count, probability: 0.2, rule: 'count/other' }))
  assert.deepEqual(differingSlots(full, { ...full, id: 'c-9', probability: 0.1, counts }), [])
})

test('Whom or what words stand for is a difference', () => {
  const place = {
    ...strike.place!,
    resolved: {
      id: 'curated:tarsa-bridge',
      name: 'Tarsa bridge',
      name_arabic: null,
      country: 'ZZ',
      admin1: null,
      latitude: 1,
      longitude: 2,
      precision: 'site',
      method: 'exact name',
    },
  }
  const source = { ...strike.source, actor: { id: 'harbour', name: 'Harbour Monitor', loaded: false } }
  assert.deepEqual(differingSlots(strike, { ...strike, place, source }), ['source', 'place'])
})

test('Every slot is compared', () => {
  const other = claimIn('text-bridge', {
    id: 'c-other',
    kind: 'siege',
    stance: 'denies',
    phase: 'ends',
    trigger: 'killed',
    cue: 'denied',
    via: ['Villagers'],
    quoted: 'direct',
    said: { words: 'on Monday' },
    agents: ['people'],
  })
  assert.deepEqual(differingSlots(strike, other), [
    ...['kind', 'stance', 'phase', 'trigger', 'source', 'cue', 'via', 'quoted', 'said'],
    ...['agents', 'targets', 'place', 'time', 'counts'],
  ])
})
