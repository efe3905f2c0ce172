import { type Day, shiftDay, type Unit, unitAround } from './calendar.js'
import { oneDay, STEPS } from './dates.js'
import { type Args, type Grain, type Read, type Stretch, stretchOf, UNKNOWN } from './reading.js'

/** The unit that a slot or a word of the pattern names. */
export const unitIn = (args: Args): Unit => (args.text('unit') ?? 'day').replace(/s$/, '') as Unit

const GRAIN_OF: Readonly<Partial<Record<Unit, Grain>>> = {
  week: 'week',
  fortnight: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
}

export const grainOf = (unit: Unit): Grain => GRAIN_OF[unit] ?? 'days'

/** A unit counted from the report's date or from the last date read: *yesterday*, *last week*, *two days later*. */
export const readShift: Read = (args, { report, anchor, anchorWide, told }) => {
  const unit = unitIn(args)
  const count = (args.number('number') ?? 1) * (args.number('by') ?? STEPS[args.text('which') ?? ''] ?? 1)
  const from = args.text('from') ?? 'report'
  const last = unit === 'month' || unit === 'year' ? anchorWide : anchor
  const base = from === 'report' ? report : from === 'reference' ? told : last
  if (base === null) return UNKNOWN
  const day = shiftDay(base, count, unit)
  const week = unit === 'week' || unit === 'fortnight'
  if (unit === 'minute' || unit === 'hour') return stretchOf(day, day, 'hour')
  if (unit === 'day' || (week && from !== 'report')) return oneDay(day)
  const whole = unitAround(day, from !== 'report' && unit === 'year' ? 'month' : unit)
  return stretchOf(whole.start, whole.end, grainOf(unit))
}

/** *last week*, *next month*: the calendar unit beside the one that holds the report's date. */
export const readUnit: Read = (args, context) => {
  const ahead = args.text('which') === 'next'
  if (context.report === null) return UNKNOWN
  if (args.text('unit') === 'weekend')
    return weekendFrom(unitAround(context.report, 'week').start + (ahead ? 5 : -2))
  const unit = unitIn(args)
  const { start, end } = unitAround(
    shiftDay(unitAround(context.report, unit).start, ahead ? 1 : -1, unit),
    unit,
  )
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

/** *the weekend*: the last one begun, or the next one if to come. */
export const readWeekend: Read = (_args, { report, planned }) => {
  if (report === null) return UNKNOWN
  const saturday = unitAround(report, 'week').start + 5
  return weekendFrom(planned || saturday <= report ? saturday : saturday - 7)
}

const weekendFrom = (saturday: Day): Stretch => stretchOf(saturday, saturday + 1, 'days')

/** *that week*: the calendar unit that holds the last date read before. */
export const readUnitOfAnchor: Read = (args, { anchor }) => {
  if (anchor === null) return UNKNOWN
  const unit = unitIn(args)
  const { start, end } = unitAround(anchor, unit)
  return stretchOf(start, end, grainOf(unit))
}

/** *before the month is out*. */
export const readByUnit: Read = (args, { report }) => {
  if (report === null) return UNKNOWN
  return stretchOf(null, unitAround(report, unitIn(args)).end, 'days')
}
