import type { Feature, FeatureCollection, Point, Position } from 'geojson'
import type { MapData } from '../../../../../src/server/schema/index.js'
import { circleOf, type Spot, zoomWhere } from './ground'
import { type Ink, PATTERNS, type Standing } from './holders'
import { GROWN } from './shades'
import type { World } from './world'

export type MapPlace = MapData['places'][number]

/** Classes that are too wide for a sign in their middle: they are drawn as a soft stain with a label. */
const COARSE = ['province', 'country', 'region']

/** Metres that a class stands for, where the server has no incident there to say so. */
const RADIUS: Readonly<Record<string, number>> = {
  site: 250,
  quarter: 1_000,
  settlement: 3_000,
  district: 15_000,
  province: 50_000,
  country: 250_000,
  region: 100_000,
}

export const keyOf = ({ id, name }: MapPlace['place']): string => id ?? name

export const spotOf = ({ latitude, longitude }: MapPlace['place']): Spot | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

interface Saying {
  readonly arabic: boolean
  readonly precision: (slug: string) => string
}

/** The name of a place in the language of the page, where it has one there. */
export const placeName = ({ name, nameArabic }: MapPlace['place'], arabic: boolean): string =>
  (arabic ? nameArabic : null) ?? name

export interface PlaceFeatures {
  readonly places: FeatureCollection<Point>
  readonly areas: FeatureCollection
  readonly coarse: FeatureCollection
}

/** Marks of the places: nowhere finer than what their class stands for. */
export function placeFeatures(
  places: readonly MapPlace[],
  { world, chosen, arabic, precision }: Saying & { readonly world: World; readonly chosen: string | null },
): PlaceFeatures {
  const features: Record<'places' | 'areas' | 'coarse', Feature[]> = { places: [], areas: [], coarse: [] }
  for (const at of places) {
    const { place, radius, incidents } = at
    const spot = spotOf(place)
    if (spot === null) continue
    const key = keyOf(place)
    const grown = zoomWhere(GROWN, spot, radius)
    const name = placeName(place, arabic)
    const properties = { key, incidents, grown, name, chosen: key === chosen }
    const point = { type: 'Point' as const, coordinates: coordinatesOf(spot) }
    if (!COARSE.includes(place.precision ?? '')) {
      features.places.push({ type: 'Feature', geometry: point, properties })
      features.areas.push({ type: 'Feature', geometry: circleOf(spot, radius), properties })
      continue
    }
    const label = `${name}\n${precision(place.precision!)}: ${incidents.toLocaleString('en-GB')}`
    features.coarse.push(
      ...stainOf(at, spot, world).map((geometry) => ({
        type: 'Feature' as const,
        geometry,
        properties: { ...properties, labelled: false },
      })),
      { type: 'Feature', geometry: point, properties: { ...properties, label, labelled: true } },
    )
  }
  const collection = (some: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features: some })
  return {
    places: collection(features.places) as FeatureCollection<Point>,
    areas: collection(features.areas),
    coarse: collection(features.coarse),
  }
}

/** A country in its own outline; else circles within circles, so that the edge is soft. */
function stainOf({ place, radius }: MapPlace, spot: Spot, world: World) {
  const country = place.precision === 'country' ? world.countryAt(spot) : null
  return country === null ? [1, 0.8, 0.6, 0.4].map((part) => circleOf(spot, radius * part)) : [country]
}

const coordinatesOf = ({ latitude, longitude }: Spot): Position => [longitude, latitude]

export interface StateFeatures {
  readonly states: FeatureCollection
  readonly marks: FeatureCollection<Point>
}

/** Name of the tile or mark that a standing needs; the pictures are made from the same words. */
export interface Needs {
  readonly tile: string | null
  readonly mark: string
  readonly inks: readonly Ink[]
  readonly standing: Standing
}

const NOBODY: Ink = { colour: '#7d8587', pattern: PATTERNS[0] }

export function needsOf(standing: Standing, inks: ReadonlyMap<string, Ink>): Needs {
  const { holders, unknown, siege, ceasefire } = standing
  const held = holders.filter(({ denied }) => !denied)
  const denied = holders.length > 0 && held.length === 0
  const names = (held.length > 0 ? held : holders).map(({ name }) => name)
  const own = names.map((name) => inks.get(name) ?? NOBODY)
  const tile = unknown || denied ? 'tile unknown' : names.length === 0 ? null : `tile ${names.join(' | ')}`
  const rings = `${siege === null ? '' : 'siege'}${ceasefire === null ? '' : 'ceasefire'}${denied ? 'denied' : ''}`
  return { tile, mark: `mark ${unknown ? '?' : names.join(' | ')} ${rings}`, inks: own, standing }
}

export function stateFeatures(
  needs: readonly Needs[],
  { radii, world }: { readonly radii: ReadonlyMap<string, number>; readonly world: World },
): StateFeatures {
  const states: Feature[] = []
  const marks: Feature<Point>[] = []
  for (const { tile, mark, inks, standing } of needs) {
    const { place, holders, siege, ceasefire, contested } = standing
    const spot = spotOf(place)
    if (spot === null) continue
    const radius =
      radii.get(keyOf(place)) ??
      radii.get(keyOf(place).split('/')[0]!) ??
      RADIUS[place.precision ?? ''] ??
      3_000
    const grown = zoomWhere(GROWN, spot, radius)
    const coarse = COARSE.includes(place.precision ?? '')
    const open = coarse || contested || standing.unknown || holders.every(({ denied }) => denied)
    const country = place.precision === 'country' ? world.countryAt(spot) : null
    const colour = inks[0]?.colour ?? NOBODY.colour
    const ring = (of: number, name: string): Feature => ({
      type: 'Feature',
      geometry: country ?? circleOf(spot, radius * of),
      properties: { grown, ring: name },
    })
    if (tile !== null) {
      states.push({
        type: 'Feature',
        geometry: country ?? circleOf(spot, radius),
        properties: { key: keyOf(place), grown, tile, colour, open },
      })
    }
    if (siege !== null) states.push(ring(1.12, 'siege'))
    if (ceasefire !== null) states.push(ring(1.24, 'ceasefire'))
    marks.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: coordinatesOf(spot) },
      properties: { key: keyOf(place), grown, mark },
    })
  }
  return {
    states: { type: 'FeatureCollection', features: states },
    marks: { type: 'FeatureCollection', features: marks },
  }
}
