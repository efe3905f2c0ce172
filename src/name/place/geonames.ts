import type { Precision } from './entry.js'

/** A row of a GeoNames dump (allCountries.txt, cities500.txt, SY.txt): 19 fields separated by tabs. */
export interface GeonamesRow {
  readonly id: number
  readonly name: string
  readonly ascii: string
  readonly alternates: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly featureClass: string
  readonly feature: string
  readonly country: string
  /** Code of the first-order area within the country; "" or "00" where none is given. */
  readonly admin1: string
  readonly population: number
}

export const GEONAMES_FIELDS = 19

/** The row, or what is wrong with it. */
export function readGeonamesRow(line: string): GeonamesRow | string {
  const field = line.split('\t')
  if (field.length !== GEONAMES_FIELDS) return `${field.length} fields where ${GEONAMES_FIELDS} are expected`
  const [id, latitude, longitude] = [Number(field[0]), Number(field[4]), Number(field[5])]
  const population = field[14] === '' ? 0 : Number(field[14])
  if (!/^[1-9]\d{0,8}$/.test(field[0]!)) return `id "${field[0]}" is not a GeoNames number`
  if (field[1]!.trim() === '') return 'no name'
  if (field[4] === '' || !(Math.abs(latitude) <= 90)) return `latitude "${field[4]}" is not within -90 to 90`
  if (field[5] === '' || !(Math.abs(longitude) <= 180))
    return `longitude "${field[5]}" is not within -180 to 180`
  if (!(population >= 0)) return `population "${field[14]}" is not a number`
  return {
    id,
    name: field[1]!,
    ascii: field[2]!,
    alternates: field[3]!.split(',').filter(isSearchName),
    latitude,
    longitude,
    featureClass: field[6]!,
    feature: field[7]!,
    country: field[8]!,
    admin1: field[10]!,
    population: Math.floor(population),
  }
}

/**
 * Two sorts of alternate names are left out: Latin letters without any capital, which GeoNames' machine made from other
 * scripts (*mwsl*, *mo su er*), and airport codes (*OSM*).
 */
export function isSearchName(name: string): boolean {
  if (name === '') return false
  if (/\p{Script=Latin}/u.test(name) && !/\p{Lu}/u.test(name)) return false
  return !/^[A-Z]{2,4}$/.test(name)
}

/** What a feature is to us; null for classes that name no place where people are (rivers, roads, forests, seabeds). */
export function kindOf(row: { readonly featureClass: string; readonly feature: string }): Precision | null {
  if (row.featureClass === 'P') return row.feature === 'PPLX' ? 'quarter' : 'settlement'
  if (row.featureClass === 'A') {
    if (/^(?:PCL|TERR)/.test(row.feature)) return 'country'
    return /^ADM1/.test(row.feature) ? 'province' : 'district'
  }
  if (row.featureClass === 'S') return 'site'
  if (row.featureClass === 'L') return /^(?:RGN|AREA|CONT)/.test(row.feature) ? 'region' : 'site'
  return null
}

export const isSeat = (feature: string): boolean => /^PPL(?:A|C)/.test(feature)
