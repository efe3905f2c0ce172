import type { Figure } from './figure.js'
import { type Bounds, spanOf, sumOf } from './numbers.js'
import { type At, isAt, latestTold } from './standing.js'

/** People hurt in the incident who died of it later, as one origin tells it of one day. */
export interface Move {
  readonly origin: string
  /** When it was first told. */
  readonly when: string
  readonly bounds: Bounds
  /** At least one; all of one status, group and side. */
  readonly figures: readonly Figure[]
}

export interface Moved {
  readonly bounds: Bounds
  readonly figures: readonly Figure[]
}

/** What each origin tells of later deaths: what it says twice of one day is one death, different days add up. */
export function movesOf(figures: readonly Figure[]): readonly Move[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.diedLater === null || figure.whole !== null) continue
    const { origin, status, group, side, diedLater } = figure
    const key = [origin.id, diedLater.on ?? '', status, group, side].join('\n')
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [figure])
    else list.push(figure)
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) => {
      const latest = latestTold(list)
      const { id } = list[0]!.origin
      return latest === null ? [] : [{ origin: id, ...latest }]
    })
}

/**
 * Deaths that an origin tells after `when` or, where it tells none, that others do (codebook section 9.6). `same`: what
 * the report itself tells counts as well.
 */
export function movedAfter(
  moves: readonly Move[],
  options: { readonly origin: string; readonly when: string; readonly at: At; readonly same: boolean },
): Moved | null {
  const { origin, when, at, same } = options
  const later = movesAt(moves, at).filter((move) => move.when > when || (same && move.when === when))
  const own = later.filter((move) => move.origin === origin)
  return movedBy(own.length > 0 ? own : later)
}

export const movesAt = (moves: readonly Move[], at: At): readonly Move[] =>
  moves.filter(({ figures }) => isAt(figures[0]!, at))

/** Deaths that these tell: an origin's add up, several origins span a range; null where there are none. */
export function movedBy(moves: readonly Move[]): Moved | null {
  if (moves.length === 0) return null
  const origins = [...new Set(moves.map(({ origin }) => origin))]
  const sums = origins.map((id) =>
    sumOf(moves.filter(({ origin }) => origin === id).map(({ bounds }) => bounds)),
  )
  return { bounds: spanOf(sums), figures: moves.flatMap(({ figures }) => figures) }
}
