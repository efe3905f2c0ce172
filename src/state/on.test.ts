import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { claimOf } from './example.test-data.js'
import { statesOf, statesOn } from './index.js'

const statesFrom = (...lines: readonly string[]) => statesOf(lines.map(claimOf), { suggestions: false })

/** Claims that contest each spell, spell by spell. */
const contestedBy = (...lines: readonly string[]) =>
  statesFrom(...lines).flatMap(({ timeline }) =>
    timeline.map(({ contested }) => contested.flatMap(({ claims }) => claims)),
  )

/** Status of the place, then of each account. */
const on = (states: ReturnType<typeof statesFrom>, day: string) =>
  statesOn(states, day).map(({ status, accounts }) =>
    [status, ...accounts.map((account) => account.status)].join(', '),
  )

test('a stretch is contested on the days that a rival account gives to others, and on no other', () => {
  const states = statesFrom(
    'a1 16 Mar: control continues at Halvek; by the Front; throughout 1 Mar to 10 Mar',
    'b1 16 Mar: control continues at Halvek; by the League; throughout 8 Mar to 15 Mar',
  )
  const beside = { how: 'rival account', from: '2024-03-08', until: '2024-03-10' }
  assert.deepEqual(
    states.map(({ timeline }) => timeline.map(({ contested }) => contested)),
    [
      [[{ ...beside, words: 'another account gives it to the League', claims: ['b1'] }]],
      [[{ ...beside, words: 'another account gives it to the Front', claims: ['a1'] }]],
    ],
  )
  assert.deepEqual(on(states, '2024-03-05'), ['held, held, unknown'])
  assert.deepEqual(on(states, '2024-03-09'), ['contested, contested, contested'])
  assert.deepEqual(on(states, '2024-03-12'), ['held, unknown, held'])
  assert.deepEqual(on(states, '2024-03-20'), ['unknown, unknown, unknown'])
})

test('a place that changes hands is not contested on that day', () => {
  const states = statesFrom(
    'a1 16 Mar: control continues at Halvek; by the Front; throughout 1 Mar to 10 Mar',
    'b1 16 Mar: capture at Halvek; by the League; on 10 Mar',
  )
  assert.deepEqual(
    states.flatMap(({ timeline }) => timeline.flatMap(({ contested }) => contested)),
    [],
  )
  assert.deepEqual(on(states, '2024-03-10'), ['held, held, held'])
})

test('a denial that names no holder contests whoever began to hold the place soon before it', () => {
  const lines = [
    'a1 22 Mar: capture at Old Mills; by the army; on 21 Mar; says state TV',
    'b1 22 Mar: capture denies at Old Mills; says the rebels',
  ]
  assert.deepEqual(contestedBy(...lines), [['b1'], []])
  const [{ words } = { words: '' }] = statesFrom(...lines)[0]!.timeline[0]!.contested
  assert.equal(words, 'was not taken or is not held, says the rebels')
  assert.deepEqual(on(statesFrom(...lines), '2024-03-21'), ['contested, contested, unknown'])
})

test('a denial that names no holder contests neither who held the place long before nor who says so himself', () => {
  const denied = 'b1 22 Mar: capture denies at Old Mills; says the rebels'
  for (const told of [
    'a1 22 Mar: capture at Old Mills; by the army; on 2 Mar; says state TV',
    'a1 22 Mar: control continues at Old Mills; by the army; throughout 10 Mar to 22 Mar; says the council',
    'a1 22 Mar: capture at Old Mills; by the Front; on 21 Mar; says the rebels',
  ])
    assert.deepEqual(contestedBy(told, denied).flat(), [], told)
})

test('that a place is not held, without a name, contests whoever is said to hold it on those days', () => {
  assert.deepEqual(
    contestedBy(
      'a1 22 Mar: control continues at Old Mills; by the army; throughout 10 Mar to 22 Mar; says the council',
      'b1 22 Mar: control denies continues at Old Mills; on 15 Mar; says residents',
    ),
    [['b1'], []],
  )
})

test('a denial contests the day that it denies', () => {
  const lines = [
    'a1 20 Mar: capture at Halvek; by the League; on 18 Mar; says the League',
    'b1 20 Mar: capture denies at Halvek; by the League; on 18 Mar; says the Front',
  ]
  assert.deepEqual(contestedBy(...lines), [['b1'], []])
  assert.deepEqual(on(statesFrom(...lines), '2024-03-18'), ['contested, contested'])
  assert.deepEqual(on(statesFrom(lines[1]!), '2024-03-18'), ['unknown, denied'])
})

test('a denial without a day contests the beginning of that week, and no earlier one', () => {
  const denial = 'b1 20 Mar: capture denies at Halvek; by the League; says the Front'
  assert.deepEqual(contestedBy('a1 19 Mar: capture at Halvek; by the League; on 18 Mar', denial), [
    ['b1'],
    [],
  ])
  assert.deepEqual(contestedBy('a1 19 Feb: capture at Halvek; by the League; on 18 Feb', denial), [[], []])
})

test('a violated truce does not contest the day on which it began', () => {
  assert.deepEqual(
    contestedBy(
      'a1 3 Mar: ceasefire begins at Halvek; on 1 Mar',
      'b1 4 Mar: ceasefire denies continues at Halvek; says the monitor',
    ),
    [[], []],
  )
})

test('a beginning inside a stretch is contested by those alone who say that it held before and after', () => {
  const lines = [
    'a1 28 Mar: siege continues at Halvek; throughout 1 Mar to 10 Mar',
    'b1 28 Mar: siege continues at Halvek; throughout 8 Mar to 20 Mar; says the council',
    'c1 28 Mar: siege begins at Halvek; on 15 Mar; says the army',
  ]
  assert.deepEqual(contestedBy(...lines), [[], ['b1']])
  const [state] = statesFrom(...lines)
  assert.deepEqual(
    state?.timeline.map(({ against }) => against),
    [[], ['b1']],
  )
  assert.equal(state?.timeline[1]?.contested[0]?.words, 'held before and after, says the council')
})

test('days between two stretches stay unknown, with what is told before and after', () => {
  const [place] = statesOn(
    statesFrom(
      'a1 12 Jan: siege begins at Halvek; on 10 Jan',
      'b1 15 Mar: siege continues at Halvek; on 12 Mar',
    ),
    '2024-02-01',
  )
  assert.equal(place?.status, 'unknown')
  const [account] = place!.accounts
  assert.deepEqual([account?.before?.claims, account?.spells, account?.after?.claims], [['a1'], [], ['b1']])
})

test('“on some day in February” makes no day of it held', () => {
  const [place] = statesOn(
    statesFrom('a1 3 Mar: siege continues at Halvek; within 1 Feb to 29 Feb'),
    '2024-02-10',
  )
  assert.equal(place?.status, 'unknown')
  assert.deepEqual(
    place?.accounts.map(({ spells }) => spells.map(({ claims }) => claims)),
    [[['a1']]],
  )
})

test('law: what is held on a day lies in a stretch, what is contested lies in one, and no order changes it', () => {
  const day = fc.integer({ min: 1, max: 28 })
  const line = fc
    .record({
      told: fc.constantFrom('begins', 'continues', 'ends', 'denies', 'denies begins'),
      by: fc.constantFrom('the Front', 'the League', 'the rebels', 'the Orvelian army'),
      how: fc.constantFrom('within', 'throughout'),
      days: fc.tuple(day, day),
      none: fc.boolean(),
    })
    .map(({ told, by, how, days: [a, b], none }) => {
      const time = none ? '' : `; ${how} ${Math.min(a, b)} Feb to ${Math.max(a, b)} Feb`
      return `control ${told} at Halvek; by ${by}${time}`
    })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), day, (lines, n) => {
      const claims = lines.map((words, i) => claimOf(`a${i + 10} ${(i % 9) + 15} Feb: ${words}`))
      const states = statesOf(claims, { suggestions: false })
      assert.deepEqual(statesOf(claims.toReversed(), { suggestions: false }), states)
      const date = `2024-02-${String(n).padStart(2, '0')}`
      for (const { accounts, status } of statesOn(states, date)) {
        for (const { status: own, contested, holders } of accounts) {
          const { stretches } = states.find((state) => state.holders.join() === holders.join())!
          if (own === 'held' || own === 'contested')
            assert.ok(stretches.some(({ from, until }) => from <= date && date <= until))
          assert.equal(own === 'contested', contested.length > 0)
        }
        assert.equal(
          status === 'unknown',
          accounts.every((account) => account.status === 'unknown' || account.status === 'denied'),
        )
      }
      for (const { timeline, stretches } of states)
        for (const { from, until } of timeline.flatMap(({ contested }) => contested))
          assert.ok(stretches.some((stretch) => stretch.from <= from && until <= stretch.until))
    }),
    { seed: 20241125, numRuns: 300 },
  )
})

test('who saw it hold and who says that it had ended by that day contest each other, and no day before', () => {
  const lines = [
    'a1 18 Mar: siege continues at Halvek; by the army; throughout 16 Mar to 18 Mar; says the Observatory',
    'b1 18 Mar: siege ends at Halvek; says the council',
  ]
  assert.deepEqual(contestedBy(...lines), [['b1'], ['a1']])
  const states = statesFrom(...lines)
  assert.deepEqual(
    states.flatMap(({ timeline }) =>
      timeline.flatMap(({ contested }) => contested.map(({ words }) => words)),
    ),
    ['had ended by that day, says the council', 'still held on that day, says the Observatory'],
  )
  assert.deepEqual(on(states, '2024-03-18'), ['contested, contested'])
  assert.deepEqual(on(states, '2024-03-17'), ['held, held'])
})
