import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { claimOf } from './example.test-data.js'
import {
  agendaOf,
  namingOf,
  openAgenda,
  openNaming,
  openPositions,
  openUtterances,
  positionsOf,
  ultimatumsOf,
} from './index.js'

const RUN = { seed: 20264, numRuns: 250 }
const ALL = { suggestions: true, today: '2024-03-15' }

const lineOf = fc
  .record({
    letter: fc.constantFrom(...'abcdefgh'),
    kind: fc.constantFrom('amnesty', 'talks', 'shelling', 'assault', 'evacuation', 'ceasefire'),
    stance: fc.constantFrom(
      'offers',
      'accepts',
      'rejects',
      'demands',
      'plans',
      'denies',
      'reports',
      'threatens',
    ),
    place: fc.constantFrom('', ' at Halvek', ' at eastern Halvek', ' at Korrin'),
    by: fc.constantFrom('', '; by the Front', '; by the Orvelian army', '; by the rebels', '; by Vestmar'),
    to: fc.constantFrom('', '; to the rebels', '; to the League'),
    says: fc.constantFrom('', '; says the Front', '; says the Orvelian government', '; says residents'),
    day: fc.constantFrom('', '; on 1 Mar', '; on 9 Mar', '; on 12 Mar', '; on 20 Mar', '; until 14 Mar'),
    suggested: fc.constantFrom('', '; suggested'),
  })
  .map(({ letter, kind, stance, place, by, to, says, day, suggested }) => (id: number) => {
    const published = letter === 'h' ? '-' : `${(letter.charCodeAt(0) - 96) * 3} Mar`
    return `${letter}${id} ${published}: ${kind} ${stance}${place}${by}${to}${says}${day}${suggested}`
  })

const claimsOf = fc.array(lineOf, { maxLength: 25 }).map((lines) => lines.map((line, i) => claimOf(line(i))))
const shuffledOf = claimsOf.chain((claims) =>
  fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
)

test('the order of claims changes no thread, no row of the agenda and no label', () => {
  fc.assert(
    fc.property(shuffledOf, ([claims, shuffled]) => {
      assert.deepEqual(positionsOf(shuffled, ALL), positionsOf(claims, ALL))
      assert.deepEqual(agendaOf(shuffled, ALL), agendaOf(claims, ALL))
      assert.deepEqual(ultimatumsOf(shuffled, ALL), ultimatumsOf(claims, ALL))
      assert.deepEqual(namingOf(shuffled, ALL), namingOf(claims, ALL))
    }),
    RUN,
  )
})

test('a claim is a position in one thread at most; a thread is of one kind and within itself', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => {
      const byId = new Map(claims.map((claim) => [claim.id, claim]))
      const threads = positionsOf(claims, ALL)
      const ids = threads.flatMap(({ positions }) => positions.map(({ claim }) => claim))
      assert.equal(new Set(ids).size, ids.length)
      assert.equal(new Set(threads.map(({ id }) => id)).size, threads.length)
      for (const { kind, positions, table } of threads) {
        const own = new Set(positions.map(({ claim }) => claim))
        for (const { claim, answers } of positions) {
          assert.equal(byId.get(claim)?.claim.kind, kind)
          assert.ok(answers === null || (own.has(answers) && answers !== claim))
        }
        assert.deepEqual(
          table.flatMap(({ stances }) => stances.map(({ claim }) => claim)).toSorted(),
          [...own].toSorted(),
        )
      }
    }),
    RUN,
  )
})

test('without suggestions nothing rests on one', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => {
      const decided = claims.filter(({ state }) => state === 'accepted')
      const options = { ...ALL, suggestions: false }
      assert.deepEqual(positionsOf(claims, options), positionsOf(decided, options))
      assert.deepEqual(agendaOf(claims, options), agendaOf(decided, options))
      assert.deepEqual(namingOf(claims, options), namingOf(decided, options))
    }),
    RUN,
  )
})

test('the agenda holds days after those on which they were announced, and words said later in other reports', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => {
      const byId = new Map(claims.map((claim) => [claim.id, claim]))
      for (const row of agendaOf(claims, ALL)) {
        assert.ok((row.until ?? row.from) > row.announced)
        for (const { claim } of row.later) {
          const { report } = byId.get(claim)!
          assert.ok(report.published! > row.announced)
          assert.notEqual(report.text, byId.get(row.claim)!.report.text)
        }
        assert.equal(row.outcome === 'no word', row.claims.length === 0)
      }
    }),
    RUN,
  )
})

/** Decisions one after the other: claims that come, go, or are made anew with another state. */
const changingOf = fc.tuple(
  claimsOf,
  fc.array(fc.tuple(fc.nat(30), fc.constantFrom('gone', 'accepted', 'suggested', 'moved')), { maxLength: 8 }),
)

test('what goes on with a record says after each change what it would say afresh', () => {
  fc.assert(
    fc.property(changingOf, ([first, changes]) => {
      let claims = first
      const held = {
        utterances: openUtterances(),
        positions: openPositions(),
        agenda: openAgenda(),
        naming: openNaming({}),
      }
      for (const [at, what] of [[0, 'begin'] as const, ...changes]) {
        claims = claims.flatMap((claim, i) => {
          if (i !== at || what === 'begin') return [claim]
          if (what === 'gone') return []
          if (what === 'moved') return [{ ...claim, claim: { ...claim.claim, kind: 'amnesty' } }]
          return [{ ...claim, state: what }]
        })
        for (const options of [ALL, { ...ALL, suggestions: false }]) {
          const said = held.utterances.of(claims, options)
          assert.deepEqual(held.positions.threads(said, {}), positionsOf(claims, options))
          assert.deepEqual(held.agenda.announced(said, options), agendaOf(claims, options))
          assert.deepEqual(held.agenda.ultimatums(said, options), ultimatumsOf(claims, options))
          assert.deepEqual(held.naming.labels(claims, options), namingOf(claims, options))
        }
      }
    }),
    RUN,
  )
})
