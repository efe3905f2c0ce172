import type { Span } from '../../text/index.js'
import { isoOf, parseIso, type Day } from './calendar.js'
import { findTimes, outside } from './find.js'
import { readStretch, readTime, type TimeReading } from './read.js'

/** Words that a coder or the encoder marked as a claim's time. */
export interface TimeEntry {
  /** Half-open, UTF-16 code units of the text. */
  readonly span: Span
  /** Whether the event is still to come. */
  readonly planned: boolean
  /** Whether the event is a state or process that fills its time; null if not known. */
  readonly lasting: boolean | null
}

const AROUND = 60

/**
 * Reads the times of one report, one for each entry in the order given. *The next day*, *that night* and bare times
 * of day count from the last date that stands before them in the same report, marked or not.
 */
export function readTimes(text: string, entries: readonly TimeEntry[], { published }: { readonly published: string | null }): readonly TimeReading[] {
  const report = published === null ? null : parseIso(published)
  const spans = entries.map((entry) => entry.span)
  const others = outside(findTimes(text, { start: 0, end: text.length }), spans)
  const marks = [
    ...entries.map((entry, index) => ({ ...entry, index })),
    ...others.map((span) => ({ span, planned: false, lasting: null, index: -1 })),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const readings: TimeReading[] = []
  let anchor: Day | null = null
  let wide: Day | null = null
  let told: Day | null = null
  let month: { readonly at: number; readonly iso: string } | null = null
  let pending: { at: number; narrow: Day | null; wide: Day } | null = null
  for (const { span, planned, lasting, index } of marks) {
    if (pending && pending.at < span.start) {
      anchor = pending.narrow ?? anchor
      wide = pending.wide
      if (pending.narrow !== null && (report === null || pending.narrow <= report)) told = pending.narrow
      pending = null
    }
    const words = text.slice(span.start, span.end)
    const options = { published, planned, lasting, anchor: showDay(planned ? anchor : told), anchorWide: showDay(wide), told: showDay(told), statedMonth: month && inParagraph(text, month.at, span.start) ? month.iso : null, ...wordsAround(text, span) }
    if (index >= 0) readings[index] = readTime(words, options)
    const { stretch } = readStretch(words, options)
    if (stretch.start !== null && stretch.grain !== 'year' && YEAR.test(words)) {
      month = { at: span.end, iso: showDay(stretch.start)!.slice(0, 7) }
    }
    const { named } = stretch
    if (named) pending ??= { at: span.start, narrow: named.end - named.start <= MOST_DAYS ? named.end : null, wide: named.start }
  }
  return readings
}

const YEAR = /\b(?:19|20)\d\d\b/

const inParagraph = (text: string, from: number, to: number): boolean => to - from <= 1000 && !text.slice(from, to).includes('\n')

const showDay = (day: Day | null): string | null => (day === null ? null : isoOf(day))

/** A date may span this many days more than one and still be what *the next day* counts from. */
const MOST_DAYS = 3

function wordsAround(text: string, { start, end }: Span): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: after.split('\n', 1)[0]! }
}
