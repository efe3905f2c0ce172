import type { Kind, Metric } from '../codebook/index.js'
import { KIND_ROWS } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import { compassOf } from '../incident/index.js'
import type { Cell } from './cell.js'
import { cellAt } from './cell.js'
import type { Toll } from './toll.js'
import { bareWords } from './words.js'

/** Incidents of the same days and place as an aggregate that may have numbers of its sort. */
export interface Overlap {
  readonly incidents: number
  /** Ids of the first of them, by their days. */
  readonly first: readonly string[]
  /** Sum of their known lows, for the metrics of the aggregate. */
  readonly lows: readonly { readonly metric: Metric; readonly low: number }[]
}

export interface Covered {
  /** Null: told of no place, so of any. */
  readonly place: Incident['place']
  readonly start: string | null
  readonly end: string | null
  readonly metrics: readonly Metric[]
}

/** Incidents of one area, as positions among the tolls, by their first days and by their last days. */
interface Area {
  readonly byStart: number[]
  readonly byEnd: number[]
  /** Whether an incident that lies in the area belongs here. */
  readonly takes: (facts: Facts) => boolean
}

/** What an overlap rests on in a toll, worked out once for as long as the toll is held. */
interface Facts {
  /** First and last day as numbers, 20240313; 0 where it has none. */
  readonly first: number
  readonly last: number
  /** Areas that it lies in; one list for all tolls of a place. */
  readonly areas: readonly string[]
  /** Points of the compass in the words of its place. */
  readonly compass: string
  readonly kind: Kind
  /** Known lows of those that it counts, by metric; null where there is none. */
  readonly lows: ReadonlyMap<Metric, number> | null
}

const facts = new WeakMap<Toll, Facts>()

function factsOf(toll: Toll): Facts {
  const known = facts.get(toll)
  if (known !== undefined) return known
  const { start, end, place, cells, kind } = toll
  const made: Facts = {
    first: dayOf(start ?? end),
    last: dayOf(end ?? start),
    ...whereOf(place),
    kind,
    lows: cells.length === 0 ? null : lowsOf(cells),
  }
  facts.set(toll, made)
  return made
}

const dayOf = (iso: string | null): number => (iso === null ? 0 : Number(iso.replaceAll('-', '')))

const lowsOf = (cells: readonly Cell[]): ReadonlyMap<Metric, number> =>
  new Map(
    [...new Set(cells.map(({ metric }) => metric))].map((metric) => [
      metric,
      cellAt(cells, { metric })?.low ?? 0,
    ]),
  )

const NAMED = 12

/** The overlap of each of these with the tolls, in the time that it takes to look up two days. */
export function overlapsOf(covered: readonly Covered[], tolls: readonly Toll[]): readonly Overlap[] {
  if (covered.length === 0) return []
  const known = tolls.map(factsOf)
  const areas = areasAsked(known, covered)
  const sums = sumsIn(known)
  return covered.map((one) => {
    const { start, end, metrics } = one
    if (start === null && end === null) return { incidents: 0, first: [], lows: [] }
    const { byStart, byEnd } = areas.of(one)
    const [from, to] = [dayOf(start), end === null ? Number.POSITIVE_INFINITY : dayOf(end)]
    const until = countWhile(byStart, (at) => known[at]!.first <= to)
    const before = countWhile(byEnd, (at) => known[at]!.last < from)
    const incidents = Math.max(0, until - before)
    const first = incidents === 0 ? [] : namedOf(byStart, { until, from, known })
    return {
      incidents,
      first: first.map((at) => tolls[at]!.incident),
      lows: metrics.flatMap((metric) => {
        const low = sums(byStart, metric)[until]! - sums(byEnd, metric)[before]!
        return low > 0 ? [{ metric, low }] : []
      }),
    }
  })
}

/** How many at the head of a list pass, in a list in which those that pass come first. */
function countWhile(list: readonly number[], passes: (at: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(list[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

function namedOf(
  byStart: readonly number[],
  { until, from, known }: { readonly until: number; readonly from: number; readonly known: readonly Facts[] },
): readonly number[] {
  const named: number[] = []
  const begin = Math.max(0, countWhile(byStart, (at) => known[at]!.first < from) - NAMED)
  for (let i = begin; i < until && named.length < NAMED; i++) {
    if (known[byStart[i]!]!.last >= from) named.push(byStart[i]!)
  }
  return named
}

/** Sums of the lows of the first 0, 1, 2 … of a list, each made once. */
function sumsIn(known: readonly Facts[]): (list: readonly number[], metric: Metric) => readonly number[] {
  const made = new Map<Metric, Map<readonly number[], readonly number[]>>()
  return (list, metric) => {
    const before = made.get(metric)?.get(list)
    if (before !== undefined) return before
    let sum = 0
    const sums = [sum]
    for (const at of list) {
      sum += known[at]!.lows?.get(metric) ?? 0
      sums.push(sum)
    }
    made.set(metric, (made.get(metric) ?? new Map()).set(list, sums))
    return sums
  }
}

const ANYWHERE = '*'

/** The area that an aggregate speaks of: a place, a province or a country, by words where no gazetteer knows it. */
function areaKeyOf(place: Covered['place']): string {
  if (place === null) return ANYWHERE
  const { text, link } = place
  if (link === null) return `words ${bareWords(text)}`
  if (link.precision === 'country' && link.country !== null) return `country ${link.country}`
  if (link.precision === 'province' && link.admin1 !== null) return `province ${link.country} ${link.admin1}`
  return `place ${link.id}`
}

const OPPOSITE: Readonly<Record<string, string>> = { n: 's', s: 'n', e: 'w', w: 'e' }

/** Points of the compass at which a part of a place does not lie: the west of a town holds nothing of its east. */
function oppositeOf({ place }: Covered): string {
  if (place === null || !areaKeyOf(place).startsWith('place ')) return ''
  return [...compassOf(place.text)].map((point) => OPPOSITE[point]!).join('')
}

const COUNTED: ReadonlyMap<Kind, ReadonlySet<Metric>> = new Map(
  KIND_ROWS.map(({ slug, metrics }) => [slug, new Set<Metric>(metrics)]),
)

/** An incident that tells of none of these people may still have some of them: those whom its kind counts. */
const mayCount = ({ kind, lows }: Facts, metrics: readonly Metric[]): boolean =>
  metrics.some((metric) => lows?.has(metric) === true || COUNTED.get(kind)?.has(metric) === true)

interface Areas {
  readonly of: (covered: Covered) => Area
}

/** Incidents by the areas that are asked for; those without a day are in none. */
function areasAsked(known: readonly Facts[], covered: readonly Covered[]): Areas {
  const asked = new Map<string, Map<string, Area>>()
  const of = (one: Covered): Area => {
    const [key, opposite] = [areaKeyOf(one.place), oppositeOf(one)]
    const here = asked.get(key) ?? new Map<string, Area>()
    asked.set(key, here)
    const sort = `${one.metrics.join()} ${opposite}`
    const takes = (facts: Facts): boolean =>
      mayCount(facts, one.metrics) && ![...facts.compass].some((point) => opposite.includes(point))
    const area = here.get(sort) ?? { byStart: [], byEnd: [], takes }
    here.set(sort, area)
    return area
  }
  for (const one of covered) of(one)
  const ofPlace = new Map<readonly string[], readonly Area[]>()
  const areasFor = (keys: readonly string[]): readonly Area[] => {
    const before = ofPlace.get(keys)
    if (before !== undefined) return before
    const found = keys.flatMap((key) => [...(asked.get(key)?.values() ?? [])])
    ofPlace.set(keys, found)
    return found
  }
  const own = known.map((one) => areasFor(one.areas).filter(({ takes }) => takes(one)))
  for (const at of inOrderOf(known, ({ first }) => first)) for (const area of own[at]!) area.byStart.push(at)
  for (const at of inOrderOf(known, ({ last }) => last)) for (const area of own[at]!) area.byEnd.push(at)
  return { of }
}

/** Room for 2,097,152 positions below each day, in a number that stays exact. */
const POSITIONS = 2 ** 21

/** Positions in the order of their days; those without a day are not among them. */
function inOrderOf(known: readonly Facts[], dayOf: (facts: Facts) => number): Float64Array {
  const keys = new Float64Array(known.length)
  let count = 0
  for (const [at, one] of known.entries()) {
    const day = dayOf(one)
    if (day > 0) keys[count++] = day * POSITIONS + at
  }
  return keys
    .subarray(0, count)
    .sort()
    .map((key) => key % POSITIONS)
}

type Where = Pick<Facts, 'areas' | 'compass'>

/** Where a place lies, by its words and entry. */
const places = new Map<string, Where>()
const MOST = 50_000

function whereOf(place: Incident['place']): Where {
  const said = place === null ? '' : `${place.link?.id ?? ''}\n${place.text}`
  const known = places.get(said)
  if (known !== undefined) return known
  if (places.size >= MOST) places.clear()
  const made = { areas: keysOf(place), compass: place === null ? '' : compassOf(place.text) }
  places.set(said, made)
  return made
}

/** Every area that an incident lies in; "the tannery quarter of Halvek" lies in Halvek. */
function keysOf(place: Incident['place']): readonly string[] {
  if (place === null) return [ANYWHERE]
  const { text, link } = place
  const parts = bareWords(text).split(/ (?:of|in) /)
  const words = parts.map((_, i) => `words ${bareWords(parts.slice(i).join(' of '))}`)
  const named = [...new Set([ANYWHERE, ...words])]
  if (link === null) return named
  return [
    ...named,
    `place ${link.id}`,
    ...(link.country === null ? [] : [`country ${link.country}`]),
    ...(link.admin1 === null ? [] : [`province ${link.country} ${link.admin1}`]),
  ]
}
