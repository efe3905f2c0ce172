import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SourceType } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import { tell } from './example.test-data.js'
import { openOrigins, traceOrigins } from './index.js'

const SEED = { seed: 20240317, numRuns: 200 }

const WORDS = 'bread queue mill river guns night bridge snow flour convoy tower smoke'.split(' ')

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 60 })
  .map((words) => words.join(' '))

const SOURCES: readonly (readonly [string, SourceType])[] = [
  ['', 'narrator'],
  ['the Halvek Observatory', 'monitor'],
  ['the Observatory', 'monitor'],
  ['Colonel Ilan Voss', 'military'],
  ['Voss', 'military'],
  ['residents', 'witness'],
  ['an official', 'anonymous'],
  ['Orvelia', 'government'],
  ['the Ministry of Health', 'government'],
  ['the interior ministry', 'government'],
  ['the ministry', 'government'],
  ['the BBC', 'media'],
]

interface World {
  readonly claims: readonly RecordedClaim[]
  readonly texts: ReadonlyMap<string, string>
}

/** Texts of few words, some with a part of another, so that there are copies. */
const world: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(fc.tuple(text, fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 6 }),
    fc.array(
      fc.record({
        report: fc.nat(5),
        source: fc.constantFrom(...SOURCES),
        via: fc.constantFrom<readonly string[]>([], ['Reuters'], ['AFP']),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    fc.array(fc.constantFrom('A', 'B', 'BBC News', 'BBC Arabic', 'AFP', null), {
      minLength: 6,
      maxLength: 6,
    }),
    fc.array(fc.constantFrom('2024-03-16', '2024-03-17', null), { minLength: 6, maxLength: 6 }),
  )
  .map(([parts, tellings, publishers, days]) => {
    const own = parts.map(([words, of, copies]) =>
      copies ? `${parts[of % parts.length]![0]} ${words.slice(0, 40)}` : words,
    )
    const texts = new Map(own.map((words, at) => [`t${at}`, words]))
    const claims = tellings.map(({ report, source: [source, type], via }, at) =>
      tell({
        id: `c${at}`,
        text: `t${report % own.length}`,
        publisher: publishers[report % own.length] ?? null,
        published: days[report % own.length] ?? null,
        source,
        type,
        via,
      }),
    )
    return { claims, texts }
  })

const textOf =
  ({ texts }: World) =>
  (hash: string): string | null =>
    texts.get(hash) ?? null

test('law: the order of claims changes no origin', () => {
  fc.assert(
    fc.property(world, fc.infiniteStream(fc.nat()), (given, order) => {
      const keyed = given.claims.map((claim) => ({ claim, at: order.next().value }))
      const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ claim }) => claim)
      const there = traceOrigins(given.claims, { textOf: textOf(given) })
      const back = traceOrigins(shuffled, { textOf: textOf(given) })
      assert.deepEqual(back.branches, there.branches)
      for (const { id } of given.claims) assert.deepEqual(back.of(id), there.of(id))
    }),
    SEED,
  )
})

test('law: each claim hangs on one branch, and branches stand in the order of their ids', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { branches, of } = traceOrigins(given.claims, { textOf: textOf(given) })
      assert.deepEqual(
        branches.flatMap(({ claims }) => claims).sort(),
        given.claims.map(({ id }) => id).sort(),
      )
      for (const { origin, claims, reports, why } of branches) {
        for (const claim of claims) assert.deepEqual(of(claim), origin)
        const held = given.claims.filter(({ id }) => claims.includes(id))
        assert.deepEqual(reports, [...new Set(held.map(({ report }) => report.text))].sort())
        assert.notEqual(why, '')
      }
      const ids = branches.map(({ origin }) => origin.id)
      assert.deepEqual(ids, [...new Set(ids)].sort())
    }),
    SEED,
  )
})

test('law: an unnamed source that nobody passed on is of one first printer', () => {
  fc.assert(
    fc.property(world, (given) => {
      const plain = given.claims.map((claim) => ({ ...claim, claim: { ...claim.claim, via: [] } }))
      const { branches } = traceOrigins(plain, { textOf: () => null })
      for (const { claims } of branches) {
        const held = plain.filter(({ id, claim }) => claims.includes(id) && claim.source.type === 'anonymous')
        const outlets = new Set(
          held.map(({ report }) => report.publisher?.replace(/^BBC .*/, 'BBC') ?? report.text),
        )
        assert.ok(outlets.size <= 1)
      }
    }),
    SEED,
  )
})

test('law: origins of claims that come, change and go are those of the claims that are there', () => {
  fc.assert(
    fc.property(
      world,
      world,
      fc.array(fc.array(fc.nat(11), { maxLength: 3 }), { maxLength: 5 }),
      (given, other, steps) => {
        const origins = openOrigins({ textOf: textOf(given) })
        const held = new Map(given.claims.map((claim) => [claim.id, claim]))
        origins.change({ put: given.claims, gone: [] })
        for (const step of steps) {
          const put = new Map<string, RecordedClaim>()
          const gone = new Set<string>()
          for (const at of step) {
            const [old, model] = [
              given.claims[at % given.claims.length]!,
              other.claims[at % other.claims.length]!,
            ]
            const { source, via } = model.claim
            if (at % 4 === 0) gone.add(old.id)
            else put.set(old.id, at % 4 === 1 ? { ...old } : { ...old, claim: { ...old.claim, source, via } })
          }
          for (const id of gone) held.delete(id)
          for (const [id, claim] of put) if (!gone.has(id)) held.set(id, claim)
          const now = [...held.values()]
          const found = origins.change({ put: now.filter(({ id }) => put.has(id)), gone: [...gone] })
          const afresh = traceOrigins(now, { textOf: textOf(given) })
          assert.deepEqual(found.branches, afresh.branches)
          for (const { id } of now) assert.deepEqual(found.of(id), afresh.of(id))
          assert.equal(origins.change({ put: now, gone: [] }), found)
        }
      },
    ),
    SEED,
  )
})
