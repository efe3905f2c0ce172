import type { PlaceLink } from '../../claim/index.js'
import type { Sighting } from './book.js'
import { coarseness, NO_ONE_COUNTRY } from './entry.js'
import { nameKey } from './keys.js'

/** What a place is to lie in or near: a country by its code, or a place. */
export interface Around {
  readonly label: string
  readonly countries: readonly string[]
  /** Any of these; empty where only countries are said. */
  readonly places: readonly Sighting[]
  /** The words say near it, or at this distance from it; null where they say in it. */
  readonly nearKm: number | null
}

const EARTH_KM = 6371
const RADIANS = Math.PI / 180

interface Point {
  readonly latitude: number
  readonly longitude: number
}

const pointOf = (one: Sighting | PlaceLink): Point =>
  'book' in one ? { latitude: one.book.latitude(one.place), longitude: one.book.longitude(one.place) } : one

/** Distance on the sphere, good to about one percent at the distances that matter here. */
export function kilometresBetween(a: Sighting | PlaceLink, b: Sighting | PlaceLink): number {
  const [from, to] = [pointOf(a), pointOf(b)]
  const east =
    (to.longitude - from.longitude) * RADIANS * Math.cos(((from.latitude + to.latitude) / 2) * RADIANS)
  const north = (to.latitude - from.latitude) * RADIANS
  return EARTH_KM * Math.hypot(east, north)
}

/** A quarter may lie so far from the point of its town, a village from the town that it is told by. */
const TOWN_KM = 30
const NEIGHBOUR_KM = 80
/** How far from its point a curated region may reach. */
const REGION_KM = 400
/** And one that crosses borders, or a sea. */
const WIDE_REGION_KM = 1500
/** A town whose own province is unknown may lie so far from a province's point. */
const PROVINCE_KM = 150

export function insideOf(one: Sighting, unit: Around): boolean {
  if (unit.places.length === 0) return unit.countries.includes(one.book.country(one.place))
  const reach = unit.nearKm === null ? null : Math.max(NEIGHBOUR_KM, unit.nearKm * 1.5)
  return unit.places.some((place) =>
    reach === null ? isInside(one, place) : kilometresBetween(one, place) <= reach,
  )
}

/** Whether the first lies in the second, by the chain of areas or, where that is not known, by distance. */
export function isInside(one: Sighting, unit: Sighting): boolean {
  const { book, place } = unit
  const kind = book.kind(place)
  if (one.book === book && one.place === place) return true
  const country = book.country(place)
  if (kind === 'country') return one.book.country(one.place) === country
  if (hasAbove(one, unit)) return true
  if (country !== NO_ONE_COUNTRY && one.book.country(one.place) !== country) return false
  const away = kilometresBetween(one, unit)
  if (one.book.kind(one.place) === 'district' && kind === 'settlement') return away <= TOWN_KM
  if (coarseness(one.book.kind(one.place)) > coarseness(kind)) return false
  if (kind === 'region') return away <= (country === NO_ONE_COUNTRY ? WIDE_REGION_KM : REGION_KM)
  if (kind !== 'province') return away <= TOWN_KM
  const admin1 = one.book.admin1(one.place)
  return admin1 === null ? away <= PROVINCE_KM : nameKey(admin1) === nameKey(book.name(place))
}

function hasAbove(one: Sighting, unit: Sighting): boolean {
  if (one.book !== unit.book) return false
  for (let at = one.book.parent(one.place); at !== null; at = one.book.parent(at))
    if (at === unit.place) return true
  return false
}

export function sameProvince(one: Sighting, other: Sighting): boolean {
  if (one.book.country(one.place) !== other.book.country(other.place)) return false
  const admin1 = one.book.admin1(one.place)
  return admin1 !== null && admin1 === other.book.admin1(other.place)
}
