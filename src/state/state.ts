import type { RecordedClaim } from '../record/index.js'

/** What can hold in a place over time (codebook section 2). */
export const STATE_KINDS = ['control', 'siege', 'ceasefire'] as const

export type StateKind = (typeof STATE_KINDS)[number]

/** Days on which the evidence says that a state held. Nothing is said of the days between two stretches. */
export interface Stretch {
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly until: string
  /** True where a source says that it began then; else it is only known to have held by then. */
  readonly began: boolean
  /** True where a source says that it ended then; else it is only known to have held until then. */
  readonly ended: boolean
  /** Ids of the claims that it rests on, in the order of days. */
  readonly claims: readonly string[]
}

/** One account of one state: who holds the place, besieges it, or keeps the ceasefire. */
export interface State {
  readonly kind: StateKind
  /** Id of the place where it is known, else its words, lower case. */
  readonly place: string
  readonly placeName: string
  /** Who holds it: names of actors, else words; in order. Empty where nobody is named. */
  readonly holders: readonly string[]
  /** In order; between two of them it is unknown how things stood. */
  readonly stretches: readonly Stretch[]
  /** Claims without any day, not even that of their report. */
  readonly undated: readonly string[]
  /** Claims that deny it, with who says so. */
  readonly denied: readonly { readonly claim: string; readonly by: string }[]
  /** Other accounts of the same place and days: theirs stand beside, never merged. */
  readonly rivals: readonly (readonly string[])[]
}

/** What one claim says of a state. */
export interface Observation {
  readonly claim: RecordedClaim
  readonly kind: StateKind
  readonly phase: 'begins' | 'continues' | 'ends'
  readonly from: string
  readonly until: string
}
