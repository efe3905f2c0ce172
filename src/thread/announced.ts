import type { Kind, Phase, Stance } from '../codebook/index.js'
import type { Word } from './outcome.js'

/** What a later claim says of something announced. */
export interface LaterWord {
  readonly claim: string
  readonly says: Word['says']
  /** In words: "same place and parties". */
  readonly why: string
}

/** Something announced for a day to come, and what came of it. */
export interface Announced {
  /** The claim that announced it first. */
  readonly claim: string
  readonly kind: Kind
  readonly stance: Stance
  /** `ends`: its end is announced. */
  readonly phase: Phase | null
  readonly by: string
  readonly place: string | null
  readonly parties: readonly string[]
  /** ISO date. */
  readonly announced: string
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly until: string | null
  /** A threat or a demand with a last day. */
  readonly ultimatum: boolean
  /** Other claims that announce the same for the same days. */
  readonly alsoBy: readonly string[]
  /** `ahead`, `now` or `past` on the day of asking; null where none was given. */
  readonly due: 'ahead' | 'now' | 'past' | null
  /**
   * What later claims say of it; `disputed`: that it came to pass, and that it did not. `no word` says nothing about
   * whether it came to pass.
   */
  readonly outcome: 'came to pass' | 'did not' | 'put off' | 'disputed' | 'no word'
  /** Claims for that outcome. */
  readonly claims: readonly string[]
  /** All that later claims say of it. */
  readonly later: readonly LaterWord[]
  /** Claims of it that nobody has decided on. */
  readonly suggested: readonly string[]
}

/** An ultimatum that sets no day. */
export interface Ultimatum extends Omit<Announced, 'from' | 'until' | 'due' | 'announced' | 'ultimatum'> {
  /** ISO date, or null. */
  readonly announced: string | null
}
