import type { Incident } from '../../incident/index.js'
import type { LinePlaceLink } from '../../report/index.js'
import type { Bounds } from '../../tally/index.js'
import { cellAt } from '../../tally/index.js'
import type { MapData } from '../schema/index.js'
import { boundsOf, type Pair } from './incident-row.js'
import { placeOf } from './place.js'

/**
 * Radius in metres of the area that a coordinate of each class stands for: a point is never drawn finer than it is
 * known. A quarter is walked through in half an hour; a town's own coordinate may be anywhere in it.
 */
const RADII: Readonly<Record<string, number>> = {
  site: 150,
  quarter: 1_000,
  settlement: 4_000,
  district: 20_000,
  province: 70_000,
  region: 150_000,
  country: 300_000,
}

/** What stands at a place of which nothing is known but that it is somewhere. */
const WIDEST = 300_000

/** Ids of incidents that are named with a place. */
const MOST = 50

interface Mark {
  readonly link: LinePlaceLink
  readonly text: string
  readonly ids: string[]
  claims: number
  readonly killed: Bounds[]
}

/** One mark a place, the most told of first. */
export function marksOf(pairs: readonly Pair[]): Pick<MapData, 'places' | 'withoutPlace'> {
  const marks = new Map<string, Mark>()
  let withoutPlace = 0
  for (const { incident, toll } of pairs) {
    const found = markFor(marks, incident)
    if (found === null) {
      withoutPlace++
      continue
    }
    found.ids.push(incident.id)
    found.claims += incident.claims.length
    const killed = cellAt(toll.cells, { metric: 'killed' })
    if (killed !== null) found.killed.push(killed)
  }
  const places = [...marks.values()]
    .sort((a, b) => b.ids.length - a.ids.length || (a.link.id < b.link.id ? -1 : 1))
    .map(({ link, text, ids, claims, killed }) => ({
      place: placeOf({ text, link }),
      radius: RADII[link.precision] ?? WIDEST,
      incidents: ids.length,
      claims,
      killed: killed.length === 0 ? null : sumOf(killed),
      ids: ids.slice(0, MOST),
    }))
  return { places, withoutPlace }
}

function markFor(marks: Map<string, Mark>, { place }: Incident): Mark | null {
  if (place === null || place.link === null) return null
  const { link, text } = place
  const mark = marks.get(link.id) ?? { link, text, ids: [], claims: 0, killed: [] }
  marks.set(link.id, mark)
  return mark
}

/** Of several incidents together: what gives no low adds none, one open high leaves the sum open. */
export function sumOf(list: readonly Bounds[]) {
  if (list.length === 1) return boundsOf(list[0]!)
  const lows = list.flatMap(({ low }) => (low === null ? [] : [low]))
  const highs = list.flatMap(({ high }) => (high === null ? [] : [high]))
  const add = (ns: readonly number[]): number => ns.reduce((a, n) => a + n, 0)
  return {
    low: lows.length === 0 ? null : add(lows),
    best: null,
    high: highs.length < list.length ? null : add(highs),
  }
}
