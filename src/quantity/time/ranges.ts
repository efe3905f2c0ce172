import { partsOf, shiftDay, unitAround } from './calendar.js'
import { readCalendar } from './dates.js'
import {
  type Args,
  type Context,
  GRAINS,
  namedOf,
  type Read,
  type Stretch,
  stretchOf,
  UNKNOWN,
} from './reading.js'
import { unitIn } from './units.js'

/** *between X and Y*, *from X to Y*, *X and Y*: each end is placed near the other. */
export const readRange: Read = (args, context) => {
  const pair = rangeEnds(args, context)
  return pair ? rangeOf(pair.from, pair.to, { args, context }) : null
}

function rangeEnds(args: Args, context: Context): { from: Stretch; to: Stretch } | null {
  if (context.planned) {
    const from = args.date('from')
    const to = from && args.date('to', { near: from.start ?? context.near })
    return from && to ? { from, to } : null
  }
  const to = args.date('to', { done: false })
  const from = to && args.date('from', { near: to.start ?? context.near })
  return from && to ? { from, to } : null
}

function rangeOf(
  from: Stretch,
  to: Stretch,
  { args, context }: { readonly args: Args; readonly context: Context },
): Stretch {
  if (from.start === null || to.end === null || from.start > to.end) return UNKNOWN
  const coarser = Math.max(GRAINS.indexOf(from.grain), GRAINS.indexOf(to.grain), GRAINS.indexOf('days'))
  const grain = from.start === to.end ? 'day' : GRAINS[coarser]!
  const holds = args.text('holds') === 'throughout' || context.lasting === true ? 'throughout' : 'within'
  return stretchOf(from.start, to.end, grain, {
    holds,
    named: from.named && to.named ? { start: from.start, end: to.end } : null,
  })
}

/** *3 to 7 October*, *May 12 and 13*. */
export const readDaysOfMonth: Read = (args, context) => {
  const last = readCalendar(args, context)
  const first = args.number('fromday')
  if (!last || first === null) return null
  if (last.start === null) return UNKNOWN
  const start = last.start - partsOf(last.start).day + first
  return start < last.start ? rangeOf({ ...last, start, end: start }, last, { args, context }) : null
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
