/** A person's word that two claims are about one incident, or about two. */
export interface Link {
  /** Ids of two claims, in the order of their ids. */
  readonly claims: readonly [string, string]
  readonly same: boolean
  readonly reason: string | null
}
