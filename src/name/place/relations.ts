import type { Sighting } from './book.js'
import { coarseness, type Precision } from './entry.js'
import type { Lexicon, WordRow } from './lexicon.js'
import type { NameMention } from './phrase.js'
import type { Piece, Token } from './pieces.js'

const KILOMETRES: Readonly<Record<string, number>> = {
  km: 1,
  kms: 1,
  kilometer: 1,
  kilometers: 1,
  kilometre: 1,
  kilometres: 1,
  mile: 1.609,
  miles: 1.609,
}

/** "the border with Syria": the name follows the border with no more than small words between. */
export function ofBorder(before: readonly Token[], lexicon: Lexicon): boolean {
  const last = before.findLast(
    (token) =>
      !(['apart', 'pointing', 'joins', 'betweens'] as const).some((role) => lexicon.has(role, token.key)) &&
      token.key !== 'of',
  )
  return last !== undefined && lexicon.has('border', last.key)
}

/** What links two names: the last word between them but for "the" and "eastern". */
export function linkAfter(between: readonly Token[], lexicon: Lexicon): 'in' | 'comma' | null {
  const last = between.findLast(
    (token) => !lexicon.has('pointing', token.key) && !lexicon.has('directions', token.key),
  )
  if (last?.key === 'of' || last?.key === 'in') return 'in'
  return last?.text === ',' && between.length === 1 ? 'comma' : null
}

/** "and" between two names, or "to" in "from A to B". */
export function joins(between: readonly Token[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (between.some((token) => lexicon.has('joins', token.key))) return true
  return between[0]?.key === 'to' && tokens.some((token) => token.key === 'from')
}

interface TypeAfter {
  readonly at: number | null
  readonly namesake: boolean
  readonly border: boolean
}

/** The type word after a name: "Helmand province", "the Jabaliya refugee camp", "Haifa Street". */
export function typeAfter(
  pieces: readonly Piece[],
  i: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): TypeAfter {
  const none = { at: null, namesake: false, border: false }
  if (tokens[pieces[i]!.end - 1]!.possessive) {
    return {
      ...none,
      border: nextWords(pieces, i, tokens, lexicon).some((token) => lexicon.has('border', token.key)),
    }
  }
  const here = pieces[i]!
  const first = here.kind === 'name' ? here.hits : []
  let passed = 0
  for (let next = i + 1; next < pieces.length && passed < 3; next++) {
    const piece = pieces[next]!
    if (piece.kind === 'adjective') continue
    if (piece.kind !== 'word') return none
    const token = tokens[piece.start]!
    if (lexicon.has('border', token.key))
      return { ...none, border: !leadsToName(first, pieces, next, tokens, lexicon) }
    if (lexicon.has('ways', token.key) || (lexicon.has('named', token.key) && token.capital))
      return { ...none, namesake: true }
    if (lexicon.typeOf(token.key) !== null)
      return leadsToName(first, pieces, next, tokens, lexicon) ? none : { ...none, at: piece.start }
    if (
      lexicon.has('joins', token.key) ||
      lexicon.has('connectors', token.key) ||
      lexicon.has('near', token.key)
    )
      return none
    if (!lexicon.has('describing', token.key) && !/^[a-z][a-z'’-]+$/.test(token.text)) return none
    if (lexicon.has('prepositions', token.key)) return none
    passed++
  }
  return none
}

/**
 * "West Bank town of Nablus", "Baghdad neighbourhood of Karrada", "border town of Spin Boldak": the type word belongs
 * to the name after "of" if it is that name's sort. "Bustan al-Basha quarter of Aleppo": it does not.
 */
function leadsToName(
  first: readonly Sighting[],
  pieces: readonly Piece[],
  at: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  let type: WordRow | null = null
  for (let next = at; next < pieces.length; next++) {
    const piece = pieces[next]!
    if (piece.kind === 'adjective') continue
    if (piece.kind === 'unknown') return false
    if (piece.kind === 'name') {
      const row = type
      const wide = (kind: Precision): boolean =>
        first.some((hit) => coarseness(hit.book.kind(hit.place)) > coarseness(kind))
      const kinds = piece.hits.map((hit) => hit.book.kind(hit.place))
      return row !== null && kinds.some((kind) => (row.means ?? []).slice(0, 2).includes(kind) && wide(kind))
    }
    const token = tokens[piece.start]!
    const row = lexicon.typeOf(token.key)
    if (row !== null) type = row
    else if (token.key !== 'of' && !lexicon.has('pointing', token.key) && !lexicon.has('border', token.key))
      return false
  }
  return false
}

/** The type word before a name: "the city of Idlib", "the capital, Khartoum". */
export function typeBefore(
  before: readonly number[],
  tokens: readonly Token[],
  lexicon: Lexicon,
  taken: ReadonlySet<number>,
): number | null {
  for (let i = before.length - 1; i >= 0; i--) {
    const token = tokens[before[i]!]!
    if (taken.has(before[i]!)) return null
    if (lexicon.typeOf(token.key) !== null) return token.possessive ? null : before[i]!
    const passes = token.text === ',' || token.key === 'of' || token.key === 'called' || token.key === 'named'
    if (!passes && !lexicon.has('pointing', token.key) && !lexicon.has('describing', token.key)) return null
  }
  return null
}

type Relation = Pick<NameMention, 'relation' | 'direction' | 'distance'>

export function relationOf(
  before: readonly number[],
  tokens: readonly Token[],
  lexicon: Lexicon,
  taken: ReadonlySet<number>,
): Relation {
  const start = before.findLastIndex((at) => taken.has(at)) + 1
  const words = before.slice(start).map((at) => tokens[at]!)
  const of = words.findLastIndex((token) => token.key === 'of')
  if (of > 0 && lexicon.has('from', words[of - 1]!.key)) {
    let first = of - 1
    while (
      first > 0 &&
      (lexicon.has('from', words[first - 1]!.key) || lexicon.has('joins', words[first - 1]!.key))
    )
      first--
    const distance = distanceAt(words, first)
    const said = words
      .slice(distance === null ? first : first - 2, of)
      .map((token) => token.text)
      .join(' ')
    if (!lexicon.has('pointing', words[first - 1]?.key ?? ''))
      return { relation: 'from', direction: said, distance }
  }
  const distance =
    distanceAt(words, of) ??
    distanceAt(
      words,
      words.findLastIndex((token) => token.key === 'from'),
    )
  if (distance !== null) return { relation: 'near', direction: null, distance }
  const near = words.find((token) => lexicon.has('near', token.key))
  return { relation: near === undefined ? 'in' : 'near', direction: null, distance: null }
}

/** Kilometres of a number and unit that end before word `end`; null where there are none. */
function distanceAt(words: readonly Token[], end: number): number | null {
  const unit = KILOMETRES[words[end - 1]?.key ?? '']
  const number = Number((words[end - 2]?.text ?? '').replace(/,/g, ''))
  return unit !== undefined && number > 0 ? number * unit : null
}

/** "eastern", "the southern part of", "half of": only the words that lead straight to the name. */
export function partOf(before: readonly number[], tokens: readonly Token[], lexicon: Lexicon): string | null {
  let first: number | null = null
  let last: number | null = null
  for (let i = before.length - 1; i >= 0; i--) {
    const token = tokens[before[i]!]!
    if (lexicon.has('directions', token.key)) {
      first = before[i]!
      last ??= first
    } else if (token.key !== 'of' && !lexicon.has('pointing', token.key) && !lexicon.has('joins', token.key))
      break
  }
  return first === null || last === null
    ? null
    : tokens
        .slice(first, last + 1)
        .map((token) => token.text)
        .join(' ')
}

/** Up to three words after an adjective, as far as the next name or preposition. */
export function nextWords(
  pieces: readonly Piece[],
  i: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly Token[] {
  const found: Token[] = []
  for (let next = i + 1; next < pieces.length && found.length < 3; next++) {
    const piece = pieces[next]!
    const token = tokens[piece.start]!
    if (piece.kind !== 'word' || lexicon.has('prepositions', token.key) || token.key === 'of') break
    found.push(token)
  }
  return found
}
