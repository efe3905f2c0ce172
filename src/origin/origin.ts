/**
 * Who a claim goes back to: ten outlets that print one agency's text, or quote one monitor, are one origin (codebook
 * section 9.3, field rule S1).
 */
export interface Origin {
  /** Stable: made of what the origin is, not of the claims that were found. */
  readonly id: string
  /** As people read it: "the Observatory", "Northern Wire". */
  readonly name: string
  /**
   * `speaker`: a named source; `text`: a text that several printed, each in its own edition; `publisher`: who printed it
   * first, or its family.
   */
  readonly sort: 'speaker' | 'text' | 'publisher'
}

/** Why claims of several reports are held to go back to one origin. */
export interface OriginBranch {
  readonly origin: Origin
  readonly claims: readonly string[]
  /** Hashes of the texts that carry it. */
  readonly reports: readonly string[]
  /** Who printed it, a family under one name, in the order of names. */
  readonly outlets: readonly string[]
  /** In words: "two outlets repeat the Observatory", "94% of the text is Northern Wire's". */
  readonly why: string
}

export interface Origins {
  /** Origin of a claim by its id. */
  of(claim: string): Origin
  /** All origins with what hangs on them, in the order of their ids. */
  readonly branches: readonly OriginBranch[]
  /** Stands for these origins; left out where they do not go on. */
  readonly version?: object
  /** Claims whose origin may be another than at an earlier version; left out where there is none to compare with. */
  readonly moved?: { readonly since: object; readonly claims: ReadonlySet<string> }
}

/** Whether a claim has the same origin in both. */
export const hasSameOrigin = (claim: string, before: Origins, now: Origins): boolean =>
  before === now ||
  (now.moved !== undefined && now.moved.since === before.version
    ? !now.moved.claims.has(claim)
    : before.of(claim) === now.of(claim))
