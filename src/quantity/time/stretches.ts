import { addMonths, partsOf, shiftDay, unitAround, type Day, type Unit } from './calendar.js'
import { readCalendar, type Args, type Read } from './dates.js'
import { GRAINS, namedOf, stretchOf, UNKNOWN, type Context, type Grain, type Stretch } from './reading.js'

/** A time of day: it falls on the date beside it. */
export const readHourOfDate: Read = (args) => {
  const date = args.date('date')
  return date && (date.grain === 'day' || date.grain === 'hour') ? { ...date, grain: 'hour' } : date
}

/** A time of day alone: of the day that the report is telling of, else of the report's date. */
export const readHour: Read = (args, context) => {
  const base = args.text('from') === 'report' ? context.report : context.told
  if (base === null) return UNKNOWN
  const day = base + (args.number('by') ?? 0)
  return stretchOf(day, day, 'hour')
}

/** From the evening before to the morning. */
export const readOvernight: Read = (_args, { report }) => (report === null ? UNKNOWN : stretchOf(report - 1, report, 'days'))

/** *early*, *mid*, *late*, *the end of*, *the first week of*: a part of the date beside it. */
export const readPart: Read = (args) => {
  const date = args.date('date')
  const part = args.text('part')
  if (!date || part === null) return null
  if (date.start === null || date.end === null) return date
  if (date.grain === 'hour' || date.grain === 'day') return { ...date, grain: 'hour' }
  const whole = { start: date.start, end: fullEnd(date) }
  const made = partOf(part, date.grain, whole)
  return made ? { ...date, ...made, grain: 'days', named: date.named && made } : date
}

/** The end of the unit even where the date was cut off at the report's date. */
function fullEnd(date: Stretch): Day {
  const start = date.start!
  if (date.grain === 'week' || date.grain === 'month' || date.grain === 'year') return unitAround(start, date.grain).end
  return date.end!
}

function partOf(part: string, grain: string, { start, end }: { start: Day; end: Day }): { start: Day; end: Day } | null {
  const month = (shift: number): Day => addMonths(start, shift)
  switch (part) {
    case 'first week':
      return { start, end: start + 6 }
    case 'second week':
      return { start: start + 7, end: start + 13 }
    case 'third week':
      return { start: start + 14, end: start + 20 }
    case 'fourth week':
      return { start: start + 21, end: start + 27 }
    case 'last week':
      return { start: end - 6, end }
    case 'first half':
      return grain === 'month' ? { start, end: start + 14 } : grain === 'year' ? { start, end: month(6) - 1 } : null
    case 'second half':
      return grain === 'month' ? { start: start + 15, end } : grain === 'year' ? { start: month(6), end } : null
  }
  const third = ['early', 'mid', 'late'].indexOf(part)
  if (third < 0) return null
  if (grain === 'month') return [{ start, end: start + 9 }, { start: start + 10, end: start + 19 }, { start: start + 20, end }][third]!
  if (grain === 'week') return [{ start, end: start + 2 }, { start: start + 2, end: start + 3 }, { start: start + 3, end }][third]!
  if (grain === 'season') return [{ start, end: month(1) - 1 }, { start: month(1), end: month(2) - 1 }, { start: month(2), end }][third]!
  if (grain === 'year') return [{ start, end: month(3) - 1 }, { start: month(5), end: month(7) - 1 }, { start: month(9), end }][third]!
  if (grain === 'decade') return [{ start, end: month(48) - 1 }, { start: month(48), end: month(84) - 1 }, { start: month(84), end }][third]!
  return null
}

/** *between X and Y*, *from X to Y*, *X and Y*: each end is placed near the other. */
export const readRange: Read = (args, context) => {
  const pair = rangeEnds(args, context)
  return pair ? rangeOf(pair.from, pair.to, args) : null
}

function rangeEnds(args: Args, context: Context): { from: Stretch; to: Stretch } | null {
  if (context.planned) {
    const from = args.date('from')
    const to = from && args.date('to', { near: from.start ?? context.near })
    return from && to ? { from, to } : null
  }
  const to = args.date('to')
  const from = to && args.date('from', { near: to.start ?? context.near })
  return from && to ? { from, to } : null
}

function rangeOf(from: Stretch, to: Stretch, args: Args): Stretch {
  if (from.start === null || to.end === null || from.start > to.end) return UNKNOWN
  const coarser = Math.max(GRAINS.indexOf(from.grain), GRAINS.indexOf(to.grain), GRAINS.indexOf('days'))
  const grain = from.start === to.end ? 'day' : GRAINS[coarser]!
  const holds = args.text('holds') === 'throughout' ? 'throughout' : 'within'
  return stretchOf(from.start, to.end, grain, { holds, named: from.named && to.named ? { start: from.start, end: to.end } : null })
}

/** *3 to 7 October*, *May 12 and 13*. */
export const readDaysOfMonth: Read = (args, context) => {
  const last = readCalendar(args, context)
  const first = args.number('fromday')
  if (!last || first === null) return null
  if (last.start === null) return UNKNOWN
  const start = last.start - partsOf(last.start).day + first
  return start < last.start ? rangeOf({ ...last, start, end: start }, last, args) : null
}

/** Moves a date by a number of units: *a week after the July 21 attacks*. */
export const readOffset: Read = (args) => {
  const date = args.date('date')
  const count = (args.number('number') ?? 1) * (args.number('by') ?? 1)
  const unit = unitIn(args)
  if (!date) return null
  if (date.start === null || date.end === null) return UNKNOWN
  const start = shiftDay(date.start, count, unit)
  if (unit === 'month' || unit === 'year') {
    const whole = unitAround(start, 'month')
    return stretchOf(whole.start, whole.end, 'month')
  }
  return namedOf({ start, end: shiftDay(date.end, count, unit) }, date.grain)
}

/** *last week*, *next month*: the calendar unit beside the one that holds the report's date. */
export const readUnit: Read = (args, context) => {
  const ahead = args.text('which') === 'next'
  if (args.text('unit') === 'weekend') return weekendBy(context.report, ahead)
  if (context.report === null) return UNKNOWN
  const unit = unitIn(args)
  const { start, end } = unitAround(shiftDay(unitAround(context.report, unit).start, ahead ? 1 : -1, unit), unit)
  return stretchOf(start, end, grainOf(unit))
}

/** *this week*, *earlier this month*, *later this year*: up to the report's date, or from it on if to come. */
export const readCurrent: Read = (args, { report, planned }) => {
  if (report === null) return UNKNOWN
  const unit = unitIn(args)
  const { start, end } = unitAround(report, unit)
  const part = args.text('part') ?? ''
  if (part.startsWith('later')) return stretchOf(report, end, grainOf(unit))
  return planned ? stretchOf(start, end, grainOf(unit)) : stretchOf(start, report, grainOf(unit))
}

export const readWeekend: Read = (_args, { report, planned }) => weekendBy(report, planned)

function weekendBy(report: Day | null, ahead: boolean): Stretch {
  if (report === null) return UNKNOWN
  const saturday = unitAround(report, 'week').start + 5
  const start = ahead || saturday <= report ? saturday : saturday - 7
  return stretchOf(start, start + 1, 'days')
}

/** *that week*: the calendar unit that holds the last date read before. */
export const readUnitOfAnchor: Read = (args, { anchor }) => {
  if (anchor === null) return UNKNOWN
  const unit = unitIn(args)
  const { start, end } = unitAround(anchor, unit)
  return stretchOf(start, end, grainOf(unit))
}

/** *mid-month*. */
export const readPartOfCurrent: Read = (args, { report, planned }) => {
  const part = args.text('part')
  if (report === null || part === null) return UNKNOWN
  const unit = unitIn(args)
  const shown = [0, planned ? 1 : -1].map((shift) => partOf(part, grainOf(unit), unitAround(shiftDay(unitAround(report, unit).start, shift, unit), unit)))
  const found = shown.find((p) => p !== null && (planned ? p.end >= report : p.start <= report))
  return found ? stretchOf(found.start, found.end, 'days') : UNKNOWN
}

/** The unit that a slot or a word of the pattern names. */
export const unitIn = (args: Args): Unit => (args.text('unit') ?? 'day').replace(/s$/, '') as Unit

const grainOf = (unit: Unit): Grain => (unit === 'week' || unit === 'month' || unit === 'year' || unit === 'decade' ? unit : 'days')

/** *before the month is out*. */
export const readByUnit: Read = (args, { report }) => {
  if (report === null) return UNKNOWN
  return stretchOf(null, unitAround(report, unitIn(args)).end, 'days')
}
