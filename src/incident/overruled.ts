import type { Link } from '../record/index.js'
import { addTo } from '../text/index.js'
import { settleLinks } from './links.js'

/** A link that does not hold, with those that together contradict it. */
export interface Overruled<L extends Link> {
  readonly link: L
  /** The fewest links that join its claims, or that join them to two that are held apart, and that last one. */
  readonly by: readonly L[]
}

/**
 * Links that others contradict by consequence: two claims held apart that a row of others joins, or joined that others
 * keep apart. In the order given, of which a later one wins.
 */
export function overruledLinks<L extends Link>(links: readonly L[]): readonly Overruled<L>[] {
  const { overruled, rootOf, joinedUnder } = settleLinks(links)
  if (overruled.length === 0) return []
  const out = new Set(overruled)
  const pairOf = (a: string, b: string): string => [rootOf(a), rootOf(b)].sort().join(' ')
  const apart = new Map<string, L>()
  for (const link of links) if (!link.same && !out.has(link)) apart.set(pairOf(...link.claims), link)
  const ways = new Map<string, ReadonlyMap<string, readonly L[]>>()
  const pathOf = (a: string, b: string): readonly L[] => {
    const root = rootOf(a)
    const known = ways.get(root) ?? waysIn(joinedUnder(root))
    ways.set(root, known)
    return pathIn(known, a, b)
  }
  return overruled.map((link) => {
    const [a, b] = link.claims
    if (!link.same) return { link, by: pathOf(a, b) }
    const between = apart.get(pairOf(a, b))
    if (between === undefined) throw new Error(`nothing holds ${a} and ${b} apart`)
    const [c, d] = between.claims
    const [near, far] = rootOf(c) === rootOf(a) ? [c, d] : [d, c]
    return { link, by: [...pathOf(a, near), between, ...pathOf(far, b)] }
  })
}

/** Links by each of their claims. */
function waysIn<L extends Link>(links: readonly L[]): ReadonlyMap<string, readonly L[]> {
  const ways = new Map<string, L[]>()
  for (const link of links) for (const claim of link.claims) addTo(ways, claim, link)
  return ways
}

/** The fewest links from one claim to another; of ways as long, the one whose links were given first. */
function pathIn<L extends Link>(
  ways: ReadonlyMap<string, readonly L[]>,
  from: string,
  to: string,
): readonly L[] {
  const by = new Map<string, { readonly link: L | null; readonly before: string }>([
    [from, { link: null, before: from }],
  ])
  const rest = [from]
  for (let next = 0; next < rest.length && !by.has(to); next++) {
    const at = rest[next]!
    for (const link of ways.get(at) ?? []) {
      const other = link.claims[0] === at ? link.claims[1] : link.claims[0]
      if (by.has(other)) continue
      by.set(other, { link, before: at })
      rest.push(other)
    }
  }
  const path: L[] = []
  for (let at = to; ; ) {
    const step = by.get(at)
    if (step === undefined) throw new Error(`no links join ${from} and ${to}`)
    if (step.link === null) return path.reverse()
    path.push(step.link)
    at = step.before
  }
}
