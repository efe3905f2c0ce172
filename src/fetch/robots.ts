import robotsParser from 'robots-parser'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Answer, Refused } from './fetch.js'

/** What the hosts that were asked let programs fetch (RFC 9309). */
export interface Robots {
  /** Null where the address may be fetched, else why not. */
  objection(url: URL): Promise<Diagnostic | null>
  /** Time between two requests that the host asks for, milliseconds; 0 where it asks nothing or was not asked. */
  delay(url: URL): number
}

/** The package says that it has a default export, and is one. */
const parse = robotsParser.default ?? robotsParser

/** The rules of one host; null: it could not be asked, which counts as no. */
type Rules = ReturnType<typeof parse> | null

/** Most wildcards of a robots.txt that are weighed: each is held against the whole of every address. */
const MAX_WILDCARDS = 10_000

/**
 * Asks each host once. A host without a robots.txt (an answer of 400 to 499) allows all; one that does not answer, or
 * with a fault of its own, allows nothing (section 2.3.1).
 * @param options.ask fetches a robots.txt
 */
export function openRobots({
  agent,
  ask,
}: {
  readonly agent: string
  readonly ask: (address: string) => Promise<Answer>
}): Robots {
  const known = new Map<string, Rules>()

  async function rulesOf({ origin }: URL): Promise<Rules> {
    const before = known.get(origin)
    if (before !== undefined) return before
    const rules = rulesIn(await ask(`${origin}/robots.txt`), origin)
    known.set(origin, rules)
    return rules
  }
  return {
    async objection(url) {
      const rules = await rulesOf(url)
      if (rules === null) {
        const seen = `${url.origin}/robots.txt, where it is said what programs may fetch, cannot be had`
        return errorOf('fetch/robots', `${seen}; nothing was kept; try again later`, url.href)
      }
      if (rules.isAllowed(url.href, agent) !== false) return null
      const seen = `${url.origin}/robots.txt asks programs not to fetch this`
      return errorOf(
        'fetch/robots',
        `${seen}; nothing was kept; save it in a browser and add that file`,
        url.href,
      )
    },
    delay: ({ origin }) => (known.get(origin)?.getCrawlDelay(agent) ?? 0) * 1000,
  }
}

function rulesIn(answer: Answer, origin: string): Rules {
  const at = `${origin}/robots.txt`
  if (answer.sort === 'unchanged') return null
  if (answer.sort === 'refused') return saysNothing(answer) ? parse(at, '') : null
  const text = new TextDecoder().decode(answer.bytes)
  return text.split('*').length > MAX_WILDCARDS ? null : parse(at, text)
}

/** Whether a host has no rules, rather than none that could be had; 429 says that it was asked too often. */
const saysNothing = ({ status, trouble }: Refused): boolean =>
  status !== null &&
  ((status >= 400 && status < 500 && status !== 429) || (status === 200 && trouble.code === 'fetch/empty'))
