import type { RecordedClaim } from '../record/index.js'
import { byText } from '../text/index.js'
import { dayOrNull } from './days.js'
import type { EvidenceRow } from './evidence.js'

/** Whole days, both inclusive; null where nobody says. */
export interface Window {
  readonly first: number | null
  readonly last: number | null
}

export interface Days {
  readonly first: number
  readonly last: number
}

/** What one claim says of a state, on which days. */
export interface Sighting {
  readonly claim: RecordedClaim
  readonly row: EvidenceRow
  /** Days on all of which it held; null where the claim only bounds a day. */
  readonly days: Days | null
  /** Within which it began, held on some day, or ended; the same as `days` where those are known. */
  readonly window: Window
  /** It has no date of its own: the day is its report's. */
  readonly asOf: boolean
}

export type Seen = Sighting | 'undated' | 'ahead'

/**
 * Days that a claim vouches for (field rules T1, T3, T4). A state that continues held on all days given to it, unless
 * the claim says "on some day"; a beginning or an end fell on some day of them, unless it held throughout. Nothing that is
 * reported lies after the report.
 */
export function sightingOf(claim: RecordedClaim, row: EvidenceRow): Seen {
  const published = dayOrNull(claim.report.published)
  const { time } = claim.claim
  const start = dayOrNull(time?.start)
  const end = dayOrNull(time?.end)
  const made = (days: Days | null, window: Window, asOf = false): Sighting => ({
    claim,
    row,
    days,
    window,
    asOf,
  })
  if (start === null && end === null) {
    if (published === null) return 'undated'
    const day = { first: published, last: published }
    return row.tells === 'continues'
      ? made(day, day, true)
      : made(null, { first: null, last: published }, true)
  }
  if (published !== null && (start ?? end)! > published) return 'ahead'
  const last = end === null || published === null ? end : Math.min(end, published)
  const holds = time?.holds ?? (row.tells === 'continues' ? 'throughout' : 'within')
  const window = { first: start, last: last ?? start }
  return made(daysOf({ start, last, throughout: holds === 'throughout', tells: row.tells }), window)
}

function daysOf({
  start,
  last,
  throughout,
  tells,
}: {
  readonly start: number | null
  readonly last: number | null
  readonly throughout: boolean
  readonly tells: EvidenceRow['tells']
}): Days | null {
  if (start !== null && (last === null || start === last)) return { first: start, last: start }
  if (start === null) return throughout && tells === 'continues' ? { first: last!, last: last! } : null
  return throughout ? { first: Math.min(start, last!), last: Math.max(start, last!) } : null
}

/** The one day of a beginning, where it is known. */
export const beginning = ({ row, days }: Sighting): number | null =>
  row.tells === 'begins' && days !== null ? days.first : null

/** The one day of an end, where it is known. */
export const ending = ({ row, days }: Sighting): number | null =>
  row.tells === 'ends' && days !== null ? days.last : null

/** In the order of days, then of claims. */
export const inOrder = (a: Sighting, b: Sighting): number =>
  compareDays(a.window, b.window) || byText(a.claim.id, b.claim.id)

export const compareDays = (a: Window, b: Window): number =>
  (a.first ?? a.last ?? 0) - (b.first ?? b.last ?? 0) || (a.last ?? 0) - (b.last ?? 0)
