import type {
  Feature,
  FeatureCollection,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson'
import { feature, mesh } from 'topojson-client'
import address from 'world-atlas/countries-50m.json?url'
import { isInside, type Spot } from './ground'
import { unwrapArea, unwrapLines } from './meridian'

type Country = Feature<Polygon | MultiPolygon, { readonly name: string; readonly code: string | null }>

/** The ground of the map: Natural Earth at 1:50 million, from our own files. */
export interface World {
  readonly countries: FeatureCollection<Polygon | MultiPolygon>
  readonly borders: MultiLineString
  readonly labels: FeatureCollection<Point>
  readonly countryAt: (spot: Spot) => Polygon | MultiPolygon | null
}

interface Atlas {
  readonly type: 'Topology'
  readonly objects: { readonly countries: unknown }
}

let kept: Promise<World> | null = null

/** Asked for once; a failure is asked for again. */
export function loadWorld(): Promise<World> {
  kept ??= fetch(address)
    .then((answer) => answer.json() as Promise<Atlas>)
    .then(worldOf)
    .catch((error: unknown) => {
      kept = null
      throw error
    })
  return kept
}

function worldOf(atlas: Atlas): World {
  const countries = feature(atlas, atlas.objects.countries).features.map((country): Country => {
    const { id, geometry, properties } = country as Feature<Polygon | MultiPolygon, { readonly name: string }>
    return {
      type: 'Feature',
      geometry: unwrapArea(geometry),
      properties: { name: properties.name, code: regionOf(id) },
    }
  })
  return {
    countries: { type: 'FeatureCollection', features: countries },
    borders: unwrapLines(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)),
    labels: { type: 'FeatureCollection', features: countries.map(labelOf) },
    countryAt: (spot) =>
      countries.find(({ geometry }) => ringsOf(geometry).some((ring) => isInside(spot, ring)))?.geometry ??
      null,
  }
}

/** ISO 3166 letters for the number that the atlas gives; null where it gives none. */
function regionOf(id: string | number | undefined): string | null {
  if (id === undefined) return null
  const region = Intl.getCanonicalLocales(`und-${String(id).padStart(3, '0')}`)[0]?.slice(4)
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null
}

/** The outer rings. */
const ringsOf = (geometry: Polygon | MultiPolygon): readonly Position[][] =>
  geometry.type === 'Polygon'
    ? [geometry.coordinates[0]!]
    : geometry.coordinates.map((polygon) => polygon[0]!)

/** A label stands in the middle of the largest piece of a country, in either language. */
function labelOf({ geometry, properties: { name, code } }: Country): Feature<Point> {
  const pieces = ringsOf(geometry).map((ring) => ({ ring, size: Math.abs(areaOf(ring)) }))
  const { ring, size } = pieces.reduce((a, b) => (b.size > a.size ? b : a))
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: middleOf(ring) },
    properties: { en: name, ar: arabicOf(code) ?? UNCODED[name] ?? name, size },
  }
}

/** Areas that the atlas names without a code. */
const UNCODED: Readonly<Record<string, string>> = {
  Somaliland: 'أرض الصومال',
  Kosovo: 'كوسوفو',
  'N. Cyprus': 'شمال قبرص',
  'Indian Ocean Ter.': 'أقاليم المحيط الهندي',
  'Siachen Glacier': 'نهر سياتشن الجليدي',
}

const ARABIC = new Intl.DisplayNames(['ar'], { type: 'region' })
const arabicOf = (code: string | null): string | undefined => (code === null ? undefined : ARABIC.of(code))

/** In square degrees; good enough to say which label matters more. */
function areaOf(ring: readonly Position[]): number {
  let sum = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!
  }
  return sum / 2
}

/** Centre of gravity. */
function middleOf(ring: readonly Position[]): Position {
  const area = areaOf(ring)
  let x = 0
  let y = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const cross = ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!
    x += (ring[j]![0]! + ring[i]![0]!) * cross
    y += (ring[j]![1]! + ring[i]![1]!) * cross
  }
  return area === 0 ? ring[0]! : [x / (6 * area), y / (6 * area)]
}
