import type { Span } from '../text/index.js'
import { covers, overlaps, sliceOf } from '../text/index.js'

/** How much further than its tagged part a time may reach on either side, UTF-16 code units; what reaches further tells of other deeds as well. */
const REACH = 40

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
    /** All times of the text, in order. */
    readonly found: readonly Span[]
    readonly sentenceAt: (offset: number) => Span
    /** First day of each span that is given, in order. */
    readonly read: (spans: Spans) => readonly { readonly start: string | null }[]
  },
): Spans {
  const whole = tagged.map((span) => (span === null ? null : expressionAround(text, span, options)))
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

function expressionAround(
  text: string,
  span: Span,
  { found, sentenceAt }: { readonly found: readonly Span[]; readonly sentenceAt: (offset: number) => Span },
): Span {
  const around = found[firstEnding(found, span.end)]
  if (around === undefined || around.start > span.start || covers(span, around)) return span
  const near = { start: span.start - REACH, end: span.end + REACH }
  if (!covers(near, around) || !covers(sentenceAt(span.start), around)) return span
  const bare = (one: Span): string => sliceOf(text, one).replace(TRIMMING, '')
  return bare(around) === bare(span) ? span : around
}

/** Index of the first span that ends at this offset or after it. */
function firstEnding(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if (spans[mid]!.end < offset) low = mid + 1
    else high = mid
  }
  return low
}
