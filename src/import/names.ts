import type { ActorLink } from '../claim/index.js'
import type { LinePlaceLink } from '../report/index.js'

/** What the words of cells stand for, by the dictionaries of the caller. */
export interface SheetNames {
  readonly actorOf: (words: string, row: NamedIn) => ActorLink | null
  readonly placeOf: (words: string, row: NamedIn) => LinePlaceLink | null
  /** ISO 3166-1 alpha-2 of a country's name. */
  readonly countryOf: (words: string | null) => string | null
}

/** The row that words stand in, as far as it helps to read them. */
export interface NamedIn {
  /** ISO 3166-1 alpha-2; null where the row names none that is known. */
  readonly country: string | null
  /** First day of the row's event; ISO date. */
  readonly day: string | null
}

/** Words stand for nothing but themselves. */
export const NO_NAMES: SheetNames = { actorOf: () => null, placeOf: () => null, countryOf: () => null }
