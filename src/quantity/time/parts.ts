import { addMonths, type Days, shiftDay, unitAround } from './calendar.js'
import { type Grain, type Read, type Stretch, stretchOf, UNKNOWN } from './reading.js'
import { grainOf, unitIn } from './units.js'

/** First and last day of a part, counted from the first day of the whole; null is the whole's last day. */
type DayBounds = Readonly<Record<string, readonly [number, number | null]>>

/** Codebook ruling 20 gives the middle of a month; the other parts follow it. */
const PARTS_IN_DAYS: Readonly<Partial<Record<Grain, DayBounds>>> = {
  week: { early: [0, 2], mid: [2, 3], late: [3, null] },
  month: {
    early: [0, 9],
    mid: [10, 19],
    late: [20, null],
    'first week': [0, 6],
    'second week': [7, 13],
    'third week': [14, 20],
    'fourth week': [21, 27],
    'first half': [0, 14],
    'second half': [15, null],
  },
}

/** Months from the first of the whole, the second not included. */
const PARTS_IN_MONTHS: Readonly<Partial<Record<Grain, Readonly<Record<string, readonly [number, number]>>>>> =
  {
    season: { early: [0, 1], mid: [1, 2], late: [2, 3] },
    year: { early: [0, 3], mid: [5, 7], late: [9, 12], 'first half': [0, 6], 'second half': [6, 12] },
    decade: { early: [0, 48], mid: [48, 84], late: [84, 120] },
  }

/** *early*, *mid*, *late*, *the end of*, *the first week of*: a part of the date beside it. */
export const readPart: Read = (args) => {
  const date = args.date('date')
  const part = args.text('part')
  if (!date || part === null) return null
  if (date.start === null || date.end === null) return date
  if (date.grain === 'hour' || date.grain === 'day') return { ...date, grain: 'hour' }
  const made = partOf(part, date.grain, { start: date.start, end: fullEnd(date) ?? date.end })
  return made ? { ...date, ...made, grain: 'days', named: date.named && made } : date
}

/** The end of the unit even where the date was cut off at the report's date. */
function fullEnd({ start, grain }: Stretch): number | null {
  const isUnit = grain === 'week' || grain === 'month' || grain === 'year'
  return isUnit && start !== null ? unitAround(start, grain).end : null
}

function partOf(part: string, grain: Grain, { start, end }: Days): Days | null {
  if (part === 'last week') return { start: end - 6, end }
  const days = PARTS_IN_DAYS[grain]?.[part]
  if (days) return { start: start + days[0], end: days[1] === null ? end : start + days[1] }
  const months = PARTS_IN_MONTHS[grain]?.[part]
  return months ? { start: addMonths(start, months[0]), end: addMonths(start, months[1]) - 1 } : null
}

/** *mid-month*. */
export const readPartOfCurrent: Read = (args, { report, planned }) => {
  const part = args.text('part')
  if (report === null || part === null) return UNKNOWN
  const unit = unitIn(args)
  const first = unitAround(report, unit).start
  const parts = [0, planned ? 1 : -1].flatMap(
    (shift) => partOf(part, grainOf(unit), unitAround(shiftDay(first, shift, unit), unit)) ?? [],
  )
  const found = parts.find((p) => (planned ? p.end >= report : p.start <= report))
  return found ? stretchOf(found.start, found.end, 'days') : UNKNOWN
}
