import type { Metric } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import { cellAt } from './cell.js'
import type { Toll } from './toll.js'
import { bareWords } from './words.js'

/** Incidents of the same days and place as an aggregate. */
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
}

/** First and last day of each toll. */
interface Days {
  readonly first: readonly string[]
  readonly last: readonly string[]
}

const NAMED = 12

/** The overlap of each of these with the tolls, in the time that it takes to look up two days. */
export function overlapsOf(covered: readonly Covered[], tolls: readonly Toll[]): readonly Overlap[] {
  if (covered.length === 0) return []
  const days: Days = {
    first: tolls.map(({ start, end }) => start ?? end ?? ''),
    last: tolls.map(({ start, end }) => end ?? start ?? ''),
  }
  const areas = areasOf(tolls, { days, asked: new Set(covered.map(({ place }) => areaKeyOf(place))) })
  const sums = sumsIn(tolls)
  return covered.map(({ place, start, end, metrics }) => {
    const area = areas.get(areaKeyOf(place))
    if (area === undefined || (start === null && end === null)) return { incidents: 0, first: [], lows: [] }
    const { byStart, byEnd } = area
    const until = end === null ? byStart.length : countWhile(byStart, (at) => days.first[at]! <= end)
    const before = start === null ? 0 : countWhile(byEnd, (at) => days.last[at]! < start)
    const incidents = Math.max(0, until - before)
    const first = incidents === 0 ? [] : namedOf(byStart, { until, start, days })
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
  { until, start, days }: { readonly until: number; readonly start: string | null; readonly days: Days },
): readonly number[] {
  const named: number[] = []
  const from = start === null ? 0 : Math.max(0, countWhile(byStart, (at) => days.first[at]! < start) - NAMED)
  for (let i = from; i < until && named.length < NAMED; i++) {
    if (start === null || days.last[byStart[i]!]! >= start) named.push(byStart[i]!)
  }
  return named
}

/** Sums of the lows of the first 0, 1, 2 … of a list, each made once. */
function sumsIn(tolls: readonly Toll[]): (list: readonly number[], metric: Metric) => readonly number[] {
  const lows = new Map<Metric, readonly number[]>()
  const made = new Map<Metric, Map<readonly number[], readonly number[]>>()
  return (list, metric) => {
    const known = made.get(metric)?.get(list)
    if (known !== undefined) return known
    const each = lows.get(metric) ?? tolls.map(({ cells }) => cellAt(cells, { metric })?.low ?? 0)
    lows.set(metric, each)
    let sum = 0
    const sums = [sum]
    for (const at of list) {
      sum += each[at]!
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

/** Incidents by the areas that are asked for. */
function areasOf(
  tolls: readonly Toll[],
  { days, asked }: { readonly days: Days; readonly asked: ReadonlySet<string> },
): ReadonlyMap<string, Area> {
  const areas = new Map<string, Area>()
  const ofPlace = new Map<string, Map<string, readonly Area[]>>()
  const areasFor = (place: Incident['place']): readonly Area[] => {
    const text = place?.text ?? ANYWHERE
    const links = ofPlace.get(text) ?? new Map<string, readonly Area[]>()
    const known = links.get(place?.link?.id ?? '')
    if (known !== undefined) return known
    const found = keysOf(place)
      .filter((key) => asked.has(key))
      .map((key) => {
        const area = areas.get(key) ?? { byStart: [], byEnd: [] }
        areas.set(key, area)
        return area
      })
    ofPlace.set(text, links.set(place?.link?.id ?? '', found))
    return found
  }
  const own = tolls.map(({ place }) => areasFor(place))
  for (const at of inOrderOf(days.first)) for (const { byStart } of own[at]!) byStart.push(at)
  for (const at of inOrderOf(days.last)) for (const { byEnd } of own[at]!) byEnd.push(at)
  return areas
}

/** Room for 2,097,152 positions below each day, in a number that stays exact. */
const POSITIONS = 2 ** 21

/** Positions in the order of their days; those without a day are not among them. */
function inOrderOf(days: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>()
  const keys: number[] = []
  for (const [at, day] of days.entries()) {
    if (day === '') continue
    const known = numbers.get(day) ?? Number(day.replaceAll('-', ''))
    numbers.set(day, known)
    keys.push(known * POSITIONS + at)
  }
  return Array.from(Float64Array.from(keys).sort(), (key) => key % POSITIONS)
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
