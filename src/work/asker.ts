import { setTimeout as pause } from 'node:timers/promises'
import type { Diagnostic } from '../diagnostic/index.js'
import type { Answer, Hop, Manners, Network, Robots } from '../fetch/index.js'
import { VERSION } from './program.js'

/** How others are asked. */
export interface AskerOptions {
  /** Addresses of this machine and of inner networks may be asked. */
  readonly allowPrivate: boolean
  /** Milliseconds for one address. */
  readonly milliseconds: number
  readonly clock?: () => Date
  readonly sleep?: (milliseconds: number) => Promise<void>
  readonly network?: Network
}

/** Asks for addresses, and remembers meanwhile whom it asked when and what hosts let programs fetch. */
export interface Asker {
  readAddress(words: string): URL | Diagnostic
  /**
   * Asks for an address that a person named.
   * @param answers what it answered the last time, as the record keeps it: it need not send that again
   */
  ask(url: URL, answers: string | null): Promise<Answer>
  /** Asks for an address that nobody named, and waits before each request, also of a redirect. */
  askInTurn(url: URL): Promise<Answer>
  readonly robots: Robots
  readonly manners: Manners
  /** Longest time that is waited because a server asks for it, milliseconds. */
  readonly longest: number
}

/** The user agent: which program asks and what for, and nothing of who runs it. */
export const AGENT = `marsad/${VERSION} (+archive)`

/** Opens an asker; the room that knows the network is loaded here and not before. */
export async function openAsker(options: AskerOptions): Promise<Asker> {
  const { fetchAddress, GAP, MAX_ROBOTS, MAX_WAIT, openManners, openRobots, readAddress, sinceOf } =
    await import('../fetch/index.js')
  const { allowPrivate, milliseconds, network, clock = () => new Date(), sleep = pause } = options
  const manners: Manners = openManners({ clock, sleep, gap: (url) => Math.max(GAP, robots.delay(url)) })
  const given = {
    ...{ agent: AGENT, clock, allowPrivate, limits: { milliseconds } },
    ...(network === undefined ? {} : { network }),
  }
  const robots = openRobots({
    agent: AGENT,
    ask: (address) =>
      fetchAddress(address, {
        ...given,
        limits: { milliseconds, bytes: MAX_ROBOTS },
        before: manners.turn,
      }),
  })
  return {
    readAddress,
    robots,
    manners,
    longest: MAX_WAIT,
    async ask(url, answers) {
      await manners.turn(url)
      const hop = answers === null ? null : lastHop(answers)
      return fetchAddress(url.href, { ...given, ...(hop === null ? {} : { since: sinceOf(hop) }) })
    },
    askInTurn: (url) => fetchAddress(url.href, { ...given, before: manners.turn }),
  }
}

/** The answer that gave the bytes, as `receivedOf` wrote it. */
const lastHop = (answers: string): Hop | null =>
  (JSON.parse(answers) as { readonly hops: readonly Hop[] }).hops.at(-1) ?? null
