import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { Finder } from '../store/index.js'
import { mergedRows } from '../store/index.js'
import type { LiveIncidents } from './live-incidents.js'

/**
 * `report`: report by report, the earliest first, as the text goes. `date`: by the first day of the event, unknown days
 * last. `incident`: incident by incident, claims of none last. `useful`: what a decision would tell most about first.
 */
export const CLAIM_ORDERS = ['report', 'date', 'incident', 'useful'] as const
export type ClaimOrder = (typeof CLAIM_ORDERS)[number]

/** What rows are put in order by. */
export interface Ordered {
  readonly finder: Finder
  /** Of the same record; null where the order does not ask for them. */
  readonly incidents: LiveIncidents | null
}

/** Rows of all claims in one order, kept as claims and their incidents change; of equals, report by report. */
export interface LiveOrder {
  rows(now: Ordered): Int32Array
}

/** Rows that are put in one by one; where more changed, all are sorted. */
const FEW = 2000

/** By row, what its place in the order was found by. */
interface Known {
  countedBy: Origins | null
  readonly claims: (RecordedClaim | null)[]
  readonly incidents: (Incident | null)[]
  readonly origins: number[]
}

export function openLiveOrder(order: ClaimOrder): LiveOrder {
  if (order === 'report') return { rows: ({ finder }) => finder.order() }
  const known: Known = { countedBy: null, claims: [], incidents: [], origins: [] }
  let sorted: Int32Array | null = null
  return {
    rows(now) {
      const { finder } = now
      const all = finder.order()
      const keyOf = keysOf(order, now)
      const fresh = changedRows(all, now, known)
      if (sorted === null || fresh.length > FEW) sorted = sortRows(all, keyOf)
      else if (fresh.length > 0 || all.length !== sorted.length) {
        const compare = (a: number, b: number): number => keyOf(a) - keyOf(b) || finder.compare(a, b)
        const stays = new Uint8Array(finder.rows)
        for (const row of all) stays[row] = 1
        for (const row of fresh) stays[row] = 0
        const out = { has: (row: number) => stays[row] !== 1 }
        sorted = mergedRows(sorted, { out, fresh: fresh.sort(compare), order: compare })
      }
      return sorted
    },
  }
}

/** Rows whose place rests on something other than the last time; notes what it rests on now. */
function changedRows(rows: Int32Array, { finder, incidents }: Ordered, known: Known): number[] {
  const changed: number[] = []
  const countedBy = incidents?.countedBy() ?? null
  const counts = countedBy !== known.countedBy
  for (const row of rows) {
    const claim = finder.claimAt(row)
    const incident = incidents?.of(row) ?? null
    const isSame = known.claims[row] === claim && known.incidents[row] === incident
    if (isSame && (!counts || incident === null)) continue
    const origins = incident === null ? 0 : incidents!.origins(incident)
    if (isSame && known.origins[row] === origins) continue
    known.claims[row] = claim
    known.incidents[row] = incident
    known.origins[row] = origins
    changed.push(row)
  }
  known.countedBy = countedBy
  return changed
}

/** Whole numbers from 0 to `LAST` to sort by. */
function keysOf(
  order: Exclude<ClaimOrder, 'report'>,
  { finder, incidents }: Ordered,
): (row: number) => number {
  if (order === 'date' || incidents === null) return (row) => dayOf(finder.claimAt(row))
  if (order === 'incident')
    return (row) => {
      const incident = incidents.of(row)
      return incident === null ? LAST : incidents.position(incident)
    }
  return (row) => {
    const incident = incidents.of(row)
    const origins = incident === null ? null : incidents.origins(incident)
    return Math.round((MOST_USEFUL - usefulness(finder.claimAt(row), origins)) * FINE)
  }
}

/** Above every key: a key and a position together stay exact in one number. */
const LAST = 2 ** 27 - 1
const POSITIONS = 2 ** 26

/** Numbers sort many times faster than rows with a comparison. @param keyOf whole numbers from 0 to `LAST` */
function sortRows(rows: Int32Array, keyOf: (row: number) => number): Int32Array {
  const keys = Float64Array.from(rows, (row, at) => keyOf(row) * POSITIONS + at).sort()
  return Int32Array.from(keys, (key) => rows[key % POSITIONS]!)
}

/** Year, month and day as one number: 20240313. */
function dayOf({ claim: { time } }: RecordedClaim): number {
  const day = time?.start ?? time?.end ?? null
  return day === null ? LAST : Math.min(LAST, Number(day.replaceAll('-', '')))
}

const MOST_USEFUL = 2
const FINE = 1_000_000

/**
 * How much a decision would tell, 0 to 2: doubt counts up to 1, a count of casualties and a lone origin half each.
 * @param origins of its incident; null where it is in none
 */
function usefulness({ claim }: RecordedClaim, origins: number | null): number {
  const doubt = 1 - 2 * Math.abs(claim.probability - 0.5)
  const casualties = claim.counts.some(({ metric }) => metric === 'killed' || metric === 'injured') ? 0.5 : 0
  return doubt + casualties + (origins === null ? 0 : 0.5 / origins)
}
