import type { Link, RecordedClaim } from '../record/index.js'
import { mayCount } from '../record/index.js'
import type { Groups } from './groups.js'
import { membersAt, openGroups } from './groups.js'
import type { Incident, Incidents } from './incident.js'
import { settleLinks } from './links.js'
import type { NamedThen } from './permanent.js'
import { openPlaces } from './place-book.js'
import type { Wanted, Work } from './renew.js'
import { renew } from './renew.js'
import type { Known } from './settle.js'
import { NOTHING_KNOWN, settle } from './settle.js'
import type { TextOf } from './told-apart.js'
import { openSayings } from './told-apart.js'

/** What is other than the last time. */
export interface ClaimChanges {
  /** Claims that are new or other than before. */
  readonly put: readonly RecordedClaim[]
  /** Ids of claims that are no more. */
  readonly gone: readonly string[]
  /** All links and all permanent ids, as `proposeIncidents` takes them. */
  readonly links: readonly Link[]
  readonly named: readonly NamedThen[]
}

/** Incidents of claims that come, change and go. */
export interface Proposals {
  /** The same as `proposeIncidents` makes of all claims that are there now, at the cost of what changed. */
  change(changes: ClaimChanges): Incidents
  /** The incident of today that a claim is in; null where it is in none. */
  incidentAt(claim: string): Incident | null
}

export interface ProposalsOptions {
  readonly suggestions: boolean
  readonly textOf?: TextOf
  /** Incidents of the same claims that are held already: one that says the same is the same value in both. */
  readonly beside?: Pick<Proposals, 'incidentAt'>
}

export function openProposals({ suggestions, textOf, beside = NOBODY }: ProposalsOptions): Proposals {
  const groups = openGroups()
  const accountsOf = (text: string) => membersAt(groups.reports, text)
  const saysAnother = openSayings({ textOf: textOf ?? null, accountsOf })
  let work: Work = { groups, places: openPlaces(), saysAnother, links: settleLinks([]), run: 0 }
  let last: Pick<ClaimChanges, 'links' | 'named'> = { links: [], named: [] }
  let everNamed: ReadonlySet<string> = new Set()
  let known: Known = NOTHING_KNOWN
  let found: Incidents | null = null
  return {
    change({ put, gone, links, named }) {
      const wanted = wantedOf({ put, gone }, { groups, suggestions })
      if (found !== null && wanted.size === 0 && links === last.links && named === last.named) return found
      const before = { everNamed, links: work.links }
      if (links !== last.links) {
        work = { ...work, links: settleLinks(links) }
        for (const id of claimsOf([...links, ...last.links]))
          if (before.links.sayOf(id) !== work.links.sayOf(id)) again(id, wanted, groups)
      }
      if (named !== last.named) {
        everNamed = claimsOf(named)
        for (const id of everNamed) if (!before.everNamed.has(id)) again(id, wanted, groups)
        for (const id of before.everNamed) if (!everNamed.has(id)) again(id, wanted, groups)
      }
      last = { links, named }
      work = { ...work, run: work.run + 1 }
      const renewed = renew(wanted, work)
      known = settle(renewed, { groups, known, everNamed, named, beside })
      const { incidents, aggregates, others } = known.listed
      const { diagnostics } = work.links
      found = { incidents, aggregates, others, redirects: known.redirects, diagnostics }
      return found
    },
    incidentAt: (claim) => groups.byId.get(claim)?.rest?.incident ?? null,
  }
}

const NOBODY: Pick<Proposals, 'incidentAt'> = { incidentAt: () => null }

const claimsOf = (list: readonly { readonly claims: readonly string[] }[]): ReadonlySet<string> =>
  new Set(list.flatMap(({ claims }) => claims))

interface WantedOf {
  readonly groups: Groups
  readonly suggestions: boolean
}

function wantedOf(
  { put, gone }: Pick<ClaimChanges, 'put' | 'gone'>,
  { groups: { byId }, suggestions }: WantedOf,
): Wanted {
  const wanted: Wanted = new Map()
  for (const id of gone) if (byId.has(id)) wanted.set(id, null)
  for (const claim of put) {
    const member = byId.get(claim.id)
    if (mayCount(claim, { suggestions })) {
      if (member?.claim !== claim) wanted.set(claim.id, claim)
    } else if (member !== undefined) wanted.set(claim.id, null)
  }
  return wanted
}

/** What a claim itself says is as it was, but not what others say of it. */
function again(id: string, wanted: Wanted, { byId }: Groups): void {
  const member = byId.get(id)
  if (member !== undefined && !wanted.has(id)) wanted.set(id, member.claim)
}
