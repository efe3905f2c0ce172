import { createHash } from 'node:crypto'
import type { Named } from '../record/index.js'
import { sameWords } from './same.js'

export interface Identity {
  readonly id: string
  readonly permanent: boolean
  readonly former: readonly string[]
}

/** @typeParam H what stands for an incident of today: one value an incident */
export interface Identities<H> {
  /** Null where it has no permanent id. */
  of(held: H): Identity | null
  /** Incidents that have a permanent id. */
  readonly permanent: ReadonlySet<H>
  readonly redirects: ReadonlyMap<string, string | null>
}

/** A naming; undone: all links that it rests on were, and it holds on to none of its claims. */
export type NamedThen = Named & { readonly undone?: boolean }

/** What a permanent id stands for among the claims: those that no later name took over, else all that it last held. */
interface Given {
  readonly id: string
  /** Position of its last naming: the later of two is the newer id. */
  readonly at: number
  readonly claims: readonly string[]
  /**
   * Which goes before which, the higher first: 2 where no other took over all its claims; 1 where others did, so that it
   * leads to where they are and names what no other id names; 0 where all its names were undone.
   */
  readonly rank: 0 | 1 | 2
}

/**
 * Finds each permanent id's incident of today: where most of its claims are; where two parts hold as many, the one
 * with the least claim id. Of several ids of one incident, the one with most claims stays (of equals, the newer), before
 * those that own none, and the others lead to it. What a merge or split named goes back to the ids before it once all
 * its links are undone.
 */
export function identify<H>(
  incidentOf: (claim: string) => H | null,
  named: readonly NamedThen[],
): Identities<H> {
  const claimants = new Map<H, { readonly given: Given; readonly shared: number }[]>()
  const given = givenIds(named)
  const home = new Map<string, H | null>()
  for (const one of given) {
    const found = largestPart(one, incidentOf)
    home.set(one.id, found?.held ?? null)
    if (found === null) continue
    const list = claimants.get(found.held) ?? []
    list.push({ given: one, shared: found.shared })
    claimants.set(found.held, list)
  }
  const identities = new Map<H, Identity>()
  for (const [held, list] of claimants) {
    list.sort((a, b) => b.given.rank - a.given.rank || b.shared - a.shared || b.given.at - a.given.at)
    const [kept, ...former] = list.map((claimant) => claimant.given.id)
    identities.set(held, { id: kept!, permanent: true, former: former.sort() })
  }
  const redirects = given.map(({ id }): readonly [string, string | null] => {
    const held = home.get(id) ?? null
    return [id, held === null ? null : identities.get(held)!.id]
  })
  return {
    of: (held) => identities.get(held) ?? null,
    permanent: new Set(identities.keys()),
    redirects: new Map(redirects),
  }
}

function givenIds(named: readonly NamedThen[]): readonly Given[] {
  const latest = new Map<string, { readonly at: number; readonly claims: readonly string[] }>()
  const firm = new Set<string>()
  const owner = new Map<string, string>()
  for (const [at, { incident, claims, undone = false }] of named.entries()) {
    if (undone && firm.has(incident)) continue
    latest.set(incident, { at, claims })
    if (undone) continue
    firm.add(incident)
    for (const claim of claims) owner.set(claim, incident)
  }
  return [...latest].map(([id, { at, claims }]) => {
    const own = claims.filter((claim) => owner.get(claim) === id)
    const rank = own.length > 0 ? 2 : firm.has(id) ? 1 : 0
    return { id, at, claims: own.length > 0 ? own : claims, rank }
  })
}

function largestPart<H>(
  { claims }: Given,
  incidentOf: (claim: string) => H | null,
): { readonly held: H; readonly shared: number } | null {
  const parts = new Map<H, number>()
  for (const claim of [...claims].sort()) {
    const held = incidentOf(claim)
    if (held !== null) parts.set(held, (parts.get(held) ?? 0) + 1)
  }
  // Parts stand in the order of their least shared claim, and the sort is stable.
  const [best] = [...parts].sort((a, b) => b[1] - a[1])
  return best === undefined ? null : { held: best[0], shared: best[1] }
}

const NONE: readonly string[] = []

/** An incident that nobody has named yet is called by its claims. */
export const proposedIdentity = (claims: readonly string[]): Identity => ({
  id: sameWords(`p-${createHash('sha256').update(claims.join('\n')).digest('hex').slice(0, 20)}`),
  permanent: false,
  former: NONE,
})
