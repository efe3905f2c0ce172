import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { styleOf } from '../../record/map/layers'
import { MAP_COLOURS } from '../../record/map/shades'
import { loadWorld } from '../../record/map/world'

setWorkerUrl(workerAddress)

/** Degrees, north and east positive. */
export interface Spot {
  readonly latitude: number
  readonly longitude: number
}

export interface PinGround {
  /** Sets the pin down, or takes it up. */
  readonly show: (spot: Spot | null) => void
  readonly close: () => void
}

export interface PinGroundOptions {
  readonly dark: boolean
  readonly language: 'en' | 'ar'
  readonly title: string
  readonly onPoint: (spot: Spot) => void
}

const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

/** A small map to point at; ready when the promise is. */
export async function openPinGround(
  container: HTMLElement,
  { dark, language, title, onPoint }: PinGroundOptions,
): Promise<PinGround> {
  const world = await loadWorld()
  const colours = MAP_COLOURS[dark ? 'dark' : 'light']
  const map = new MapLibre({
    container,
    style: styleOf(colours, language),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 14,
    center: [20, 20],
    zoom: 0.6,
    fadeDuration: 0,
    locale: { 'Map.Title': title },
  })
  await map.once('load')
  for (const [name, data] of Object.entries({
    countries: world.countries,
    borders: world.borders,
    labels: world.labels,
  }))
    (map.getSource(name) as GeoJSONSource | undefined)?.setData(data)
  map.addSource('pin', { type: 'geojson', data: NOTHING })
  map.addLayer({
    id: 'pin',
    type: 'circle',
    source: 'pin',
    paint: {
      'circle-radius': 6,
      'circle-color': colours.ink,
      'circle-stroke-color': colours.paper,
      'circle-stroke-width': 2,
    },
  })
  map.getCanvas().style.cursor = 'crosshair'
  map.on('click', ({ lngLat }) => onPoint({ latitude: lngLat.lat, longitude: lngLat.lng }))
  return {
    show: (spot) => {
      const pin = map.getSource('pin') as GeoJSONSource
      if (spot === null) {
        pin.setData(NOTHING)
        return
      }
      const at: [number, number] = [spot.longitude, spot.latitude]
      pin.setData({ type: 'Point', coordinates: at })
      if (!map.getBounds().contains(at)) map.jumpTo({ center: at, zoom: Math.max(map.getZoom(), 5) })
    },
    close: () => map.remove(),
  }
}
