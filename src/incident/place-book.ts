import type { RecordedClaim } from '../record/index.js'
import type { LinePlace, LinePlaceLink } from '../report/index.js'
import type { PlaceBook, PlaceKey } from './place.js'
import { readPlaceKeys } from './place.js'

/** A book of places that claims come into and leave. */
export interface HeldPlaces extends PlaceBook {
  /** Takes claims in and out; the places, as `said` calls them, that were there and have another key now. */
  change(claims: {
    readonly put: Iterable<RecordedClaim>
    readonly gone: Iterable<RecordedClaim>
  }): ReadonlySet<string>
}

interface Counted {
  readonly place: LinePlace
  claims: number
}

const linkWords = new WeakMap<LinePlaceLink, string>()

function wordsOfLink(link: LinePlaceLink): string {
  const known = linkWords.get(link)
  if (known !== undefined) return known
  const { id, name, country, latitude, longitude, precision } = link
  const words = [id, name, country, latitude, longitude, precision].join('\t')
  linkWords.set(link, words)
  return words
}

/** What is said of a place: its words and the entry that they stand for. */
export const said = ({ text, resolved }: LinePlace): string =>
  `${resolved === null ? '' : wordsOfLink(resolved)}\n${text}`

export function openPlaces(): HeldPlaces {
  const counted = new Map<string, Counted>()
  let keys: ReadonlyMap<string, PlaceKey> = new Map()
  const count = ({ claim: { place } }: RecordedClaim, step: 1 | -1): boolean => {
    if (place === null) return false
    const words = said(place)
    const known = counted.get(words)
    if (known === undefined) counted.set(words, { place, claims: 1 })
    else known.claims += step
    return known === undefined || known.claims === 0
  }
  return {
    change({ put, gone }) {
      let changed = false
      for (const claim of put) changed = count(claim, 1) || changed
      for (const claim of gone) changed = count(claim, -1) || changed
      if (!changed) return NONE
      for (const [words, { claims }] of counted) if (claims === 0) counted.delete(words)
      const places = [...counted].sort(([a], [b]) => (a < b ? -1 : 1))
      const before = keys
      const read = readPlaceKeys(new Map(places.map(([words, { place }]) => [words, place])))
      keys = new Map([...read].map(([words, key]) => [words, asBefore(before.get(words), key)]))
      return new Set([...before.keys()].filter((words) => keys.get(words) !== before.get(words)))
    },
    keyOf({ claim: { place }, report }) {
      if (place === null) return null
      const key = keys.get(said(place))!
      if (!key.scoped) return key
      const path = key.path.map((step) => `${report.text}:${step}`)
      return { ...key, path, key: path.at(-1)! }
    },
  }
}

const NONE: ReadonlySet<string> = new Set()

/** The key that stood before, where it says the same: equal keys are one. */
const asBefore = (before: PlaceKey | undefined, key: PlaceKey): PlaceKey =>
  before !== undefined && sayKey(before) === sayKey(key) ? before : key

const sayKey = ({ path, head, wide, fine, scoped, depth }: PlaceKey): string =>
  [head, wide, fine, scoped, depth, ...path].join('\n')

/** Keys of the places that claims name. */
export function readPlaces(claims: readonly RecordedClaim[]): PlaceBook {
  const places = openPlaces()
  places.change({ put: claims, gone: [] })
  return places
}
