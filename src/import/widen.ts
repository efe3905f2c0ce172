import type { RowCells, RowDays } from './format.js'

/**
 * Ids of the rules by which rows have their days: one event whose day is not known closer, told as one row; or several
 * events under one number.
 */
export const ONE_EVENT = {
  within: 'import/one-event-within',
  week: 'import/one-event-in-a-week',
  month: 'import/one-event-in-a-month',
} as const
export const SEVERAL_EVENTS = 'import/several-events'

const DAY = 86_400_000

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The week, Monday to Sunday, that a day is in (codebook ruling 8.20). ISO dates. */
export function weekOf(day: string): { readonly start: string; readonly end: string } {
  const time = Date.parse(`${day}T00:00:00Z`)
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY
  return { start: iso(monday), end: iso(monday + 6 * DAY) }
}

/** The month that a day is in. */
export function monthOf(day: string): { readonly start: string; readonly end: string } {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return { start: `${day.slice(0, 7)}-01`, end: iso(Date.UTC(year, month, 0)) }
}

/** The days as they stand; a row with one day is of that day, one with two is of one event between them. */
export function betweenDays({ day }: RowCells): RowDays {
  const start = day('start')
  const end = day('end') ?? start
  const holds = start === null && end === null ? null : 'within'
  return { start, end, holds, rule: start === end ? null : ONE_EVENT.within }
}
