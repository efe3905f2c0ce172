import { type Day, shiftDay, type Unit, unitAround } from './calendar.js'
import { type Context, type Holds, type Read, type Stretch, stretchOf, UNKNOWN } from './reading.js'
import { grainOf, unitIn } from './units.js'

/** What lasts fills the stretch; an act falls within it; if that is not known, the words decide. */
const holdsOf = ({ lasting }: Context, otherwise: Holds): Holds =>
  lasting === null ? otherwise : lasting ? 'throughout' : 'within'

/** *since X* ends on the report's date (codebook ruling 20). */
export const readSince: Read = (args, context) => {
  const date = args.date('date', { planned: false })
  if (!date) return null
  const { report } = context
  if (date.start === null) return UNKNOWN
  const end = report !== null && report >= date.start ? report : null
  return stretchOf(date.start, end, 'days', { holds: holdsOf(context, 'throughout'), named: date.named })
}

/** *since then*: since the last date read before. */
export const readSinceAnchor: Read = (_args, context) => {
  const { anchorWide: start, report } = context
  if (start === null) return UNKNOWN
  const end = report !== null && report >= start ? report : null
  return stretchOf(start, end, 'days', { holds: holdsOf(context, 'throughout') })
}

/** *from X*, *starting X*: no end; with a length, that many days from X on. */
export const readFrom: Read = (args, context) => {
  const date = args.date('date', { done: false })
  if (!date) return null
  if (date.start === null) return UNKNOWN
  const count = args.number('number')
  const end = count === null ? null : lastOf(date.start, count, unitIn(args))
  return stretchOf(date.start, end, 'days', { holds: holdsOf(context, 'throughout'), named: date.named })
}

function lastOf(start: Day, count: number, unit: Unit): Day {
  return Math.max(start, shiftDay(start, count, unit) - (unit === 'hour' || unit === 'minute' ? 0 : 1))
}

/** *until X*: no start. */
export const readUntil: Read = (args) => {
  const date = args.date('date', { done: false })
  if (!date) return null
  const holds = args.text('holds') === 'within' ? 'within' : 'throughout'
  return date.end === null ? UNKNOWN : stretchOf(null, date.end, 'days', { holds, named: date.named })
}

/** *by X*, *before X*: some day up to X; a time of day tells the day itself, unless it is a day still to come. */
export const readBy: Read = (args, context) => {
  const date = args.date('date', { done: false })
  if (!date) return null
  if (date.start === null || date.end === null) return UNKNOWN
  if (date.grain === 'hour' && !(context.planned && date.named !== null)) return date
  const before = args.text('part') === 'before' && date.grain !== 'hour' && date.grain !== 'days'
  return stretchOf(null, before ? date.start - 1 : date.end, 'days', { named: date.named })
}

/** *after X*, *following X*: no end. */
export const readAfter: Read = (args) => {
  const date = args.date('date')
  if (!date) return null
  return date.start === null ? UNKNOWN : stretchOf(date.start, null, 'days', { named: date.named })
}

/** A length up to now: *for three weeks*, *over the past two months*. With `inclusive`, today is one of the days. */
export const readRun: Read = (args, context) => {
  const { report, planned } = context
  const date = args.date('date')
  const count = args.number('number') ?? args.number('count') ?? 1
  const unit = unitIn(args)
  const throughout = args.text('holds') === 'throughout'
  if ((planned && args.text('when') !== 'past') || (context.closed && throughout)) return UNKNOWN
  const end = date ? date.end : args.text('from') === 'reference' ? context.told : report
  if (end === null) return UNKNOWN
  const inclusive = args.text('ends') === 'inclusive' && unit === 'day' && count > 1
  const start = Math.min(end, shiftDay(end, -count, unit) + (inclusive ? 1 : 0))
  return stretchOf(start, end, 'days', { holds: throughout ? 'throughout' : holdsOf(context, 'within') })
}

/** *for a third day*, *its fifth week*: the days counted so far. */
export const readNth: Read = (args, context) => {
  const nth = args.number('ordinal')
  const unit = unitIn(args)
  const date = args.date('date')
  const end = date ? date.end : context.report
  if (nth === null || nth <= 1) return null
  if (end === null) return UNKNOWN
  return stretchOf(shiftDay(end, 1 - nth, unit), end, 'days', { holds: 'throughout' })
}

/** *in three days*: that day if it is to come, else the days up to now. */
export const readIn: Read = (args, context) => {
  if (!context.planned) return readRun(args, context)
  const { report } = context
  if (report === null) return UNKNOWN
  const unit = unitIn(args)
  const day = shiftDay(report, args.number('number') ?? 1, unit)
  const whole = unitAround(day, unit)
  return stretchOf(whole.start, whole.end, unit === 'day' ? 'day' : grainOf(unit))
}

/** *three weeks* without more: from now on if given as a term, else up to now. */
export const readLength: Read = (args, context) => {
  const start = context.told
  if (!context.planned) return readRun(args, context)
  if (start === null) return UNKNOWN
  return stretchOf(start, shiftDay(start, args.number('number') ?? 1, unitIn(args)), 'days')
}

/** *a four-day operation*: a length without a place in time. */
export const readLong: Read = (args) => ((args.number('number') ?? 1) > 1 ? UNKNOWN : null)

/** *after that*: from the last date read before. */
export const readAfterAnchor: Read = (_args, { anchor }) =>
  anchor === null ? UNKNOWN : stretchOf(anchor, null, 'days')

/** *by then*: up to the last date read before. */
export const readByAnchor: Read = (_args, { anchor }) =>
  anchor === null ? UNKNOWN : stretchOf(null, anchor, 'days')

/** *within 48 hours*, *the next three days*: from today on if to come, else the days up to now. */
export const readWithin: Read = (args, context) => {
  const { report, planned } = context
  const ahead = planned || args.text('when') === 'ahead'
  if (!ahead) return readRun(args, context)
  if (report === null) return UNKNOWN
  const unit = unitIn(args)
  return stretchOf(report, shiftDay(report, args.number('number') ?? args.number('count') ?? 1, unit), 'days')
}

/** Known for a time expression that no date can be worked out for. */
export const readNothing: Read = () => UNKNOWN

/** The finer of two names for one time: *last week, on Tuesday 4 May*. */
export const readFiner: Read = (args) => {
  const first = args.date('first')
  const second = args.date('second')
  if (!first || !second) return null
  return finer(first, second)
}

function finer(a: Stretch, b: Stretch): Stretch {
  if (a.start === null) return b
  if (b.start === null) return a
  const width = (s: Stretch): number =>
    s.start === null || s.end === null ? Number.POSITIVE_INFINITY : s.end - s.start
  return width(b) <= width(a) ? b : a
}

/** The date beside it, as it is. */
export const readSame: Read = (args) => {
  const date = args.date('date')
  return date && args.text('holds') === 'throughout' ? { ...date, holds: 'throughout' } : date
}
