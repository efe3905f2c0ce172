import type { Lexicon, WordRow } from './lexicon.js'
import type { PlacePhrase } from './phrase.js'
import type { Piece, Token } from './pieces.js'
import { nextWords } from './relations.js'

/** What a place phrase says beside its names: adjectives of countries, borders, "the city". */
export function restOf(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  lexicon: Lexicon,
  nameless: boolean,
): Omit<PlacePhrase, 'names'> {
  const adjectives: string[] = []
  const borderCountries: string[] = []
  let adjectiveType: WordRow | null = null
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'adjective') return
    const next = nextWords(pieces, i, tokens, lexicon)
    const countries = piece.hits.map((hit) => hit.book.country(hit.place))
    const ofBorder = next.some((token) => lexicon.has('border', token.key))
    const type = next.map((token) => lexicon.typeOf(token.key)).find((row) => row !== null) ?? null
    const beforeName = next.length === 0 && pieces[i + 1]?.kind === 'name'
    const beforeUnknown = next.length === 0 && pieces[i + 1]?.kind === 'unknown'
    // "a Turkish construction company in Ghazni" says nothing of Turkey.
    const places = beforeName || (next.length === 0 && !beforeUnknown) || (type !== null && placesIn(type))
    ;(ofBorder || !places ? borderCountries : adjectives).push(...countries)
    if (ofBorder || !places) return
    adjectiveType ??= next.length === 0 && !beforeName ? lexicon.typeOf('country') : type
  })
  const words = pieces.filter((piece) => piece.kind === 'word').map((piece) => tokens[piece.start]!)
  return {
    adjectives,
    borderCountries,
    around: widens(pieces, tokens, lexicon),
    border: words.some((token) => lexicon.has('border', token.key)),
    pointing: nameless && adjectives.length === 0 ? pointingType(tokens, lexicon) : null,
    adjectiveType,
    described: describedIn(pieces, tokens, lexicon),
    part:
      words
        .filter((token) => lexicon.has('directions', token.key))
        .map((token) => token.text)
        .join(' ') || null,
  }
}

/** A word for a town that the possessive of the only name leads to, on nothing but words between. */
function describedIn(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): PlacePhrase['described'] {
  const at = pieces.findIndex((piece) => piece.kind === 'name')
  const name = pieces[at]
  if (name === undefined || !tokens[name.end - 1]!.possessive) return null
  const after = pieces.slice(at + 1)
  if (after.some(({ kind }) => kind === 'name' || kind === 'unknown')) return null
  const next = nextWords(pieces, at, tokens, lexicon)
  const found = next.findIndex(({ key }) => TOWNS.has(lexicon.typeOf(key)?.refers ?? null))
  return found < 0 ? null : { type: lexicon.typeOf(next[found]!.key)!, plain: found === 0 }
}

const TOWNS: ReadonlySet<WordRow['refers'] | null> = new Set(['settlement', 'capital'] as const)

/** Whether the adjective of a country before this word says where the place lies: a town or land, not a base or crossing. */
function placesIn(type: WordRow): boolean {
  const means = type.means ?? []
  return (
    type.civil === true ||
    means[0] === 'province' ||
    (means.includes('settlement') && !means.includes('site') && type.around !== true)
  )
}

/** "Idlib and its surroundings": after the last name, "and" with a word for what lies around. */
function widens(pieces: readonly Piece[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  const last = pieces.findLastIndex((piece) => piece.kind === 'name')
  const after = pieces
    .slice(last + 1)
    .filter((piece) => piece.kind === 'word')
    .map((piece) => tokens[piece.start]!.key)
  return (
    last >= 0 &&
    after.some((key) => lexicon.has('joins', key)) &&
    after.some((key) => lexicon.has('aroundJoins', key))
  )
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
      if (
        type !== null ||
        breaks ||
        key === 'of' ||
        (['prepositions', 'another', 'near', 'joins'] as const).some((role) => lexicon.has(role, key))
      )
        break
    }
  })
  return row
}
