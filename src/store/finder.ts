import type { RecordedClaim } from '../record/index.js'
import { publishersOf } from '../record/index.js'
import { byText } from '../text/index.js'
import type { Facet } from './facet.js'
import { openFacet } from './facet.js'
import { fieldsOf } from './fields.js'
import type { Filter } from './filter.js'
import type { FinderWords } from './finder-words.js'
import { openWords } from './finder-words.js'
import { mergedRows } from './merged-rows.js'
import { readSearch } from './search.js'
import { storable } from './storable.js'

/** What is known of a claim's incident: a filter may ask for it. */
export interface OfIncident {
  readonly id: string
  /** How many origins it rests on. */
  readonly origins: number
}

/** Claims held in memory, to be found by the one filter: the same ones as a store finds. */
export interface Finder {
  /** Every claim that is there has a row, a number from 0; rows of claims that are gone are used again. */
  readonly rows: number
  change(changes: { readonly put: Iterable<RecordedClaim>; readonly gone: Iterable<string> }): void
  rowOf(claim: string): number | null
  claimAt(row: number): RecordedClaim
  /** All rows, in the order in which a store shows claims. */
  order(): Int32Array
  /** Which of two rows comes first in that order: below 0 the first. */
  compare(a: number, b: number): number
  find(filter: Filter, options: FindOptions): Found
  /** Some of the rows that `find` gives, and how many it gives; no list of all of them is made. */
  page(filter: Filter, options: FindPageOptions): FoundPage
  /** Reads the words of so many more claims, so that the first search need not wait; true where none are left. */
  readAhead(claims: number): boolean
}

export interface FindOptions {
  /** The incident of a row's claim; asked only where the filter says something of incidents. */
  readonly incidentAt: (row: number) => OfIncident | null
  /** Rows in the order in which they are wanted; else that of `order`. */
  readonly order?: Int32Array
}

/** Rows that were found. */
export type Found = Int32Array

export interface FindPageOptions extends FindOptions {
  readonly offset: number
  readonly limit: number
}

export interface FoundPage {
  readonly rows: readonly number[]
  readonly total: number
}

interface Days {
  readonly first: string | null
  readonly last: string | null
}

const same = (value: string): string => value
const list = (values: readonly string[]): string => values.join('\n')

const openFacets = () => ({
  kind: openFacet<string>(same),
  stance: openFacet<string>(same),
  state: openFacet<string>(same),
  report: openFacet<string>(same),
  publishers: openFacet<readonly string[]>((names) =>
    names.length === 1 ? `.${names[0]}` : JSON.stringify(names),
  ),
  actors: openFacet<readonly string[]>(list),
  places: openFacet<readonly string[]>(list),
  days: openFacet<Days>(({ first, last }) => `${first} ${last}`),
})

type Facets = ReturnType<typeof openFacets>

export function openFinder(): Finder {
  const facets = openFacets()
  const byId = new Map<string, number>()
  const claims: (RecordedClaim | null)[] = []
  const free: number[] = []
  let sorted = new Int32Array(0)
  let words: FinderWords | null = null
  /** Claims whose words are still to be read; null before the first are asked for. */
  let unread: Set<number> | null = null
  const byReport = (a: number, b: number): number => compareByReport(claims[a]!, claims[b]!)
  const put = (claim: RecordedClaim): number => {
    const row = byId.get(claim.id) ?? free.pop() ?? claims.length
    byId.set(claim.id, row)
    claims[row] = claim
    setFacets(facets, row, claim)
    words?.set(row, claim)
    unread?.delete(row)
    return row
  }
  const read = (most: number): FinderWords => {
    words ??= openWords()
    unread ??= new Set(byId.values())
    let left = most
    for (const row of unread) {
      if (left-- === 0) break
      unread.delete(row)
      const claim = claims[row] ?? null
      if (claim !== null) words.set(row, claim)
    }
    return words
  }
  const finding = (filter: Filter, incidentAt: FindOptions['incidentAt']): ((row: number) => boolean) => {
    const tests = testsOf(filter, facets)
    const isFound = allOf([
      ...incidentTests(filter, incidentAt),
      ...(filter.text === undefined
        ? []
        : [read(Number.POSITIVE_INFINITY).searching(readSearch(filter.text))]),
    ])
    return (row) => passes(tests, row) && (isFound === null || isFound(row))
  }
  return {
    get rows() {
      return claims.length
    },
    change(changes) {
      const out = new Set<number>()
      for (const id of changes.gone) {
        const row = byId.get(id)
        if (row === undefined) continue
        byId.delete(id)
        claims[row] = null
        out.add(row)
      }
      const fresh: number[] = []
      for (const claim of changes.put) {
        const row = put(claim)
        out.add(row)
        fresh.push(row)
      }
      if (out.size === 0) return
      for (const row of out) if (claims[row] === null) free.push(row)
      sorted = mergedRows(sorted, { out, fresh: fresh.sort(byReport), order: byReport })
    },
    readAhead(most) {
      read(most)
      return unread?.size === 0
    },
    rowOf: (claim) => byId.get(claim) ?? null,
    claimAt: (row) => claims[row]!,
    order: () => sorted,
    compare: byReport,
    find(filter, { incidentAt, order = sorted }) {
      const isFound = finding(filter, incidentAt)
      const found = new Int32Array(order.length)
      let count = 0
      for (const row of order) if (isFound(row)) found[count++] = row
      return found.subarray(0, count)
    },
    page(filter, { incidentAt, order = sorted, offset, limit }) {
      const isFound = finding(filter, incidentAt)
      const rows: number[] = []
      let total = 0
      for (const row of order) {
        if (!isFound(row)) continue
        if (total >= offset && rows.length < limit) rows.push(row)
        total++
      }
      return { rows, total }
    },
  }
}

function setFacets(facets: Facets, row: number, recorded: RecordedClaim): void {
  const { claim, state, report } = recorded
  const { actors, places, firstDay, lastDay } = fieldsOf(recorded)
  facets.kind.set(row, claim.kind)
  facets.stance.set(row, claim.stance)
  facets.state.set(row, state)
  facets.report.set(row, report.text)
  facets.publishers.set(row, publishersOf(report).map(storable))
  facets.actors.set(row, actors.map(storable))
  facets.places.set(row, places.map(storable))
  facets.days.set(row, { first: firstDay, last: lastDay })
}

interface Test {
  readonly numbers: Int32Array
  readonly passing: Uint8Array
}

function passes(tests: readonly Test[], row: number): boolean {
  for (const { numbers, passing } of tests) if (passing[numbers[row]!] === 0) return false
  return true
}

/** Tests of a filter over facets; those of no claim that is asked for come to none at all. */
function testsOf(filter: Filter, facets: Facets): readonly Test[] {
  const tests: Test[] = []
  const test = <T>(facet: Facet<T>, passing: (value: T) => boolean): void => {
    tests.push({ numbers: facet.numbers, passing: facet.passing(passing) })
  }
  const anyOf = <T extends string | null>(facet: Facet<T>, words: readonly string[] | undefined): void => {
    if (words === undefined) return
    const wanted = new Set(words.map(storable))
    test(facet, (value) => value !== null && wanted.has(value))
  }
  const touches = (facet: Facet<readonly string[]>, words: readonly string[] | undefined): void => {
    if (words === undefined) return
    const wanted = new Set(words.map(storable))
    test(facet, (values) => values.some((value) => wanted.has(value)))
  }
  const { from, until, report } = filter
  anyOf(facets.kind, filter.kinds)
  anyOf(facets.stance, filter.stances)
  anyOf(facets.state, filter.states)
  anyOf(facets.report, report === undefined ? undefined : [report])
  touches(facets.publishers, filter.publishers)
  touches(facets.actors, filter.actors)
  touches(
    facets.places,
    filter.places?.map((place) => place.toLowerCase()),
  )
  if (from !== undefined) test(facets.days, ({ last }) => last !== null && last >= from)
  if (until !== undefined) test(facets.days, ({ first }) => first !== null && first <= until)
  return tests
}

type RowTest = (row: number) => boolean

const allOf = (tests: readonly RowTest[]): RowTest | null =>
  tests.length === 0 ? null : (row) => tests.every((test) => test(row))

function incidentTests(
  { incident, origins }: Filter,
  incidentAt: FindOptions['incidentAt'],
): readonly RowTest[] {
  const tests: RowTest[] = []
  if (incident !== undefined) tests.push((row) => incidentAt(row)?.id === incident)
  if (origins !== undefined) tests.push((row) => (incidentAt(row)?.origins ?? -1) >= origins)
  return tests
}

/** By the day of the report, then report by report as the text goes: `CLAIM_ORDER` of the store. */
function compareByReport(a: RecordedClaim, b: RecordedClaim): number {
  const [one, other] = [a.report, b.report]
  if (one.text !== other.text)
    return byText(one.published ?? '~', other.published ?? '~') || byText(one.text, other.text)
  return a.claim.trigger.start - b.claim.trigger.start || byText(a.id, b.id)
}
