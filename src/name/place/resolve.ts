import type { PlaceLink } from '../../claim/index.js'
import { carriedOver } from './carry.js'
import type { PlaceContext } from './choose.js'
import { findNames } from './find-names.js'
import type { Gazetteer } from './gazetteer.js'
import { coarser, headOf, joined, sameSighting } from './head.js'
import { linkOf } from './link.js'
import { type PlacePhrase, readPhrase } from './phrase.js'

export interface ResolveOptions extends PlaceContext {
  readonly gazetteer: Gazetteer
}

/** A place that a name of the words may mean, for `marsad explain`. */
export interface PlaceCandidate {
  /** The name in the words. */
  readonly name: string
  readonly place: PlaceLink
  /** Why it was considered and how it fared, in words. */
  readonly reasons: readonly string[]
  /** Whether the words resolve by it. */
  readonly chosen: boolean
}

/**
 * What the words of a place slot stand for, or null where that is not known. "near X" and "north of X" give X with a
 * coarser precision, never a moved point; names joined by "and" give the smallest unit that holds them all; an
 * ambiguous name gives the unit that holds all places of that name, or null. Codebook section 2 (place), section 8
 * ruling 2.
 */
export function resolvePlace(words: string, options: ResolveOptions): PlaceLink | null {
  const phrase = readPhrase(words, options.gazetteer)
  if (phrase.names.every((name) => name.namesake || name.border)) return withoutName(phrase, words, options)
  const found = findNames(phrase, options)
  const groups = [...new Set(phrase.names.map((name) => name.group))]
  const heads = groups.map((group) => headOf(found.filter((one) => one.name.group === group)))
  const usable = heads.filter((head) => head !== 'nothing')
  if (usable.length === 0) return countryOfAdjectives(phrase, options)
  const known = usable.flatMap((head) => (head === null ? [] : [head]))
  if (known.length < usable.length) return countryOfAdjectives(phrase, options)
  const [first] = known
  if (first === undefined) return null
  const one = known.every((head) => sameSighting(head.sighting, first.sighting))
    ? first
    : joined(known, options.gazetteer)
  if (one === null) return null
  const head = phrase.around ? coarser(one, 'district', 'the words take in its surroundings') : one
  return head === null ? null : linkOf(head.sighting, head.precision, head.notes)
}

/** Every place that the names in the words may mean, best first for each name; at most ten for a name. */
export function placeCandidates(words: string, options: ResolveOptions): readonly PlaceCandidate[] {
  const phrase = readPhrase(words, options.gazetteer)
  return findNames(phrase, options).flatMap(({ name, choice }) =>
    choice.ranked.slice(0, 10).map(({ sighting, reasons }) => ({
      name: name.text,
      place: linkOf(sighting, sighting.book.precision(sighting.place), []),
      reasons: choice.why === 'larger-unit' ? [...reasons, 'ambiguous: the larger unit is taken'] : reasons,
      chosen: choice.pick !== null && sameSighting(choice.pick, sighting),
    })),
  )
}

/** The entry of the gazetteer with this id, or null. */
export function placeById(id: string, gazetteer: Gazetteer): PlaceLink | null {
  const found = gazetteer.withId(id)
  return found === null ? null : linkOf(found, found.book.precision(found.place), [])
}

/** Whether the words name a place, known or not, so that a null beside it says "named, not resolved". */
export function namesPlace(words: string, gazetteer: Gazetteer): boolean {
  return readPhrase(words, gazetteer).names.length > 0
}

/** "the city", "the Iraqi capital", "Syrian territory". */
function withoutName(phrase: PlacePhrase, words: string, options: ResolveOptions): PlaceLink | null {
  if (phrase.border) return null
  const byAdjective = countryOfAdjectives(phrase, options)
  if (byAdjective !== null || phrase.names.length > 0) return byAdjective
  const type = phrase.pointing?.refers
  if (type === undefined) return null
  return carriedOver(type, words.trim(), options)
}

/** The country, or its capital, where an adjective is all that tells the place. */
function countryOfAdjectives(phrase: PlacePhrase, { gazetteer }: ResolveOptions): PlaceLink | null {
  const countries = [...new Set(phrase.adjectives)]
  const type = phrase.adjectiveType
  const [country] = countries
  if (phrase.border || type === null || country === undefined || countries.length > 1) return null
  if (type.refers === 'capital') {
    const capital = gazetteer.capitalOf(country)
    return capital === null
      ? null
      : linkOf(capital, capital.book.precision(capital.place), ['told as the capital'])
  }
  const place = gazetteer.countryPlace(country)
  return place === null ? null : linkOf(place, 'country', ['only the country is named'])
}
