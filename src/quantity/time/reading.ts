import type { Day, Days } from './calendar.js'

/** How finely a date is told, finest first; `hour` is a time of day. */
export type Grain = 'hour' | 'day' | 'days' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'unknown'

export const GRAINS: readonly Grain[] = [
  'hour',
  'day',
  'days',
  'week',
  'month',
  'season',
  'year',
  'decade',
  'unknown',
]

export type Holds = 'throughout' | 'within'

/** A stretch of days. Both ends inclusive; null where the words do not say. */
export interface Stretch {
  readonly start: Day | null
  readonly end: Day | null
  readonly grain: Grain
  readonly holds: Holds
  /** The date or weekday that stands in the words, from which a later "the next day" counts; null where none does. */
  readonly named: Days | null
}

export interface Context {
  /** The report's date, or null. */
  readonly report: Day | null
  /** Day by which a weekday or a date without a year is placed: the report's, or the other end of a range. */
  readonly near: Day | null
  /** Whether the event is still to come (codebook section 7: for planned events the nearest after). */
  readonly planned: boolean
  /** Whether it is told as having happened by the report's date: no day after that can be meant. */
  readonly done: boolean
  /** Whether the words around say that it was set for that time: it may lie ahead, or have been called off. */
  readonly scheduled: boolean
  /** Whether the words around tell of something that is over (*was held for eleven weeks*). */
  readonly closed: boolean
  /** Last date read before in the report, or null. */
  readonly anchor: Day | null
  /** Day that the report is telling of: the last date read before if it is recent, else the report's date. */
  readonly told: Day | null
  /** First day of the last stretch of any length read before in the report (*since then*), or null. */
  readonly anchorWide: Day | null
  /** First day of a month that was told with its year before in the same paragraph, or null. */
  readonly statedMonth: Day | null
  /** Whether the event is a state or process that fills its time (a siege), or an act within it; null if not known. */
  readonly lasting: boolean | null
}

/** What a row hands to its reading: the slots that its pattern filled, else its own `with`. */
export interface Args {
  number(name: string): number | null
  text(name: string): string | null
  /** A nested date, read in this or a changed context; null where the pattern has no such slot. */
  date(name: string, changed?: Partial<Context>): Stretch | null
}

/** One way to read a row's slots. Null means that the row does not apply after all. */
export type Read = (args: Args, context: Context) => Stretch | null

export const UNKNOWN: Stretch = { start: null, end: null, grain: 'unknown', holds: 'within', named: null }

export function stretchOf(
  start: Day | null,
  end: Day | null,
  grain: Grain,
  more: { readonly holds?: Holds; readonly named?: Days | null } = {},
): Stretch {
  return { start, end, grain, holds: more.holds ?? 'within', named: more.named ?? null }
}

/** A date that stands in the words. */
export function namedOf({ start, end }: Days, grain: Grain): Stretch {
  return { start, end, grain, holds: 'within', named: { start, end } }
}
