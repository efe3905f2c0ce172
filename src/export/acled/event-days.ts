import { isKind } from '../../codebook/index.js'
import { isOpen, spanOf } from '../days.js'
import { readSaidDay, sayDay } from '../say-day.js'

/** Days of an event, both inclusive; null: that end is not known. ISO dates. */
export interface EventDays {
  readonly start: string | null
  readonly end: string | null
}

const DAY = 86_400_000

/** The day itself; of several, the one in the middle, as ACLED writes a week or a month of which no day is known. */
export const middleOf = (start: string, end: string): string =>
  new Date(Math.floor((Date.parse(start) + Date.parse(end)) / 2 / DAY) * DAY).toISOString().slice(0, 10)

/** 1 the day is known, 2 a week, 3 a month or more; ends that nobody gives may lie as far off as that. */
export function timePrecision(start: string | null, end: string | null): number {
  if (isOpen(start, end)) return 3
  const days = spanOf(start, end) ?? 1
  return days <= 1 ? 1 : days <= 7 ? 2 : 3
}

const WAYS: readonly {
  readonly words: RegExp
  readonly days: (first: string, last: string) => EventDays
}[] = [
  { words: /^By (.+?) \(first day not said\)$/, days: (day) => ({ start: null, end: day }) },
  { words: /^From (.+?) \(last day not said\)$/, days: (day) => ({ start: day, end: null }) },
  { words: /^On (.+?)$/, days: (day) => ({ start: day, end: day }) },
  { words: /^Between (.+?) and (.+?)$/, days: (start, end) => ({ start, end }) },
]

/** How notes of a row begin: ACLED has one day for an event, and no column for both ends. */
export function sayDays({ start, end }: EventDays): string {
  if (start === null) return `By ${sayDay(end!)} (first day not said)`
  if (end === null) return `From ${sayDay(start)} (last day not said)`
  return start === end ? `On ${sayDay(start)}` : `Between ${sayDay(start)} and ${sayDay(end)}`
}

/**
 * The days that notes of ours begin with, or null: notes of others, and those whose days do not make the row's own day,
 * which somebody changed since.
 *
 * @param eventDate ISO date of the row
 */
export function daysInNotes(notes: string, eventDate: string): EventDays | null {
  const [, said = '', kind = ''] = /^([^,]+), ([a-z-]+)(?= at |\.)/.exec(notes) ?? []
  if (!isKind(kind)) return null
  for (const { words, days } of WAYS) {
    const match = words.exec(said)
    if (match === null) continue
    const [first, last] = [readSaidDay(match[1]!), readSaidDay(match[2] ?? match[1]!)]
    if (first === null || last === null) continue
    const found = days(first, last)
    return middleOf(found.start ?? first, found.end ?? last) === eventDate ? found : null
  }
  return null
}
