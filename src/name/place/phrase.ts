import type { Sighting } from './book.js'
import type { Described } from './described.js'
import type { Gazetteer } from './gazetteer.js'
import type { WordRow } from './lexicon.js'
import { restOf } from './phrase-rest.js'
import { type Piece, piecesOf, type Token, tokensOf } from './pieces.js'
import { joins, linkAfter, ofBorder, partOf, relationOf, typeAfter, typeBefore } from './relations.js'

/** A name in a place phrase with what the words around it say. */
export interface NameMention {
  readonly text: string
  readonly key: string
  /** Places of that name; empty where the gazetteer knows none. */
  readonly hits: readonly Sighting[]
  readonly type: WordRow | null
  /** The type word as it stands in the words. */
  readonly typeWord: string | null
  /** It follows "from", "with" and the like: as a country it is not what the place lies in. */
  readonly apart: boolean
  /** The name belongs to a street, hotel, road or river: it tells nothing of where that is. */
  readonly namesake: boolean
  /** `in`: the place is it or in it; `near`; `from`: in a direction from it ("north of"). */
  readonly relation: 'in' | 'near' | 'from'
  /** "220 kilometers north", as the words have it, and in kilometres; null where not said. */
  readonly direction: string | null
  readonly distance: number | null
  /** How it follows the name before it: "X of Y", "X in Y" (it holds that, whatever their classes), "X, Y"; else null. */
  readonly link: 'in' | 'comma' | null
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
  /** A town of a country that is told by no name of its own: "Syria's largest city". */
  readonly described: Described | null
}

/** Reads the words of a place slot. Never throws; words that mean nothing to it are passed over. */
export function readPhrase(words: string, gazetteer: Gazetteer): PlacePhrase {
  const tokens = tokensOf(words, gazetteer.lexicon)
  const pieces = piecesOf(tokens, gazetteer)
  const { lexicon } = gazetteer
  const taken = new Set<number>()
  const names: NameMention[] = []
  let group = 0
  let aside = -1
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'name' && piece.kind !== 'unknown') return
    const before = wordsBefore(pieces, i, tokens)
    if (
      names.length > 0 &&
      joins(
        before.map((at) => tokens[at]!),
        tokens,
        lexicon,
      )
    )
      group++
    if (names.length > 0 && before.some((at) => lexicon.has('betweens', tokens[at]!.key))) aside = group
    const after = typeAfter(pieces, i, tokens, lexicon)
    const ahead = after.at === null ? typeBefore(before, tokens, lexicon, taken) : null
    const typeWord = tokens[after.at ?? ahead ?? -1]
    const relation = relationOf(before, tokens, lexicon, taken)
    for (const at of [after.at, ahead]) if (at !== null) taken.add(at)
    names.push({
      text: tokens
        .slice(piece.start, piece.end)
        .map((token) => token.text)
        .join(' ')
        .replace(/['’]s$/, ''),
      key: keyOf(piece, tokens),
      hits: piece.kind === 'name' ? piece.hits : [],
      type: lexicon.typeOf(typeWord?.key ?? ''),
      typeWord: typeWord?.text ?? null,
      apart: lexicon.has('apart', tokens[before[before.length - 1] ?? -1]?.key ?? ''),
      namesake: after.namesake,
      ...relation,
      link:
        ahead === null && names.length > 0 && relation.relation === 'in'
          ? linkAfter(
              before.map((at) => tokens[at]!),
              lexicon,
            )
          : null,
      part: relation.relation === 'in' ? partOf(before, tokens, lexicon) : null,
      group,
      border:
        aside >= 0 ||
        after.border ||
        ofBorder(
          before.map((at) => tokens[at]!),
          lexicon,
        ),
    })
  })
  return { names: withLists(names), ...restOf(pieces, tokens, lexicon, names.length === 0) }
}

/**
 * "Qalqilya, Bethlehem and Ramallah": names of one class in a list stand in groups of their own, and a type word in the
 * plural ("the Kandahar and Zabul provinces") goes for each.
 */
function withLists(names: readonly NameMention[]): readonly NameMention[] {
  const last = names[names.length - 1]
  if (last === undefined || last.group === 0) return names
  const kinds = names.map((name) => new Set(name.hits.map((hit) => hit.book.kind(hit.place))))
  let more = 0
  const grouped = names.map((name, i) => {
    const alike = i > 0 && [...kinds[i]!].some((kind) => kinds[i - 1]!.has(kind))
    if (name.link === 'comma' && alike && name.group < last.group) more++
    return { ...name, group: name.group + more }
  })
  const plural = grouped.find((name) => name.typeWord?.endsWith('s') === true)
  if (plural === undefined) return grouped
  return grouped.map((name) =>
    name.type === null && name.group !== plural.group
      ? { ...name, type: plural.type, typeWord: plural.typeWord }
      : name,
  )
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
    if (piece.kind !== 'adjective')
      for (let token = piece.end - 1; token >= piece.start; token--) found.unshift(token)
  }
  return found
}
