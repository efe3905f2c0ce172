import { foldText } from '../text/index.js'

/** Longest word that is searched for, in UTF-16 code units: PostgreSQL keeps none of more than 2 KB. */
const LONGEST = 500

/** Words as they are searched: runs of letters and digits, without case, accents and signs. */
export const searchWords = (text: string): readonly string[] =>
  (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST).toWellFormed())

/** Words in a row that a claim must hold, or must not. */
export interface SearchTerm {
  readonly words: readonly string[]
  readonly not: boolean
}

/** Alternatives, each a list of terms that must all be true. */
export type Search = readonly (readonly SearchTerm[])[]

/** Reads what a person typed as a web search does: "car bomb" -market, bakery or mill. Nothing typed finds nothing. */
export function readSearch(text: string): Search {
  const alternatives: SearchTerm[][] = [[]]
  for (const [, minus, quoted, bare] of text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    if (minus === '' && bare?.toLowerCase() === 'or') {
      alternatives.push([])
      continue
    }
    const words = searchWords(quoted ?? bare ?? '')
    if (words.length > 0) alternatives.at(-1)!.push({ words, not: minus === '-' })
  }
  return alternatives.filter((terms) => terms.length > 0)
}

/** The words as PostgreSQL keeps them for search, cut by us and not by its own parser. */
export const tsvectorOf = (text: string): string =>
  searchWords(text)
    .map((word, at) => `'${word}':${at + 1}`)
    .join(' ')

/** A search in PostgreSQL's words; null where nothing is searched for, which finds nothing. */
export const tsqueryOf = (search: Search): string | null =>
  search.length === 0 ? null : search.map((terms) => `(${terms.map(termOf).join(' & ')})`).join(' | ')

const termOf = ({ words, not }: SearchTerm): string =>
  `${not ? '!' : ''}(${words.map((word) => `'${word}'`).join(' <-> ')})`
