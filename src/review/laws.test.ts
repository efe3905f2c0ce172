import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Entry, Fact, Hash } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import {
  captureOf,
  codebookOf,
  dead,
  decisionOn,
  denial,
  payloadsOf,
  readingOf,
  shells,
  strike,
  undoOf,
} from './example.test-data.js'
import { advance, type Standing, standing } from './index.js'

const seeded = { seed: 20240314, numRuns: 400 }

/** Claims that readings and decisions draw on: the same words under several ids, and the same id with several values. */
const POOL: Readonly<Record<Hash, readonly LineClaim[]>> = {
  'text-bridge': [
    strike,
    { ...strike, stance: 'predicts' },
    { ...strike, id: 'c-shelling', kind: 'shelling' },
    { ...strike, id: 'c-assault', kind: 'assault', counts: [] },
    denial,
    { ...denial, id: 'c-other', kind: 'clash' },
    dead,
  ],
  'text-market': [shells, { ...shells, id: 'c-fire', kind: 'shooting' }, { ...shells, quoted: 'direct' }],
}

const TEXT_HASHES = Object.keys(POOL)

/** All readings that a text may have: every run of claims of its pool, one claim an id. */
const READINGS = Object.fromEntries(
  TEXT_HASHES.flatMap((text) =>
    POOL[text]!.flatMap((_, from) =>
      POOL[text]!.slice(from).map((_, length) => {
        const claims = POOL[text]!.slice(from, from + length + 1)
        const once = claims.filter((claim, i) => claims.findIndex(({ id }) => id === claim.id) === i)
        return [`${text}-${from}-${length}`, { text, claims: once }] as const
      }),
    ),
  ),
)

const payloads = payloadsOf(READINGS)

const text = fc.constantFrom(...TEXT_HASHES)

const capture = fc
  .record({
    text,
    id: fc.constantFrom('a', 'b'),
    publisher: fc.constantFrom('Tarsa Wire', 'Tarsa Wire', 'Orvel Gazette', null),
    minute: fc.integer({ min: 10, max: 59 }),
  })
  .map(({ text, id, publisher, minute }) =>
    captureOf(text, { id, publisher, captured: `2024-03-15T08:${minute}:00.000Z` }),
  )

const reading = fc
  .constantFrom(...Object.keys(READINGS), 'text-bridge-gone')
  .map((hash) => readingOf(READINGS[hash]?.text ?? 'text-bridge', hash))

const decision = text.chain((of) =>
  fc
    .record({
      as: fc.constantFrom(...POOL[of]!),
      verdict: fc.constantFrom('accepted', 'edited', 'added', 'unsure', 'rejected'),
      bulk: fc.constantFrom(null, null, 'bulk-1', 'bulk-2'),
    })
    .map(({ as, ...rest }) => decisionOn(of, as, rest)),
)

const anyClaim = fc.constantFrom(
  ...Object.values(POOL).flatMap((claims) => claims.map(({ id }) => id)),
  'c-no',
)

const word = fc.oneof(
  fc
    .record({ claims: fc.tuple(anyClaim, anyClaim), same: fc.constantFrom(true, false, null) })
    .map((link): Fact => ({ kind: 'link', ...link, reason: null })),
  fc
    .record({ incident: fc.constantFrom('i-1', 'i-2'), claims: fc.array(anyClaim, { maxLength: 3 }) })
    .map((named): Fact => ({ kind: 'named', ...named })),
  fc
    .record({ incident: fc.constantFrom('i-1', 'i-2'), grade: fc.constantFrom('fair', 'weak', null) })
    .map((grade): Fact => ({ kind: 'grade', ...grade, reason: null })),
  fc
    .record({ actor: fc.constantFrom('a', 'b', 'c'), into: fc.constantFrom('a', 'b', 'c', null) })
    .map(
      (edit): Fact => ({ kind: 'actor', name: null, aliases: [], allegiances: [], reason: null, ...edit }),
    ),
  anyClaim.map((about): Fact => ({ kind: 'note', about, text: 'look again' })),
  fc
    .record({ source: fc.constantFrom('o-1', 'o-2'), reliability: fc.constantFrom('A', 'E', null) })
    .map((rated): Fact => ({ kind: 'reliability', name: 'Halvek Radio', ...rated, reason: null })),
  fc
    .record({ claim: anyClaim, credibility: fc.constantFrom(1, 6, null) })
    .map((rated): Fact => ({ kind: 'credibility', ...rated, reason: null })),
  fc.record({ claim: anyClaim, latitude: fc.constantFrom(1, 2), signed: fc.boolean() }).map(
    ({ claim, latitude, signed }): Fact => ({
      kind: 'location',
      claim,
      spot: { id: 'pin', latitude, longitude: 2, precision: 'site' },
      signed,
      reason: null,
    }),
  ),
  fc
    .record({
      about: fc.oneof(anyClaim, fc.constantFrom(...TEXT_HASHES)),
      scope: fc.constantFrom('public', 'partners', 'project'),
    })
    .map((consent): Fact => ({ kind: 'consent', ...consent, reason: 'as they said' })),
  fc
    .constantFrom(null, ['shelling'], ['airstrike', 'casualties'])
    .map((kinds): Fact => codebookOf({ kinds })),
)

/** What an entry says; a number in the place of an undo's target counts back from the entry. */
type Said = Fact | null | { readonly back: number }

const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 4, arbitrary: capture },
  { weight: 4, arbitrary: reading },
  { weight: 6, arbitrary: decision },
  { weight: 3, arbitrary: word },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }).map((back) => ({ back })) },
  { weight: 1, arbitrary: fc.constantFrom('bulk-1', 'bulk-2', 'nowhere').map(undoOf) },
  { weight: 1, arbitrary: fc.constant(null) },
)

const people = fc.constantFrom('Rana', 'Omar')

const logs = fc
  .array(fc.record({ by: people, fact: said }), { maxLength: 40 })
  .map((lines) => lines.map(({ by, fact }, i) => entryOf(i, by, fact)))

function entryOf(position: number, by: string, fact: Said): Entry {
  const says = fact !== null && 'back' in fact ? undoOf(`e${Math.max(0, position - fact.back)}`) : fact
  return {
    hash: `e${position}`,
    chain: 'desk',
    seq: position,
    at: '2024-04-01T10:00:00.000Z',
    by,
    seen: [],
    fact: says,
  }
}

const further = (log: readonly Entry[], ...facts: readonly Fact[]): readonly Entry[] =>
  facts.map((fact, i) => entryOf(log.length + i, 'Rana', fact))

const holds = <T>(property: fc.IProperty<T>): void => fc.assert(property, seeded)

test('Folding the same log twice gives the same', () => {
  holds(fc.property(logs, (log) => assert.deepEqual(standing(log, payloads), standing(log, payloads))))
})

test('A prefix folded and then advanced, in any steps, gives the same as the whole', () => {
  holds(
    fc.property(logs, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), (log, steps) => {
      let record: Standing = standing([], payloads)
      let from = 0
      for (const step of [...steps, log.length]) {
        record = advance(record, log.slice(from, from + step))
        from += step
        assert.deepEqual(record, standing(log.slice(0, from), payloads))
      }
    }),
  )
})

test('A standing that was advanced can be advanced again from where it stood', () => {
  holds(
    fc.property(logs, fc.nat(40), (log, cut) => {
      const before = standing(log.slice(0, cut), payloads)
      const copy = structuredClone(before)
      const once = advance(before, log.slice(cut))
      assert.deepEqual(before, copy)
      assert.deepEqual(advance(before, log.slice(cut)), once)
    }),
  )
})

test('Entries taken in twice change nothing', () => {
  holds(
    fc.property(logs, (log) => {
      const record = standing(log, payloads)
      assert.deepEqual(advance(record, log), record)
    }),
  )
})

test('The undo of an undo restores what stood', () => {
  holds(
    fc.property(logs, fc.nat(39), (log, at) => {
      fc.pre(log.length > 0)
      const undo = further(log, undoOf(`e${at % log.length}`))
      const again = further([...log, ...undo], undoOf(undo[0]!.hash))
      assert.deepEqual(standing([...log, ...undo, ...again], payloads), standing(log, payloads))
    }),
  )
})

test('An undo leaves the record as if the entry had not been, save for ids and diagnostics', () => {
  holds(
    fc.property(logs, decision, (log, fact) => {
      const entry = further(log, fact)
      const undo = further([...log, ...entry], undoOf(entry[0]!.hash))
      const { claims, secondLooks } = standing([...log, ...entry, ...undo], payloads)
      const without = standing(log, payloads)
      assert.deepEqual(claims, without.claims)
      assert.deepEqual(secondLooks, without.secondLooks)
    }),
  )
})

test('Decisions stand under any later readings', () => {
  holds(
    fc.property(logs, fc.array(reading, { maxLength: 5 }), (log, readings) => {
      const decided = ({ claims }: Standing) => claims.filter(({ state }) => state !== 'suggested')
      const record = standing(log, payloads)
      assert.deepEqual(decided(advance(record, further(log, ...readings))), decided(record))
    }),
  )
})

test('Every claim is there once, under its own id, and second looks are of decided claims only', () => {
  holds(
    fc.property(logs, (log) => {
      const { claims, secondLooks } = standing(log, payloads)
      assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length)
      assert.ok(claims.every(({ id, claim }) => claim.id === id))
      const decided = new Set(claims.filter(({ decided }) => decided !== null).map(({ id }) => id))
      assert.ok(secondLooks.every(({ claim, slots }) => decided.has(claim) && slots.length > 0))
      assert.equal(new Set(secondLooks.map(({ claim }) => claim)).size, secondLooks.length)
    }),
  )
})

test('The order in which reports are added does not change the record', () => {
  const ofText = fc.array(fc.oneof(capture, reading, decision), { maxLength: 30 })
  holds(
    fc.property(ofText, (facts) => {
      const log = facts.map((fact, i) => entryOf(i, 'Rana', fact))
      const about = ({ fact }: Entry): string =>
        fact?.kind === 'capture' ? fact.report!.text : fact !== null && 'text' in fact ? fact.text : ''
      const sorted = log.toSorted((a, b) => (about(a) < about(b) ? 1 : about(a) > about(b) ? -1 : 0))
      assert.deepEqual(standing(sorted, payloads), standing(log, payloads))
    }),
  )
})

test('Captures in any order give the same report', () => {
  holds(
    fc.property(fc.array(capture, { minLength: 1, maxLength: 6 }), (facts) => {
      const log = facts.map((fact, i) => entryOf(i, 'Rana', fact))
      assert.deepEqual(standing(log.toReversed(), payloads).reports, standing(log, payloads).reports)
    }),
  )
})

test('A codebook folds suggestions of other kinds away, and leaves everything else as it is', () => {
  holds(
    fc.property(
      logs,
      fc.constantFrom<readonly string[]>(['shelling'], ['airstrike', 'clash']),
      (log, kinds) => {
        const all = standing([...log, ...further(log, codebookOf({ kinds: null }))], payloads)
        const held = standing([...log, ...further(log, codebookOf({ kinds }))], payloads)
        const isInside = ({ state, claim }: (typeof all.claims)[number]): boolean =>
          state !== 'suggested' || kinds.includes(claim.kind)
        assert.deepEqual(all.outside, [])
        assert.deepEqual(held.claims, all.claims.filter(isInside))
        assert.deepEqual(
          held.outside,
          all.claims.filter((claim) => !isInside(claim)),
        )
        assert.deepEqual(
          { ...held, claims: [], outside: [], codebooks: [] },
          { ...all, claims: [], codebooks: [] },
        )
      },
    ),
  )
})
