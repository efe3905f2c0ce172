import { pastJoin, type Token, tokensOf } from './tokens.js'

/** A phrase that was found, with what it stands for and the tokens that it covers: [from, next). */
export interface Match<T> {
  readonly value: T
  readonly from: number
  readonly next: number
}

/** Phrases by their first and by their last word. A hyphen in the text stands for a space in the phrase. */
export interface PhraseTable<T> {
  /** Longest phrase that starts at a token. */
  at(tokens: readonly Token[], index: number): Match<T> | null
  /** Longest phrase that ends just before a token. */
  before(tokens: readonly Token[], index: number): Match<T> | null
}

interface Phrase<T> {
  readonly words: readonly string[]
  readonly value: T
}

/** Cost of a look-up: the phrases that share a first word, times their length. */
export function phraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const byFirst = new Map<string, Phrase<T>[]>()
  const byLast = new Map<string, Phrase<T>[]>()
  for (const [phrase, value] of entries) {
    const all = tokensOf(phrase, { start: 0, end: phrase.length }).map((token) => token.lower)
    const words = all.length > 1 ? all.filter((word) => word !== '-') : all
    push(byFirst, words[0] ?? '', { words, value })
    push(byLast, words.at(-1) ?? '', { words, value })
  }
  for (const table of [byFirst, byLast]) {
    for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  }
  return {
    at(tokens, index) {
      for (const { words, value } of byFirst.get(tokens[index]?.lower ?? '') ?? []) {
        const next = endOf(words, tokens, index)
        if (next !== null) return { value, from: index, next }
      }
      return null
    },
    before(tokens, index) {
      for (const { words, value } of byLast.get(tokens[index - 1]?.lower ?? '') ?? []) {
        const from = startOf(words, tokens, index)
        if (from !== null) return { value, from, next: index }
      }
      return null
    },
  }
}

function push<T>(table: Map<string, Phrase<T>[]>, word: string, phrase: Phrase<T>): void {
  const known = table.get(word)
  if (known === undefined) table.set(word, [phrase])
  else known.push(phrase)
}

function endOf(words: readonly string[], tokens: readonly Token[], index: number): number | null {
  let at = index
  for (const [i, word] of words.entries()) {
    if (i > 0) at = pastJoin(tokens, at)
    if (tokens[at]?.lower !== word) return null
    at++
  }
  return at
}

function startOf(words: readonly string[], tokens: readonly Token[], index: number): number | null {
  let at = index
  for (let i = words.length - 1; i >= 0; i--) {
    at--
    if (i < words.length - 1 && pastJoin(tokens, at) !== at) at--
    if (at < 0 || tokens[at]?.lower !== words[i]) return null
  }
  return at
}
