import type { Sighting } from './book.js'
import { coarseness, HOW, TRAIT } from './entry.js'

/** Places of fewer inhabitants, or of unknown size, need a country of the report to be found at all; where the report names countries and not this one, a great city only. */
export const SMALL = 15_000
/** One of several places of a name is meant, with nothing else to tell, if it is this many times as large as each other. */
export const DOMINANT = 6
/** A great city has so many inhabitants. */
export const GREAT_CITY = 100_000
/** Shorter names count only as main names, or for a great city. */
export const FEWEST_OTHER = 4
/** Without a country of the report, another name than the main one counts only for a city of so many inhabitants. */
export const WELL_KNOWN = 300_000

/** What an area counts beside towns of the same name, whose inhabitants are known. */
const AREA_SIZE = 100_000

/** Inhabitants, or a stand-in where they are unknown. */
export function sizeOf({ book, place }: Sighting): number {
  const people = book.population(place)
  if (people > 0) return people
  const kind = book.kind(place)
  if (coarseness(kind) >= coarseness('district')) return AREA_SIZE
  return (book.traits(place) & (TRAIT.seat | TRAIT.capital | TRAIT.curated)) !== 0 ? 5_000 : 700
}

export const isPrimary = ({ how }: Sighting): boolean =>
  (how & (HOW.alternate | HOW.article | HOW.alike | HOW.consonants)) === 0

/** Its main name, or one of our list. */
export const isMain = (one: Sighting): boolean =>
  isPrimary(one) || (one.book.traits(one.place) & TRAIT.curated) !== 0
