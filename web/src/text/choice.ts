import { splitWords } from '../../../src/text/index.js'
import type { Cover } from './segments.js'

/** Words chosen in a text: from one word to another, whichever comes first; indices of `wordsOf`. */
export interface Choice {
  readonly anchor: number
  readonly focus: number
}

/** Words that a cursor stops at, UTF-16 code units; marks between chosen words are chosen with them. */
export const wordsOf = (text: string): readonly Cover[] =>
  splitWords(text).filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word))

/** Where the chosen words stand, UTF-16 code units; null where there are no words. */
export function spanOf(words: readonly Cover[], { anchor, focus }: Choice): Cover | null {
  const first = words[Math.min(anchor, focus)]
  const last = words[Math.max(anchor, focus)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** Moves the end of the choice by some words; without `extend` the choice moves as one word. */
export function move(
  words: readonly Cover[],
  { anchor, focus }: Choice,
  { by, extend }: { readonly by: number; readonly extend: boolean },
): Choice {
  const next = Math.min(words.length - 1, Math.max(0, focus + by))
  return { anchor: extend ? anchor : next, focus: next }
}

/** The word at an offset, or the first after it; the last word where none comes after. */
export function wordAt(words: readonly Cover[], offset: number): number {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const mid = (low + high) >> 1
    if (words[mid]!.end > offset) high = mid
    else low = mid + 1
  }
  return Math.max(0, low)
}

/**
 * What a mouse drew over, made whole: words that are touched count in full, white space at the ends does not. `exact`
 * keeps the letters as they were drawn, for words that begin with a joined particle, as Arabic ones do.
 */
export function wholeWords(
  text: string,
  { start, end }: Cover,
  { exact }: { readonly exact: boolean },
): Cover | null {
  const drawn = text.slice(start, end)
  const from = start + (drawn.length - drawn.trimStart().length)
  const until = end - (drawn.length - drawn.trimEnd().length)
  if (from >= until) return null
  if (exact) return { start: from, end: until }
  const touched = wordsOf(text).filter((word) => word.start < until && from < word.end)
  return touched.length === 0
    ? { start: from, end: until }
    : { start: touched[0]!.start, end: touched.at(-1)!.end }
}
