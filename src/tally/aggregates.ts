import type { Metric } from '../codebook/index.js'
import { type Aggregate, compassOf } from '../incident/index.js'
import type { Origin, Origins } from '../origin/index.js'
import { isDecided, mayCount, type RecordedClaim } from '../record/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { areaOf, oppositeOf } from './areas.js'
import type { Evidence, LeftOut } from './evidence.js'
import { whyNotHeard } from './heard.js'
import { sayMany, sayWhole } from './numbers.js'
import { type Covered, type Overlap, overlapsOf } from './overlaps.js'
import type { Toll } from './toll.js'

/** One number of an aggregate, with the source's own words. */
export interface AggregateCount extends Pick<Evidence, 'low' | 'best' | 'high' | 'words' | 'part'> {
  readonly metric: Metric
  readonly status: string
  readonly group: string
}

/** A toll over several incidents, a period or an area: listed apart and never added (codebook section 9.2). */
export interface AggregateRow {
  readonly claim: string
  readonly origin: Origin
  readonly published: string | null
  readonly place: { readonly text: string; readonly link: LinePlaceLink | null } | null
  readonly start: string | null
  readonly end: string | null
  readonly counts: readonly AggregateCount[]
  /** Why it is an aggregate. */
  readonly why: string
  readonly suggested: boolean
  /** Claims with earlier running totals of the same origin, place and beginning, which this one replaces. */
  readonly supersedes: readonly string[]
  /** Incidents of the same days and place with numbers of the sort, which this number may hold as well. */
  readonly overlap: Overlap
  /** The overlap in words. */
  readonly words: string
}

export interface AggregatesOptions {
  readonly origins: Origins
  readonly suggestions: boolean
  readonly tolls: readonly Toll[]
  /** Claims that are of no incident and no aggregate. */
  readonly others: readonly RecordedClaim[]
}

/** Aggregates that may count, in the order of their days, origins and claims, and what is left out. */
export function listAggregates(
  aggregates: readonly Aggregate[],
  options: AggregatesOptions,
): { readonly rows: readonly AggregateRow[]; readonly leftOut: readonly LeftOut[] } {
  const leftOut = [
    ...aggregates.flatMap(({ claim }) => whyNotHeard(claim, options) ?? []),
    ...options.others.flatMap((claim) =>
      claim.claim.counts.length === 0 ? [] : (whyNotHeard(claim, options) ?? []),
    ),
  ]
  const heard = aggregates.filter(
    ({ claim }) =>
      mayCount(claim, options) && claim.claim.stance === 'reports' && claim.claim.counts.length > 0,
  )
  const totals = latestTotals(heard, options.origins)
  const overlaps = overlapsOf(
    totals.map(({ latest }) => toldBy(latest).covered),
    options.tolls,
  )
  const rows = totals.map((total, i) => rowOf(total, { overlap: overlaps[i]!, origins: options.origins }))
  return { rows: inOrder(rows), leftOut }
}

/** What an aggregate says by itself, worked out once for as long as it is held. */
interface Told {
  readonly covered: Covered
  readonly place: AggregateRow['place']
  readonly counts: readonly AggregateCount[]
  /** Place, beginning and what is counted: running totals of one origin that have it replace each other. */
  readonly running: string
}

const told = new WeakMap<Aggregate, Told>()

function toldBy(aggregate: Aggregate): Told {
  const known = told.get(aggregate)
  if (known !== undefined) return known
  const { claim, report } = aggregate.claim
  const { place, time, counts } = claim
  const counted = counts.map(({ metric, status, group }) => `${metric} ${status} ${group}`).sort()
  const where = place === null ? '' : `${place.resolved?.id ?? place.text} ${compassOf(place.text)}`
  const at = place === null ? null : { text: place.text, link: place.resolved }
  const made: Told = {
    covered: {
      area: areaOf(at),
      opposite: oppositeOf(at),
      start: time?.start ?? null,
      // A total that names no last day runs to the day it was published.
      end: time?.end ?? report.published,
      metrics: [...new Set(counts.map(({ metric }) => metric))],
    },
    place: at,
    counts: counts.map(({ metric, status, group, low, best, high, text, part_of }) => ({
      metric,
      status,
      group,
      low,
      best,
      high,
      words: text,
      part: part_of !== null,
    })),
    running: [where, time?.start ?? '', ...counted].join('\n'),
  }
  told.set(aggregate, made)
  return made
}

function rowOf(
  { latest, earlier }: Total,
  { overlap, origins }: { readonly overlap: Overlap; readonly origins: Origins },
): AggregateRow {
  const { claim, why } = latest
  const { covered, place, counts } = toldBy(latest)
  const { start, end } = covered
  return {
    claim: claim.id,
    origin: origins.of(claim.id),
    published: claim.report.published,
    place,
    start,
    end,
    counts,
    why,
    suggested: !isDecided(claim),
    supersedes: earlier.map((one) => one.claim.id).sort(),
    overlap,
    words: sayOverlap(overlap),
  }
}

const inOrder = (rows: readonly AggregateRow[]): readonly AggregateRow[] =>
  rows
    .map((row) => ({ row, key: `${row.start ?? ''} ${row.end ?? ''} ${row.origin.id} ${row.claim}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row)

interface Total {
  readonly latest: Aggregate
  readonly earlier: readonly Aggregate[]
}

/**
 * Running totals of one origin over the same place since the same day replace each other from report to report (field
 * rule N8). Two in one report are two: neither is the later word.
 */
function latestTotals(aggregates: readonly Aggregate[], origins: Origins): readonly Total[] {
  const whenOf = ({ claim: { report } }: Aggregate): string => `${report.published ?? ''} ${report.text}`
  const groups = new Map<string, Aggregate[]>()
  for (const aggregate of aggregates) {
    const key = `${origins.of(aggregate.claim.id).id}\n${toldBy(aggregate).running}`
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [aggregate])
    else list.push(aggregate)
  }
  return [...groups.values()].flatMap((list) => {
    if (list.length === 1) return [{ latest: list[0]!, earlier: [] }]
    const last = list.map(whenOf).sort().at(-1)!
    const earlier = list.filter((one) => whenOf(one) !== last)
    return list.flatMap((latest) => (whenOf(latest) === last ? [{ latest, earlier }] : []))
  })
}

function sayOverlap({ incidents, first, lows }: Overlap): string {
  if (incidents === 0)
    return 'no incident of the same days and place has such numbers; never added to incidents'
  const low = lows.map(({ metric, low }) => `${sayWhole(low)} ${metric}`).join(', ')
  const more = incidents > first.length ? ' and more' : ''
  const named = `${first.join(', ')}${more}`
  const held = low === '' ? '' : `, with at least ${low}`
  return `may hold ${sayMany(incidents, 'incident')} of the same days and place${held} (${named}); never added to them`
}
