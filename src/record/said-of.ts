/** What a word on an incident was said of: an id may lead to more claims later than it did when somebody chose a number. */
export interface SaidOf {
  /** Ids of the claims that the incident had when it was last named before the word, as whoever said it knew it. */
  readonly claims: readonly string[]
  /** True where only links that were undone since had made it an incident of its own. */
  readonly undone: boolean
  /** Place of the word in the log, from 0. */
  readonly at: number
}
