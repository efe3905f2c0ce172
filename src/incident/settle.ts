import { now } from './bundle.js'
import type { Groups } from './groups.js'
import type { Listed } from './listed.js'
import { listedIn, NOTHING_LISTED, replaced } from './listed.js'
import type { NamedThen } from './permanent.js'
import { identify, proposedIdentity } from './permanent.js'
import type { Replayed } from './replay.js'
import type { Beside, Rest } from './rest.js'
import { nameRest, restOf } from './rest.js'

/** What came of all bundles. */
export interface Known {
  readonly listed: Listed
  readonly redirects: ReadonlyMap<string, string | null>
  /** Incidents that have a permanent id. */
  readonly permanent: ReadonlySet<Rest>
}

export const NOTHING_KNOWN: Known = { listed: NOTHING_LISTED, redirects: new Map(), permanent: new Set() }

interface SettleOptions {
  readonly groups: Groups
  readonly known: Known
  readonly everNamed: ReadonlySet<string>
  readonly named: readonly NamedThen[]
  readonly beside: Beside
}

/** Finds what bundles are that are new or other than before, and what all of them are called. */
export function settle(
  replayed: Replayed,
  { groups, known, everNamed, named, beside }: SettleOptions,
): Known {
  const { fresh, over } = settleBundles(replayed, groups, everNamed)
  const gone = listedIn(over)
  const incidentAt = (claim: string): Rest | null => {
    const rest = groups.byId.get(claim)?.rest ?? null
    return rest?.as === 'incident' ? rest : null
  }
  const identities = identify(incidentAt, named)
  const renamed: Rest[] = []
  const isFresh = new Set(fresh)
  const incidents = fresh.filter(({ as }) => as === 'incident')
  for (const rest of new Set([...incidents, ...identities.permanent, ...known.permanent])) {
    if (incidentAt(rest.id) !== rest) continue
    const before = rest.incident
    const identity = identities.of(rest) ?? proposedIdentity(rest.members.map(({ id }) => id))
    if (!nameRest(rest, identity, beside)) continue
    if (before !== null) gone.incidents.push(before)
    if (!isFresh.has(rest)) renamed.push(rest)
  }
  const made = listedIn([...fresh, ...renamed])
  return {
    listed: replaced(known.listed, { gone, made }),
    redirects: identities.redirects,
    permanent: identities.permanent,
  }
}

interface Settled {
  /** What was not there before. */
  readonly fresh: readonly Rest[]
  /** What is there no more. */
  readonly over: readonly Rest[]
}

/** Leaves each member with what came of its bundle; where that is as it was, with the same value. */
function settleBundles(
  { before, moved }: Replayed,
  { byId }: Groups,
  everNamed: ReadonlySet<string>,
): Settled {
  const over = new Map(before.map((rest) => [rest.id, rest]))
  const there = moved.filter((member) => byId.get(member.id) === member)
  const bundles = new Set(there.map(({ bundle }) => now(bundle!)))
  const fresh: Rest[] = []
  for (const bundle of bundles) {
    const known = bundle.strayed ? undefined : over.get(bundle.id)
    if (known !== undefined) over.delete(bundle.id)
    const rest = known ?? restOf(bundle, { everNamed })
    if (known === undefined) fresh.push(rest)
    for (const member of rest.members) member.rest = rest
  }
  for (const member of moved) member.bundle = null
  return { fresh, over: [...over.values()] }
}
