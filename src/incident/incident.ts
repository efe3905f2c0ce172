import type { Kind } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LinePlaceLink } from '../report/index.js'

/** Why two claims are held to be about one incident. */
export interface Reason {
  readonly claims: readonly [string, string]
  /** In words: "same day and place, both airstrike", "joined by Rana: same bakery". */
  readonly why: string
}

/** What claims are held to be about (codebook section 9.1). Computed from claims and links each time; nobody edits one. */
export interface Incident {
  /** `i-…` once a decision or a release named it, for ever; before that `p-…`, which may be another next time. */
  readonly id: string
  readonly permanent: boolean
  /** Permanent ids that now lead here. */
  readonly former: readonly string[]
  /** In the order of their ids. */
  readonly claims: readonly RecordedClaim[]
  /** The plainest of the kinds that its claims have. */
  readonly kind: Kind
  /** As its claims name it; null where none does. */
  readonly place: { readonly text: string; readonly link: LinePlaceLink | null } | null
  /** ISO dates, both inclusive: the narrowest days that its claims leave; null where no claim bounds it. */
  readonly start: string | null
  readonly end: string | null
  /** Several attacks under one number: never split by guess. */
  readonly lumped: boolean
  readonly reasons: readonly Reason[]
}

/**
 * A toll over several incidents, a period or an area (codebook section 9.2), or a number of what holds, as of people who
 * are trapped: stands apart, never added.
 */
export interface Aggregate {
  readonly claim: RecordedClaim
  /** In words: "a toll over several days". */
  readonly why: string
}

export interface Incidents {
  /** In the order of start, place and id. */
  readonly incidents: readonly Incident[]
  readonly aggregates: readonly Aggregate[]
  /** Claims that are neither: states, positions, talks and whatever else is no happening with victims or damage. */
  readonly others: readonly RecordedClaim[]
  /** From every permanent id ever given to the id of the incident now; null where none of its claims is in one now. */
  readonly redirects: ReadonlyMap<string, string | null>
  /** Links that contradict later ones. */
  readonly diagnostics: readonly Diagnostic[]
}
