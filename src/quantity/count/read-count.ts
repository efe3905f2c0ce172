import type { Metric } from '../../codebook/index.js'
import { type Diagnostic, noteOf, type Outcome, warningOf } from '../../diagnostic/index.js'
import { contains, overlaps, type Span, sliceOf } from '../../text/index.js'
import { exactly } from './amount.js'
import { isPersonNoun } from './counted-of.js'
import { lexiconOf } from './lexicon.js'
import { readingOf } from './read-numbers.js'
import { type NumberReading, ruleOf } from './reading.js'
import { type Expression, scanNumbers } from './scan.js'
import { tokensOf } from './tokens.js'
import { isUnreported, readZeroCasualties, type ZeroCount } from './zero.js'

export interface ReadCountOptions {
  readonly metric: Metric
  /** Words of the event that the count belongs to: in "27 executions" they are no words for those counted. */
  readonly trigger: Span
  /** The sentence; nothing outside it is read. */
  readonly sentence: Span
}

/** How far around the proposed words a hedge or a noun is looked for, in UTF-16 code units. */
const AROUND = 160

/**
 * Reads the number in words that were proposed as a count. A hedge or noun that stands directly beside them is taken
 * in, also where the proposal cut it off; of several numbers the first one inside the words counts. The value is null,
 * with a diagnostic that says why, where the words hold no number ("civilians", "the officer", "12-year-old").
 */
export function readCount(
  text: string,
  span: Span,
  options: ReadCountOptions,
): Outcome<NumberReading | null> {
  const window = windowOf(text, span, options.sentence)
  const found = scanNumbers(text, window)
  const unhurt = unhurtIn(text, span, options.metric)
  if (unhurt !== null) return { value: unhurt, diagnostics: [] }
  const usable = found.filter((number) => number.rejected === null)
  const best = choose(usable, span)
  if (best === null) {
    const zero = readZeroCasualties(text, window).find(
      (one) => one.metric === options.metric && overlaps(one, span),
    )
    return zero === undefined
      ? { value: null, diagnostics: [absent(text, span, found)] }
      : { value: readingOfZero(zero), diagnostics: [] }
  }
  if (best.kind === 'zero' && isUnreported(text, best, options.sentence)) {
    const message = `"${sliceOf(text, span)}" says that nothing is known, not that nobody was harmed; no count made`
    return { value: null, diagnostics: [noteOf('count/unreported', message)] }
  }
  const sum = sumOf(text, usable, best, span)
  const reading = widened(
    text,
    sum ?? { ...readingOf(best), of: ofBefore(text, best, options.trigger) },
    span,
  )
  return { value: reading, diagnostics: best.inverted ? [inverted(text, best)] : [] }
}

/** "without loss": a zero that has no number word in it. */
const readingOfZero = ({ metric: _, ...reading }: ZeroCount): NumberReading => reading

/** "34 civilian [deaths]" counts civilians, "27 [executions]" says nothing of whom; "12 [bombers]" are counted. */
function ofBefore(text: string, { of, head }: Expression, trigger: Span): Span | null {
  if (of === null || !overlaps(of, trigger) || trigger.end < of.end || isPersonNoun(head)) return of
  const words = text.slice(of.start, Math.max(of.start, trigger.start)).trimEnd()
  return words === '' ? null : { start: of.start, end: of.start + words.length }
}

/** The words around the span, cut at white space where there is any. */
function windowOf(text: string, span: Span, sentence: Span): Span {
  const low = Math.max(0, Math.min(sentence.start, span.start))
  const high = Math.min(text.length, Math.max(sentence.end, span.end))
  let start = Math.max(low, span.start - AROUND)
  let end = Math.min(high, span.end + AROUND)
  for (let i = 0; i < AROUND && start > low && !/\s/.test(text[start - 1] ?? ''); i++) start--
  for (let i = 0; i < AROUND && end < high && !/\s/.test(text[end] ?? ''); i++) end++
  return { start, end }
}

/**
 * The number that the words are about. Where they start inside the words for those counted ("[civilians]" of "ten
 * civilians"), the number before those; else the first inside; an article only where there is no other number.
 */
function choose(found: readonly Expression[], span: Span): Expression | null {
  const numbers = found.filter((number) => number.kind !== 'single')
  const strong = numbers.find((number) => overlaps(number.number, span))
  const cut = numbers.findLast(
    (number) => number.number.end <= span.start && contains(number.of ?? NOWHERE, span.start),
  )
  if (cut !== undefined && (strong === undefined || overlaps(cut.of ?? NOWHERE, strong.number))) return cut
  const single = found.find((number) => number.kind === 'single' && overlaps(number.number, span))
  if (strong !== undefined && single !== undefined) return opensSum(single, strong, span) ? single : strong
  const named = (number: Expression): boolean => overlaps(wordsOf(number), span)
  return strong ?? single ?? numbers.find(named) ?? found.find(named) ?? beside(numbers, span)
}

const NOWHERE: Span = { start: -1, end: -1 }

const wordsOf = (number: Expression): Span => ({ start: number.start, end: number.of?.end ?? number.end })

/** "[a captain] and four men" starts with the article; "[a staggering 400]" does not. */
const opensSum = (single: Expression, strong: Expression, span: Span): boolean =>
  single.start < strong.start && !overlaps(wordsOf(single), strong.number) && single.start <= span.start + 1

/** "[of them]" of "ten of them", "[the]" of "the three": one white space away. */
function beside(numbers: readonly Expression[], span: Span): Expression | null {
  return (
    numbers.find((number) => span.start - number.end >= 0 && span.start - number.end <= 1) ??
    numbers.find((number) => number.start - span.end >= 0 && number.start - span.end <= 1) ??
    null
  )
}

/** "a captain and four men" tagged as one count is five. */
function sumOf(
  text: string,
  found: readonly Expression[],
  first: Expression,
  span: Span,
): NumberReading | null {
  if (first.kind !== 'single' || first.of === null || first.of.end > span.end) return null
  const tokens = tokensOf(text, { start: first.of.end, end: span.end })
  const joint = lexiconOf().sums.at(tokens, 0)
  const next = joint === null ? undefined : tokens[joint.next]
  if (joint === null || next === undefined) return null
  const second = found.find((number) => number.start === next.start)
  const end = second === undefined ? next.end : (second.of?.end ?? second.end)
  const possessive = joint.next > 1 && second === undefined && end === span.end
  const more =
    second === undefined ? (possessive ? 1 : null) : second.low === second.high ? second.best : null
  if (more === null || end > span.end) return null
  const of = { start: first.start, end }
  return { ...exactly(1 + more), start: first.start, end, of, rule: ruleOf([...first.rules, joint.value]) }
}

/** The reading's words: hedge, number and noun, and what the proposal names of them beyond that in the same phrase. */
function widened(text: string, reading: NumberReading, span: Span): NumberReading {
  const end = Math.max(reading.end, reading.of?.end ?? 0)
  const before = text.slice(span.start, reading.start)
  const after = text.slice(end, span.end)
  const keepsStart =
    span.start < reading.start && reading.start - span.start < 24 && /^(?:[\p{L}'’]+ )+$/u.test(before)
  const keepsEnd = span.end > end && span.end - end < 60 && /^(?: [\p{L}\p{N}.'’-]+)+$/u.test(after)
  return { ...reading, start: keepsStart ? span.start : reading.start, end: keepsEnd ? span.end : end }
}

/** "the other 23 were unharmed", where these words themselves were proposed as a count of the injured. */
function unhurtIn(text: string, span: Span, metric: Metric): NumberReading | null {
  const { unhurt, unhurtMetrics } = lexiconOf()
  if (!unhurtMetrics.has(metric)) return null
  const tokens = tokensOf(text, span)
  if (!tokens.some((token) => unhurt.has(token.lower))) return null
  const of = scanNumbers(text, span).find((number) => number.rejected === null)?.of ?? null
  return { ...exactly(0), start: span.start, end: span.end, of, rule: 'number/unhurt' }
}

function absent(text: string, span: Span, found: readonly Expression[]): Diagnostic {
  const words = sliceOf(text, span).slice(0, 80)
  const rejected = found.find((number) => number.rejected !== null && overlaps(number, span))
  if (rejected !== undefined)
    return noteOf('count/no-people', `"${words}" counts no people (${rejected.rejected}); no count made`)
  return noteOf('count/no-number', `"${words}" holds no number; no count made`)
}

function inverted(text: string, number: Expression): Diagnostic {
  const words = sliceOf(text, number)
  return warningOf('count/inverted', `"${words}" names the larger number first; kept as unknown`)
}
