import {
  type DateParts,
  type Day,
  type Days,
  dayOf,
  easterOf,
  firstDayOf,
  monthOf,
  partsOf,
  shiftDay,
  unitAround,
  weekdayOf,
  yearsOf,
} from './calendar.js'
import { type Args, type Context, namedOf, type Read, type Stretch, UNKNOWN } from './reading.js'

/** Which of several days with the same name: by a word such as *last* or *next*, else by whether the event is to come. */
function sideOf(which: string | null, planned: boolean): 'before' | 'at or before' | 'at or after' | 'after' {
  if (which === 'last' || which === 'past') return 'before'
  if (which === 'next') return 'after'
  if (which === 'coming' || which === 'this')
    return planned ? 'at or after' : which === 'coming' ? 'after' : 'at or before'
  return planned ? 'at or after' : 'at or before'
}

export const readWeekday: Read = (args, { report, near, planned, scheduled, anchor }) => {
  const weekday = args.number('weekday')
  if (weekday === null) return null
  const which = args.text('which')
  const fromAnchor = which === 'following' || which === 'previous'
  const base = fromAnchor ? anchor : near
  if (base === null || report === null) return UNKNOWN
  const week = args.text('week')
  if (week !== null) {
    const monday = unitAround(report, 'week').start + 7 * (STEPS[week] ?? 0)
    return oneDay(monday + weekday - 1)
  }
  const ahead = (weekday - weekdayOf(base) + 7) % 7
  const behind = (7 - ahead) % 7
  if (which === 'following') return oneDay(base + (ahead || 7))
  if (which === 'previous') return oneDay(base - (behind || 7))
  switch (sideOf(which, planned || scheduled || args.text('prep') === 'for')) {
    case 'before':
      return oneDay(base - (behind || 7))
    case 'at or before':
      return oneDay(base - behind)
    case 'at or after':
      return oneDay(base + ahead)
    case 'after':
      return oneDay(base + (ahead || 7))
  }
}

/** How many units a word of order moves. */
export const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  next: 1,
  coming: 1,
}

/** A single day that the words name. */
export function oneDay(day: Day): Stretch {
  return namedOf({ start: day, end: day }, 'day')
}

/** A day of a month, a month or a year, with the year stated, or placed by the report's date. */
export const readCalendar: Read = (args, context) => {
  const month = args.number('month')
  const day = args.number('daynumber')
  const stated = statedYear(args, context)
  if (stated === 'unknown') return UNKNOWN
  if (month === null) {
    if (stated === null) return null
    return namedOf(yearsOf(stated, stated), 'year')
  }
  if (day !== null && dayOf({ year: 2000, month, day }) === null) return UNKNOWN
  const inYear = (year: number): Days | null => {
    if (day === null) return monthOf(year, month)
    const only = dayOf({ year, month, day })
    return only === null ? null : { start: only, end: only }
  }
  const year = stated ?? (day === null ? null : yearOfMonth(month, context))
  const found = year !== null ? inYear(year) : placeYearly(inYear, args.text('which'), context)
  if (found === null) return UNKNOWN
  return namedOf(found, day === null ? 'month' : 'day')
}

function statedYear(args: Args, { report }: Context): number | null | 'unknown' {
  const year = args.number('year')
  if (year !== null) return year
  const which = args.text('yearwhich')
  if (which === null) return null
  if (report === null) return 'unknown'
  return yearOf(report) + (STEPS[which] ?? 0)
}

/** The year of a month that was told with its year just before. */
function yearOfMonth(month: number, { statedMonth, planned }: Context): number | null {
  if (statedMonth === null || planned) return null
  const parts = partsOf(statedMonth)
  return parts.month === month ? parts.year : null
}

const yearOf = (day: Day): number => partsOf(day).year

/**
 * How far ahead of the report a day without a year may lie before the year before is meant, though nothing says that
 * it is to come. What is told as done cannot lie there; whether the year or the report's date is amiss the words do not
 * say, so it stays unknown.
 */
const DAYS_AHEAD = 45

/** An offer or demand "on March 10", told a week later, was made then: no one means the March after next. */
const DAYS_PAST = 60
const DAYS_FAR = 180

/** Something that comes once a year, in the year that the report's date points to. */
function placeYearly(
  inYear: (year: number) => Days | null,
  which: string | null,
  context: Context,
): Days | null {
  const { near, planned } = context
  if (near === null) return null
  const year = yearOf(near)
  const years = [year - 2, year - 1, year, year + 1, year + 2].flatMap((y) => inYear(y) ?? [])
  if (which === null && context.scheduled && !planned) {
    const gap = (d: Days): number => Math.max(d.start - near, near - d.end)
    return years.reduce<Days | null>((best, d) => (best === null || gap(d) < gap(best) ? d : best), null)
  }
  const side = sideOf(which, planned)
  if (side === 'before') return years.findLast((d) => d.end < near) ?? null
  if (side === 'after') return years.find((d) => d.start > near) ?? null
  const latest = years.findLast((d) => d.start <= near) ?? null
  if (side === 'at or after') {
    const next = years.find((d) => d.end >= near) ?? null
    const justPast = latest !== null && near - latest.end <= DAYS_PAST
    const far = next !== null && next.start === next.end && next.start - near > DAYS_FAR
    return which === null && far && justPast ? latest : next
  }
  const ahead = years.find((d) => d.start > near) ?? null
  if (ahead && ahead.start === ahead.end && ahead.start - near <= DAYS_AHEAD && context.report === near)
    return context.done ? null : ahead
  return latest && latest.end > near && context.report === near ? { start: latest.start, end: near } : latest
}

/** *the 19th*: the nearest such day of a month. */
export const readDayOfMonth: Read = (args, { near, planned }) => {
  const day = args.number('nth')
  if (day === null) return null
  if (near === null) return UNKNOWN
  const first = unitAround(near, 'month').start
  const days = [-2, -1, 0, 1, 2].flatMap((shift) => {
    const month = unitAround(shiftDay(first, shift, 'month'), 'month')
    return month.start + day - 1 <= month.end ? [month.start + day - 1] : []
  })
  const found = planned ? days.find((d) => d >= near) : days.findLast((d) => d <= near)
  return found === undefined ? UNKNOWN : oneDay(found)
}

/** Seasons are whole months: spring is March to May, winter December to February. */
export const readSeason: Read = (args, context) => {
  const month = args.number('season')
  if (month === null) return null
  const stated = statedYear(args, context)
  if (stated === 'unknown') return UNKNOWN
  const inYear = (year: number): Days => ({
    start: firstDayOf(year, month),
    end: firstDayOf(year, month + 3) - 1,
  })
  const found = stated === null ? placeYearly(inYear, args.text('which'), context) : inYear(stated)
  return found === null ? UNKNOWN : namedOf(found, 'season')
}

/** A feast with a fixed date (`12-25`) or counted from Western Easter (`easter-2`). */
export const readFeast: Read = (args, context) => {
  const feast = args.text('feast')
  if (feast === null) return null
  const stated = statedYear(args, context)
  if (stated === 'unknown') return UNKNOWN
  const inYear = (year: number): Days | null => feastIn(feast, year)
  const found = stated === null ? placeYearly(inYear, args.text('which'), context) : inYear(stated)
  return found === null ? UNKNOWN : namedOf(found, 'day')
}

function feastIn(feast: string, year: number): Days | null {
  const counted = /^easter([+-]\d+)$/.exec(feast)
  if (counted) {
    const day = easterOf(year) + Number(counted[1])
    return { start: day, end: day }
  }
  const [month, day] = feast.split('-').map(Number)
  const start = dayOf({ year, month: month!, day: day! })
  return start === null ? null : { start, end: start }
}

export const readDecade: Read = (args) => {
  const first = args.number('decade')
  if (first === null || first < 1000) return null
  return namedOf(yearsOf(first, first + 9), 'decade')
}

export const readIso: Read = (args) => {
  const match = /^(\d+)-(\d+)-(\d+)$/.exec(args.text('iso') ?? '')
  if (!match) return null
  const day = dayOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  return day === null ? UNKNOWN : oneDay(day)
}

/**
 * *13/03/2024*, *10.03.2024*, *2024/03/13*. Full stops write the day first; of strokes and hyphens the order is known
 * only where one number can be no month, or both are the same.
 */
export const readNumericDate: Read = (args) => {
  const [a, b, c] = (args.text('numericdate') ?? '').split(/[./-]/).map(Number)
  if (a === undefined || b === undefined || c === undefined) return null
  if (a > 31) return dayOrUnknown({ year: a, month: b, day: c })
  const inOrder = dayOf({ year: c, month: b, day: a })
  const stops = args.text('numericdate')!.includes('.')
  const swapped = stops && inOrder !== null ? null : dayOf({ year: c, month: a, day: b })
  if (inOrder !== null && swapped !== null && inOrder !== swapped) return UNKNOWN
  const only = inOrder ?? swapped
  return only === null ? UNKNOWN : oneDay(only)
}

function dayOrUnknown(parts: DateParts): Stretch {
  const day = dayOf(parts)
  return day === null ? UNKNOWN : oneDay(day)
}

/** *2015-16* is two years, *2024-03* a month; *2003-08* may be either and stays unknown. A long dash joins years only. */
export const readYears: Read = (args) => {
  const words = args.text('years')
  if (words === null) return null
  const first = Number(words.slice(0, 4))
  const number = Number(words.slice(5))
  const last = first - (first % 100) + number + (number === 0 ? 100 : 0)
  const isMonth = number >= 1 && number <= 12 && words[4] !== '–'
  if (last > first) return isMonth ? UNKNOWN : namedOf(yearsOf(first, last), 'year')
  return isMonth ? namedOf(monthOf(first, number), 'month') : UNKNOWN
}
