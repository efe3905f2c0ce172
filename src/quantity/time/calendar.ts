/**
 * Days as whole numbers since 1970-01-01 in the proleptic Gregorian calendar; no clock and no time zone is read.
 * Weeks run Monday to Sunday (codebook ruling 20).
 */
export type Day = number

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'year' | 'decade' | 'century'

/** Inclusive on both ends. */
export interface Days {
  readonly start: Day
  readonly end: Day
}

export interface DateParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const MILLISECONDS_A_DAY = 86_400_000

/** Null for a date that does not exist, such as 31 February. */
export function dayOf({ year, month, day }: DateParts): Day | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null
  if (day > daysInMonth(year, month)) return null
  return firstDayOf(year, month) + day - 1
}

/** Month may lie outside 1 to 12 and is carried into the year. */
export function firstDayOf(year: number, month: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, 1)
  return Math.round(date.getTime() / MILLISECONDS_A_DAY)
}

export function daysInMonth(year: number, month: number): number {
  return firstDayOf(year, month + 1) - firstDayOf(year, month)
}

export function partsOf(day: Day): DateParts {
  const date = new Date(day * MILLISECONDS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** YYYY-MM-DD, or null outside the years 1 to 9999. */
export function isoOf(day: Day): string | null {
  const { year, month, day: inMonth } = partsOf(day)
  if (!(year >= 1 && year <= 9999)) return null
  const pad = (n: number, width: number): string => String(n).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(inMonth, 2)}`
}

/** Null for anything but an existing date written YYYY-MM-DD. */
export function parseIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? dayOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : null
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: inMonth } = partsOf(day)
  const first = firstDayOf(year, month + months)
  const { year: y, month: m } = partsOf(first)
  return first + Math.min(inMonth, daysInMonth(y, m)) - 1
}

const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = { month: 1, year: 12, decade: 120, century: 1200 }

/** The day `count` units later (earlier where negative); hours count as days only when they fill them. */
export function shiftDay(day: Day, count: number, unit: Unit): Day {
  const months = MONTHS_IN[unit]
  if (months !== undefined) {
    const whole = Math.trunc(count * months)
    return addMonths(day, whole)
  }
  if (unit === 'week' || unit === 'fortnight') return day + Math.round(count * (unit === 'week' ? 7 : 14))
  if (unit === 'day') return day + Math.round(count)
  return day + Math.trunc(count / (unit === 'hour' ? 24 : 1440))
}

/** The day, week (Monday to Sunday), calendar month, year or decade that holds the day. */
export function unitAround(day: Day, unit: Unit): Days {
  const { year, month } = partsOf(day)
  if (unit === 'week' || unit === 'fortnight') {
    const monday = day - weekdayOf(day) + 1
    return { start: monday, end: monday + 6 }
  }
  if (unit === 'month') return monthOf(year, month)
  if (unit === 'year') return yearsOf(year, year)
  if (unit === 'decade') return yearsOf(Math.floor(year / 10) * 10, Math.floor(year / 10) * 10 + 9)
  if (unit === 'century') return yearsOf(Math.floor(year / 100) * 100, Math.floor(year / 100) * 100 + 99)
  return { start: day, end: day }
}

export function monthOf(year: number, month: number): Days {
  return { start: firstDayOf(year, month), end: firstDayOf(year, month + 1) - 1 }
}

export function yearsOf(first: number, last: number): Days {
  return { start: firstDayOf(first, 1), end: firstDayOf(last + 1, 1) - 1 }
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return firstDayOf(year, month) + day - 1
}
