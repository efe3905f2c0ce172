import type { PlaceLink } from '../../claim/index.js'
import { coarseness } from './entry.js'
import type { Gazetteer } from './gazetteer.js'
import { nameKey } from './keys.js'
import { linkOf } from './link.js'

/**
 * The town that a quarter or a site lies in, by the areas that the gazetteer names around it; null where it names none,
 * or only wider ones. Never the nearest town by distance.
 */
export function townAround(
  { id, name }: Pick<PlaceLink, 'id' | 'name'>,
  gazetteer: Gazetteer,
): PlaceLink | null {
  const found = gazetteer.named(nameKey(name)).find(({ book, place }) => book.id(place) === id)
  if (found === undefined) return null
  const { book } = found
  for (let at = book.parent(found.place); at !== null; at = book.parent(at)) {
    const precision = book.precision(at)
    if (precision === 'settlement') return linkOf({ book, place: at, how: 0 }, precision, [])
    if (coarseness(precision) > coarseness('settlement')) return null
  }
  return null
}
