import type { Timeline } from '../../../../../src/server/schema/index.js'
import { lengthOf, numberOf, type Span } from './span'

export type TimelineEvent = Timeline['events'][number]

/** An event at its place in a lane; from 0 to 1 along the axis. */
export interface Dot {
  readonly event: TimelineEvent
  readonly from: number
  readonly until: number
  /** Nobody says when it began, or ended. */
  readonly softFrom: boolean
  readonly softUntil: boolean
  /** Which row of the lane. */
  readonly row: number
}

/** Days that hold too many events to draw each. */
export interface Heap {
  readonly from: number
  readonly until: number
  readonly first: number
  readonly last: number
  readonly events: number
}

export interface Lane {
  readonly kind: string
  readonly events: number
  readonly rows: number
  readonly dots: readonly Dot[]
  /** Instead of dots, where they would lie on each other. */
  readonly heaps: readonly Heap[]
}

/** Pixels that a dot takes, and rows that a lane may have before its events are heaped. */
const DOT = 11
const MOST_ROWS = 5
const HEAP = 10

/** A lane for each kind, the most frequent first. */
export function lanesOf(events: readonly TimelineEvent[], span: Span, width: number): readonly Lane[] {
  const byKind = new Map<string, TimelineEvent[]>()
  for (const event of events) {
    const known = byKind.get(event.kind)
    if (known === undefined) byKind.set(event.kind, [event])
    else known.push(event)
  }
  return [...byKind]
    .map(([kind, some]) => laneOf(kind, some, { span, width }))
    .filter((lane) => lane.events > 0)
    .sort((a, b) => b.events - a.events || (a.kind < b.kind ? -1 : 1))
}

interface Room {
  readonly span: Span
  readonly width: number
}

function laneOf(kind: string, events: readonly TimelineEvent[], { span, width }: Room): Lane {
  const placed = events
    .flatMap((event) => placeOf(event, span) ?? [])
    .sort((a, b) => a.from - b.from || a.until - b.until || (a.event.id < b.event.id ? -1 : 1))
  const ends: number[] = []
  const dots: Dot[] = []
  for (const one of placed) {
    const free = ends.findIndex((end) => end <= one.from)
    const row = free === -1 ? ends.length : free
    if (row >= MOST_ROWS) {
      return { kind, events: placed.length, rows: 1, dots: [], heaps: heapsOf(placed, { span, width }) }
    }
    ends[row] = Math.max(one.until, one.from + DOT / width)
    dots.push({ ...one, row })
  }
  return { kind, events: placed.length, rows: ends.length, dots, heaps: [] }
}

function placeOf(event: TimelineEvent, span: Span): Omit<Dot, 'row'> | null {
  const { start, end } = event
  if (start === null && end === null) return null
  const first = numberOf(start ?? end!)
  const last = numberOf(end ?? start!)
  if (last < span.first || first > span.last) return null
  const days = lengthOf(span)
  return {
    event,
    from: Math.max(0, (first - span.first) / days),
    until: Math.min(1, (last + 1 - span.first) / days),
    softFrom: start === null || last > first,
    softUntil: end === null || last > first,
  }
}

function heapsOf(placed: readonly Omit<Dot, 'row'>[], { span, width }: Room): readonly Heap[] {
  const days = lengthOf(span)
  const perHeap = Math.max(1, Math.ceil((days * HEAP) / width))
  const counts = new Map<number, number>()
  for (const { from } of placed) {
    const at = Math.floor(Math.round(from * days) / perHeap)
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return [...counts].map(([at, events]) => ({
    from: (at * perHeap) / days,
    until: Math.min(1, ((at + 1) * perHeap) / days),
    first: span.first + at * perHeap,
    last: Math.min(span.last, span.first + (at + 1) * perHeap - 1),
    events,
  }))
}
