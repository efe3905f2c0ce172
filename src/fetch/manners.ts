import { MAX_WAIT } from './limits.js'

/** Time between requests to one host. */
export interface Manners {
  /** Waits until the host may be asked again, and notes that it is asked now. */
  turn(url: URL): Promise<void>
  /** The host is left alone for so many milliseconds. */
  leave(url: URL, milliseconds: number): void
}

export interface MannersOptions {
  readonly clock: () => Date
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Least time between two requests to the host of an address, milliseconds. */
  readonly gap: (url: URL) => number
}

/** Keeps apart the requests to each host; ports of one machine are one host. */
export function openManners({ clock, sleep, gap }: MannersOptions): Manners {
  const last = new Map<string, number>()
  const free = new Map<string, number>()
  return {
    async turn(url) {
      const host = url.hostname
      const now = clock().getTime()
      const apart = last.has(host) ? last.get(host)! + gap(url) - now : 0
      // a clock that was set back must not make anybody wait for days
      const wait = Math.min(Math.max(apart, (free.get(host) ?? now) - now), MAX_WAIT)
      if (wait > 0) await sleep(wait)
      last.set(host, clock().getTime())
      free.delete(host)
    },
    leave: ({ hostname }, milliseconds) => void free.set(hostname, clock().getTime() + milliseconds),
  }
}
