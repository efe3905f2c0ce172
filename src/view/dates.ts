import type { TimeMention } from '../claim/index.js'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

interface Day {
  readonly year: string
  readonly month: string
  readonly day: string
}

function dayOf(iso: string): Day {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { year, month: MONTHS[Number(month) - 1] ?? month, day: String(Number(day)) }
}

/** `16 Mar 2024`. */
export function sayDay(iso: string): string {
  const { year, month, day } = dayOf(iso)
  return `${day} ${month} ${year}`
}

/**
 * When, in few words: `16 Mar`, `11–29 Jul`, `since 11 Jul`, `in 11–29 Jul` or `in Aug` where it happened on some day
 * of these; the report's own words in quotation marks where no date can be worked out. The year of `published` goes
 * unsaid; over several years the days do.
 */
export function sayTime(time: TimeMention, published: string | null): string {
  const { start, end } = time
  const here = published?.slice(0, 4) ?? null
  if (start === null && end === null) return `“${time.words.text}”`
  if (start === null) return `until ${withYear(end!, here)}`
  if (end === null) return `since ${withYear(start, here)}`
  if (start === end) return withYear(start, here)
  const range = wholeOf(start, { end, here }) ?? sayRange(start, { end, here })
  return time.holds === 'within' ? `in ${range}` : range
}

interface Until {
  readonly end: string
  /** Year that goes unsaid, or null. */
  readonly here: string | null
}

function withYear(iso: string, here: string | null): string {
  const { year, month, day } = dayOf(iso)
  return year === here ? `${day} ${month}` : `${day} ${month} ${year}`
}

/** The name of a whole month, a whole year or several; null for any other stretch of days. */
function wholeOf(start: string, { end, here }: Until): string | null {
  const a = dayOf(start)
  const b = dayOf(end)
  if (start.endsWith('-01-01') && end.endsWith('-12-31'))
    return a.year === b.year ? a.year : `${a.year}–${b.year}`
  const month = end.slice(0, 7)
  const last = new Date(Date.UTC(Number(b.year), Number(end.slice(5, 7)), 0)).getUTCDate()
  if (start !== `${month}-01` || Number(b.day) !== last) return null
  return b.year === here ? b.month : `${b.month} ${b.year}`
}

function sayRange(start: string, { end, here }: Until): string {
  const a = dayOf(start)
  const b = dayOf(end)
  if (a.year !== b.year) return `${a.month} ${a.year}–${b.month} ${b.year}`
  const first = a.month === b.month ? a.day : `${a.day} ${a.month}`
  return `${first}–${withYear(end, here)}`
}
