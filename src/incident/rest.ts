import type { Bundle, Joined } from './bundle.js'
import type { Aggregate, Incident } from './incident.js'
import { incidentOf, isSameIncident } from './make.js'
import type { Member } from './member.js'
import { byId } from './order.js'
import type { Identity } from './permanent.js'
import { standsAlone } from './sort-out.js'

/** What is left of a bundle once nothing is joined any more, and what it was found to be. */
export interface Rest {
  /** Least id of its claims. */
  readonly id: string
  /** In the order of their ids. */
  readonly members: readonly Member[]
  /** How they came together, from which the bundle can be made again. */
  readonly joins: readonly Joined[]
  /** An incident, a toll that stands apart, or claims that are neither. */
  readonly as: 'incident' | 'aggregate' | 'others'
  /** Null until it has its id, and where it is none. */
  incident: Incident | null
  readonly aggregate: Aggregate | null
}

const NO_JOINS: readonly Joined[] = []

/** @param everNamed claims of incidents that were ever given a permanent id */
export function restOf(
  { id, accounts, joins }: Bundle,
  { everNamed }: { readonly everNamed: ReadonlySet<string> },
): Rest {
  const members = accounts.length === 1 ? [accounts[0]!] : accounts.toSorted(byId)
  const kept = joins.length === 0 ? NO_JOINS : joins.slice()
  const only = members.length === 1 ? members[0]! : null
  const sorted = only?.sorted
  if (sorted?.as === 'toll' || sorted?.as === 'aggregate') {
    const aggregate = { claim: only!.claim, why: sorted.why }
    return { id, members, joins: kept, as: 'aggregate', incident: null, aggregate }
  }
  const as = sorted?.as === 'other' || !isIncident(members, everNamed) ? 'others' : 'incident'
  return { id, members, joins: kept, as, incident: null, aggregate: null }
}

/** Somebody must say that it happened, with more than a remark; or a person held it to be an incident. */
const isIncident = (members: readonly Member[], everNamed: ReadonlySet<string>): boolean =>
  members.some(({ id, linked }) => linked || everNamed.has(id)) ||
  (members.some(({ claim }) => claim.claim.stance !== 'denies') && members.some(standsAlone))

/** Where an incident may be held already. */
export interface Beside {
  incidentAt(claim: string): Incident | null
}

/** Gives it its incident, and says whether that is another than it had. */
export function nameRest(rest: Rest, identity: Identity, beside: Beside): boolean {
  if (rest.incident !== null && isNamed(rest.incident, identity)) return false
  const made = incidentOf(rest, identity)
  const other = beside.incidentAt(rest.id)
  rest.incident = other !== null && isSameIncident(other, made) ? other : made
  return true
}

const isNamed = ({ id, permanent, former }: Incident, identity: Identity): boolean =>
  id === identity.id && permanent === identity.permanent && former.join() === identity.former.join()
