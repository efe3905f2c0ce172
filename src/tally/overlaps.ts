import type { Kind, Metric } from '../codebook/index.js'
import { KIND_ROWS } from '../codebook/index.js'
import { addTo } from '../text/index.js'
import { type Where, whereOf } from './areas.js'
import type { Cell } from './cell.js'
import { cellAt } from './cell.js'
import type { Toll } from './toll.js'

/** Incidents of the same days and place as an aggregate that may have numbers of its sort. */
export interface Overlap {
  readonly incidents: number
  /** Ids of the first of them, by their days. */
  readonly first: readonly string[]
  /** Sum of their known lows, for the metrics of the aggregate. */
  readonly lows: readonly { readonly metric: Metric; readonly low: number }[]
}

export interface Covered {
  /** As `areaOf` names it. */
  readonly area: string
  /** Points of the compass at which it does not lie, as `oppositeOf` names them. */
  readonly opposite: string
  readonly start: string | null
  readonly end: string | null
  readonly metrics: readonly Metric[]
}

/** Incidents in the order of a day of theirs: which they are, and the days beside them, so that looking one up reads on. */
interface Ordered {
  /** Positions among the tolls. */
  readonly at: Int32Array
  /** As numbers, 20240313. */
  readonly days: Int32Array
}

/** Incidents of one area, by their first days and by their last days. */
interface Area {
  readonly byStart: Ordered
  readonly byEnd: Ordered
}

/** What an overlap rests on in a toll, worked out once for as long as the toll is held. */
interface Facts extends Where {
  /** First and last day as numbers, 20240313; 0 where it has none. */
  readonly first: number
  readonly last: number
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

/**
 * The overlap of each of these with the tolls, in the time that it takes to look up two days. What is covered alike but
 * for its days is looked up together, in lists that are used again for the next.
 */
export function overlapsOf(covered: readonly Covered[], tolls: readonly Toll[]): readonly Overlap[] {
  if (covered.length === 0) return []
  const known = tolls.map(factsOf)
  const areas = areasAsked(known, new Set(covered.map(({ area }) => area)))
  const lasts = new Int32Array(known.length)
  for (let at = 0; at < known.length; at++) lasts[at] = known[at]!.last
  const room = roomFor(known)
  const overlaps: Overlap[] = covered.map(() => NO_OVERLAP)
  for (const alike of alikeIn(covered)) {
    const sort = covered[alike[0]!]!
    const area = areas.get(sort.area)!
    const isIn = (at: number): boolean => takes(sort, known[at]!)
    const byStart = narrowed(area.byStart, isIn, room.byStart)
    const byEnd = narrowed(area.byEnd, isIn, room.byEnd)
    const reached = alike.map((one) => reachedBy(covered[one]!, { byStart, byEnd }))
    const lows = alike.map((): { metric: Metric; low: number }[] => [])
    for (const metric of sort.metrics) {
      const own = room.lowsOf(metric)
      const [until, before] = [runningSums(byStart, own, room.sums[0]), runningSums(byEnd, own, room.sums[1])]
      for (let i = 0; i < reached.length; i++) {
        const low = until[reached[i]!.until]! - before[reached[i]!.before]!
        if (low > 0) lows[i]!.push({ metric, low })
      }
    }
    for (let i = 0; i < reached.length; i++) {
      const { until, before, from } = reached[i]!
      const incidents = Math.max(0, until - before)
      const first = incidents === 0 ? [] : namedOf(byStart, { until, from, lasts })
      overlaps[alike[i]!] = { incidents, first: first.map((at) => tolls[at]!.incident), lows: lows[i]! }
    }
  }
  return overlaps
}

/** Positions of those that are covered alike but for their days; one that names no day overlaps with nothing. */
function alikeIn(covered: readonly Covered[]): Iterable<readonly number[]> {
  const alike = new Map<string, number[]>()
  for (const [i, one] of covered.entries()) {
    if (one.start === null && one.end === null) continue
    addTo(alike, sortOf(one), i)
  }
  return alike.values()
}

/** How many by their first days do not begin after it, and by their last days end before it. */
function reachedBy({ start, end }: Covered, { byStart, byEnd }: Area) {
  const [from, to] = [dayOf(start), end === null ? LAST_DAY : dayOf(end)]
  return { from, until: countBefore(byStart.days, to + 1), before: countBefore(byEnd.days, from) }
}

const NO_OVERLAP: Overlap = { incidents: 0, first: [], lows: [] }

/** After every day as a number. */
const LAST_DAY = 99_999_999

/** How many of the days, which are in order, lie before one. */
function countBefore(days: Int32Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

function namedOf(
  { at, days }: Ordered,
  { until, from, lasts }: { readonly until: number; readonly from: number; readonly lasts: Int32Array },
): readonly number[] {
  const named: number[] = []
  const begin = Math.max(0, countBefore(days, from) - NAMED)
  for (let i = begin; i < until && named.length < NAMED; i++) {
    if (lasts[at[i]!]! >= from) named.push(at[i]!)
  }
  return named
}

/** Room for what is worked out for one sort after the other. */
function roomFor(known: readonly Facts[]) {
  const ordered = (): Ordered => ({ at: new Int32Array(known.length), days: new Int32Array(known.length) })
  const sums = (): Float64Array => new Float64Array(known.length + 1)
  const lows = new Map<Metric, Float64Array>()
  return {
    byStart: ordered(),
    byEnd: ordered(),
    sums: [sums(), sums()] as const,
    lowsOf(metric: Metric): Float64Array {
      const before = lows.get(metric)
      if (before !== undefined) return before
      const made = new Float64Array(known.length)
      for (let at = 0; at < known.length; at++) made[at] = known[at]!.lows?.get(metric) ?? 0
      lows.set(metric, made)
      return made
    },
  }
}

/** Those that are in, in the same order, in the room given. */
function narrowed({ at, days }: Ordered, isIn: (at: number) => boolean, room: Ordered): Ordered {
  let kept = 0
  for (let i = 0; i < at.length; i++) {
    if (!isIn(at[i]!)) continue
    room.at[kept] = at[i]!
    room.days[kept++] = days[i]!
  }
  return { at: room.at.subarray(0, kept), days: room.days.subarray(0, kept) }
}

/** Sums of the lows of the first 0, 1, 2 … of a list. */
function runningSums({ at }: Ordered, lows: Float64Array, room: Float64Array): Float64Array {
  room[0] = 0
  for (let i = 0; i < at.length; i++) room[i + 1] = room[i]! + lows[at[i]!]!
  return room
}

const COUNTED: ReadonlyMap<Kind, ReadonlySet<Metric>> = new Map(
  KIND_ROWS.map(({ slug, metrics }) => [slug, new Set<Metric>(metrics)]),
)

/** An incident that tells of none of these people may still have some of them: those whom its kind counts. */
const mayCount = ({ kind, lows }: Facts, metrics: readonly Metric[]): boolean =>
  metrics.some((metric) => lows?.has(metric) === true || COUNTED.get(kind)?.has(metric) === true)

/** Whether an incident that lies in the area may hold some of those who are counted. */
const takes = ({ metrics, opposite }: Covered, facts: Facts): boolean =>
  mayCount(facts, metrics) &&
  (opposite === '' || ![...facts.compass].some((point) => opposite.includes(point)))

/** What is covered but for its days: all of one sort look into the same lists. */
const sortOf = ({ area, opposite, metrics }: Covered): string => `${area}\n${opposite}\n${metrics.join()}`

/** Incidents by the areas that are asked for; those without a day are in none. */
function areasAsked(known: readonly Facts[], asked: ReadonlySet<string>): ReadonlyMap<string, Area> {
  const keys = [...asked]
  const numbers = new Map(keys.map((key, i) => [key, i]))
  const ofPlace = new Map<readonly string[], readonly number[]>()
  const own = known.map(({ areas }) => {
    const before = ofPlace.get(areas)
    if (before !== undefined) return before
    const found = areas.flatMap((key) => numbers.get(key) ?? [])
    ofPlace.set(areas, found)
    return found
  })
  const sizes = new Int32Array(keys.length)
  for (let at = 0; at < known.length; at++)
    if (known[at]!.first > 0) for (const area of own[at]!) sizes[area]!++
  const byStart = listsOf(known, { own, sizes, dayOf: ({ first }) => first })
  const byEnd = listsOf(known, { own, sizes, dayOf: ({ last }) => last })
  return new Map(keys.map((key, i) => [key, { byStart: byStart[i]!, byEnd: byEnd[i]! }]))
}

interface Listing {
  /** Numbers of the areas that each of the known lies in. */
  readonly own: readonly (readonly number[])[]
  /** How many lie in each area. */
  readonly sizes: Int32Array
  readonly dayOf: (facts: Facts) => number
}

/** Those of each area in the order of their days. */
function listsOf(known: readonly Facts[], { own, sizes, dayOf }: Listing): readonly Ordered[] {
  const lists = Array.from(sizes, (size) => ({ at: new Int32Array(size), days: new Int32Array(size) }))
  const filled = new Int32Array(sizes.length)
  for (const at of inOrderOf(known, dayOf)) {
    const day = dayOf(known[at]!)
    for (const area of own[at]!) {
      const next = filled[area]!++
      lists[area]!.at[next] = at
      lists[area]!.days[next] = day
    }
  }
  return lists
}

/** Positions in the order of their days, counted out day by day; those without a day are not among them. */
function inOrderOf(known: readonly Facts[], dayOf: (facts: Facts) => number): Int32Array {
  const counts = new Map<number, number>()
  for (let at = 0; at < known.length; at++) {
    const day = dayOf(known[at]!)
    if (day > 0) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const next = new Map<number, number>()
  let filled = 0
  for (const day of Int32Array.from(counts.keys()).sort()) {
    next.set(day, filled)
    filled += counts.get(day)!
  }
  const order = new Int32Array(filled)
  for (let at = 0; at < known.length; at++) {
    const day = dayOf(known[at]!)
    if (day === 0) continue
    const place = next.get(day)!
    order[place] = at
    next.set(day, place + 1)
  }
  return order
}
