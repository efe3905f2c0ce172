import type { ActorLink, PlaceLink } from '../claim/index.js'

/** Names resolved in the light of one report: the countries and parties that it speaks of. */
export interface NamesOfReport {
  readonly actor: (words: string) => ActorLink | null
  readonly place: (words: string) => PlaceLink | null
  /** How the words were resolved or why not, for `marsad explain`. */
  readonly why: (words: string, what: 'actor' | 'place') => string
}
