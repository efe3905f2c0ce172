import type { PlaceLink } from '../../claim/index.js'
import type { Sighting } from './book.js'
import type { PlaceContext } from './choose.js'
import type { Gazetteer } from './gazetteer.js'
import { nameKey } from './keys.js'
import type { Reference } from './lexicon.js'
import { linkOf } from './link.js'

interface CarryOptions extends PlaceContext {
  readonly gazetteer: Gazetteer
}

/**
 * What "the city", "the province", "the country" refers back to: the place of that class that the report named, if it
 * named one only or that one more often than all others together; else the unit that holds them all; else null. Null
 * too where names that did not resolve make up a third of the places named: one of them may be meant.
 */
export function carriedOver(reference: Reference, words: string, options: CarryOptions): PlaceLink | null {
  const note = `carried over: "${words}"`
  const whole = (place: Sighting | null, more: readonly string[]): PlaceLink | null =>
    place === null ? null : linkOf(place, place.book.precision(place.place), [note, ...more])
  if (reference === 'country' || reference === 'capital') {
    const country = soleCountry(options)
    if (country === null) return null
    const { gazetteer } = options
    return whole(reference === 'country' ? gazetteer.countryPlace(country) : gazetteer.capitalOf(country), [])
  }
  const seen = options.placesSeen.flatMap((link) => (link?.precision === reference ? [link] : []))
  const unknown = options.placesSeen.filter((link) => link === null).length
  if (seen.length === 0 || unknown * 2 >= seen.length) return null
  const often = seen.find((link) => seen.filter((other) => other.id === link.id).length * 2 > seen.length)
  if (often !== undefined) return { ...often, method: `${often.method}; ${note}` }
  return whole(unitOf(seen, options.gazetteer), [
    'the report named several; this is the unit that holds them',
  ])
}

function unitOf(links: readonly PlaceLink[], gazetteer: Gazetteer): Sighting | null {
  const [first] = links
  if (first === undefined || first.country === null || links.some((link) => link.country !== first.country))
    return null
  const { admin1 } = first
  if (admin1 !== null && first.precision !== 'province' && links.every((link) => link.admin1 === admin1)) {
    const provinces = gazetteer
      .named(nameKey(admin1))
      .filter(({ book, place }) => book.kind(place) === 'province')
    return provinces.find(({ book, place }) => book.country(place) === first.country) ?? null
  }
  return gazetteer.countryPlace(first.country)
}

/** The country, if the report names one only, or names it first and all its places, two or more, lie there. */
export function soleCountry({ countries, placesSeen }: PlaceContext): string | null {
  const named = [...new Set(countries)]
  if (named.length === 1) return named[0]!
  const seen = [...new Set(placesSeen.map((link) => link?.country ?? null))]
  return seen.length === 1 && placesSeen.length > 1 && seen[0] === named[0] ? (seen[0] ?? null) : null
}
