/** What can hold in a place over time (codebook section 2): the kinds that take a phase. */
export const STATE_KINDS = ['control', 'siege', 'ceasefire'] as const

export type StateKind = (typeof STATE_KINDS)[number]

/** Days on which the evidence says that a state held. Nothing is said of the days between two stretches. */
export interface Stretch {
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly until: string
  /** True where a source tells of its beginning, then or, where the timeline says so, by then; else it only held by then. */
  readonly began: boolean
  /** True where a source tells of its end, then or at a day that the timeline bounds; else it only held until then. */
  readonly ended: boolean
  /** Ids of the claims that it rests on, in the order of days. */
  readonly claims: readonly string[]
}

/** One end of a spell: no day is made up, so it lies between two bounds, both inclusive; null where nobody says. */
export interface Bound {
  /** ISO date. */
  readonly earliest: string | null
  /** ISO date. */
  readonly latest: string | null
  /**
   * `told`: a source tells of the beginning or the end; `seen`: it is only known to have held then; `as of`: likewise,
   * by the date of a report whose claim has none; `between`: an end of days of which nothing is known.
   */
  readonly basis: 'told' | 'seen' | 'as of' | 'between'
  /** Ids of the claims at this end. */
  readonly claims: readonly string[]
}

/** Something that speaks against a stretch; it stands beside, and settles nothing. */
export interface Contest {
  /** `held throughout`: against a beginning or an end, that it held before and after. */
  readonly how: 'rival account' | 'denial' | 'held throughout'
  /** "another account gives it to the rebels"; "denied by the army". */
  readonly words: string
  /** ISO dates, both inclusive: the days of the stretch that it is about. */
  readonly from: string
  readonly until: string
  readonly claims: readonly string[]
}

/** A stretch of an account with the evidence at both ends, a denial of it, or the days between of which nothing is known. */
export interface Spell {
  readonly status: 'holds' | 'denied' | 'unknown'
  readonly from: Bound
  readonly until: Bound
  /** Ids of the claims that it rests on, in the order of days. */
  readonly claims: readonly string[]
  /** Ids of claims of the same account that cannot be true together with it. */
  readonly against: readonly string[]
  /** What speaks against it: rival accounts first, then denials. Empty for a denial and for unknown days. */
  readonly contested: readonly Contest[]
  /** What it rests on, in words: "began on 6 Oct 2016 with its capture, says the Observatory". */
  readonly rests: string
}

/** One account of one state: who holds the place, that it is besieged, or that a ceasefire holds. */
export interface State {
  readonly kind: StateKind
  /** Id of the place where it is known, else its words, with the side or part that is meant: `geonames:170063/east`. */
  readonly place: string
  readonly placeName: string
  /** Who holds it: names of actors, else words; in order. Empty where nobody is named. */
  readonly holders: readonly string[]
  /** In order; between two of them it is unknown how things stood. */
  readonly stretches: readonly Stretch[]
  /** The stretches with their evidence, denials, and the days between, in the order of days. */
  readonly timeline: readonly Spell[]
  /** Claims that give no day on which it surely held: without any date, or "on some day in August". */
  readonly undated: readonly string[]
  /** Claims that tell of days after their own report; they are no evidence of what held. */
  readonly ahead: readonly string[]
  /** Claims that deny it, with who says so. */
  readonly denied: readonly { readonly claim: string; readonly by: string }[]
  /** Other accounts of the same place and days: theirs stand beside, never merged. */
  readonly rivals: readonly (readonly string[])[]
  /** Claims among these that nobody has decided on. */
  readonly suggested: readonly string[]
}
