import type { Group } from './groups.js'
import type { Metric } from './metrics.js'
import type { Phase } from './phases.js'
import type { Stance } from './stances.js'

/** A code of another scheme, and for which claims of the kind it stands; without a condition, for all others. */
export interface CrosswalkRow {
  readonly code: string
  readonly stance?: Stance
  readonly phase?: Phase
  /** Condition in words, for what no slot of a claim tells. */
  readonly when?: string
}

/** Codes that correspond to a kind. An empty list: the scheme has no place for it. */
export interface Crosswalk {
  /** `TYPE` or `TYPE/mode`, see crosswalk/plover.ts. */
  readonly plover: readonly CrosswalkRow[]
  /** Two to four digits, leading zeros kept, see crosswalk/cameo.ts. */
  readonly cameo: readonly CrosswalkRow[]
  /** Sub-event type; its event type is in crosswalk/acled.ts. */
  readonly acled: readonly CrosswalkRow[]
  /** Types of violence that an event of this kind may be, by its parties, if at least one person was killed. */
  readonly ucdp: readonly string[]
}

/** What each slot holds for a kind, in few words; null where the kind does not take the slot. */
export interface KindRoles {
  readonly agents: string | null
  readonly targets: string | null
  readonly place: string | null
  readonly time: string | null
  readonly counts: string | null
}

/** What a section of the codebook rules on a kind, in few words. */
export interface KindRuling {
  /** `8.11`, or `6` where the section is not numbered further. */
  readonly section: string
  readonly says: string
}

/** One event kind (codebook section 3). Its folder holds this row and `cases.txt`. */
export interface KindRow {
  readonly slug: string
  readonly label: string
  readonly group: Group
  /** Position in its group's table, from 1. */
  readonly order: number
  readonly definition: string
  readonly roles: KindRoles
  /** True where all parties are agents (codebook 8.1). */
  readonly reciprocal: boolean
  readonly takesPhase: boolean
  readonly metrics: readonly Metric[]
  readonly crosswalk: Crosswalk
  readonly rulings: readonly KindRuling[]
}
