import type { RecordedClaim } from '../record/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { CONTACTS } from './contacts.js'
import { areaOf } from './grid.js'
import { coordinatesIn } from './leaks.js'
import { INSTEAD } from './policy.js'

export type Walk = <T>(value: T) => T
/** Counts what was taken out, by sort. */
export type Take = (what: string, times?: number) => void

/** Strings that were looked at and are as they were: so many are remembered. */
const REMEMBERED = 200_000

/** Maps every string of a value. What holds nothing that changes is not copied, and what is shared stays shared. */
export function walkerOf(say: (words: string) => string): Walk {
  const changed = new Map<string, string>()
  const same = new Set<string>()
  const seen = new WeakMap<object, unknown>()
  const walkWords = (words: string): string => {
    const known = changed.get(words)
    if (known !== undefined) return known
    if (same.has(words)) return words
    const said = say(words)
    if (said !== words) changed.set(words, said)
    else {
      if (same.size >= REMEMBERED) same.clear()
      same.add(words)
    }
    return said
  }
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return walkWords(value)
    if (value === null || typeof value !== 'object') return value
    const known = seen.get(value)
    if (known !== undefined) return known
    const from = isPlace(value) ? areaOf(value) : value
    const made = Array.isArray(from) ? walkList(from) : walkEntries(from)
    if (made !== value) seen.set(value, made)
    return made
  }
  const walkList = (list: readonly unknown[]): unknown => {
    const made = list.map(walk)
    return made.every((one, i) => one === list[i]) ? list : made
  }
  const walkEntries = (value: object): unknown => {
    const entries = Object.entries(value)
    const made = entries.map(([key, inner]) => [key, walk(inner)] as const)
    return made.every(([, one], i) => one === entries[i]![1]) ? value : Object.fromEntries(made)
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

/** Puts the ids that a release gives in the place of those of the project, wherever they stand in words. */
export function idChanger(
  ids: ReadonlyMap<string, string>,
  areas: ReadonlyMap<string, string>,
): (words: string) => string {
  const ofPlaces = [...areas.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const pattern = new RegExp(`(?:${ofPlaces.map(escaped).join('|')})(?![\\d.]*\\d)`, 'g')
  const beginnings = [...new Set(ofPlaces.map((id) => id.slice(0, id.indexOf(':') + 1)))]
  return (words) => {
    const named = words.includes('p-')
      ? words.replace(/\bp-[0-9a-f]{8,}\b/g, (id) => ids.get(id) ?? id)
      : words
    return beginnings.some((beginning) => named.includes(beginning))
      ? named.replace(pattern, (id) => areas.get(id) ?? id)
      : named
  }
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

export function withoutContacts(words: string, taken: () => void): string {
  let said = words
  for (const point of coordinatesIn(said)) {
    taken()
    said = said.replace(point, INSTEAD.withheld)
  }
  for (const { pattern, sign = '' } of CONTACTS)
    if (said.includes(sign))
      said = said.replace(pattern, () => {
        taken()
        return INSTEAD.contact
      })
  return said
}
