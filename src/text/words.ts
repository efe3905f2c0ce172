import type { Span } from './span.js'

/** One word, number or mark as the encoder counts them. */
export interface Word extends Span {
  readonly text: string
}

/**
 * A run of letters, digits and marks, or one other symbol: *al-Assad* is three, *rebel-held* is three, so that the
 * holder and the holding can be told apart. The trainer splits by the same expression (training/reading.py).
 */
const WORD = /[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu

/** Words of a text in order; offsets in UTF-16 code units. White space is never part of a word. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  }
  return words
}
