import type { PlaceLink } from '../../claim/index.js'
import { carriedOver } from './carry.js'
import type { PlaceContext } from './choose.js'
import { describedTown } from './described.js'
import { findNames } from './find-names.js'
import type { Gazetteer } from './gazetteer.js'
import { coarser, headOf, joined, type Refused, sameSighting } from './head.js'
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
export const resolvePlace = (words: string, options: ResolveOptions): PlaceLink | null => {
  const read = readWords(words, options)
  return 'refused' in read ? null : read.link
}

type Read = { readonly link: PlaceLink | null } | Refused

function readWords(words: string, options: ResolveOptions): Read {
  const phrase = readPhrase(words, options.gazetteer)
  if (phrase.names.every((name) => name.namesake || name.border))
    return { link: withoutName(phrase, words, options) }
  const read = readNames(phrase, options)
  if (!('refused' in read)) return { link: withTown(read.link, phrase, { words, options }) }
  const link = countryOfAdjectives(phrase, options)
  return link === null ? read : { link }
}

/** The country's words may describe a town of it. */
function withTown(
  link: PlaceLink | null,
  { described }: PlacePhrase,
  { words, options }: { readonly words: string; readonly options: ResolveOptions },
): PlaceLink | null {
  if (link === null || described === null || link.precision !== 'country') return link
  const { text = null, gazetteer } = options
  return describedTown(words, link, {
    ...{ described, gazetteer, text },
    resolve: (name) => resolvePlace(name, { ...options, text: '' }),
  })
}

function readNames(phrase: PlacePhrase, options: ResolveOptions): Read {
  const found = findNames(phrase, options)
  const groups = [...new Set(phrase.names.map((name) => name.group))]
  const heads = groups.map((group) => headOf(found.filter((one) => one.name.group === group)))
  const usable = heads.filter((head) => head !== 'nothing')
  const known = usable.flatMap((head) => ('refused' in head ? [] : [head]))
  const [first] = known
  if (known.length < usable.length) return usable.find((head) => 'refused' in head)!
  if (first === undefined) return { refused: 'its names tell nothing of where it is' }
  const one = known.every((head) => sameSighting(head.sighting, first.sighting))
    ? first
    : joined(known, options.gazetteer)
  if (one === null) return { refused: 'no one unit holds all that the words name' }
  const head = phrase.around ? coarser(one, 'district', 'the words take in its surroundings') : one
  if (head === null) return { refused: 'the surroundings of a whole country are no one place' }
  return { link: linkOf(head.sighting, head.precision, head.notes) }
}

/**
 * Every place that the names in the words may mean, and how each fared: what the words resolve to first, then the best
 * for each name; at most ten for a name. Where the words resolve to none, the best of each name says why.
 */
export function placeCandidates(words: string, options: ResolveOptions): readonly PlaceCandidate[] {
  const phrase = readPhrase(words, options.gazetteer)
  const read = readWords(words, options)
  const link = 'refused' in read ? null : read.link
  const candidates = findNames(phrase, options).flatMap(({ name, choice }) =>
    choice.ranked.slice(0, 10).map(({ sighting, reasons }, i): PlaceCandidate => {
      const place = linkOf(sighting, sighting.book.precision(sighting.place), [])
      const best = choice.pick === null ? i === 0 : sameSighting(choice.pick, sighting)
      const refused = choice.refused ?? ('refused' in read ? read.refused : null)
      return {
        name: name.text,
        place,
        reasons:
          choice.why === 'larger-unit'
            ? [...reasons, 'ambiguous: the larger unit is taken']
            : best && link === null && refused !== null
              ? [...reasons, refused]
              : reasons,
        chosen: link !== null && link.id === place.id,
      }
    }),
  )
  if (link === null || candidates.some((one) => one.chosen))
    return [...candidates.filter((one) => one.chosen), ...candidates.filter((one) => !one.chosen)]
  return [{ name: words, place: link, reasons: [link.method], chosen: true }, ...candidates]
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
