import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Entry, Fact, RecordedClaim } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import { toKeep } from './by-hand.js'
import { captureOf, decisionOn, logOf, payloadsOf, readingOf, strike, undoOf } from './example.test-data.js'
import { advance, type Standing, standing } from './index.js'

const NAVY = { id: 'tarsa-navy', name: 'Tarsa Navy', loaded: false } as const
const read: LineClaim = { ...strike, source: { ...strike.source, actor: NAVY } }
const payloads = {
  ...payloadsOf({
    bare: { text: 'text-bridge', claims: [strike] },
    navy: { text: 'text-bridge', claims: [read] },
  }),
  shipped: { nameOf: (id: string) => (id === NAVY.id ? NAVY.name : null), isLoaded: () => false },
}

const own = (actor: string, rest: Partial<Extract<Fact, { kind: 'actor' }>> = {}): Fact => ({
  kind: 'actor',
  ...{ actor, name: null, aliases: [], allegiances: [], into: null, reason: null },
  ...rest,
})

const MONITOR = own('harbour-monitor', { name: 'Monitor', aliases: ['Harbour Monitor'] })

const recordOf = (...facts: readonly Fact[]): Standing =>
  standing(logOf([captureOf('text-bridge'), ...facts].map((fact) => ['Rana', fact])), payloads)

const sourceIn = ({ claims }: Standing): string | null => claims[0]!.claim.source.actor?.id ?? null

test('A name or an alias of an own actor is found in claims, whether it was given before or after', () => {
  for (const facts of [
    [readingOf('text-bridge', 'bare'), MONITOR],
    [MONITOR, readingOf('text-bridge', 'bare')],
    [MONITOR, readingOf('text-bridge', 'navy')],
  ]) {
    const record = recordOf(...facts)
    assert.deepEqual(record.claims[0]!.claim.source.actor, {
      id: 'harbour-monitor',
      name: 'Monitor',
      loaded: false,
    })
    assert.equal(record.claims[0]!.state, 'suggested')
  }
})

test('A name of two own actors is nobody’s; where they are one, it is theirs', () => {
  const other = { name: 'The harbour monitor' }
  assert.equal(sourceIn(recordOf(readingOf('text-bridge', 'bare'), MONITOR, own('watch', other))), null)
  const merged = own('watch', { ...other, into: 'harbour-monitor' })
  assert.equal(sourceIn(recordOf(readingOf('text-bridge', 'bare'), MONITOR, merged)), 'harbour-monitor')
})

test('Who was merged counts as the other, by the name of the shipped dictionary where it has one', () => {
  const record = recordOf(
    readingOf('text-bridge', 'bare'),
    MONITOR,
    own('harbour-monitor', { name: 'Monitor', aliases: ['Harbour Monitor'], into: NAVY.id }),
  )
  assert.deepEqual(record.claims[0]!.claim.source.actor, NAVY)
})

test('An actor that a person chose stays, also where they chose nobody; one that they left as it was does not', () => {
  const decided = (actor: LineClaim['source']['actor'], byHand?: readonly string[]): Fact =>
    decisionOn(
      'text-bridge',
      { ...strike, source: { ...strike.source, actor } },
      byHand === undefined ? {} : { byHand },
    )
  const source = `source ${strike.source.start} ${strike.source.end}`
  const after = (reading: string, fact: Fact): string | null =>
    sourceIn(recordOf(readingOf('text-bridge', reading), fact, MONITOR))
  assert.equal(after('bare', decided(NAVY, [source])), 'tarsa-navy')
  assert.equal(after('bare', decided(null, [source])), null)
  assert.equal(after('bare', decided(null, [])), 'harbour-monitor')
  // entries from before it was kept
  assert.equal(after('bare', decided(NAVY)), 'tarsa-navy')
  assert.equal(after('navy', decided(null)), null)
  assert.equal(after('navy', decided(NAVY)), 'harbour-monitor')
  assert.equal(after('bare', decided(null)), 'harbour-monitor')
})

test('A decision keeps what was read where the person left the actor as it was shown', () => {
  const [shown] = recordOf(readingOf('text-bridge', 'navy'), MONITOR).claims
  const names = { actorOf: () => null, shippedActorOf: () => null }
  const left = toKeep({ ...shown!.claim, stance: 'predicts' }, { shown: shown!.claim, ...names })
  assert.deepEqual([left.claim.source.actor, left.byHand, left.claim.stance], [NAVY, [], 'predicts'])
  const nobody = toKeep(
    { ...shown!.claim, source: { ...shown!.claim.source, actor: null } },
    { shown: shown!.claim, ...names },
  )
  assert.deepEqual(nobody.byHand, [`source ${strike.source.start} ${strike.source.end}`])
})

const edits = fc.record({
  actor: fc.constantFrom('a', 'b', NAVY.id),
  name: fc.constantFrom(null, 'Harbour Monitor', 'people', 'defence ministry'),
  aliases: fc.subarray(['the Harbour Monitor', 'People']),
  into: fc.constantFrom(null, 'a', 'b', NAVY.id),
})

const facts: fc.Arbitrary<Fact> = fc.oneof(
  edits.map((edit) => own(edit.actor, edit)),
  fc.constantFrom('bare', 'navy').map((reading) => readingOf('text-bridge', reading)),
  fc.constantFrom(strike, read).map((as) => decisionOn('text-bridge', as)),
  fc
    .constantFrom([], [`source ${strike.source.start} ${strike.source.end}`])
    .map((byHand) => decisionOn('text-bridge', read, { byHand })),
  fc.integer({ min: 0, max: 12 }).map((at) => undoOf(`e${at}`)),
)

const logs = fc
  .array(facts, { maxLength: 14 })
  .map((list): readonly Entry[] => logOf([captureOf('text-bridge'), ...list].map((fact) => ['Rana', fact])))

test('law: whatever is told in whatever steps, claims have the actors that a fresh derivation gives them', () => {
  fc.assert(
    fc.property(logs, fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 8 }), (log, steps) => {
      let record = standing([], payloads)
      let from = 0
      for (const step of [...steps, log.length]) {
        record = advance(record, log.slice(from, from + step))
        from += step
        assert.deepEqual(record, standing(log.slice(0, from), payloads))
      }
    }),
    { seed: 20240314, numRuns: 300 },
  )
})

test('law: without own names and merges, claims are as they were read and decided', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const bare = (record: Standing): readonly RecordedClaim[] => record.claims
      const without = log.filter(({ fact }) => fact?.kind !== 'actor')
      const nameless = log.map(
        (entry): Entry =>
          entry.fact?.kind === 'actor'
            ? { ...entry, fact: { ...entry.fact, name: null, aliases: [], into: null } }
            : entry,
      )
      assert.deepEqual(bare(standing(nameless, payloads)), bare(standing(without, payloads)))
    }),
    { seed: 20240315, numRuns: 100 },
  )
})
