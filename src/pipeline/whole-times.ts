import { findTimes } from '../quantity/index.js'
import type { Span } from '../text/index.js'
import { overlaps, sliceOf } from '../text/index.js'

/** How far around its tagged part a time may reach, UTF-16 code units. */
const AROUND = 40

/** Words that can make another day of the time beside them; where none stands near, nothing is looked for. */
const TIMELY =
  /\d|(?<!\p{L})(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|day|week|month|year|hour|night|morning|afternoon|evening|dawn|dusk|noon|today|yesterday|tomorrow|spring|summer|autumn|fall|winter|decade)/iu

/** What a tagged part often lacks, or has too much, without saying another day: *on*, *in*, *for*, *’s*. */
const TRIMMING = /^(?:(?:on|of|for|in|at|over|during|the)\s+)+|['’]s?$/gi

type Spans = readonly (Span | null)[]

/**
 * Spans of whole time expressions where the encoder tagged a part that says another day or none: *July* of *July 11*,
 * *since* of *since 14 April*. An expression that holds the time of another claim too is left as it was tagged.
 */
export function wholeTimes(
  text: string,
  tagged: Spans,
  options: {
    readonly sentenceAt: (offset: number) => Span
    /** First day of each span that is given, in order. */
    readonly read: (spans: Spans) => readonly { readonly start: string | null }[]
  },
): Spans {
  const whole = tagged.map((span) =>
    span === null ? null : expressionAround(text, span, options.sentenceAt(span.start)),
  )
  if (whole.every((span, i) => span === tagged[i])) return tagged
  const isShared = (span: Span, own: Span): boolean =>
    tagged.some((other) => other !== null && overlaps(other, span) && !overlaps(other, own))
  const before = options.read(tagged)
  const after = options.read(whole)
  let at = -1
  return tagged.map((own, i) => {
    if (own === null) return null
    at++
    const span = whole[i]!
    if (span === own) return own
    const { start } = after[at]!
    return start === null || start === before[at]!.start || isShared(span, own) ? own : span
  })
}

function expressionAround(text: string, span: Span, sentence: Span): Span {
  const within = {
    start: Math.max(sentence.start, span.start - AROUND),
    end: Math.min(sentence.end, span.end + AROUND),
  }
  const beside = `${text.slice(within.start, span.start)} ${text.slice(span.end, within.end)}`
  if (!TIMELY.test(beside)) return span
  const found = findTimes(text, within).find(({ start, end }) => start <= span.start && end >= span.end)
  if (found === undefined) return span
  const bare = (one: Span): string => sliceOf(text, one).replace(TRIMMING, '')
  return bare(found) === bare(span) ? span : found
}
