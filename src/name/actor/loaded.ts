import type { LoadedLabel } from './actor.js'
import type { Lexicon } from './lexicon.js'
import { nameAt, type Phrase } from './phrase.js'
import { type Token, tokensOf } from './tokens.js'

/**
 * The first word that takes sides, or null. Names that a party goes by are passed over, so that a brigade called
 * after martyrs is not called martyrs; a name that takes sides by itself counts.
 */
export function findLoaded(lexicon: Lexicon, words: string): LoadedLabel | null {
  const tokens = tokensOf(words)
  const p: Phrase = { lexicon, tokens, acting: true }
  for (let i = 0; i < tokens.length; ) {
    const label = lexicon.loaded.longest(tokens, i, tokens.length)
    const name = nameAt(p, i, tokens.length)
    if (name !== null && name.end >= (label?.end ?? 0)) {
      if (name.value.every((s) => s.loaded === true))
        return labelOf(words, tokens, i, name.end, 'loaded/name', null)
      i = name.end
      continue
    }
    if (label !== null) {
      const row = lexicon.labels[label.value.label]!
      return labelOf(words, tokens, i, label.end, row.id, row.usedBy)
    }
    i++
  }
  return null
}

const labelOf = (
  words: string,
  tokens: readonly Token[],
  lo: number,
  hi: number,
  id: string,
  usedBy: string | null,
): LoadedLabel => ({ id, words: words.slice(tokens[lo]!.start, tokens[hi - 1]!.end), usedBy })

/** Whether a word before the name at `start` takes sides ("the terrorist group Hamas"). */
export function loadedBefore(lexicon: Lexicon, tokens: readonly Token[], start: number): boolean {
  for (let i = 0; i < start; i++) if (lexicon.loaded.longest(tokens, i, start) !== null) return true
  return false
}
