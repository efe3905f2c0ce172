import type { LexiconData } from './lexicon.js'

/**
 * The compiled gazetteer is one file of columns, read as typed arrays without parsing: a header (mark, version, number
 * of places, then offset and length of each section, all unsigned 32-bit little-endian), then the sections, each
 * aligned to eight bytes. A name is not stored for look-up: 18 or so bits of its first hash choose a bucket and all 32
 * bits of the second stand in the bucket beside the place, so that a chance match needs about one name in 10⁹.
 */
export const MARK = 0x4c50534d
export const VERSION = 1

/** In the order of the file. */
export const SECTIONS = [
  'meta',
  'latitude',
  'longitude',
  'population',
  'number',
  'name',
  'arabic',
  'admin',
  'parent',
  'country',
  'kind',
  'precision',
  'method',
  'traits',
  'exactStarts',
  'exact',
  'alikeStarts',
  'alike',
  'strings',
  'codes',
] as const
export type SectionName = (typeof SECTIONS)[number]

export const HEADER_BYTES = 16 + SECTIONS.length * 8

/** Degrees are stored as whole 1/100,000 (about one metre). */
export const DEGREE = 100_000

/** A slot of an index: the second hash, then the place (24 bits) and how the name leads to it (8 bits). */
export const SLOT_WORDS = 2
export const MOST_PLACES = 0xff_ffff

/** Section `codes`: place by the code of its area (`SY.09`), as JSON, read only when an import asks for it. */
export type Codes = Readonly<Record<string, number>>

/** Small facts that are read as JSON when the file is opened. */
export interface Meta {
  readonly countries: readonly string[]
  /** Place of each country, by its code. */
  readonly countryPlaces: Readonly<Record<string, number>>
  /** Capital of each country, by its code. */
  readonly capitals: Readonly<Record<string, number>>
  /** First year in which a place exists, by place number, where it is known. */
  readonly since: Readonly<Record<string, number>>
  readonly methods: readonly string[]
  /** Bits of the first hash that choose a bucket. */
  readonly exactBits: number
  readonly alikeBits: number
  readonly lexicon: LexiconData | null
  readonly sources: readonly string[]
}
