import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'

/**
 * A line that goes on beyond 180 degrees instead of jumping to the other edge of the map; the map draws what lies
 * beyond an edge at the other one.
 */
export function unwrap(line: readonly Position[]): Position[] {
  let turn = 0
  return line.map(([longitude = 0, latitude = 0], i) => {
    const before = line[i - 1]?.[0] ?? longitude
    if (longitude - before > 180) turn -= 360
    else if (before - longitude > 180) turn += 360
    return [longitude + turn, latitude]
  })
}

/** A ring that goes all the way round the earth is closed along the pole. */
function unwrapRing(ring: readonly Position[]): Position[] {
  const line = unwrap(ring)
  const first = line[0]![0]!
  const last = line.at(-1)![0]!
  if (Math.abs(last - first) < 180) return line
  const pole = line[0]![1]! < 0 ? -90 : 90
  return [...line, [last, pole], [first, pole], line[0]!]
}

export const unwrapArea = (geometry: Polygon | MultiPolygon): Polygon | MultiPolygon =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(unwrapRing) }
    : {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((polygon) => polygon.map(unwrapRing)),
      }

export const unwrapLines = ({ coordinates }: MultiLineString): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: coordinates.map(unwrap),
})
