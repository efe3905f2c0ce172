import type { CountedGroup, CountedStatus } from '../claim/index.js'
import type { Metric } from '../codebook/index.js'
import type { Party } from './party.js'

/**
 * By whose word a party is held to have done it. `alleged`: blamed or suspected by others, `claimed`: by its own word,
 * both with everybody's numbers; `conceded`: against its interest, with its own numbers alone. They look at the same
 * incidents and are never summed (field rule N11).
 */
export const WORDS = ['all', 'alleged', 'claimed', 'conceded', 'nobody'] as const
export type Word = (typeof WORDS)[number]

/** Direct: by what was done; indirect: by hunger, flight, want of care. Two measures that are never summed (field rule N12). */
export const CAUSES = ['direct', 'indirect'] as const
export type Cause = (typeof CAUSES)[number]

/** Sum over incidents for one metric, status, group, victims' side and party. Rows are never added to each other. */
export interface TallyRow {
  readonly cause: Cause
  readonly metric: Metric
  readonly status: CountedStatus | 'all'
  readonly group: CountedGroup | 'all'
  readonly side: Party | 'unknown' | 'all'
  readonly word: Word
  /** `all` where whoever did it, `nobody` where no party is held to have. */
  readonly party: Party | 'all' | 'nobody'
  /** Sum of the lows that are known; null where none is. */
  readonly low: number | null
  /** Sum of the highs; null where an incident leaves it open. */
  readonly high: number | null
  /** As it is shown: of one incident its cell's words, which may be the source's own; of several the sums. */
  readonly words: string
  readonly incidents: number
  /** Distinct origins that the numbers rest on. */
  readonly origins: number
  /** Incidents without an upper bound, and the sum of the highs of the others. */
  readonly openHighs: number
  readonly closedHigh: number | null
  /** Incidents that give no low and so add nothing to it. */
  readonly withoutLow: number
  /** Incidents in which these people are told as part of a larger number. */
  readonly parts: number
  readonly contested: number
  readonly overridden: number
  /** Incidents that rest on suggestions. */
  readonly suggested: number
  /** Incidents in which the party rests on the words alone: nobody has decided who is responsible. */
  readonly undecided: number
}

export const partyId = (party: TallyRow['party']): string => (typeof party === 'string' ? party : party.id)
