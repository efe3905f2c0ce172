import { type Read, stretchOf, UNKNOWN } from './reading.js'

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
export const readOvernight: Read = (_args, { report }) =>
  report === null ? UNKNOWN : stretchOf(report - 1, report, 'days')

/** *within hours*: the day of what was told before. */
export const readWithinHours: Read = (_args, context) => {
  const day = context.told
  return context.planned || day === null ? UNKNOWN : stretchOf(day, day, 'hour')
}
