import type { CountedGroup, CountedStatus } from '../claim/index.js'
import type { Metric } from '../codebook/index.js'
import type { Evidence, LeftOut } from './evidence.js'
import type { Bounds } from './numbers.js'
import type { Party } from './party.js'

/** Rules by which a cell may have a best number (codebook section 9.3, field rule N14). */
export const BEST_RULES = [
  { slug: 'one-origin', words: 'one origin gives it' },
  { slug: 'all-agree', words: 'all origins give the same' },
  { slug: 'person', words: 'a person chose it and said why' },
] as const
export type BestRule = (typeof BEST_RULES)[number]['slug']

/** A person's word on a cell. */
export interface CellOverride {
  readonly value: Bounds
  readonly reason: string
  readonly by: string | null
}

/** A number that a person chose for an incident that is part of another now. */
export interface UnsettledChoice extends CellOverride {
  /** The id that it was chosen for. */
  readonly incident: string
}

/**
 * How many people of one metric, status, group and victims' side: what counts now, and all that it rests on. Cells of
 * one metric look at the same people from several sides and are never added; `all` is their toll.
 */
export interface Cell extends Bounds {
  /** `killed/civilian/children/unknown`: metric, status, group and side. */
  readonly key: string
  readonly metric: Metric
  readonly status: CountedStatus | 'all'
  readonly group: CountedGroup | 'all'
  readonly side: Party | 'unknown' | 'all'
  /** Where the metric's people are not told apart, this one cell answers for `all` of them too. */
  readonly only: Only
  /** True where a number has no upper bound: "7 or more". */
  readonly open: boolean
  /** By which rule it has a best number; null where it has none. */
  readonly rule: BestRule | null
  /** As computed; the same as the cell's own numbers unless a person overrode them. */
  readonly derived: Bounds
  readonly override: CellOverride | null
  /** Choices for incidents that are one now, none of which holds for the whole; left out where there are none. */
  readonly unsettled?: readonly UnsettledChoice[]
  /** True where all of it is part of a larger number: "of whom". */
  readonly part: boolean
  /** True where origins differ over who the people were: low is 0 by rule (field rule N5). */
  readonly contested: boolean
  /** People of the victim list in this cell; they raise its low and are never added. */
  readonly listed: number
  /** True where it rests on claims that nobody has decided on. */
  readonly suggested: boolean
  /** Ids of the origins that it rests on, in their order. */
  readonly origins: readonly string[]
  readonly used: readonly Evidence[]
  /** The same numbers again, from the same origins: they add nothing. */
  readonly repeats: readonly Evidence[]
  readonly superseded: readonly Evidence[]
  readonly leftOut: readonly LeftOut[]
  /** The number as it is shown: `7 to 11`, `7 or more`, or the source's own words ("more than 250,000"). */
  readonly words: string
  /** One plain sentence. */
  readonly explain: string
}

/** In which respects all people of a metric are told to be the same. */
export interface Only {
  readonly status: boolean
  readonly group: boolean
  readonly side: boolean
}

/** Which cell is meant; what is not said is `all`. */
export interface CellQuery {
  readonly metric: Metric
  readonly status?: CountedStatus | 'all'
  readonly group?: CountedGroup | 'all'
  readonly side?: string
}

export const sideId = (side: Cell['side']): string => (typeof side === 'string' ? side : side.id)

/**
 * The cell of a toll that answers a question, or null. Where all people of a metric are of one status, group or side
 * there is no separate cell for `all` of them: the one cell answers both.
 */
export function cellAt(cells: readonly Cell[], query: CellQuery): Cell | null {
  const { metric, status = 'all', group = 'all', side = 'all' } = query
  const asked = (value: string, own: string, only: boolean): boolean =>
    own === value || (value === 'all' && only)
  return (
    cells.find(
      (cell) =>
        cell.metric === metric &&
        asked(status, cell.status, cell.only.status) &&
        asked(group, cell.group, cell.only.group) &&
        asked(side, sideId(cell.side), cell.only.side),
    ) ?? null
  )
}
