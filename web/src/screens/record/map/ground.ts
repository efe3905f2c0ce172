import type { Polygon, Position } from 'geojson'

/** Mean radius of the earth, in metres. */
const EARTH = 6_371_008
/** Metres of a pixel at the equator at zoom 0, for tiles of 512 pixels. */
const PIXEL = 78_271.517

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI

export interface Spot {
  readonly latitude: number
  readonly longitude: number
}

/** A circle on the ground about a spot; radius in metres. */
export function circleOf({ latitude, longitude }: Spot, radius: number, corners = 64): Polygon {
  const angle = radius / EARTH
  const lat = radians(latitude)
  const ring: Position[] = Array.from({ length: corners }, (_, i) => {
    const bearing = (2 * Math.PI * i) / corners
    const y = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing))
    const x = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * Math.sin(y),
    )
    return [longitude + degrees(x), degrees(y)]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!].reverse()] }
}

/** The zoom from which on a circle of that radius (metres) is at least so many pixels from its middle to its edge. */
export const zoomWhere = (pixels: number, { latitude }: Spot, radius: number): number =>
  Math.log2((pixels * PIXEL * Math.cos(radians(latitude))) / radius)

/** Whether a spot lies in a ring of [longitude, latitude], which may go on beyond 180 degrees. */
export const isInside = (spot: Spot, ring: readonly Position[]): boolean =>
  [0, 360, -360].some((turn) => isWithin({ ...spot, longitude: spot.longitude + turn }, ring))

function isWithin({ latitude, longitude }: Spot, ring: readonly Position[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i]!
    const [xj = 0, yj = 0] = ring[j]!
    const crosses = yi > latitude !== yj > latitude
    if (crosses && longitude < ((xj - xi) * (latitude - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}
