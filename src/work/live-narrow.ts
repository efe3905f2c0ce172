import type { RecordedClaim } from '../record/index.js'
import type { Finder, Found } from '../store/index.js'
import type { Picture } from './picture.js'

/** Where all of a picture stands among the rows of a finder: a filter is then held against numbers alone. */
interface Places {
  /** By row, the position of its claim's incident; -1 where it is in none. */
  readonly incidents: Int32Array
  /** The row of each aggregate, and of each claim that is of no incident and no aggregate. */
  readonly aggregates: Int32Array
  readonly others: Int32Array
  /** Those of the others that count people, and their rows. */
  readonly counting: readonly RecordedClaim[]
  readonly countingAt: Int32Array
}

const known = new WeakMap<Picture, Places>()

function placesOf(picture: Picture, finder: Finder): Places {
  const before = known.get(picture)
  if (before !== undefined) return before
  const { incidents, aggregates, others } = picture.incidents
  const rowAt = ({ id }: RecordedClaim): number => finder.rowOf(id)!
  const at = new Int32Array(finder.rows).fill(-1)
  for (const [position, { claims }] of incidents.entries())
    for (const claim of claims) at[rowAt(claim)] = position
  const counting = countingOf(others)
  const made: Places = {
    incidents: at,
    aggregates: Int32Array.from(aggregates, ({ claim }) => rowAt(claim)),
    others: Int32Array.from(others, rowAt),
    counting,
    countingAt: Int32Array.from(counting, rowAt),
  }
  known.set(picture, made)
  return made
}

const countingOf = (claims: readonly RecordedClaim[]): readonly RecordedClaim[] =>
  claims.filter(({ claim }) => claim.counts.length > 0)

/** What is left of a picture for some rows. */
export interface Narrowed {
  /** The incidents and aggregates that hold one of their claims. */
  readonly picture: Picture
  /** Those of its other claims that count people. */
  readonly counting: readonly RecordedClaim[]
}

/** @param finder of the same record as the picture */
export function narrowed(picture: Picture, found: Found, finder: Finder): Narrowed {
  const { incidents, tolls } = picture
  const places = placesOf(picture, finder)
  const rows = new Uint8Array(finder.rows)
  const kept = new Uint8Array(tolls.length)
  for (const row of found) {
    rows[row] = 1
    const position = places.incidents[row]!
    if (position >= 0) kept[position] = 1
  }
  const isKept = (_: unknown, at: number): boolean => kept[at] === 1
  const isFound =
    (rowsOf: Int32Array) =>
    (_: unknown, at: number): boolean =>
      rows[rowsOf[at]!] === 1
  return {
    picture: {
      ...picture,
      incidents: {
        ...incidents,
        incidents: incidents.incidents.filter(isKept),
        aggregates: incidents.aggregates.filter(isFound(places.aggregates)),
        others: incidents.others.filter(isFound(places.others)),
      },
      tolls: tolls.filter(isKept),
    },
    counting: places.counting.filter(isFound(places.countingAt)),
  }
}

/** A picture as it is, as if every row were found. */
export const whole = (picture: Picture, finder: Finder): Narrowed => ({
  picture,
  counting: placesOf(picture, finder).counting,
})
