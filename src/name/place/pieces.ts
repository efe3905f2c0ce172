import type { Sighting } from './book.js'
import { coarseness, HOW, TRAIT } from './entry.js'
import type { Gazetteer } from './gazetteer.js'
import { nameKey } from './keys.js'
import type { Lexicon } from './lexicon.js'
import { isInside } from './within.js'

/** A word of a place phrase. */
export interface Token {
  readonly text: string
  /** Key without a possessive ending. */
  readonly key: string
  /** Key with it, for names that hold one (*Joseph's Tomb*). */
  readonly whole: string
  readonly possessive: boolean
  /** Starts with a capital, or has a script without capitals. */
  readonly capital: boolean
  /** It is in small letters and taken for a name all the same. */
  readonly guessed: boolean
  /** A comma, bracket or the like, over which no name reaches. */
  readonly breaks: boolean
}

/** A part of a place phrase, by tokens [start, end). */
export type Piece =
  | {
      readonly kind: 'name'
      readonly start: number
      readonly end: number
      readonly hits: readonly Sighting[]
    }
  | { readonly kind: 'unknown'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'adjective'
      readonly start: number
      readonly end: number
      readonly hits: readonly Sighting[]
    }
  | { readonly kind: 'word'; readonly start: number; readonly end: number }
  | { readonly kind: 'break'; readonly start: number; readonly end: number }

const LONGEST_NAME = 7
const LONGEST_RUN = 12
/** Words of a phrase in small letters that may still be a name. */
const LONGEST_SMALL = 3
/** Inhabitants of a city that is found in small letters too. */
const GREAT = 100_000
/** A place phrase of more words than this is read up to here. */
export const LONGEST_PHRASE = 60

/** Unlike the encoder's words, *al-Basha*, *Joseph's* and *U.S.* are one here: names are matched by the whole word. */
const WORD =
  /[\p{L}\p{N}\p{M}]+(?:[.,:](?=\p{N})\p{N}+|\.(?=\p{L}\.)\p{L}|['’ʼ`\-‐‑](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

export function tokensOf(words: string, lexicon: Lexicon): readonly Token[] {
  const found = [...words.slice(0, 2000).matchAll(WORD)]
    .map(([text]) => text)
    .filter((text) => !/^[.\-‐‑'’"“”‘`]$/.test(text))
  const tokens = found.slice(0, LONGEST_PHRASE).map((text): Token => {
    const bare = text.replace(/['’]s$/i, '')
    const breaks = !/[\p{L}\p{N}&]/u.test(text)
    const key = text === '&' ? 'and' : nameKey(bare)
    const capital =
      /^\p{Lu}|^[^\p{L}]*\p{Lo}/u.test(text) ||
      /^(?:al|el|a[dnrstz]|ash|e[dnrstz]|esh)[-‐‑]\p{Lu}/u.test(text)
    return { text, key, whole: nameKey(text), possessive: bare !== text, capital, guessed: false, breaks }
  })
  if (tokens.some((token) => token.capital)) return tokens
  // "aleppo": words all in small letters are a name only if they are nothing else.
  const plain = tokens.some(
    (token) =>
      token.breaks ||
      isSoft(token, lexicon) ||
      lexicon.has('prepositions', token.key) ||
      !/^\p{L}/u.test(token.text),
  )
  return plain || tokens.length > LONGEST_SMALL
    ? tokens
    : tokens.map((token) => ({ ...token, capital: true, guessed: true }))
}

const SOFT = [
  'types',
  'named',
  'ways',
  'border',
  'directions',
  'near',
  'joins',
  'pointing',
  'describing',
  'aroundJoins',
] as const

/** A word that by itself is no name, though it may be part of one. */
export function isSoft(token: Token, lexicon: Lexicon): boolean {
  const ending = /[-‐‑](\p{L}+)$/u.exec(token.text)?.[1]
  if (ending !== undefined && lexicon.has('endings', nameKey(ending))) return true
  if (!token.capital && lexicon.has('connectors', token.key)) return true
  return token.key === '' || SOFT.some((role) => lexicon.has(role, token.key))
}

/** Splits a phrase into names that the gazetteer knows, names that it does not, adjectives of countries, and words. */
export function piecesOf(tokens: readonly Token[], gazetteer: Gazetteer): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]!
    if (token.breaks) {
      pieces.push({ kind: 'break', start: at, end: ++at })
      continue
    }
    const mixed = token.capital ? null : pieceAt(tokens, at, tokens.length, gazetteer)
    if (mixed !== null) {
      pieces.push(mixed)
      at = mixed.end
      continue
    }
    const end = token.capital ? endOfRun(tokens, at, gazetteer.lexicon) : at
    if (end === at) {
      pieces.push({ kind: 'word', start: at, end: ++at })
      continue
    }
    const run = readRun(tokens, at, end, gazetteer)
    pieces.push(...run)
    at = run[run.length - 1]!.end
  }
  return pieces
}

/** End of the run of capitalised words from `start`, with connecting small words inside ("Democratic Republic of Congo"). */
function endOfRun(tokens: readonly Token[], start: number, lexicon: Lexicon): number {
  let end = start
  for (let at = start; at < tokens.length && at < start + LONGEST_RUN; at++) {
    const token = tokens[at]!
    if (token.breaks) break
    if (token.capital) end = at + 1
    else if (!lexicon.has('connectors', token.key)) break
    if (token.possessive && !continuesName(tokens, at)) break
  }
  return end
}

/** *Joseph's Tomb*: a possessive goes on only over one more capital. */
const continuesName = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.capital === true

/** Names and words that fill the run without a rest; if there are none, the run's core is one unknown name. */
function readRun(
  tokens: readonly Token[],
  start: number,
  end: number,
  gazetteer: Gazetteer,
): readonly Piece[] {
  const filled = fill(tokens, start, end, gazetteer)
  if (filled !== null) return filled
  const join = tokens.findIndex((token, at) => at > start && at < end - 1 && isJoin(token, gazetteer.lexicon))
  if (join >= 0) {
    const middle: Piece = { kind: 'word', start: join, end: join + 1 }
    return [...readRun(tokens, start, join, gazetteer), middle, ...readRun(tokens, join + 1, end, gazetteer)]
  }
  let from = start
  let to = end
  const edge = (at: number): Piece | null =>
    softPiece(tokens, at, gazetteer) ?? adjectiveAt(tokens, at, gazetteer)
  const before: Piece[] = []
  const after: Piece[] = []
  for (let piece = edge(from); piece !== null && from < to; piece = edge(from)) {
    before.push(piece)
    from = piece.end
  }
  for (let piece = edge(to - 1); piece !== null && to > from; piece = edge(to - 1))
    after.unshift({ ...piece, start: --to })
  const possessive = tokens.findIndex((token, at) => at >= from && at < to - 1 && token.possessive)
  if (from >= to) return [...before, ...after]
  if (possessive < 0) {
    const key = tokens
      .slice(from, to)
      .map((token) => token.key)
      .join(' ')
    return [
      ...before,
      { kind: gazetteer.lexicon.has('never', key) ? 'word' : 'unknown', start: from, end: to },
      ...after,
    ]
  }
  return [
    ...before,
    ...readRun(tokens, from, possessive + 1, gazetteer),
    ...readRun(tokens, possessive + 1, to, gazetteer),
    ...after,
  ]
}

/** "and" or "of" between names of which one is not known. */
const isJoin = (token: Token, lexicon: Lexicon): boolean =>
  !token.capital && (lexicon.has('joins', token.key) || token.key === 'of' || token.key === 'the')

function fill(
  tokens: readonly Token[],
  start: number,
  end: number,
  gazetteer: Gazetteer,
): readonly Piece[] | null {
  if (start >= end) return []
  for (let to = Math.min(end, start + LONGEST_NAME); to > start; to--) {
    const piece = pieceOf(tokens, start, to, gazetteer)
    const rest = piece === null ? null : fill(tokens, to, end, gazetteer)
    if (piece !== null && rest !== null && mayPrecede(piece, rest[0], tokens))
      return to === end ? [longer(piece, tokens, gazetteer)] : [piece, ...rest]
  }
  const soft = softPiece(tokens, start, gazetteer)
  const rest = soft === null ? null : fill(tokens, start + 1, end, gazetteer)
  return soft === null || rest === null ? null : [soft, ...rest]
}

/** "West Bank Jenin", "Baghdad Sadr City": a name stands before another without a link only if it holds it. */
function mayPrecede(piece: Piece, next: Piece | undefined, tokens: readonly Token[]): boolean {
  if (piece.kind !== 'name' || next?.kind !== 'name' || tokens[piece.end - 1]!.possessive) return true
  return piece.hits.some((holder) => next.hits.some((held) => isInside(held, holder)))
}

/** *Tabqa dam*: a name may go on with a type word in small letters. */
function longer(piece: Piece, tokens: readonly Token[], gazetteer: Gazetteer): Piece {
  for (let end = Math.min(tokens.length, piece.end + 3); end > piece.end; end--) {
    const last = tokens[end - 1]!
    if (!gazetteer.lexicon.has('types', last.key)) continue
    const found = pieceOf(tokens, piece.start, end, gazetteer)
    if (found !== null) return found
  }
  return piece
}

function softPiece(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Piece | null {
  const token = tokens[at]
  return token !== undefined && isSoft(token, gazetteer.lexicon)
    ? { kind: 'word', start: at, end: at + 1 }
    : null
}

function adjectiveAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Piece | null {
  const piece = tokens[at] === undefined ? null : pieceOf(tokens, at, at + 1, gazetteer)
  return piece?.kind === 'adjective' ? piece : null
}

function pieceAt(tokens: readonly Token[], start: number, limit: number, gazetteer: Gazetteer): Piece | null {
  for (let end = Math.min(limit, start + LONGEST_NAME); end > start + 1; end--) {
    const piece = pieceOf(tokens, start, end, gazetteer)
    if (piece !== null) return piece
  }
  return null
}

/** The name or adjective that these very tokens are, or null. */
function pieceOf(tokens: readonly Token[], start: number, end: number, gazetteer: Gazetteer): Piece | null {
  const { lexicon } = gazetteer
  const words = tokens.slice(start, end)
  const first = words[0]!
  const last = words[words.length - 1]!
  if (words.some((token) => token.breaks) || !words.some((token) => token.capital)) return null
  if (words.length === 1 && isSoft(first, lexicon)) return null
  if (!last.capital && !lexicon.has('types', last.key) && !/^\p{N}/u.test(last.text)) return null
  if (!first.capital && !lexicon.has('directions', first.key) && !lexicon.has('types', first.key)) return null
  const proper = words.some((token) => token.capital && !isSoft(token, lexicon))
  if (!proper && words.some((token) => !token.capital && !lexicon.has('connectors', token.key))) return null
  const key = [...words.slice(0, -1).map((token) => token.whole), last.key]
    .filter((part) => part !== '')
    .join(' ')
  if (lexicon.has('never', key)) return null
  const hits = gazetteer.named(key)
  const adjectives = hits.filter((hit) => (hit.how & HOW.adjective) !== 0)
  if (adjectives.length > 0) return { kind: 'adjective', start, end, hits: adjectives }
  const plain = first.capital && last.capital && !first.guessed ? hits : hits.filter(isWellKnown)
  return plain.length === 0 ? null : { kind: 'name', start, end, hits: plain }
}

/** Only these are found in words that are partly or all in small letters. */
function isWellKnown(hit: Sighting): boolean {
  return (
    hit.book.population(hit.place) >= GREAT ||
    (hit.book.traits(hit.place) & TRAIT.curated) !== 0 ||
    coarseness(hit.book.kind(hit.place)) >= coarseness('province')
  )
}
