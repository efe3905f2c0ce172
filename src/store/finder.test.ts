import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type { RecordedClaim } from '../record/index.js'
import { claim, incident, place, projected, words } from './example.test-data.js'
import type { Filter } from './index.js'
import { openFinder, openStore } from './index.js'
import { readSearch, searchWords } from './search.js'

const store = await openStore(null)
after(() => store.close())

const TEXTS = [
  'air strike',
  'car bomb',
  'Halvék market',
  'rebel-held “market”',
  'strike air',
  'קרב قصف',
  '12,000',
]
const oneText = fc.constantFrom(...TEXTS)
const oneDay = fc.constantFrom('2024-03-01', '2024-03-02', '2024-03-09')
const party = fc
  .tuple(oneText, fc.constantFrom(null, 'ov/army', 'ov/front'))
  .map(([text, id]) => ({ ...words(text), actor: id === null ? null : { id, name: id, loaded: false } }))

/** One text is printed on one day. */
const PUBLISHED: Readonly<Record<string, string | null>> = { aa: '2024-03-14', bb: '2024-03-13', cc: null }

const someClaim: fc.Arbitrary<RecordedClaim> = fc
  .record({
    kind: fc.constantFrom('airstrike', 'talks'),
    stance: fc.constantFrom('reports', 'denies'),
    trigger: fc.tuple(oneText, fc.nat(9)).map(([text, at]) => words(text, at)),
    agents: fc.array(party, { maxLength: 2 }),
    targets: fc.array(party, { maxLength: 1 }),
    place: fc.option(fc.constantFrom('Halvek', 'the OLD town', 'Ōsel').map(place)),
    days: fc.option(fc.tuple(fc.option(oneDay), fc.option(oneDay))),
    state: fc.constantFrom('accepted', 'suggested', 'rejected'),
    publisher: fc.constantFrom(null, 'Northern Wire', 'A\0B'),
    text: fc.constantFrom('aa', 'bb', 'cc'),
  })
  .map(({ days, state, publisher, text, ...slots }) => {
    const time =
      days === null
        ? null
        : {
            ...words('then'),
            span: [0, 4] as const,
            start: days[0],
            end: days[1],
            holds: 'within',
            rule: null,
          }
    const made = claim('c', { ...slots, time } as Partial<RecordedClaim['claim']>)
    const published = PUBLISHED[text]!
    return { ...made, state, report: { ...made.report, text: text.repeat(32), publisher, published } }
  })

const someClaims = fc.array(someClaim, { minLength: 1, maxLength: 12 }).map((claims) => {
  const reports = new Map<string, RecordedClaim['report']>()
  return claims.map((one, at): RecordedClaim => {
    const report = reports.get(one.report.text) ?? one.report
    reports.set(report.text, report)
    const id = `c-${at}`
    return { ...one, id, report, claim: { ...one.claim, id } }
  })
})

const someOf = (...values: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.array(fc.constantFrom(...values), { maxLength: 2 })

const fullFilter = fc.record({
  text: fc.constantFrom(
    'market',
    'halvek',
    '"air strike"',
    'air -market',
    '-market',
    'bomb or قصف',
    'rebel-held',
    '12,000',
    'nowhere',
    '',
    '"',
    ':* & | ! <-> (',
  ),
  kinds: someOf('airstrike', 'talks'),
  stances: someOf('reports', 'denies'),
  actors: someOf('ov/army', 'ov/front', 'ov/none'),
  places: someOf('HALVEK', 't:halvek', 'the old town', 'ōsel'),
  from: oneDay,
  until: oneDay,
  states: someOf('accepted', 'suggested'),
  publishers: someOf('Northern Wire', 'A\0B'),
  report: fc.constantFrom('aa'.repeat(32), 'dd'.repeat(32)),
  incident: fc.constantFrom('i-1', 'p-2', 'p-3'),
  origins: fc.constantFrom(0, 1, 2),
})

/** Up to three conditions: with more, nothing is found. */
const someFilter: fc.Arbitrary<Filter> = fullFilter.chain((full) =>
  fc
    .subarray(Object.keys(full) as (keyof typeof full)[], { maxLength: 3 })
    .map((keys) => Object.fromEntries(keys.map((key) => [key, full[key]])) as Filter),
)

/** The first claims are in one incident, the next two in another; each claim of even position has an origin of its own. */
function incidentsOf(claims: readonly RecordedClaim[]) {
  const held = [incident('i-1', claims.slice(0, 3)), incident('p-2', claims.slice(3, 5))]
  return held.filter((one) => one.claims.length > 0)
}
const originOf = (id: string): string => (Number(id.slice(2)) % 2 === 0 ? `o-${id}` : 'o-shared')

test('law: claims held in memory are found as the database finds them, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(
      someClaims,
      fc.array(someFilter, { minLength: 1, maxLength: 4 }),
      async (claims, filters) => {
        const incidents = incidentsOf(claims)
        const origins = {
          of: (id: string) => ({ id: originOf(id), name: id, sort: 'speaker' as const }),
          branches: [],
        }
        const reports = [...new Map(claims.map(({ report }) => [report.text, report])).values()]
        await store.project(
          {
            ...projected(claims, incidents),
            reports: reports.map((report) => ({ report, text: report.text })),
            origins,
          },
          'a:1',
        )
        const finder = openFinder()
        finder.change({ put: claims, gone: [] })
        const incidentAt = (row: number) => {
          const { id } = finder.claimAt(row)
          const found = incidents.find((one) => one.claims.some((held) => held.id === id))
          if (found === undefined) return null
          return { id: found.id, origins: new Set(found.claims.map((held) => originOf(held.id))).size }
        }
        for (const filter of filters) {
          const found = [...finder.find(filter, { incidentAt })].map((row) => finder.claimAt(row).id)
          const page = finder.page(filter, { incidentAt, offset: 1, limit: 2 })
          assert.deepEqual(
            page.rows.map((row) => finder.claimAt(row).id),
            found.slice(1, 3),
          )
          assert.equal(page.total, found.length)
          const kept = await store.claims(filter, { limit: 100 })
          assert.deepEqual(
            found,
            kept.map(({ id }) => id),
            JSON.stringify(filter),
          )
          assert.equal(await store.count(filter), found.length)
        }
      },
    ),
    { seed: 9, numRuns: 60 },
  )
})

test('law: a finder that claims come into and leave finds what a new one finds', () => {
  const step = fc.tuple(fc.array(someClaim, { maxLength: 3 }), fc.array(fc.nat(9), { maxLength: 3 }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), someFilter, (steps, filter) => {
      const finder = openFinder()
      const held = new Map<string, RecordedClaim>()
      // Asked once before, so that words are kept from then on.
      finder.find({ text: 'market' }, { incidentAt: () => null })
      for (const [put, out] of steps) {
        const named = put.map((one, at) => ({ ...one, id: `c-${(held.size + at) % 10}` }))
        const gone = out.map((n) => `c-${n}`).filter((id) => !named.some((one) => one.id === id))
        for (const id of gone) held.delete(id)
        for (const one of named) held.set(one.id, one)
        finder.change({ put: named, gone })
      }
      const fresh = openFinder()
      fresh.change({ put: held.values(), gone: [] })
      const [found, expected] = [finder, fresh].map((one) =>
        [...one.find(filter, { incidentAt: () => null })].map(one.claimAt),
      )
      assert.deepEqual(found, expected)
      for (const id of held.keys()) assert.equal(finder.claimAt(finder.rowOf(id)!), held.get(id))
    }),
    { seed: 10, numRuns: 200 },
  )
})

test('a search is read as on the web', () => {
  assert.deepEqual(searchWords('Rebel-held Halvék’s “market”'), ['rebel', 'held', 'halveks', 'market'])
  assert.deepEqual(readSearch('"car bomb" -market or Bakery'), [
    [
      { words: ['car', 'bomb'], not: false },
      { words: ['market'], not: true },
    ],
    [{ words: ['bakery'], not: false }],
  ])
  assert.deepEqual(readSearch(' - "" or '), [])
})
