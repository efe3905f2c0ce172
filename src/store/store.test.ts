import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordedClaim } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import type { Projected } from './index.js'
import { openStore } from './index.js'

const words = (text: string, start = 0) => ({ text, start, end: start + text.length, probability: 0.9 })

const claim = (id: string, values: Partial<LineClaim> = {}): RecordedClaim => ({
  id,
  report: {
    text: 'ab'.repeat(32),
    id: 'r-1',
    title: null,
    url: null,
    publisher: 'Northern Wire',
    published: '2024-03-13',
    captured: '2024-03-13T10:00:00.000Z',
    language: 'eng',
  },
  claim: {
    id,
    kind: 'airstrike',
    stance: 'reports',
    phase: null,
    trigger: words('air strike', 10),
    source: { type: 'military', ...words('the army'), actor: null },
    cue: words('said'),
    via: [],
    quoted: 'indirect',
    said: null,
    agents: [],
    targets: [],
    place: null,
    time: null,
    counts: [],
    probability: 0.8,
    ...values,
  },
  state: 'accepted',
  decided: null,
})

const projected = (claims: readonly RecordedClaim[]): Projected => ({
  reports: claims
    .slice(0, 1)
    .map(({ report }) => ({ report, text: 'The army said an air strike hit Tal Hosn.' })),
  claims,
  incidents: [],
  cells: new Map(),
  origins: { of: () => ({ id: 'o-1', name: 'the army', sort: 'speaker' }), branches: [] },
  documents: [{ kind: 'state', id: 's-1', document: { place: 'Tal Hosn' } }],
})

test('a projection holds what it was given, writes only what differs, and equals one made afresh', async () => {
  const store = await openStore(null)
  try {
    assert.equal(await store.heads(), null)
    const first = [claim('c-1'), claim('c-2', { kind: 'talks', trigger: words('talks', 20) })]
    assert.deepEqual(await store.project(projected(first), 'a:1'), { written: 4, removed: 0 })
    assert.deepEqual(await store.project(projected(first), 'a:1'), { written: 0, removed: 0 })
    const second = [claim('c-1', { stance: 'denies' }), claim('c-3')]
    assert.deepEqual(await store.project(projected(second), 'a:2'), { written: 2, removed: 1 })
    assert.equal(await store.heads(), 'a:2')
    const fresh = await openStore(null)
    await fresh.project(projected(second), 'a:2')
    assert.deepEqual(await store.dump(), await fresh.dump())
    await fresh.close()
  } finally {
    await store.close()
  }
})

test('a filter narrows by kind, stance, words, state and report', async () => {
  const store = await openStore(null)
  try {
    await store.project(
      projected([claim('c-1'), claim('c-2', { kind: 'talks', trigger: words('talks', 20) })]),
      'a:1',
    )
    const ids = async (filter: Parameters<typeof store.claims>[0]) =>
      (await store.claims(filter, { limit: 10 })).map((row) => row.id)
    assert.deepEqual(await ids({}), ['c-1', 'c-2'])
    assert.deepEqual(await ids({ kinds: ['talks'] }), ['c-2'])
    assert.deepEqual(await ids({ text: 'strike army' }), ['c-1'])
    assert.deepEqual(await ids({ stances: ['denies'] }), [])
    assert.deepEqual(await ids({ states: ['accepted'], report: 'ab'.repeat(32) }), ['c-1', 'c-2'])
    assert.equal(await store.count({ publishers: ['Northern Wire'] }), 2)
    assert.deepEqual(await ids({ text: "'; drop table claims; --" }), [])
    assert.equal(await store.count({}), 2)
  } finally {
    await store.close()
  }
})
