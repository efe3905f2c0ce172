import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RecordedClaim, Victim } from '../record/index.js'
import { SIDES } from './example.cases.test-data.js'
import { claimOf, type ExampleClaim, type ExampleCount, incidentOf, originsOf } from './example.test-data.js'
import { type Cell, cellAt, cellsOfClaim, contributionsTo, type Toll, tally, tollOf } from './index.js'
import { inOrder } from './numbers.js'
import { COUNTED_GROUPS, STATUSES } from './override.js'

const SEED = { seed: 20311005, numRuns: 300 }

const number = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3 }), fc.nat(4))
  .map(([low, more, open]) => ({
    low: open === 0 ? null : low,
    best: open === 1 ? null : open === 4 ? low : low + more,
    high: open >= 3 ? low + more : null,
  }))

const count: fc.Arbitrary<ExampleCount> = fc
  .record({
    number,
    metric: fc.constantFrom('killed' as const, 'killed' as const, 'injured' as const),
    status: fc.constantFrom(...STATUSES),
    group: fc.constantFrom('unknown' as const, ...COUNTED_GROUPS),
    words: fc.constantFrom('some people', 'two of the wounded'),
  })
  .map(({ number, ...rest }) => ({ ...number, ...rest }))

/** A whole of unknown status with a part inside it. */
const withPart: fc.Arbitrary<readonly ExampleCount[]> = fc
  .record({
    whole: fc.integer({ min: 1, max: 12 }),
    part: fc.nat(12),
    status: fc.constantFrom(...STATUSES),
    group: fc.constantFrom(...COUNTED_GROUPS),
  })
  .map(({ whole, part, status, group }) => [
    { words: `${whole} people`, low: whole, best: whole, high: whole },
    {
      words: 'of whom',
      low: Math.min(part, whole),
      best: Math.min(part, whole),
      high: Math.min(part, whole),
      status,
      group,
      partOf: 0,
    },
  ])

const report = fc.record({
  source: fc.constantFrom('the Observatory', 'the ministry', 'residents', ''),
  day: fc.integer({ min: 5, max: 9 }),
  publisher: fc.constantFrom('Halvek Wire', 'State Gazette', 'Levant Courier'),
  agent: fc.constantFrom('the army', 'the Shield', null),
  claims: fc.array(fc.oneof(fc.array(count, { minLength: 1, maxLength: 2 }), withPart), {
    minLength: 1,
    maxLength: 2,
  }),
  state: fc.constantFrom('accepted' as const, 'accepted' as const, 'edited' as const, 'suggested' as const),
})

const reports = fc.array(report, { minLength: 1, maxLength: 6 }).map((list) =>
  list.flatMap(({ source, day, publisher, agent, claims, state }, r) =>
    claims.map(
      (counts, c): ExampleClaim => ({
        id: `c${r}${c}`,
        text: `${(r * 7919) % 13} text ${r}`,
        source,
        published: `2031-10-0${day}`,
        publisher,
        agents: agent === null ? [] : [agent],
        counts,
        state,
      }),
    ),
  ),
)

const victims: fc.Arbitrary<readonly Victim[]> = fc.array(
  fc.record({
    kind: fc.constant('victim' as const),
    victim: fc.constantFrom('v1', 'v2', 'v3', 'v4'),
    incident: fc.constant('i-1'),
    names: fc.constantFrom('Qamar Zubayda', 'Zeno Qadir').map((text) => [{ text, script: 'Latn' }]),
    age: fc.constantFrom(null, 9, 34),
    sex: fc.constantFrom('woman' as const, 'man' as const, 'unknown' as const),
    status: fc.constantFrom(...STATUSES),
    metric: fc.constantFrom('killed' as const, 'injured' as const),
    listed: fc.boolean(),
  }),
  { maxLength: 5 },
)

const tollFor = (claims: readonly RecordedClaim[], list: readonly Victim[] = []): Toll =>
  tollOf(incidentOf(claims), { origins: originsOf(claims), suggestions: true, victims: list, sideOf: SIDES })

const numbersOf = (toll: Toll) => toll.cells.map(({ key, low, best, high }) => ({ key, low, best, high }))

test('what one claim tells is the toll of an incident that it alone makes, also where it counts nobody', () => {
  const of = (claim: ExampleClaim) => {
    const recorded = claimOf(claim)
    const { start = null, end = null } = recorded.claim.time ?? {}
    const alone = { ...incidentOf([recorded]), kind: recorded.claim.kind, start, end }
    const origins = originsOf([recorded])
    const numbers = (cells: readonly Cell[]) =>
      cells.map(({ key, low, best, high, only }) => ({ key, low, best, high, only }))
    const told = numbers(cellsOfClaim(recorded, origins))
    assert.deepEqual(told, numbers(tollOf(alone, { origins, suggestions: true }).cells))
    return told
  }
  fc.assert(
    fc.property(reports, (examples) => {
      for (const one of examples) assert.ok(of(one).length > 0)
      for (const one of examples) assert.deepEqual(of({ ...one, counts: [] }), [])
    }),
    SEED,
  )
  const alone = {
    id: 'c1',
    text: 'one',
    source: 'residents',
    published: '2031-10-05',
    publisher: 'Halvek Wire',
  }
  assert.equal(of({ ...alone, trigger: 'killed', targets: ['a farmer'], counts: [] })[0]?.best, 1)
})

test('low ≤ best ≤ high in every cell; a best has a rule; an open high is null', () => {
  fc.assert(
    fc.property(reports, victims, (examples, list) => {
      for (const cell of tollFor(examples.map(claimOf), list).cells) {
        assert.ok(inOrder(cell), cell.explain)
        assert.equal(cell.best === null, cell.rule === null, cell.explain)
        assert.equal(cell.open, cell.high === null)
        assert.ok(cell.words !== '' && !/undefined|NaN|null/.test(cell.explain), cell.explain)
      }
    }),
    SEED,
  )
})

test('the order of claims and of the list changes nothing', () => {
  fc.assert(
    fc.property(reports, victims, fc.infiniteStream(fc.nat()), (examples, list, keys) => {
      const shuffled = <T>(items: readonly T[]): readonly T[] =>
        items
          .map((item) => ({ item, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
      const claims = examples.map(claimOf)
      const incident = incidentOf(claims)
      const options = { origins: originsOf(claims), suggestions: true, sideOf: SIDES }
      assert.deepEqual(
        tollOf({ ...incident, claims: shuffled(claims) }, { ...options, victims: shuffled(list) }),
        tollOf(incident, { ...options, victims: list }),
      )
    }),
    SEED,
  )
})

test('another outlet that copies a report of an origin changes no number', () => {
  fc.assert(
    fc.property(reports, fc.nat(), fc.nat(4), (examples, pick, late) => {
      const claims = examples.filter(({ source }) => source !== '')
      fc.pre(claims.length > 0)
      const { text, published } = claims[pick % claims.length]!
      const day = Math.min(9, Number(published?.slice(-1)) + late)
      const copies = claims
        .filter((one) => one.text === text)
        .map(
          (one): ExampleClaim => ({
            ...one,
            id: `d${one.id.slice(1)}`,
            text: `copy ${text}`,
            publisher: 'Severia Today',
            published: `2031-10-0${day}`,
          }),
        )
      assert.deepEqual(
        numbersOf(tollFor([...claims, ...copies].map(claimOf))),
        numbersOf(tollFor(claims.map(claimOf))),
      )
    }),
    SEED,
  )
})

test('nothing is zero where nobody said zero and no rule with a name makes it so', () => {
  const isZero = ({ low, best, high }: Cell): boolean => low === 0 || best === 0 || high === 0
  fc.assert(
    fc.property(reports, victims, (examples, list) => {
      const said = examples.some(({ counts }) =>
        counts?.some((c) => c.low === 0 || c.best === 0 || c.high === 0),
      )
      fc.pre(!said)
      for (const cell of tollFor(examples.map(claimOf), list).cells) {
        const moved = cell.metric === 'injured' && /died later/.test(cell.explain)
        assert.ok(!isZero(cell) || cell.contested || moved, cell.explain)
      }
    }),
    SEED,
  )
})

test('a part is never added: without its parts a toll is the same', () => {
  fc.assert(
    fc.property(fc.array(withPart, { minLength: 1, maxLength: 4 }), (list) => {
      const claims = (drop: boolean) =>
        list.map((counts, i) =>
          claimOf({
            id: `c${i}`,
            source: i % 2 === 0 ? 'the Observatory' : 'residents',
            text: `text ${i}`,
            published: `2031-10-0${i + 5}`,
            counts: drop ? counts.slice(0, 1) : counts,
          }),
        )
      const total = (drop: boolean) => {
        const cell = cellAt(tollFor(claims(drop)).cells, { metric: 'killed' })
        return [cell?.low, cell?.best, cell?.high]
      }
      assert.deepEqual(total(false), total(true))
    }),
    SEED,
  )
})

test('names of listed people leave this room nowhere, and no listed person is added to a number that holds them', () => {
  fc.assert(
    fc.property(reports, victims, (examples, list) => {
      const claims = examples.map(claimOf)
      const without = cellAt(tollFor(claims).cells, { metric: 'killed' })
      const toll = tollFor(claims, list)
      assert.doesNotMatch(
        JSON.stringify([toll, tally([toll], { origins: originsOf(claims) })]),
        /Qamar|Zubayda|Zeno|Qadir/,
      )
      const cell = cellAt(toll.cells, { metric: 'killed' })
      const listed = cell?.listed ?? 0
      if (without !== null && without.low !== null) assert.equal(cell?.low, Math.max(without.low, listed))
      if (without !== null && without.high !== null)
        assert.equal(cell?.high, without.high < listed ? null : without.high)
    }),
    SEED,
  )
})

test('every sum of a tally is the sum of the cells that it can be followed to', () => {
  fc.assert(
    fc.property(fc.array(reports, { minLength: 1, maxLength: 4 }), (incidents) => {
      const tolls = incidents.map((examples, i) => {
        const claims = examples.map(claimOf)
        return tollOf(incidentOf(claims, { id: `i-${i}` }), {
          origins: originsOf(claims),
          suggestions: true,
          sideOf: SIDES,
        })
      })
      for (const row of tally(tolls, { origins: originsOf([]) }).rows) {
        const cells = contributionsTo(row, tolls).map(({ cell }) => cell)
        const lows = cells.flatMap(({ low }) => (low === null ? [] : [low]))
        const highs = cells.flatMap(({ high }) => (high === null ? [] : [high]))
        assert.equal(cells.length, row.incidents)
        assert.equal(row.low, lows.length === 0 ? null : lows.reduce((a, b) => a + b))
        assert.equal(row.high, highs.length < cells.length ? null : highs.reduce((a, b) => a + b))
        assert.equal(row.origins, new Set(cells.flatMap(({ origins }) => origins)).size)
      }
    }),
    { ...SEED, numRuns: 60 },
  )
})
