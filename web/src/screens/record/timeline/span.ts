import type { Timeline } from '../../../../../src/server/schema/index.js'

const DAY_MS = 86_400_000

/** A day as a number: days since 1970. */
export const numberOf = (iso: string): number =>
  Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS)
export const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Days of the axis, both inclusive. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** The least that is shown. */
const LEAST = 7

export const lengthOf = ({ first, last }: Span): number => last - first + 1

const atLeast = ({ first, last }: Span): Span => {
  const missing = LEAST - (last - first + 1)
  return missing <= 0
    ? { first, last }
    : { first: first - Math.ceil(missing / 2), last: last + Math.floor(missing / 2) }
}

/** All days of which the timeline tells; null where it tells of none. */
export function wholeSpan({ events, states, planned }: Timeline): Span | null {
  const days = [
    ...events.flatMap(({ start, end }) => [start, end]),
    ...states.flatMap(({ spells }) => spells.flatMap(({ from, until }) => [from, until])),
    ...planned.flatMap(({ from, until }) => [from, until]),
  ].flatMap((iso) => (iso === null ? [] : [numberOf(iso)]))
  return days.length === 0 ? null : atLeast({ first: least(days), last: most(days) })
}

/**
 * The days on which nearly all events lie, with what is planned: a siege "since 2003" must not squeeze the rest into a
 * corner. The whole where that is not much longer.
 */
export function usualSpan(timeline: Timeline): Span | null {
  const whole = wholeSpan(timeline)
  const days = timeline.events
    .flatMap(({ start, end }) => (start === null && end === null ? [] : [numberOf(start ?? end!)]))
    .sort((a, b) => a - b)
  if (whole === null || days.length < 5) return whole
  const at = (part: number): number => days[Math.min(days.length - 1, Math.floor(part * days.length))]!
  const margin = Math.ceil((at(0.98) - at(0.02)) * 0.05) + 3
  const planned = timeline.planned.map(({ from }) => numberOf(from)).filter((day) => day <= at(0.98) + 365)
  const usual = {
    first: Math.max(whole.first, at(0.02) - margin),
    last: Math.min(whole.last, most([at(0.98) + margin, ...planned.map((day) => day + 3)])),
  }
  return lengthOf(whole) < 1.5 * lengthOf(usual) ? whole : atLeast(usual)
}

const least = (days: readonly number[]): number => days.reduce((a, b) => Math.min(a, b))
const most = (days: readonly number[]): number => days.reduce((a, b) => Math.max(a, b))

/** Nearer by a factor below one, farther above; about the middle, never beyond the whole. */
export function zoomed(span: Span, factor: number, whole: Span): Span {
  const length = Math.min(lengthOf(whole), Math.max(LEAST, Math.round(lengthOf(span) * factor)))
  const middle = (span.first + span.last) / 2
  return within(
    { first: Math.round(middle - length / 2), last: Math.round(middle - length / 2) + length - 1 },
    whole,
  )
}

export const moved = (span: Span, part: number, whole: Span): Span => {
  const by = Math.round(part * lengthOf(span))
  return within({ first: span.first + by, last: span.last + by }, whole)
}

function within({ first, last }: Span, whole: Span): Span {
  const by = first < whole.first ? whole.first - first : last > whole.last ? whole.last - last : 0
  return { first: first + by, last: last + by }
}

export interface Tick {
  readonly day: number
  readonly label: string
  readonly strong: boolean
}

/** Days between two names of the axis: a day, a week, a month, a quarter, a year, five years. */
const STEPS = [1, 7, 30, 91, 365, 1826] as const
type Step = (typeof STEPS)[number]

/** Whether a day is named where so many days lie between two names. Weeks begin on Monday. */
function isNamed(day: number, step: Step): boolean {
  const [year = '', month = '', date = ''] = isoOf(day).split('-')
  if (step === 1) return true
  if (step === 7) return (day + 3) % 7 === 0
  if (date !== '01') return false
  if (step === 30) return true
  if (step === 91) return (Number(month) - 1) % 3 === 0
  return month === '01' && (step === 365 || Number(year) % 5 === 0)
}

/** Days to name on an axis that has room for so many names; `month` says the month of a day in the page's language. */
export function ticksOf(span: Span, room: number, month: (iso: string) => string): readonly Tick[] {
  const step = STEPS.find((days) => lengthOf(span) / days <= room) ?? 1826
  const ticks: Tick[] = []
  for (let day = span.first; day <= span.last; day++) {
    if (!isNamed(day, step)) continue
    const iso = isoOf(day)
    const strong = iso.endsWith('-01-01')
    const label = step <= 7 ? `${Number(iso.slice(8))} ${month(iso)}` : strong ? iso.slice(0, 4) : month(iso)
    ticks.push({ day, label, strong })
  }
  return ticks
}
