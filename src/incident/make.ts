import type { Kind } from '../codebook/index.js'
import { KINDS } from '../codebook/index.js'
import type { Account } from './account.js'
import type { Bundle } from './bundle.js'
import { isoDay } from './days.js'
import type { Incident, Reason } from './incident.js'
import { vagueness } from './kinds.js'
import { byId } from './order.js'
import type { Identity } from './permanent.js'
import { isLumped } from './sort-out.js'

export function incidentOf(bundle: Bundle, { id, permanent, former }: Identity): Incident {
  const accounts = [...bundle.accounts].sort(byId)
  const [start, end] = daysOf(bundle, accounts)
  return {
    id,
    permanent,
    former,
    claims: accounts.map(({ claim }) => claim),
    kind: plainestKind(bundle, accounts),
    place: placeOf(bundle, accounts),
    start: start === null ? null : isoDay(start),
    end: end === null ? null : isoDay(end),
    lumped: accounts.some(isLumped),
    reasons: [...bundle.reasons].sort(byClaims),
  }
}

const byClaims = (a: Reason, b: Reason): number => {
  const [one, other] = [[...a.claims, a.why].join('\n'), [...b.claims, b.why].join('\n')]
  return one < other ? -1 : one > other ? 1 : 0
}

/** The narrowest days that all leave; where people joined claims of days that do not meet, all days that they name. */
function daysOf(
  { first, last }: Bundle,
  accounts: readonly Account[],
): readonly [first: number | null, last: number | null] {
  if (first === null || last === null || first <= last) return [first, last]
  const dated = accounts.filter(({ bounds }) => bounds.dated)
  const firsts = dated.flatMap(({ bounds }) => bounds.first ?? [])
  const lasts = dated.flatMap(({ bounds }) => bounds.last ?? [])
  return [Math.min(...firsts), lasts.length === 0 ? null : Math.max(...lasts, ...firsts)]
}

/** Of the least vague kinds, the one that most claims have; of equals, the first in the codebook. */
function plainestKind({ vague, kinds }: Bundle, accounts: readonly Account[]): Kind {
  const votes = new Map<Kind, number>()
  for (const { kind } of accounts) votes.set(kind, (votes.get(kind) ?? 0) + 1)
  const plain = KINDS.filter((kind) => kinds.has(kind) && vagueness(kind) === vague)
  return plain.reduce((best, kind) => (votes.get(kind)! > votes.get(best)! ? kind : best))
}

function placeOf({ place }: Bundle, accounts: readonly Account[]): Incident['place'] {
  if (place === null) return null
  const there = accounts
    .filter((account) => account.place?.key === place.key)
    .map(({ claim }) => claim.claim.place!)
  const best = there.find(({ resolved }) => resolved !== null) ?? there[0]!
  return { text: best.text, link: best.resolved }
}
