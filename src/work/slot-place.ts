import { PRECISIONS } from '../claim/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { LinePlaceLink } from '../report/index.js'
import type { Change } from './slot-words.js'
import { wordsFor } from './slot-words.js'

const NO_WORDS = errorOf(
  'edit/place',
  'the claim names no place; not recorded; select the words that name it in the report first',
)

export const setPlace: Change = (claim, wish) => {
  if (wish.value === '' && wish.span === null) return { ...claim, place: null }
  const words = wordsFor(claim, wish, 'place')
  if ('code' in words) return words
  return { ...claim, place: { ...words, resolved: wish.names.placeOf(words.text, words.start) } }
}

/** Says which entry of the gazetteer the words stand for; nothing: none that is known. */
export const setPlaceEntry: Change = (claim, { value, names }) => {
  if (claim.place === null) return NO_WORDS
  if (value === '') return { ...claim, place: { ...claim.place, resolved: null } }
  const found = names.placeById(value)
  return 'code' in found ? found : { ...claim, place: { ...claim.place, resolved: found } }
}

/** Puts a place where a person points: latitude and longitude in degrees, and what the point stands for. */
export const setPin: Change = (claim, { value }) => {
  if (claim.place === null) return NO_WORDS
  const [latitude, longitude, precision] = value.split(',').map((part) => part.trim())
  const [lat, lon] = [degrees(latitude, 90), degrees(longitude, 180)]
  const known = PRECISIONS.find((one) => one === precision)
  if (lat === null || lon === null || known === undefined) {
    const help = `give latitude,longitude,precision; precision is one of ${PRECISIONS.join(', ')}`
    return errorOf(
      'edit/pin',
      `"${value}" is no place on the earth with its precision; not recorded; ${help}`,
    )
  }
  const resolved: LinePlaceLink = {
    id: `pin:${lat},${lon}`,
    name: claim.place.text,
    name_arabic: null,
    country: null,
    admin1: null,
    latitude: lat,
    longitude: lon,
    precision: known,
    method: BY_HAND,
  }
  return { ...claim, place: { ...claim.place, resolved } }
}

const BY_HAND = 'placed by hand'

/** Degrees to five decimals, about a metre; null where they are none. */
function degrees(given: string | undefined, most: number): number | null {
  if (given === undefined || !/^-?\d+(?:\.\d+)?$/.test(given)) return null
  const value = Math.round(Number(given) * 1e5) / 1e5
  return Math.abs(value) <= most ? value : null
}
