/** How much is asked of a server, and taken from it, for one address. */
export interface Limits {
  /** Redirects that are followed. */
  readonly redirects: number
  /** Milliseconds for all of it: names, connections, redirects and the whole body; waiting out of courtesy not counted. */
  readonly milliseconds: number
  /** Bytes of a body, packed or unpacked. */
  readonly bytes: number
}

export const LIMITS: Limits = { redirects: 10, milliseconds: 30_000, bytes: 20 * 1024 * 1024 }

/** How many times longer than what was sent a body may become, and from how many bytes on that is looked at. */
export const MAX_RATIO = 200
export const RATIO_FROM = 1024 * 1024

/** Most bytes of a robots.txt; RFC 9309 (section 2.5) asks for at least 500 KiB to be read. */
export const MAX_ROBOTS = 1024 * 1024

/** Least time between two requests to one host, milliseconds. */
export const GAP = 2_000

/** Longest time that is waited because a server asks for it; one that asks for more is left alone, milliseconds. */
export const MAX_WAIT = 60_000

/** Longest address. */
export const MAX_ADDRESS = 4_000
