import { codePointsOf } from '../../../src/text/index.js'

/** A text-quote selector with the place where the words stood, code points. */
export interface QuoteAt {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What stood right before and after, where it was kept. */
  readonly prefix?: string
  readonly suffix?: string
}

export interface Found {
  /** Half-open [start, end), UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** The words stand elsewhere than they were said to. */
  readonly moved: boolean
}

/**
 * Where quoted words stand in a text: at their span if the text has them there, else at the place of the same words that
 * agrees best with what stood around them, and among equals the nearest. Null where the words are not in the text.
 */
export function findQuote(text: string, quote: QuoteAt): Found | null {
  const points = codePointsOf(text)
  const there = points.spanToUnits(quote)
  if (quote.text === '') return null
  if (text.slice(there.start, there.end) === quote.text) return { ...there, moved: false }
  let best: { readonly at: number; readonly agrees: number; readonly far: number } | null = null
  for (let at = text.indexOf(quote.text); at !== -1; at = text.indexOf(quote.text, at + 1)) {
    const agrees = agreement(text, { at, end: at + quote.text.length }, quote)
    const far = Math.abs(at - there.start)
    if (best === null || agrees > best.agrees || (agrees === best.agrees && far < best.far))
      best = { at, agrees, far }
  }
  return best === null ? null : { start: best.at, end: best.at + quote.text.length, moved: true }
}

/** Number of code units around the words that are as they were. */
function agreement(
  text: string,
  { at, end }: { readonly at: number; readonly end: number },
  { prefix = '', suffix = '' }: QuoteAt,
): number {
  let agrees = 0
  for (let i = 1; i <= prefix.length && text[at - i] === prefix[prefix.length - i]; i++) agrees++
  for (let i = 0; i < suffix.length && text[end + i] === suffix[i]; i++) agrees++
  return agrees
}
