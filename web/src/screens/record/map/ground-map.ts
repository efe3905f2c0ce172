import { type GeoJSONSource, LngLatBounds, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { MapPlace, Needs, PlaceFeatures, StateFeatures } from './features'
import { keyOf, spotOf } from './features'
import { type SourceName, styleOf } from './layers'
import { markOf, rivalTile, tileOf, unknownTile } from './patterns'
import { MAP_COLOURS } from './shades'
import type { World } from './world'

// A bundler moves the library's files; its worker is told by its address, which is on our own origin.
setWorkerUrl(workerAddress)

export interface GroundMap {
  readonly show: (name: SourceName, data: GeoJSON.GeoJSON) => void
  readonly showPlaces: (features: PlaceFeatures) => void
  readonly showStates: (features: StateFeatures, needs: readonly Needs[]) => void
  readonly fit: (places: readonly MapPlace['place'][]) => void
  readonly goTo: (place: MapPlace['place'], radius: number) => void
  readonly zoom: (by: number) => void
  readonly close: () => void
}

export interface GroundOptions {
  readonly world: World
  readonly dark: boolean
  readonly language: 'en' | 'ar'
  /** What the map is called for whoever cannot see it. */
  readonly title: string
  /** Is told the key of the place that was clicked. */
  readonly choose: (key: string) => void
}

const CLICKED = ['places', 'areas', 'coarse-names', 'marks', 'states']

/** A map in an element, ready when the promise is; north is always up, nothing is tilted. */
export async function openGround(
  container: HTMLElement,
  { world, dark, language, title, choose }: GroundOptions,
): Promise<GroundMap> {
  const colours = MAP_COLOURS[dark ? 'dark' : 'light']
  const map = new MapLibre({
    container,
    style: styleOf(colours, language),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    maxZoom: 14,
    minZoom: 0.5,
    center: [25, 25],
    zoom: 0.6,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: { 'Map.Title': title },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  await map.once('load')
  const show: GroundMap['show'] = (name, data) =>
    (map.getSource(name) as GeoJSONSource | undefined)?.setData(data)
  show('countries', world.countries)
  show('borders', world.borders)
  show('labels', world.labels)
  hear(map, choose)
  const showStates: GroundMap['showStates'] = (features, needs) => {
    for (const need of needs) addPictures(map, need, colours)
    show('states', features.states)
    show('marks', features.marks)
  }
  return {
    show,
    showPlaces: ({ places, areas, coarse }) => {
      show('places', places)
      show('areas', areas)
      show('coarse', coarse)
    },
    showStates,
    fit: (places) => fit(map, places),
    goTo: (place, radius) => {
      const spot = spotOf(place)
      if (spot === null) return
      const zoom = Math.max(map.getZoom(), Math.min(11, 16.5 - Math.log2(radius / 100)))
      map.easeTo({ center: [spot.longitude, spot.latitude], zoom, duration: 400 })
    },
    zoom: (by) => map.easeTo({ zoom: map.getZoom() + by, duration: 200 }),
    close: () => map.remove(),
  }
}

function hear(map: MapLibre, choose: (key: string) => void): void {
  map.on('click', async (event) => {
    const [found] = map.queryRenderedFeatures(event.point, { layers: ['clusters', ...CLICKED] })
    if (found === undefined) return
    const { key, cluster_id: cluster } = found.properties
    if (cluster === undefined) {
      if (typeof key === 'string') choose(key)
      return
    }
    const source = map.getSource('places') as GeoJSONSource
    const zoom = await source.getClusterExpansionZoom(Number(cluster))
    map.easeTo({ center: event.lngLat, zoom: zoom + 0.2, duration: 300 })
  })
  map.on('mousemove', (event) => {
    const over = map.queryRenderedFeatures(event.point, { layers: ['clusters', ...CLICKED] }).length > 0
    map.getCanvas().style.cursor = over ? 'pointer' : ''
  })
}

function fit(map: MapLibre, places: readonly MapPlace['place'][]): void {
  const spots = new Map(places.map((place) => [keyOf(place), spotOf(place)]))
  const known = [...spots.values()].filter((spot) => spot !== null)
  if (known.length === 0) return
  const bounds = new LngLatBounds()
  for (const { latitude, longitude } of known) bounds.extend([longitude, latitude])
  map.fitBounds(bounds, { padding: 72, maxZoom: 8, duration: 0 })
}

function addPictures(
  map: MapLibre,
  { tile, mark, inks, standing }: Needs,
  colours: typeof MAP_COLOURS.light,
): void {
  const add = (name: string, make: () => Parameters<MapLibre['addImage']>[1]): void => {
    if (!map.hasImage(name)) map.addImage(name, make(), { pixelRatio: 2 })
  }
  if (tile !== null) {
    add(tile, () =>
      tile === 'tile unknown'
        ? unknownTile(colours.grey)
        : inks.length === 1
          ? tileOf(inks[0]!)
          : rivalTile(inks),
    )
  }
  const { holders, unknown, siege, ceasefire } = standing
  add(mark, () =>
    markOf({
      inks: unknown ? [] : inks,
      unknown,
      siege: siege !== null,
      ceasefire: ceasefire !== null,
      denied: holders.length > 0 && holders.every(({ denied }) => denied),
      ink: colours.ink,
      paper: colours.paper,
    }),
  )
}
