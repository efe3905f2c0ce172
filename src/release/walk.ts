import type { RecordedClaim } from '../record/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { CONTACTS } from './contacts.js'
import { areaOf } from './grid.js'
import { coordinatesIn } from './leaks.js'
import { INSTEAD } from './policy.js'

export type Walk = <T>(value: T) => T
/** Counts what was taken out, by sort. */
export type Take = (what: string, times?: number) => void

/** Maps every string of a value; what is shared stays shared. */
export function walkerOf(say: (words: string) => string): Walk {
  const strings = new Map<string, string>()
  const seen = new WeakMap<object, unknown>()
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const known = strings.get(value) ?? say(value)
      strings.set(value, known)
      return known
    }
    if (value === null || typeof value !== 'object') return value
    if (seen.has(value)) return seen.get(value)
    if (isPlace(value)) return keep(value, { ...walkEntries(areaOf(value)) })
    if (Array.isArray(value)) return keep(value, value.map(walk))
    return keep(value, walkEntries(value))
  }
  const walkEntries = (value: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  const keep = <V>(from: object, to: V): V => {
    seen.set(from, to)
    return to
  }
  return walk as Walk
}

/** A place by the gazetteer or by a person, wherever it stands. */
const isPlace = (value: object): value is LinePlaceLink =>
  'precision' in value && 'latitude' in value && 'longitude' in value

/** Ids of places that are given as areas, which would lead back to the point, with those of their areas. */
export function areaIds(claims: readonly RecordedClaim[]): ReadonlyMap<string, string> {
  const areas = new Map<string, string>()
  for (const { claim } of claims) {
    const link = claim.place?.resolved ?? null
    if (link !== null && areaOf(link).id !== link.id) areas.set(link.id, areaOf(link).id)
  }
  return areas
}

export function withIds(
  words: string,
  ids: ReadonlyMap<string, string>,
  areas: ReadonlyMap<string, string>,
): string {
  const named = words.replace(/\bp-[0-9a-f]{8,}\b/g, (id) => ids.get(id) ?? id)
  let said = named
  for (const [id, area] of areas) if (said.includes(id)) said = said.replaceAll(id, area)
  return said
}

export function withoutContacts(words: string, taken: () => void): string {
  let said = words
  for (const point of coordinatesIn(said)) {
    taken()
    said = said.replace(point, INSTEAD.withheld)
  }
  for (const { pattern } of CONTACTS)
    said = said.replace(pattern, () => {
      taken()
      return INSTEAD.contact
    })
  return said
}
