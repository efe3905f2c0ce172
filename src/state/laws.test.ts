import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { claimOf } from './example.test-data.js'
import { openStates, statesOf } from './index.js'

const SEED = { seed: 20264, numRuns: 300 }

const day = fc.integer({ min: 1, max: 28 })
const lineOf = fc
  .record({
    letter: fc.constantFrom(...'abcdefgh'),
    head: fc.constantFrom(
      ...['siege begins', 'siege continues', 'siege ends', 'siege denies continues', 'siege denies ends'],
      ...[
        'control continues',
        'control ends',
        'capture',
        'withdrawal',
        'capture denies',
        'ceasefire continues',
      ],
    ),
    place: fc.constantFrom('Halvek', 'eastern Halvek', 'Old Mills', 'the city'),
    by: fc.constantFrom('the Front', 'the Orvelian army', 'the army', 'rebels', 'the League'),
    when: fc.constantFrom('on', 'within', 'throughout', 'none'),
    days: fc.tuple(day, day),
  })
  .map(({ letter, head, place, by, when, days: [a, b] }) => (id: number) => {
    const [from, until] = [Math.min(a, b), Math.max(a, b)]
    const time =
      when === 'none' ? '' : when === 'on' ? `; on ${a} Feb` : `; ${when} ${from} Feb to ${until} Feb`
    return `${letter}${id} ${letter.charCodeAt(0) - 94} Mar: ${head} at ${place}; by ${by}${time}`
  })
const claimsOf = fc.array(lineOf, { maxLength: 25 }).map((lines) => lines.map((line, i) => claimOf(line(i))))

const states = (claims: Parameters<typeof statesOf>[0]) => statesOf(claims, { suggestions: false })

test('the order of claims changes nothing', () => {
  fc.assert(
    fc.property(
      claimsOf.chain((claims) =>
        fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
      ),
      ([claims, shuffled]) => assert.deepEqual(states(shuffled), states(claims)),
    ),
    SEED,
  )
})

test('no stretch is longer than its evidence: each of its days lies in a day or a span that a claim names', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => {
      const byId = new Map(claims.map((claim) => [claim.id, claim]))
      for (const { stretches } of states(claims))
        for (const { from, until, claims: ids } of stretches) {
          assert.ok(from <= until)
          const spans = ids
            .map((id) => byId.get(id)!)
            .map(({ claim, report }) => ({
              first: claim.time?.start ?? report.published!,
              last: claim.time?.end ?? report.published!,
            }))
          for (let t = Date.parse(from); t <= Date.parse(until); t += 86_400_000) {
            const iso = new Date(t).toISOString().slice(0, 10)
            assert.ok(
              spans.some(({ first, last }) => first <= iso && iso <= last),
              `${iso} in ${ids.join(' ')}`,
            )
          }
        }
    }),
    SEED,
  )
})

test('between two stretches that do not touch the timeline says unknown, with the evidence at both ends', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => {
      for (const { timeline } of states(claims))
        for (const spell of timeline.filter(({ status }) => status === 'unknown')) {
          assert.ok(spell.from.latest! <= spell.until.earliest!)
          assert.ok(spell.from.claims.length > 0 && spell.until.claims.length > 0)
          for (const other of timeline.filter(({ status }) => status === 'holds'))
            assert.ok(
              other.from.latest! < spell.from.latest! || other.from.latest! > spell.until.earliest!,
              'nothing is known to hold on a day that is called unknown',
            )
        }
    }),
    SEED,
  )
})

test('each claim that tells of a state is in one account: shown, undated, ahead or a denial', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => {
      const shown = states(claims).flatMap(({ timeline, undated, ahead, denied }) => [
        ...new Set([
          ...timeline.flatMap(({ claims: ids }) => ids),
          ...undated,
          ...ahead,
          ...denied.map(({ claim }) => claim),
        ]),
      ])
      assert.deepEqual(shown.toSorted(), claims.map(({ id }) => id).toSorted())
    }),
    SEED,
  )
})

test('rivals are mutual, and never under one name', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => {
      const all = states(claims)
      for (const state of all)
        for (const names of state.rivals) {
          const other = all.find(
            ({ place, kind, holders }) =>
              place === state.place && kind === state.kind && holders.join() === names.join(),
          )
          assert.ok(other?.rivals.some((back) => back.join() === state.holders.join()))
          assert.notEqual(other, state)
        }
    }),
    SEED,
  )
})

test('a claim that is given twice counts once', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => assert.deepEqual(states([...claims, ...claims]), states(claims))),
    SEED,
  )
})

test('states that go on with a record say after each change what they would say afresh', () => {
  fc.assert(
    fc.property(
      claimsOf,
      fc.array(fc.tuple(fc.nat(24), fc.constantFrom('gone', 'suggested', 'accepted'))),
      (first, changes) => {
        let claims = first
        const held = openStates()
        for (const [at, what] of [[-1, 'gone'] as const, ...changes]) {
          claims = claims.flatMap((claim, i) =>
            i !== at ? [claim] : what === 'gone' ? [] : [{ ...claim, state: what }],
          )
          assert.deepEqual(held(claims, { suggestions: false }), states(claims))
        }
      },
    ),
    SEED,
  )
})
