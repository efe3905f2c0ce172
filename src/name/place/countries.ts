import type { Sighting } from './book.js'
import { HOW, TRAIT } from './entry.js'
import type { Gazetteer } from './gazetteer.js'
import { LONGEST_PHRASE, piecesOf, tokensOf } from './pieces.js'

/** A city of so many inhabitants, if no other place of note has its name, is a sign of its country. */
const SIGN_CITY = 250_000
/** Countries with a smaller share of the weight of the first are left out. */
const LEAST_SHARE = 0.2
/** A country that is not named itself needs so many of its provinces and great cities. */
const FEWEST_SIGNS = 2
/** What a mention counts: the country's name, its adjective, one of its provinces or great cities. */
const WEIGHTS = { name: 2, adjective: 1, place: 1.5 } as const

/**
 * ISO codes of the countries that a report is about, the weightiest first: by its names of countries, adjectives,
 * capitals, large cities and provinces. Depends on the text alone.
 */
export function countriesNamed(text: string, gazetteer: Gazetteer): readonly string[] {
  const weights = new Map<string, number>()
  const doubtful = new Set<string>()
  const strong = new Set<string>()
  const signs = new Map<string, Set<string>>()
  const add = (country: string, weight: number): void =>
    void weights.set(country, (weights.get(country) ?? 0) + weight)
  for (const sentence of text.split(/(?<=[.!?؟])\s+|\n+/)) {
    for (let start = 0; start < sentence.length; start += PIECE) {
      const tokens = tokensOf(sentence.slice(start, start + PIECE), gazetteer.lexicon)
      for (const piece of piecesOf(tokens, gazetteer)) {
        if (piece.kind === 'adjective') {
          for (const hit of piece.hits) {
            add(hit.book.country(hit.place), WEIGHTS.adjective)
            strong.add(hit.book.country(hit.place))
          }
        }
        if (piece.kind !== 'name') continue
        const countries = piece.hits.filter(({ book, place }) => book.kind(place) === 'country')
        for (const { book, place } of countries) {
          if ((book.traits(place) & TRAIT.needsSign) !== 0) doubtful.add(book.country(place))
          else {
            add(book.country(place), WEIGHTS.name / countries.length)
            strong.add(book.country(place))
          }
        }
        if (countries.length > 0) continue
        for (const country of signsOf(piece.hits)) {
          add(country, WEIGHTS.place)
          const names = signs.get(country) ?? new Set()
          signs.set(
            country,
            names.add(
              tokens
                .slice(piece.start, piece.end)
                .map((token) => token.key)
                .join(' '),
            ),
          )
        }
      }
    }
  }
  for (const country of doubtful) if (weights.has(country)) add(country, WEIGHTS.name)
  const most = Math.max(...weights.values())
  return [...weights]
    .filter(
      ([country, weight]) =>
        weight >= most * LEAST_SHARE &&
        (strong.has(country) || (signs.get(country)?.size ?? 0) >= FEWEST_SIGNS),
    )
    .filter(([country]) => gazetteer.hasCountry(country))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([country]) => country)
}

/** Well under the words that a phrase is read to. */
const PIECE = LONGEST_PHRASE * 5

/** Countries of which the name is a sign: none if the places of that name lie in several. */
function signsOf(hits: readonly Sighting[]): readonly string[] {
  const great = hits.filter(({ book, place, how }) => {
    if ((how & HOW.adjective) !== 0) return false
    const kind = book.kind(place)
    if (kind === 'province' || kind === 'region')
      return (how & HOW.alternate) === 0 || (book.traits(place) & TRAIT.curated) !== 0
    if (kind === 'district') return (book.traits(place) & TRAIT.curated) !== 0
    return book.population(place) >= SIGN_CITY || (book.traits(place) & TRAIT.capital) !== 0
  })
  const countries = [...new Set(great.map(({ book, place }) => book.country(place)))]
  return countries.length === 1 ? countries : []
}
