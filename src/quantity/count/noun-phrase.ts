import type { Span } from '../../text/index.js'
import { isPersonNoun } from './counted-of.js'
import { lexiconOf } from './lexicon.js'
import { rowsWith } from './rows.js'
import { isCapital, isJoin, isWord, type Token } from './tokens.js'

/** The words for those counted, and the first token after them. */
export interface CountedPhrase {
  readonly of: Span | null
  readonly next: number
  /** Last word of the phrase in small letters ("" where there is none). */
  readonly head: string
  /** True where the phrase ends at a noun in the plural. */
  readonly plural: boolean
  /** True where its last word is written with a capital ("2000 Iraqis"). */
  readonly capital: boolean
  /** True where a number cut the phrase short ("a staggering 400"). */
  readonly cut: boolean
}

interface Lists {
  readonly end: ReadonlySet<string>
  readonly verb: ReadonlySet<string>
  readonly plural: ReadonlySet<string>
  readonly singular: ReadonlySet<string>
  readonly collective: ReadonlySet<string>
  readonly relation: ReadonlySet<string>
}

let built: Lists | null = null

const lists = (): Lists => {
  const words = (role: string): ReadonlySet<string> => new Set(rowsWith('phrases', role)[0]?.words ?? [])
  built ??= {
    end: words('end'),
    verb: words('verb'),
    plural: words('plural'),
    singular: words('singular'),
    collective: words('collective'),
    relation: words('relation'),
  }
  return built
}

/** A group is not one person: "a family", "a crowd". */
export const isCollective = (word: string): boolean => lists().collective.has(word)

export const isVerb = (word: string): boolean => lists().verb.has(word)

/** Longest phrase for those counted, in tokens. */
const REACH = 10

export const noPhrase = (next: number, cut = false): CountedPhrase => ({
  of: null,
  next,
  head: '',
  plural: false,
  capital: false,
  cut,
})

export function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isWord(token)) return true
  return lists().end.has(token.lower)
}

/**
 * The noun phrase from a token, without its articles: up to its last noun in the plural, or for one person
 * up to a word that ends it.
 */
export function nounsFrom(
  tokens: readonly Token[],
  at: number,
  options: { readonly single: boolean },
): CountedPhrase {
  const first = /^["“‘'«(]$/.test(tokens[at]?.text ?? '') ? at + 1 : at
  let end = -1
  let index = first
  let cut = false
  for (; index < tokens.length && index < first + REACH; index++) {
    const step = stepOf(tokens, index, { first, end, single: options.single })
    if (step === 'join') continue
    if (step === 'cut') cut = true
    if (step === 'cut' || step === 'stop') break
    if (step === 'end' || options.single) end = index
  }
  if (end < 0 && !options.single) end = lastNominal(tokens, first, index)
  if (end < first) return noPhrase(at, cut)
  const last = tokens[end]!
  const plural = isPlural(tokens, end)
  const next = lists().relation.has(last.lower) ? pastRelation(tokens, end + 1) : end + 1
  return {
    of: { start: tokens[first]!.start, end: tokens[next - 1]!.end },
    next,
    head: last.lower,
    plural,
    capital: isCapital(last),
    cut,
  }
}

interface Walk {
  readonly first: number
  readonly end: number
  readonly single: boolean
}

/** What a token does to the phrase: ends it well (`end`), carries it on (`word`, `join`), stops it, or cuts it. */
function stepOf(
  tokens: readonly Token[],
  index: number,
  walk: Walk,
): 'end' | 'word' | 'join' | 'stop' | 'cut' {
  const token = tokens[index]!
  const { end, verb } = lists()
  if (token.digits !== null)
    return isJoin(tokens, index + 1) || tokens[index - 1]?.text === '-' ? 'word' : 'cut'
  if (!isWord(token)) {
    if (isJoin(tokens, index) || (/^['’]$/.test(token.text) && token.glued)) return 'join'
    const between =
      index > walk.first && walk.end < 0 && !walk.single && !verb.has(tokens[index - 1]?.lower ?? '')
    return token.text === ',' && between && pluralWithin(tokens, index + 1, 4) ? 'join' : 'stop'
  }
  if (token.lower === 'and' || token.lower === 'or') return joinsNouns(tokens, index, walk) ? 'join' : 'stop'
  if (end.has(token.lower) && !isJoin(tokens, index + 1)) return 'stop'
  const opens = index === walk.first
  const afterNoun = walk.end >= 0 && (walk.single ? !opens : true)
  const lower = !isCapital(token)
  if (afterNoun && named(tokens, walk.end) && !goesOn(tokens, index)) return 'stop'
  if (afterNoun && lower && tokens[index - 1]?.text !== '-') {
    if (verb.has(token.lower)) return 'stop'
    if (/(?:ed|ing)$/.test(token.lower) && tokens[index - 1]?.lower.endsWith('ly') !== true) return 'stop'
  }
  if (walk.single) return 'word'
  if (isPlural(tokens, index) && (walk.end < 0 || lower || isCapital(tokens[walk.end]))) return 'end'
  if (walk.end < 0) return 'word'
  return lower && pluralWithin(tokens, index + 1, 1) && !verb.has(token.lower)
    ? 'word'
    : isCapital(tokens[walk.end]) && pluralWithin(tokens, index + 1, 2)
      ? 'word'
      : 'stop'
}

/** A word for people that can only be the head ("a soldier last Friday"), not one that often stands before another. */
function named(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || isCapital(token) || tokens[at + 1]?.text === '-') return false
  return isPersonNoun(token.lower)
}

const goesOn = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at]) && !isCapital(tokens[at]) && isPersonNoun(tokens[at]!.lower)

function pluralWithin(tokens: readonly Token[], at: number, reach: number): boolean {
  for (let i = at; i < at + reach; i++) {
    if (tokens[i] === undefined || isNumber(tokens[i]!)) return false
    if (isPlural(tokens, i)) return true
    if (lists().end.has(tokens[i]!.lower) && !/^(?:and|or)$/.test(tokens[i]!.lower)) return false
  }
  return false
}

/** "Afghan or Iraqi troops", "women and children", "soldiers and Kurdish rebels"; not "10 people and the army". */
function joinsNouns(tokens: readonly Token[], index: number, walk: Walk): boolean {
  if (index === walk.first || walk.single) return false
  if (walk.end < 0) return pluralWithin(tokens, index + 1, 6)
  for (let i = index + 1; i < index + 4 && tokens[i] !== undefined; i++) {
    if (isNumber(tokens[i]!) || endsPhrase(tokens, i)) return false
    if (!isPlural(tokens, i) || !isPersonNoun(tokens[i]!.lower)) continue
    return endsPhrase(tokens, i + 1) || isVerb(tokens[i + 1]!.lower)
  }
  return false
}

export const isNumber = (token: Token): boolean =>
  token.digits !== null || lexiconOf().units.has(token.lower) || lexiconOf().tens.has(token.lower)

function isPlural(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isWord(token)) return false
  if (/^['’]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.glued === true && isWord(tokens[at + 2]))
    return false
  if (isJoin(tokens, at + 1)) return false
  const word = token.lower
  const { plural, singular, end } = lists()
  if (plural.has(word)) return true
  if (word.length < 4 || singular.has(word) || end.has(word)) return false
  return (
    /(?:men|people|folk|children)$/.test(word) ||
    (/[^sui]s$/.test(word) && !/['’]s$/.test(word)) ||
    /(?:[bcdfgklmnprtv]is|[aeo]us)$/.test(word)
  )
}

/** Where no noun in the plural was found: "30 Hezbollah", "12 wounded", "five Japanese died", but not "12 killed". */
function lastNominal(tokens: readonly Token[], first: number, next: number): number {
  const { verb, plural } = lists()
  let last = -1
  for (let i = first; i < next; i++) {
    const token = tokens[i]!
    if (verb.has(token.lower) && i > first) break
    if (isWord(token)) last = i
  }
  const token = tokens[last]
  if (token === undefined) return -1
  return plural.has(token.lower) || (isCapital(token) && !verb.has(token.lower)) ? last : -1
}

/** "members of the Hezb-e-Islami militant group": up to six words more, as far as the phrase goes. */
function pastRelation(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== 'of') return at
  let index = at + 1
  while (/^(?:the|a|an|his|her|its|their|our)$/.test(tokens[index]?.lower ?? '')) index++
  const first = index
  for (; index < first + 8; index++) {
    const token = tokens[index]
    if (token === undefined || (!isWord(token) && !isJoin(tokens, index))) break
    if (lists().end.has(token.lower) || (index > first && endsRelation(token))) break
  }
  if (!isWord(tokens[index - 1])) index--
  return index <= first || /['’]s$/.test(tokens[index - 1]?.text ?? '') ? at : index
}

const endsRelation = (token: Token): boolean =>
  lists().verb.has(token.lower) || (!isCapital(token) && token.lower.endsWith('ed'))
