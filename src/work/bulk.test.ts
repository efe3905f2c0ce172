import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RecordedClaim } from '../record/index.js'
import { drawSample, SAMPLE } from './bulk.js'
import { bareClaim } from './slot-words.js'

const report = {
  text: 'a'.repeat(64),
  id: 'wire',
  title: null,
  url: null,
  publisher: null,
  published: null,
  captured: '2024-05-03T00:00:00.000Z',
  language: 'eng',
}

const words = { start: 0, end: 1, text: 'x', probability: 1 }

function claimOf(
  n: number,
  {
    probability = 0.9,
    state = 'suggested',
    metric,
  }: { probability?: number; state?: RecordedClaim['state']; metric?: 'killed' | 'displaced' } = {},
): RecordedClaim {
  const claim = bareClaim(words, { id: `c-${n}`, kind: 'shelling', stance: 'reports' })
  const count = {
    ...words,
    metric: metric ?? 'killed',
    low: 1,
    best: 1,
    high: 1,
    of: null,
    part_of: null,
    rule: null,
  } as const
  const counts = metric === undefined ? [] : [{ ...count, status: 'unknown', group: 'unknown' } as const]
  return { id: `c-${n}`, report, claim: { ...claim, probability, counts }, state, decided: null }
}

/** Numbers that follow from a seed. */
function seeded(seed: number): (bytes: number) => Uint8Array {
  let at = seed >>> 0
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      at = (Math.imul(at, 1664525) + 1013904223) >>> 0
      return at >>> 24
    })
}

const draw = (claims: readonly RecordedClaim[], seed = 1) =>
  drawSample(claims, { random: seeded(seed) }).value

test('only claims that wait are taken, and none that counts victims', () => {
  const claims = [
    claimOf(1),
    claimOf(2, { state: 'accepted' }),
    claimOf(3, { metric: 'killed' }),
    claimOf(4, { metric: 'displaced' }),
    claimOf(5, { state: 'rejected' }),
    claimOf(6, { state: 'unsure' }),
  ]
  const sample = draw(claims)
  assert.deepEqual(
    sample?.claims.map(({ id }) => id),
    ['c-1', 'c-4'],
  )
  assert.equal(sample?.leftOut, 1)
})

test('it says how many are expected to be wrong', () => {
  const sample = draw([
    claimOf(1, { probability: 0.5 }),
    claimOf(2, { probability: 0.75 }),
    claimOf(3, { probability: 1 }),
  ])
  assert.equal(sample?.expectedWrong, 0.75)
})

test('nothing to decide is said, with what to do', () => {
  const { value, diagnostics } = drawSample([claimOf(1, { metric: 'killed' })], { random: seeded(1) })
  assert.equal(value, null)
  assert.match(
    diagnostics[0]?.message ?? '',
    /count victims; nothing can be decided at once; decide them one by one/,
  )
})

test('law: a sample is a part of the claims, in their order, as large as it may be, and each as likely', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), fc.integer(), (n, seed) => {
      const claims = Array.from({ length: n }, (_, i) => claimOf(i))
      const ids = claims.map(({ id }) => id)
      const sample = draw(claims, seed)!
      assert.equal(sample.sample.length, Math.min(SAMPLE, n))
      assert.deepEqual(
        [...sample.sample].sort((a, b) => ids.indexOf(a) - ids.indexOf(b)),
        sample.sample,
      )
      assert.equal(new Set(sample.sample).size, sample.sample.length)
    }),
    { seed: 7 },
  )
  const times = new Map<string, number>()
  const claims = Array.from({ length: 100 }, (_, i) => claimOf(i))
  const random = seeded(3)
  for (let i = 0; i < 2000; i++)
    for (const id of drawSample(claims, { random }).value!.sample) times.set(id, (times.get(id) ?? 0) + 1)
  const counts = [...times.values()]
  assert.equal(counts.length, 100)
  assert.ok(
    Math.min(...counts) > 400 && Math.max(...counts) < 600,
    `${Math.min(...counts)} to ${Math.max(...counts)}`,
  )
})

test('law: a ticket names the claims as they were shown: another claim, or another value, is another ticket', () => {
  const one = draw([claimOf(1), claimOf(2)])
  assert.equal(draw([claimOf(1), claimOf(2)], 99)?.ticket, one?.ticket)
  assert.notEqual(draw([claimOf(1)])?.ticket, one?.ticket)
  assert.notEqual(draw([claimOf(1), claimOf(2, { probability: 0.8 })])?.ticket, one?.ticket)
})
