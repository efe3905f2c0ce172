import type { Span } from '../../text/index.js'
import { isoOf, parseIso } from './calendar.js'
import { findTimes, outside } from './find.js'
import { readStretch, showStretch, type TimeOptions, type TimeReading } from './read.js'
import type { Stretch } from './reading.js'

/** Words that a coder or the encoder marked as a claim's time. */
export interface TimeEntry {
  /** Half-open, UTF-16 code units of the text. */
  readonly span: Span
  /** Whether the event is still to come. */
  readonly planned: boolean
  /** Whether the event is told as having happened by the report's date; false or left out where that is not said. */
  readonly done?: boolean
  /** Whether the event is a state or process that fills its time; null if not known. */
  readonly lasting: boolean | null
}

/**
 * Reads the times of one report, one for each entry in the order given. *The next day*, *that night* and bare times
 * of day count from the last date that stands before them in the same report, marked or not.
 */
export function readTimes(
  text: string,
  entries: readonly TimeEntry[],
  options: {
    readonly published: string | null
    /** All times of the text, as `findTimes` gives them, where they are known already. */
    readonly found?: readonly Span[]
  },
): readonly TimeReading[] {
  const { published, found = findTimes(text, { start: 0, end: text.length }) } = options
  const spans = entries.map((entry) => entry.span)
  const unmarked = outside(found, spans)
  const marks = [
    ...entries.map((entry, index) => ({ ...entry, index })),
    ...unmarked.map((span) => ({ span, planned: false, done: false, lasting: null, index: null })),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const readings: TimeReading[] = []
  let before: Known = NOTHING_KNOWN
  let next: Known = NOTHING_KNOWN
  let at = 0
  for (const { span, planned, done = false, lasting, index } of marks) {
    if (span.start > at) before = next
    at = span.start
    const words = text.slice(span.start, span.end)
    const read = readStretch(words, {
      published,
      planned,
      done,
      lasting,
      ...anchorsFor(before, planned, text, span.start),
      ...around(text, span),
    })
    if (index !== null) readings[index] = showStretch(read)
    if (next === before) next = knownAfter(before, read.stretch, { words, end: span.end, published })
  }
  return readings
}

/** What was read so far in a report; dates are YYYY-MM-DD. */
interface Known {
  /** Last date of few days. */
  readonly last: string | null
  /** Last date of few days that is not after the report. */
  readonly told: string | null
  /** First day of the last date of any length. */
  readonly wide: string | null
  /** Last month that was told with its year, YYYY-MM, and where its words end. */
  readonly month: { readonly iso: string; readonly end: number } | null
}

const NOTHING_KNOWN: Known = { last: null, told: null, wide: null, month: null }

/** A date may span this many days more than one and still be what *the next day* counts from. */
const MOST_DAYS = 3
const YEAR = /\b(?:19|20)\d\d\b/

function knownAfter(
  known: Known,
  { start, grain, named }: Stretch,
  {
    words,
    end,
    published,
  }: { readonly words: string; readonly end: number; readonly published: string | null },
): Known {
  const first = start === null || grain === 'year' || !YEAR.test(words) ? null : isoOf(start)
  const month = first === null ? known.month : { iso: first.slice(0, 7), end }
  if (!named) return month === known.month ? known : { ...known, month }
  const wide = isoOf(named.start) ?? known.wide
  const last = named.end - named.start <= MOST_DAYS ? isoOf(named.end) : null
  if (last === null) return { ...known, month, wide }
  return { last, told: isAfter(last, published) ? known.told : last, wide, month }
}

function isAfter(date: string, published: string | null): boolean {
  const report = published === null ? null : parseIso(published)
  return report !== null && parseIso(date)! > report
}

function anchorsFor(known: Known, planned: boolean, text: string, at: number): Partial<TimeOptions> {
  const { last, told, wide, month } = known
  const stated = month !== null && inParagraph(text, month.end, at) ? month.iso : null
  return { anchor: planned ? last : told, told, anchorWide: wide, statedMonth: stated }
}

const PARAGRAPH = 1000

const inParagraph = (text: string, from: number, to: number): boolean =>
  to - from <= PARAGRAPH && !text.slice(from, to).includes('\n')

const AROUND = 60

/** The words just before and after a span, within its line. */
function around(text: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: after.split('\n', 1)[0]! }
}
