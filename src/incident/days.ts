import type { RecordedClaim } from '../record/index.js'
import { sameWords } from './same.js'

/** Days since 1970-01-01; null where a bound is not known. */
export interface Bounds {
  readonly first: number | null
  readonly last: number | null
  /** True where the claim has a time of its own; else `last` is the report's date (codebook section 9.1). */
  readonly dated: boolean
}

const known = new Map<string, number>()

export function dayNumber(iso: string): number {
  let day = known.get(iso)
  if (day === undefined) {
    day = Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
    if (known.size > 100_000) known.clear()
    known.set(iso, day)
  }
  return day
}

const said = new Map<number, string>()

export function isoDay(day: number): string {
  const known = said.get(day)
  if (known !== undefined) return known
  const iso = sameWords(new Date(day * 86_400_000).toISOString().slice(0, 10))
  if (said.size > 100_000) said.clear()
  said.set(day, iso)
  return iso
}

/** Days that a claim leaves open. What is told to have happened did not happen after the report (field rule T3). */
export function boundsOf(claim: RecordedClaim): Bounds {
  const bounds = readBounds(claim)
  const key = `${bounds.first} ${bounds.last} ${bounds.dated}`
  const before = shared.get(key)
  if (before !== undefined) return before
  if (shared.size > 50_000) shared.clear()
  shared.set(key, bounds)
  return bounds
}

/** Many claims leave the same days open. */
const shared = new Map<string, Bounds>()

function readBounds({ claim, report }: RecordedClaim): Bounds {
  const published = report.published === null ? null : dayNumber(report.published)
  const { time } = claim
  if (time === null || (time.start === null && time.end === null))
    return { first: null, last: published, dated: false }
  const first = time.start === null ? null : dayNumber(time.start)
  const end = time.end === null ? published : dayNumber(time.end)
  const capped = published === null || end === null || (first !== null && first > published)
  const last = capped ? end : Math.min(end, published)
  return { first, last: first !== null && last !== null && last < first ? first : last, dated: true }
}

/** Number of days from first to last, both counted; null where one end is open. */
export const lengthOf = ({ first, last }: Bounds): number | null =>
  first === null || last === null ? null : last - first + 1
