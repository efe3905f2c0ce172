import { type CountedPhrase, endsPhrase, isNumber, isVerb, noPhrase, nounsFrom } from './noun-phrase.js'
import { isWord, type Token } from './tokens.js'

const PRONOUNS = new Set(['them', 'us', 'you', 'whom', 'which', 'it'])
const COPULAS = new Set(['were', 'was', 'are', 'is', 'being', 'had', 'been'])
const ARTICLES = new Set(['the', 'these', 'those', 'all'])
const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your'])
/** Words that add to a number and are no part of those counted ("10 more people"). */
const MORE = new Set(['more', 'additional', 'further', 'new', 'dead'])

export interface PhraseOptions {
  /** One person: a noun in the singular. */
  readonly single: boolean
  /** A share, which may stand before an article ("half the residents"). */
  readonly share?: boolean
}

/** Reads the words for those counted from the token after a number ("10 more civilians", "dozens of his men"). */
export function readCountedPhrase(
  tokens: readonly Token[],
  at: number,
  options: PhraseOptions,
): CountedPhrase {
  const adds = MORE.has(wordAt(tokens, at)) && isWord(tokens[at + 1]) && !endsPhrase(tokens, at + 1)
  const start = adds ? at + 1 : at
  if (wordAt(tokens, start) === 'of') return amongOthers(tokens, start + 1)
  const inside =
    wordAt(tokens, at - 1) === 'of' &&
    (ARTICLES.has(wordAt(tokens, start)) || POSSESSIVES.has(wordAt(tokens, start)))
  if (inside || (options.share === true && ARTICLES.has(wordAt(tokens, start))))
    return amongOthers(tokens, start)
  return nounsFrom(tokens, start, options)
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** What follows "of": "the refugees", "his men", "them", "10 hostages". */
function amongOthers(tokens: readonly Token[], at: number): CountedPhrase {
  let index = at
  while (ARTICLES.has(wordAt(tokens, index)) || (tokens[index] !== undefined && isNumber(tokens[index]!)))
    index++
  if (PRONOUNS.has(wordAt(tokens, index))) return afterPronoun(tokens, index + 1)
  const possessive = POSSESSIVES.has(wordAt(tokens, index)) ? index : null
  const from = possessive === null ? index : index + 1
  const plural = nounsFrom(tokens, from, { single: false })
  const one = plural.of === null && index > at && wordAt(tokens, index - 1) === 'the'
  const nouns = one ? nounsFrom(tokens, from, { single: true }) : plural
  if (nouns.of === null) return noPhrase(nouns.next)
  return { ...nouns, of: { start: tokens[possessive ?? index]?.start ?? nouns.of.start, end: nouns.of.end } }
}

/** "five of them children", "six of whom were members of one family": the noun says who. */
function afterPronoun(tokens: readonly Token[], at: number): CountedPhrase {
  const index = COPULAS.has(wordAt(tokens, at)) ? at + 1 : at
  const article = /^(?:a|an)$/.test(wordAt(tokens, index)) ? index + 1 : index
  const nouns = nounsFrom(tokens, article, { single: article > index })
  const says = nouns.of !== null && (nouns.plural || article > index) && !isVerb(nouns.head)
  return says ? nouns : noPhrase(at)
}
