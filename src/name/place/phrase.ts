import type { Sighting } from './book.js'
import type { Gazetteer } from './gazetteer.js'
import type { Lexicon, WordRow } from './lexicon.js'
import { type Piece, piecesOf, type Token, tokensOf } from './pieces.js'

/** A name in a place phrase with what the words around it say. */
export interface NameMention {
  readonly text: string
  readonly key: string
  /** Places of that name; empty where the gazetteer knows none. */
  readonly hits: readonly Sighting[]
  readonly type: WordRow | null
  /** The name belongs to a street, hotel, road or river: it tells nothing of where that is. */
  readonly namesake: boolean
  /** `in`: the place is it or in it; `near`; `from`: in a direction from it ("north of"). */
  readonly relation: 'in' | 'near' | 'from'
  /** "220 kilometers north", as the words have it, and in kilometres; null where not said. */
  readonly direction: string | null
  readonly distance: number | null
  /** Part of it that is meant: "eastern"; null where not said. */
  readonly part: string | null
  /** Names joined by "and" stand in different groups. */
  readonly group: number
  /** It only tells which border is meant. */
  readonly border: boolean
}

export interface PlacePhrase {
  readonly names: readonly NameMention[]
  /** Countries of adjectives ("Iraqi"), by ISO code, those of a border apart. */
  readonly adjectives: readonly string[]
  readonly borderCountries: readonly string[]
  /** "and its surroundings". */
  readonly around: boolean
  /** A border or frontier is what the phrase is about. */
  readonly border: boolean
  /** Type word of a pointing phrase without a name ("the city"), and the part of it that is meant. */
  readonly pointing: WordRow | null
  /** Type word that an adjective of a country stands before ("the Iraqi capital"). */
  readonly adjectiveType: WordRow | null
  readonly part: string | null
}

const KILOMETRES: Readonly<Record<string, number>> = { km: 1, kms: 1, kilometer: 1, kilometers: 1, kilometre: 1, kilometres: 1, mile: 1.609, miles: 1.609 }

/** Reads the words of a place slot. Never throws; words that mean nothing to it are passed over. */
export function readPhrase(words: string, gazetteer: Gazetteer): PlacePhrase {
  const tokens = tokensOf(words)
  const pieces = piecesOf(tokens, gazetteer)
  const { lexicon } = gazetteer
  const taken = new Set<number>()
  const names: NameMention[] = []
  let group = 0
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'name' && piece.kind !== 'unknown') return
    const before = wordsBefore(pieces, i, tokens)
    if (names.length > 0 && joins(before.map((at) => tokens[at]!), tokens, lexicon)) group++
    const after = typeAfter(pieces, i, tokens, lexicon)
    const ahead = after.at === null ? typeBefore(before, tokens, lexicon, taken) : null
    if (after.at !== null) taken.add(after.at)
    if (ahead !== null) taken.add(ahead)
    const relation = relationOf(before, tokens, lexicon, taken)
    names.push({
      text: tokens.slice(piece.start, piece.end).map((token) => token.text).join(' ').replace(/['’]s$/, ''),
      key: keyOf(piece, tokens),
      hits: piece.kind === 'name' ? piece.hits : [],
      type: lexicon.typeOf(tokens[after.at ?? ahead ?? -1]?.key ?? ''),
      namesake: after.namesake,
      ...relation,
      part: relation.relation === 'in' ? partOf(before, tokens, lexicon) : null,
      group,
      border: after.border || (relation.relation === 'in' && before.some((at) => lexicon.has('border', tokens[at]!.key) && !taken.has(at)) && ahead === null),
    })
  })
  return { names, ...restOf(pieces, tokens, lexicon, names.length === 0) }
}

const keyOf = (piece: Piece, tokens: readonly Token[]): string =>
  tokens
    .slice(piece.start, piece.end)
    .map((token, i, all) => (i === all.length - 1 ? token.key : token.whole))
    .join(' ')

/** Tokens between the name before (or the start) and piece `i`; adjectives are passed over, brackets end it. */
function wordsBefore(pieces: readonly Piece[], i: number, tokens: readonly Token[]): readonly number[] {
  const found: number[] = []
  for (let at = i - 1; at >= 0; at--) {
    const piece = pieces[at]!
    if (piece.kind === 'name' || piece.kind === 'unknown') break
    if (piece.kind === 'break' && !/^[,(]$/.test(tokens[piece.start]!.text)) break
    if (piece.kind !== 'adjective') for (let token = piece.end - 1; token >= piece.start; token--) found.unshift(token)
  }
  return found
}

/** "and" between two names, or "to" in "from A to B". */
function joins(between: readonly Token[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (between.some((token) => lexicon.has('joins', token.key))) return true
  return between[0]?.key === 'to' && tokens.some((token) => token.key === 'from')
}

interface TypeAfter {
  readonly at: number | null
  readonly namesake: boolean
  readonly border: boolean
}

/** The type word after a name: "Helmand province", "the Jabaliya refugee camp", "Haifa Street". */
function typeAfter(pieces: readonly Piece[], i: number, tokens: readonly Token[], lexicon: Lexicon): TypeAfter {
  const none = { at: null, namesake: false, border: false }
  if (tokens[pieces[i]!.end - 1]!.possessive) return none
  let passed = 0
  for (let next = i + 1; next < pieces.length && passed < 3; next++) {
    const piece = pieces[next]!
    if (piece.kind === 'adjective') continue
    if (piece.kind !== 'word') return none
    const token = tokens[piece.start]!
    if (lexicon.has('border', token.key)) return { ...none, border: !leadsToName(pieces, next, tokens, lexicon) }
    if (lexicon.has('ways', token.key) || (lexicon.has('named', token.key) && token.capital)) return { ...none, namesake: true }
    if (lexicon.typeOf(token.key) !== null) return leadsToName(pieces, next, tokens, lexicon) ? none : { ...none, at: piece.start }
    if (lexicon.has('joins', token.key) || lexicon.has('connectors', token.key) || lexicon.has('near', token.key)) return none
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
function leadsToName(pieces: readonly Piece[], at: number, tokens: readonly Token[], lexicon: Lexicon): boolean {
  let type: WordRow | null = null
  for (let next = at; next < pieces.length; next++) {
    const piece = pieces[next]!
    if (piece.kind === 'adjective') continue
    if (piece.kind === 'unknown') return false
    if (piece.kind === 'name') {
      const row = type
      return row !== null && piece.hits.some((hit) => (row.means ?? []).slice(0, 2).includes(hit.book.kind(hit.place)))
    }
    const token = tokens[piece.start]!
    const row = lexicon.typeOf(token.key)
    if (row !== null) type = row
    else if (token.key !== 'of' && !lexicon.has('pointing', token.key) && !lexicon.has('border', token.key)) return false
  }
  return false
}

/** The type word before a name: "the city of Idlib", "the capital, Khartoum". */
function typeBefore(before: readonly number[], tokens: readonly Token[], lexicon: Lexicon, taken: ReadonlySet<number>): number | null {
  for (let i = before.length - 1; i >= 0; i--) {
    const token = tokens[before[i]!]!
    if (taken.has(before[i]!)) return null
    if (lexicon.typeOf(token.key) !== null) return before[i]!
    const passes = token.text === ',' || token.key === 'of' || token.key === 'called' || token.key === 'named'
    if (!passes && !lexicon.has('pointing', token.key) && !lexicon.has('describing', token.key)) return null
  }
  return null
}

type Relation = Pick<NameMention, 'relation' | 'direction' | 'distance'>

function relationOf(before: readonly number[], tokens: readonly Token[], lexicon: Lexicon, taken: ReadonlySet<number>): Relation {
  const start = before.findLastIndex((at) => taken.has(at) && at !== before[before.length - 1] && !lexicon.has('near', tokens[at]!.key)) + 1
  const words = before.slice(Math.min(start, before.length)).map((at) => tokens[at]!)
  const of = words.findLastIndex((token) => token.key === 'of')
  if (of > 0 && lexicon.has('from', words[of - 1]!.key)) {
    let first = of - 1
    while (first > 0 && (lexicon.has('from', words[first - 1]!.key) || lexicon.has('joins', words[first - 1]!.key))) first--
    const unit = words[first - 1]
    const number = Number((words[first - 2]?.text ?? '').replace(/,/g, ''))
    const perUnit = KILOMETRES[unit?.key ?? '']
    const known = perUnit !== undefined && number > 0
    const said = words.slice(known ? first - 2 : first, of).map((token) => token.text).join(' ')
    if (!lexicon.has('pointing', unit?.key ?? '')) {
      return { relation: 'from', direction: said, distance: known ? number * perUnit : null }
    }
  }
  const near = words.find((token) => lexicon.has('near', token.key))
  return { relation: near === undefined ? 'in' : 'near', direction: null, distance: null }
}

/** "eastern", "the southern part of", "half of": only the words that lead straight to the name. */
function partOf(before: readonly number[], tokens: readonly Token[], lexicon: Lexicon): string | null {
  const words: string[] = []
  for (let i = before.length - 1; i >= 0; i--) {
    const token = tokens[before[i]!]!
    if (lexicon.has('directions', token.key)) words.unshift(token.text)
    else if (token.key !== 'of' && !lexicon.has('pointing', token.key) && !lexicon.has('joins', token.key)) break
  }
  return words.length === 0 ? null : words.join(' ')
}

function restOf(pieces: readonly Piece[], tokens: readonly Token[], lexicon: Lexicon, nameless: boolean): Omit<PlacePhrase, 'names'> {
  const adjectives: string[] = []
  const borderCountries: string[] = []
  let adjectiveType: WordRow | null = null
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'adjective') return
    const next = nextWords(pieces, i, tokens, lexicon)
    const countries = piece.hits.map((hit) => hit.book.country(hit.place))
    const ofBorder = next.some((token) => lexicon.has('border', token.key))
    ;(ofBorder ? borderCountries : adjectives).push(...countries)
    if (ofBorder) return
    const type = next.map((token) => lexicon.typeOf(token.key)).find((row) => row !== null) ?? null
    adjectiveType ??= next.length === 0 ? lexicon.typeOf('country') : type
  })
  const words = pieces.filter((piece) => piece.kind === 'word').map((piece) => tokens[piece.start]!)
  return {
    adjectives,
    borderCountries,
    around: widens(pieces, tokens, lexicon),
    border: words.some((token) => lexicon.has('border', token.key)),
    pointing: nameless && adjectives.length === 0 ? pointingType(tokens, lexicon) : null,
    adjectiveType,
    part: words.filter((token) => lexicon.has('directions', token.key)).map((token) => token.text).join(' ') || null,
  }
}

/** Up to three words after an adjective, as far as the next name or preposition. */
function nextWords(pieces: readonly Piece[], i: number, tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const found: Token[] = []
  for (let next = i + 1; next < pieces.length && found.length < 3; next++) {
    const piece = pieces[next]!
    const token = tokens[piece.start]!
    if (piece.kind !== 'word' || lexicon.has('prepositions', token.key) || token.key === 'of') break
    found.push(token)
  }
  return found
}

/** "Idlib and its surroundings": after the last name, "and" with a word for what lies around. */
function widens(pieces: readonly Piece[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  const last = pieces.findLastIndex((piece) => piece.kind === 'name')
  const after = pieces.slice(last + 1).filter((piece) => piece.kind === 'word').map((piece) => tokens[piece.start]!.key)
  return last >= 0 && after.some((key) => lexicon.has('joins', key)) && after.some((key) => lexicon.has('aroundJoins', key))
}

/** Type word that a pointing word leads to: "the city", "a market in the town", "the country's south". */
function pointingType(tokens: readonly Token[], lexicon: Lexicon): WordRow | null {
  let row: WordRow | null = null
  tokens.forEach((token, i) => {
    if (!lexicon.has('pointing', token.key)) return
    for (let next = i + 1; next < Math.min(tokens.length, i + 4); next++) {
      const { key, breaks } = tokens[next]!
      const type = lexicon.typeOf(key)
      if (type?.refers !== undefined) row = type
      if (type !== null || breaks || key === 'of' || (['prepositions', 'another', 'near', 'joins'] as const).some((role) => lexicon.has(role, key))) break
    }
  })
  return row
}
