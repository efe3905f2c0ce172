import type { Link, Named, RecordedClaim } from '../record/index.js'
import { mayCount } from '../record/index.js'
import type { Account } from './account.js'
import { accountOf } from './account.js'
import type { Bundle } from './bundle.js'
import { bundleOf, join, now } from './bundle.js'
import type { Aggregate, Incident, Incidents } from './incident.js'
import type { SettledLinks } from './links.js'
import { settleLinks } from './links.js'
import { incidentOf } from './make.js'
import { joinWithoutDay } from './no-day.js'
import { byId, pushTo } from './order.js'
import type { Held } from './permanent.js'
import { identify } from './permanent.js'
import { readPlaces } from './place.js'
import type { Proposing } from './same-day.js'
import { joinSameDay } from './same-day.js'
import { joinSameReport } from './same-report.js'
import { joinSameWords } from './same-words.js'
import type { Sorted } from './sort-out.js'
import { sortOut, standsAlone } from './sort-out.js'
import type { TextOf } from './told-apart.js'
import { readWordsBefore } from './told-apart.js'
import { joinTolls } from './tolls.js'
import { joinWiderPlaces } from './wider.js'

export interface ProposeOptions {
  /** What people decided about pairs of claims, in the order of the log: of contradictory ones the later holds. */
  readonly links: readonly Link[]
  /** Permanent ids in the order in which they were given. */
  readonly named: readonly Named[]
  /** Whether claims that nobody decided on count. */
  readonly suggestions: boolean
  /** For "another strike": words before a trigger are read where texts can be had. */
  readonly textOf?: TextOf
}

/**
 * What claims are held to be about (codebook sections 9.1 and 9.2). People's links decide over everything; what they
 * leave open is proposed with caution, the same whatever the order of claims. Claims that may not count are in none of
 * the lists.
 */
export function proposeIncidents(
  claims: readonly RecordedClaim[],
  { links, named, suggestions, textOf }: ProposeOptions,
): Incidents {
  const counted = claims.filter((claim) => mayCount(claim, { suggestions })).sort(byId)
  const settled = settleLinks(links)
  const work = openWork(counted, { links: settled, textOf: textOf ?? null })
  joinLinked(work, settled)
  proposeJoins(work)
  return finish(work, { named, settled })
}

interface Work extends Proposing {
  readonly accounts: readonly Account[]
  readonly sorted: ReadonlyMap<Account, Sorted>
  /** Claims that a person joined to another. */
  readonly linked: ReadonlySet<Account>
}

interface Given {
  readonly links: SettledLinks
  readonly textOf: TextOf | null
}

function openWork(counted: readonly RecordedClaim[], { links, textOf }: Given): Work {
  const book = readPlaces(counted)
  const accounts = counted.map((claim) => accountOf(claim, book))
  const bundles = new Map<Account, Bundle>()
  const together = new Map<string, Account[]>()
  for (const account of accounts) {
    const bundle = bundleOf(account)
    const root = links.rootOf(account.id)
    if (links.apartFrom(root).size > 0) bundle.roots = new Set([root])
    bundles.set(account, bundle)
    pushTo(together, root, account)
  }
  const linked = new Set([...together.values()].filter((list) => list.length > 1).flat())
  const sorted = new Map(accounts.map((account) => [account, sortOut(account)]))
  const before = readWordsBefore(accounts, textOf)
  return { links, before, accounts, sorted, linked, bundleAt: (account) => now(bundles.get(account)!) }
}

/** Joins what people joined: first along their links, with their reasons, then by way of claims that do not count. */
function joinLinked({ accounts, linked, bundleAt }: Work, settled: SettledLinks): void {
  const byClaim = new Map([...linked].map((account) => [account.id, account]))
  const joinTwo = (a: Account, b: Account, why: string): void => {
    const [one, other] = [bundleAt(a), bundleAt(b)]
    if (one !== other) join(one, other, { claims: a.id < b.id ? [a.id, b.id] : [b.id, a.id], why })
  }
  for (const { claims, same, reason } of settled.held) {
    const [a, b] = [byClaim.get(claims[0]), byClaim.get(claims[1])]
    if (!same || a === undefined || b === undefined) continue
    joinTwo(a, b, reason === null ? 'joined by decision' : `joined by decision: ${reason}`)
  }
  const firstOf = new Map<string, Account>()
  for (const account of accounts) {
    if (!linked.has(account)) continue
    const root = settled.rootOf(account.id)
    const first = firstOf.get(root)
    if (first === undefined) firstOf.set(root, account)
    else joinTwo(first, account, 'joined by decisions, by way of claims that do not count now')
  }
}

function proposeJoins(work: Work): void {
  const as = (wanted: Sorted['as']): readonly Account[] =>
    work.accounts.filter((account) => work.sorted.get(account)!.as === wanted && !work.linked.has(account))
  const happenings = work.accounts.filter(
    (account) => work.sorted.get(account)!.as === 'happening' || work.linked.has(account),
  )
  joinSameDay(happenings, work)
  // Up to here claims with a day and a place alone join incidents; from here on the others join one each.
  joinWiderPlaces(happenings, work)
  joinSameReport(happenings, work)
  joinSameWords(happenings, work)
  joinWithoutDay(happenings, work)
  joinTolls(as('toll'), { ...work, accounts: happenings })
}

function finish(
  work: Work,
  { named, settled }: { readonly named: readonly Named[]; readonly settled: SettledLinks },
): Incidents {
  const everNamed = new Set(named.flatMap(({ claims }) => claims))
  const kept: { readonly bundle: Bundle; readonly held: Held }[] = []
  const aggregates: Aggregate[] = []
  const others: RecordedClaim[] = []
  for (const bundle of new Set(work.accounts.map(work.bundleAt))) {
    const [only] = bundle.accounts
    const sorted = work.sorted.get(only!)!
    const alone = bundle.accounts.length === 1
    if (alone && (sorted.as === 'toll' || sorted.as === 'aggregate'))
      aggregates.push({ claim: only!.claim, why: sorted.why })
    else if ((alone && sorted.as === 'other') || !isIncident(bundle, { everNamed, linked: work.linked }))
      for (const { claim } of bundle.accounts) others.push(claim)
    else {
      const claims = bundle.accounts.map(({ id }) => id).sort()
      kept.push({ bundle, held: { id: claims[0]!, claims } })
    }
  }
  const identities = identify(
    kept.map(({ held }) => held),
    named,
  )
  return {
    incidents: kept.map(({ bundle, held }) => incidentOf(bundle, identities.of(held))).sort(byStart),
    aggregates: aggregates.sort((a, b) => byId(a.claim, b.claim)),
    others: others.sort(byId),
    redirects: identities.redirects,
    diagnostics: settled.diagnostics,
  }
}

/** Somebody must say that it happened, with more than a remark; or a person held it to be an incident. */
function isIncident(
  { accounts }: Bundle,
  { everNamed, linked }: { readonly everNamed: ReadonlySet<string>; readonly linked: ReadonlySet<Account> },
): boolean {
  if (accounts.some((account) => everNamed.has(account.id) || linked.has(account))) return true
  return accounts.some(({ claim }) => claim.claim.stance !== 'denies') && accounts.some(standsAlone)
}

const byStart = (a: Incident, b: Incident): number =>
  compare(a.start ?? '~', b.start ?? '~') || compare(a.place?.text ?? '~', b.place?.text ?? '~') || byId(a, b)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
