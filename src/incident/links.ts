import type { Diagnostic } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { Link } from '../record/index.js'
import { addTo } from '../text/index.js'

/** What people decided about pairs of claims, closed under "the same as the same is the same". */
export interface SettledLinks<L extends Link = Link> {
  /** The claim that stands for all that are decided to be of its incident; a claim that nobody linked is its own. */
  rootOf(claim: string): string
  /** Roots that must not come together with a root. */
  apartFrom(root: string): ReadonlySet<string>
  /** Whether a claim is joined to another, which need not count now. */
  isJoined(claim: string): boolean
  /** Links that hold and join claims under a root, in the order given. */
  joinedUnder(root: string): readonly L[]
  /** All that decisions say of a claim, in a form to compare. */
  sayOf(claim: string): string
  /** Links that later ones contradict, in the order given: they do not hold. */
  readonly overruled: readonly L[]
  readonly diagnostics: readonly Diagnostic[]
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Settles links from the last to the first, so that a later one wins over those that it contradicts. Links by way of
 * claims that do not count now still hold.
 */
export function settleLinks<L extends Link>(links: readonly L[]): SettledLinks<L> {
  const parent = new Map<string, string>()
  const size = new Map<string, number>()
  const apart = new Map<string, Set<string>>()
  const find = (claim: string): string => {
    let root = claim
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next
    for (let at = claim; at !== root; ) {
      const next = parent.get(at)!
      parent.set(at, root)
      at = next
    }
    return root
  }
  const join = (a: string, b: string): void => {
    const weight = (root: string): number => (size.get(root) ?? 1) + (apart.get(root)?.size ?? 0)
    const [keep, drop] = weight(a) >= weight(b) ? [a, b] : [b, a]
    parent.set(drop, keep)
    size.set(keep, (size.get(keep) ?? 1) + (size.get(drop) ?? 1))
    for (const other of apart.get(drop) ?? NONE) {
      apart.get(other)!.delete(drop)
      apart.get(other)!.add(keep)
      apart.set(keep, (apart.get(keep) ?? new Set()).add(other))
    }
    apart.delete(drop)
  }
  const held: L[] = []
  const overruled: L[] = []
  for (const link of [...links].reverse()) {
    const [a, b] = [find(link.claims[0]), find(link.claims[1])]
    const contradicts = link.same ? apart.get(a)?.has(b) === true : a === b
    if (contradicts) overruled.push(link)
    else held.push(link)
    if (contradicts || (link.same && a === b)) continue
    if (link.same) join(a, b)
    else {
      apart.set(a, (apart.get(a) ?? new Set()).add(b))
      apart.set(b, (apart.get(b) ?? new Set()).add(a))
    }
  }
  overruled.reverse()
  const under = new Map<string, L[]>()
  for (const link of held.reverse()) if (link.same) addTo(under, find(link.claims[0]), link)
  return {
    rootOf: find,
    apartFrom: (root) => apart.get(root) ?? NONE,
    isJoined: (claim) => (size.get(find(claim)) ?? 1) > 1,
    joinedUnder: (root) => under.get(root) ?? [],
    sayOf(claim) {
      const root = find(claim)
      const joined = under.get(root) ?? []
      return JSON.stringify([root, [...(apart.get(root) ?? NONE)].sort(), joined.map(sayLink)])
    },
    overruled,
    diagnostics: overruled.map(contradiction),
  }
}

const sayLink = ({ claims, reason }: Link): readonly (string | null)[] => [...claims, reason]

const contradiction = ({ claims: [a, b], same }: Link): Diagnostic =>
  warningOf(
    'incident/contradictory-links',
    `${a} and ${b} were ${same ? 'joined' : 'held apart'}, which later decisions contradict; the later ones hold; ` +
      'take one of them back if that is wrong',
  )
