import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Decision, Entry, Fact } from '../record/index.js'
import { type Copies, startCopies } from './copies.test-data.js'
import { captureOf, dead, decisionOn, payloadsOf, readingOf, strike, undoOf } from './example.test-data.js'
import { advance, incidentRivals, type Rival, type Standing, standing } from './index.js'

const seeded = { seed: 20240401, numRuns: 400 }

const payloads = payloadsOf({ 'reading-1': { text: 'text-bridge', claims: [strike, dead] } })

const COPIES = ['a', 'b', 'c'] as const

const copy = fc.constantFrom(...COPIES)

const decision = fc
  .record({
    as: fc.constantFrom(strike, { ...strike, kind: 'shelling' } as const, dead),
    verdict: fc.constantFrom('accepted', 'edited', 'rejected'),
  })
  .map(({ as, verdict }): Fact => decisionOn('text-bridge', as, { verdict }))

const word = fc.oneof(
  decision,
  fc
    .constantFrom(true, false, null)
    .map((same): Fact => ({ kind: 'link', claims: [dead.id, strike.id], same, reason: null })),
  fc
    .constantFrom('fair', 'weak', null)
    .map((grade): Fact => ({ kind: 'grade', incident: 'i-1', grade, reason: null })),
)

/** What is done in a copy: a word, an undo of one of the last entries that it has, or another copy is joined. */
const step = (facts: fc.Arbitrary<Fact>, undos: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ copy, fact: facts, minute: fc.integer({ min: 0, max: 59 }) }) },
    { weight: undos, arbitrary: fc.record({ copy, back: fc.integer({ min: 1, max: 5 }) }) },
    { weight: 2, arbitrary: fc.record({ copy, from: copy }) },
  )

type Step = typeof step extends (...rest: never) => fc.Arbitrary<infer T> ? T : never

const histories = fc.array(step(word, 2), { maxLength: 30 })

/** Copies of one project with one report, after a history. @param minute what the clocks say */
function after(steps: readonly Step[], minute = (told: number): number => told): Copies {
  const copies = startCopies()
  copies.tell('a', 'Rana', captureOf('text-bridge'))
  copies.tell('a', 'Rana', readingOf('text-bridge', 'reading-1'))
  for (const other of COPIES) copies.join(other, 'a')
  for (const one of steps) {
    if ('from' in one) copies.join(one.copy, one.from)
    else if ('fact' in one) copies.tell(one.copy, one.copy, one.fact, minute(one.minute))
    else {
      const before = copies.log(one.copy).slice(2).at(-one.back)
      if (before !== undefined) copies.tell(one.copy, one.copy, undoOf(before.hash))
    }
  }
  return copies
}

/** Joins all copies into one, in this order and as often as it takes. */
function joinAll(copies: Copies, into: string, order: readonly string[]): readonly Entry[] {
  for (const _ of order) for (const from of order) copies.join(into, from)
  return copies.log(into)
}

const rivalsOf = (record: Standing): readonly Rival[] => [
  ...record.rivals,
  ...incidentRivals(record, () => (incident) => incident),
]

/** Who contradicts whom, whoever of them counts. */
const whoIn = (record: Standing): readonly string[] =>
  rivalsOf(record).map(({ about, sides }) => {
    const words = sides.map((side) =>
      side.words
        .map(({ entry }) => entry)
        .sort()
        .join('+'),
    )
    return `${about.join(' ')}: ${words.sort().join(' | ')}`
  })

test('law: joined in any order, every copy names the same rivals, and the same of them count', () => {
  fc.assert(
    fc.property(histories, fc.shuffledSubarray([...COPIES], { minLength: 3 }), (steps, order) => {
      const [one, other] = [after(steps), after(steps)]
      const first = standing(joinAll(one, 'a', COPIES), payloads)
      const second = standing(joinAll(other, order[0]!, order), payloads)
      assert.deepEqual(rivalsOf(second), rivalsOf(first))
      assert.deepEqual(second, first)
    }),
    seeded,
  )
})

test('law: entry by entry, rivals are those of the whole log at once', () => {
  fc.assert(
    fc.property(histories, fc.nat(), (steps, cut) => {
      const log = joinAll(after(steps), 'a', COPIES)
      let record = standing(log.slice(0, cut % (log.length + 1)), payloads)
      for (const entry of log.slice(cut % (log.length + 1))) record = advance(record, [entry])
      assert.deepEqual(rivalsOf(record), rivalsOf(standing(log, payloads)))
    }),
    seeded,
  )
})

test('law: who contradicts whom does not rest on clocks', () => {
  fc.assert(
    fc.property(fc.array(step(word, 0), { maxLength: 30 }), (steps) => {
      const [one, other] = [after(steps), after(steps, (minute) => 59 - minute)]
      const [first, second] = [one, other].map((copies) => standing(joinAll(copies, 'a', COPIES), payloads))
      assert.deepEqual(whoIn(second!), whoIn(first!))
    }),
    seeded,
  )
})

test('law: a decision on each claim by whoever has seen all leaves no rivals, and one chain has none', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const copies = after(steps)
      joinAll(copies, 'a', COPIES)
      for (const as of [strike, dead]) copies.tell('a', 'Rana', decisionOn('text-bridge', as))
      copies.tell('a', 'Rana', { kind: 'link', claims: [dead.id, strike.id], same: true, reason: null })
      copies.tell('a', 'Rana', { kind: 'grade', incident: 'i-1', grade: 'weak', reason: null })
      assert.deepEqual(rivalsOf(standing(copies.log('a'), payloads)), [])
      const alone = after(steps.filter((one) => one.copy === 'a' && !('from' in one)))
      assert.deepEqual(rivalsOf(standing(alone.log('a'), payloads)), [])
    }),
    seeded,
  )
})

/** Decisions that hold of which none has seen another that says otherwise, found by walking the log entry by entry. */
function contradicting(log: readonly Entry[], claim: string): readonly string[] {
  const at = new Map(log.map((entry) => [`${entry.chain} ${entry.seq}`, entry]))
  const past = (entry: Entry, found = new Set<Entry>()): ReadonlySet<Entry> => {
    const before = [{ chain: entry.chain, seq: entry.seq - 1 }, ...entry.seen]
    for (const { chain, seq } of before) {
      const one = at.get(`${chain} ${seq}`)
      if (one === undefined || found.has(one)) continue
      found.add(one)
      past(one, found)
    }
    return found
  }
  const words = log.filter(({ fact }) => fact?.kind === 'decision' && fact.claim === claim)
  const open = words.filter((word) => !words.some((other) => past(other).has(word)))
  const saysOf = ({ fact }: Entry): string => {
    const { verdict, as } = fact as Decision
    return verdict === 'rejected' ? 'rejected' : as.kind
  }
  return new Set(open.map(saysOf)).size > 1 ? open.map(({ hash }) => hash).sort() : []
}

test('law: without undos, rivals are the decisions that no other had seen, where they say different things', () => {
  fc.assert(
    fc.property(fc.array(step(decision, 0), { maxLength: 30 }), (steps) => {
      const log = joinAll(after(steps), 'a', COPIES)
      const { rivals } = standing(log, payloads)
      for (const { id } of [strike, dead]) {
        const found = rivals.filter(({ about }) => about[0] === id)
        const words = found.flatMap(({ sides }) => sides.flatMap((side) => side.words))
        assert.deepEqual(words.map(({ entry }) => entry).sort(), contradicting(log, id))
      }
    }),
    seeded,
  )
})
