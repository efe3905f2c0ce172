import { PRECISIONS, type Precision } from '../../claim/index.js'

export type { Precision }

/** Finest first: an index in this list is also the code of the class in the compiled file. */
export const CLASSES: readonly Precision[] = PRECISIONS

/** How coarse a class is: 0 for a site, 6 for a country. */
export const coarseness = (precision: Precision): number => CLASSES.indexOf(precision)

/** `country` of a place that lies in several countries or at sea (Kashmir, the Red Sea): CLDR's code for no one country. */
export const NO_ONE_COUNTRY = 'ZZ'

/** One place on its way into a compiled gazetteer. */
export interface PlaceEntry {
  /** `geonames:170063`, `naturalearth:SYR-5261`, `curated:aleppo-jobar`, `country:SY`, or the importer's own. */
  readonly id: string
  readonly name: string
  readonly nameArabic: string | null
  /** Other names to be found by, in any script. */
  readonly names: readonly string[]
  /** Adjectives of a country ("Iraqi"); they place a name and are no name themselves. */
  readonly adjectives: readonly string[]
  readonly country: string
  /** Name of the first-order area, where no place of the gazetteer stands for it. */
  readonly admin1: string | null
  /** WGS 84 degrees; null where only the place around it is located. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** Inhabitants, 0 where unknown. */
  readonly population: number
  /** What it is; its coordinate is as precise as that, unless it takes its parent's. */
  readonly kind: Precision
  /** Where the coordinate comes from, in words. */
  readonly method: string
  /** The place around it: its number in this file, or one of its codes (`SY.09`). */
  readonly parent: number | string | null
  /** Codes by which `parent` of others may mean this place. */
  readonly codes: readonly string[]
  /** First year in which it exists, where that is known. */
  readonly since: number | null
  readonly traits: number
}

type Needed = 'id' | 'name' | 'country' | 'latitude' | 'longitude' | 'kind' | 'method'

/** An entry of which only some parts are known. Written out in full: spreading defaults costs seconds over all places. */
export function placeEntry(part: Pick<PlaceEntry, Needed> & Partial<Omit<PlaceEntry, Needed>>): PlaceEntry {
  return {
    id: part.id,
    name: part.name,
    nameArabic: part.nameArabic ?? null,
    names: part.names ?? [],
    adjectives: part.adjectives ?? [],
    country: part.country,
    admin1: part.admin1 ?? null,
    latitude: part.latitude,
    longitude: part.longitude,
    population: part.population ?? 0,
    kind: part.kind,
    method: part.method,
    parent: part.parent ?? null,
    codes: part.codes ?? [],
    since: part.since ?? null,
    traits: part.traits ?? 0,
  }
}

/** Bits of `PlaceEntry.traits`. */
export const TRAIT = {
  /** Capital of its country. */
  capital: 1,
  /** Seat of an administrative area. */
  seat: 2,
  /** Its bare name means this place before any other ("Gaza", "Darfur"). */
  preferred: 4,
  /** From the project's own list. */
  curated: 16,
  /** The bare name also means something else; it counts only beside another sign of the country (Georgia). */
  needsSign: 32,
} as const

/** How a name was found; bits of a `Sighting`. */
export const HOW = {
  /** Not the place's main name. */
  alternate: 1,
  /** An adjective of the country. */
  adjective: 2,
  /** Found without the Arabic article. */
  article: 4,
  /** Spelling alike in consonants and kind of vowels. */
  alike: 8,
  /** Spelling alike in consonants only. */
  consonants: 16,
} as const
