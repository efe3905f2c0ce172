import type { LinePlaceLink } from '../report/index.js'
import { GRID, type GridRow } from './policy.js'

/** The row of a class that is given as an area; null for one that is coarse enough as it is. */
export const gridOf = (precision: string): GridRow | null =>
  GRID.find((row) => row.precision === precision) ?? null

/** Centre of the cell that holds a coordinate in degrees; cells are counted from 0°, half-open [start, end). */
export function centreOf(degrees: number, { cells }: Pick<GridRow, 'cells'>): number {
  const centre = (Math.floor(degrees * cells) + 0.5) / cells
  return Number(centre.toFixed(6))
}

/** A pin may be meant for a house whatever class a person gave it. */
const rowFor = ({ id, precision }: LinePlaceLink): GridRow | null =>
  gridOf(precision) ?? (id.startsWith('pin:') ? { ...PIN, as: precision } : null)

const PIN: Pick<GridRow, 'precision' | 'cells'> = { precision: 'pin', cells: 40 }

/** Ends the method of a place that stands for its town, since nobody signed its exact spot off. */
export const UNSIGNED = 'the exact spot is not signed off'

/** A place as a release gives it: a site or a quarter is the cell that holds it, for ever the same. */
export function areaOf(link: LinePlaceLink): LinePlaceLink {
  if (link.method.endsWith(UNSIGNED)) return withoutEntry(link)
  const row = rowFor(link)
  if (row === null) return link
  const latitude = centreOf(link.latitude, row)
  const longitude = centreOf(link.longitude, row)
  const method = `centre of the cell of 1/${row.cells} degree that holds it`
  return withoutEntry({ ...link, latitude, longitude, precision: row.as, method })
}

/** The entry itself would lead back to the point. */
function withoutEntry(link: LinePlaceLink): LinePlaceLink {
  const id = `area:${link.latitude},${link.longitude}`
  return link.id === id ? link : { ...link, id }
}
