/** BERT word pieces of a word: greedy longest match over the vocabulary that the weights were trained with. */
export interface Pieces {
  /** Vocabulary ids of the pieces of one word (src/text words); never empty. */
  of(word: string): readonly number[]
  readonly cls: number
  readonly sep: number
}

const MAX_WORD = 60

/** @param vocabulary one piece a line; pieces that continue a word start with `##`. */
export function openPieces(vocabulary: string): Pieces {
  const ids = new Map<string, number>()
  vocabulary.split('\n').forEach((piece, id) => {
    ids.set(piece, id)
  })
  const unknown = [ids.get('[UNK]') ?? 100]
  const memo = new Map<string, readonly number[]>()
  const cut = (word: string): readonly number[] => {
    const folded = word
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
    const letters = Array.from(folded)
    if (letters.length === 0 || letters.length > MAX_WORD) return unknown
    const out: number[] = []
    let at = 0
    while (at < letters.length) {
      let end = letters.length
      let found: number | undefined
      for (; end > at; end--) {
        found = ids.get((at > 0 ? '##' : '') + letters.slice(at, end).join(''))
        if (found !== undefined) break
      }
      if (found === undefined) return unknown
      out.push(found)
      at = end
    }
    return out
  }
  return {
    cls: ids.get('[CLS]') ?? 101,
    sep: ids.get('[SEP]') ?? 102,
    of: (word) => {
      const known = memo.get(word)
      if (known !== undefined) return known
      const made = cut(word)
      if (memo.size < 50_000) memo.set(word, made)
      return made
    },
  }
}
