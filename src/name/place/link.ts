import type { PlaceLink } from '../../claim/index.js'
import type { Sighting } from './book.js'
import { NO_ONE_COUNTRY, type Precision } from './entry.js'

/** A place as claims carry it; the notes follow the coordinate's origin in `method`. */
export function linkOf({ book, place }: Sighting, precision: Precision, notes: readonly string[]): PlaceLink {
  return {
    id: book.id(place),
    name: book.name(place),
    nameArabic: book.nameArabic(place),
    country: book.country(place) === NO_ONE_COUNTRY ? null : book.country(place),
    admin1: book.admin1(place),
    latitude: book.latitude(place),
    longitude: book.longitude(place),
    precision,
    method: [book.method(place), ...notes].join('; '),
  }
}
