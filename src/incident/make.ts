import type { Kind } from '../codebook/index.js'
import { KINDS } from '../codebook/index.js'
import type { Account } from './account.js'
import { earliest, finerOf, latest } from './bundle.js'
import { isoDay } from './days.js'
import type { Incident, Reason } from './incident.js'
import { vagueness } from './kinds.js'
import type { Identity } from './permanent.js'
import type { PlaceKey } from './place.js'
import type { Rest } from './rest.js'
import { isLumped } from './sort-out.js'

export function incidentOf({ members, joins }: Rest, { id, permanent, former }: Identity): Incident {
  const [start, end] = daysOf(members)
  return {
    id,
    permanent,
    former,
    claims: members.map(({ claim }) => claim),
    kind: plainestKind(members),
    place: placeOf(members),
    start: start === null ? null : isoDay(start),
    end: end === null ? null : isoDay(end),
    lumped: members.some(isLumped),
    reasons: joins.length === 0 ? NONE : joins.map(({ reason }) => reason).sort(byClaims),
  }
}

/** Whether two say the same of the same claims. */
export const isSameIncident = (a: Incident, b: Incident): boolean =>
  a.id === b.id &&
  a.permanent === b.permanent &&
  a.kind === b.kind &&
  a.start === b.start &&
  a.end === b.end &&
  a.lumped === b.lumped &&
  a.place?.text === b.place?.text &&
  a.place?.link === b.place?.link &&
  a.former.join() === b.former.join() &&
  isEach(a.claims, b.claims, (one, other) => one === other) &&
  isEach(
    a.reasons,
    b.reasons,
    (one, other) => one.why === other.why && one.claims.join() === other.claims.join(),
  )

const isEach = <T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean =>
  a.length === b.length && a.every((item, i) => isSame(item, b[i]!))

const NONE: readonly Reason[] = []

const byClaims = (a: Reason, b: Reason): number => {
  const [one, other] = [[...a.claims, a.why].join('\n'), [...b.claims, b.why].join('\n')]
  return one < other ? -1 : one > other ? 1 : 0
}

/** The narrowest days that all leave; where people joined claims of days that do not meet, all days that they name. */
function daysOf(accounts: readonly Account[]): readonly [first: number | null, last: number | null] {
  const first = accounts.map(({ bounds }) => bounds.first).reduce(latest)
  const last = accounts.map(({ bounds }) => bounds.last).reduce(earliest)
  if (first === null || last === null || first <= last) return [first, last]
  const dated = accounts.filter(({ bounds }) => bounds.dated)
  const firsts = dated.flatMap(({ bounds }) => bounds.first ?? [])
  const lasts = dated.flatMap(({ bounds }) => bounds.last ?? [])
  return [Math.min(...firsts), lasts.length === 0 ? null : Math.max(...lasts, ...firsts)]
}

/** Of the least vague kinds, the one that most claims have; of equals, the first in the codebook. */
function plainestKind(accounts: readonly Account[]): Kind {
  const vague = Math.min(...accounts.map(({ kind }) => vagueness(kind)))
  const votes = new Map<Kind, number>()
  for (const { kind } of accounts) votes.set(kind, (votes.get(kind) ?? 0) + 1)
  const plain = KINDS.filter((kind) => votes.has(kind) && vagueness(kind) === vague)
  return plain.reduce((best, kind) => (votes.get(kind)! > votes.get(best)! ? kind : best))
}

function placeOf(accounts: readonly Account[]): Incident['place'] {
  const place = accounts.reduce<PlaceKey | null>((finest, account) => finerOf(finest, account.place), null)
  if (place === null) return null
  const there = accounts
    .filter((account) => account.place?.key === place.key)
    .map(({ claim }) => claim.claim.place!)
  const best = there.find(({ resolved }) => resolved !== null) ?? there[0]!
  return { text: best.text, link: best.resolved }
}
