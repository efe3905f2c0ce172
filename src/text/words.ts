import type { Span } from './span.js'

/** One word, number or mark of punctuation as the encoder counts them. */
export interface Word extends Span {
  readonly text: string
}

/**
 * A run of letters, digits and marks, with inner apostrophes, hyphens, points and commas kept (*al-Assad*, *U.S.*,
 * *1,500*, *10:30*, *don't*); else one symbol. The trainer splits by the same expression (training/words.py).
 */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:[.,:](?=\p{N})[\p{N}]+|\.(?=\p{L}\.)\p{L}|['’\-‐‑](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*|[^\s\p{L}\p{N}\p{M}_]/gu

/** Words of a text in order; offsets in UTF-16 code units. White space is never part of a word. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  }
  return words
}
