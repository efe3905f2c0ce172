import type { Kind } from '../codebook/index.js'
import type { Account } from './account.js'
import { doersDiffer } from './account.js'
import type { Reason } from './incident.js'
import { kindsFit, vagueness } from './kinds.js'
import type { SettledLinks } from './links.js'
import type { PlaceKey } from './place.js'
import type { WordsBefore } from './told-apart.js'
import { toldApart } from './told-apart.js'

/** Accounts held to be of one happening, while proposals are being made. Grows; never leaves this room. */
export interface Bundle {
  /** Least id of its claims: what bundles are ordered by. */
  id: string
  accounts: Account[]
  reasons: Reason[]
  /** Claims that stand for it among the decisions; only those that some decision holds apart from others. */
  roots: Set<string>
  kinds: Set<Kind>
  /** Least vague of its kinds: 0 where one says the means. */
  vague: number
  first: number | null
  last: number | null
  day: number | null
  /** True where a claim of it has a day and a place: two such are never brought together by a claim that has not. */
  anchored: boolean
  /** The finest place named, then the first by name. */
  place: PlaceKey | null
  actors: Set<string>
  numbers: Set<string>
  aims: Set<string>
  /** By report, once there are more than a few. */
  byReport: Map<string, Account[]> | null
  /** What it was joined to; then it is no more. */
  into: Bundle | null
}

/** Most bundles hold no actor, number or target: one empty set serves them all, and nothing is ever added to it. */
const NONE: Set<never> = new Set()

const setOf = (items: readonly string[]): Set<string> => (items.length === 0 ? NONE : new Set(items))

/** The larger of two sets takes the other in; both belong to bundles that become one. */
function unite<T>(a: Set<T>, b: Set<T>): Set<T> {
  const [many, few] = a.size >= b.size ? [a, b] : [b, a]
  for (const item of few) many.add(item)
  return many
}

export function bundleOf(account: Account): Bundle {
  return {
    id: account.id,
    accounts: [account],
    reasons: [],
    roots: NONE,
    kinds: new Set([account.kind]),
    vague: vagueness(account.kind),
    first: account.bounds.first,
    last: account.bounds.last,
    day: account.day,
    anchored: account.block !== null,
    place: account.place,
    actors: setOf(account.actors),
    numbers: setOf(account.numbers),
    aims: setOf(account.aims),
    byReport: null,
    into: null,
  }
}

export function now(bundle: Bundle): Bundle {
  let at = bundle
  while (at.into !== null) at = at.into
  for (let step = bundle; step.into !== null && step !== at; ) {
    const next = step.into
    step.into = at
    step = next
  }
  return at
}

const reportsOf = (bundle: Bundle): ReadonlyMap<string, readonly Account[]> => {
  if (bundle.byReport === null) {
    bundle.byReport = new Map()
    for (const account of bundle.accounts) addTo(bundle.byReport, account)
  }
  return bundle.byReport
}

const addTo = (byReport: Map<string, Account[]>, account: Account): void => {
  const list = byReport.get(account.text)
  if (list === undefined) byReport.set(account.text, [account])
  else list.push(account)
}

/** Its accounts of one report. */
export const accountsIn = (bundle: Bundle, text: string): readonly Account[] =>
  bundle.accounts.length === 1
    ? bundle.accounts.filter((account) => account.text === text)
    : (reportsOf(bundle).get(text) ?? [])

export const reportsIn = (bundle: Bundle): Iterable<string> => reportsOf(bundle).keys()

export const holdsReport = (bundle: Bundle, text: string): boolean =>
  bundle.accounts.length === 1 ? bundle.accounts[0]!.text === text : reportsOf(bundle).has(text)

const isFiner = (a: PlaceKey, b: PlaceKey): boolean => {
  if (a.scoped !== b.scoped) return b.scoped
  if (a.wide !== b.wide) return b.wide
  return a.path.length !== b.path.length ? a.path.length > b.path.length : a.key < b.key
}

/** Joins two bundles and says why; the larger one takes the other in. */
export function join(a: Bundle, b: Bundle, reason: Reason): Bundle {
  const [keep, drop] = a.accounts.length >= b.accounts.length ? [a, b] : [b, a]
  if (keep.byReport !== null) for (const account of drop.accounts) addTo(keep.byReport, account)
  for (const account of drop.accounts) keep.accounts.push(account)
  for (const one of drop.reasons) keep.reasons.push(one)
  keep.reasons.push(reason)
  keep.roots = unite(keep.roots, drop.roots)
  if (drop.id < keep.id) keep.id = drop.id
  keep.kinds = unite(keep.kinds, drop.kinds)
  keep.vague = Math.min(keep.vague, drop.vague)
  keep.first = latest(keep.first, drop.first)
  keep.last = earliest(keep.last, drop.last)
  keep.day ??= drop.day
  keep.anchored ||= drop.anchored
  if (drop.place !== null && (keep.place === null || isFiner(drop.place, keep.place))) keep.place = drop.place
  keep.actors = unite(keep.actors, drop.actors)
  keep.numbers = unite(keep.numbers, drop.numbers)
  keep.aims = unite(keep.aims, drop.aims)
  drop.into = keep
  drop.byReport = null
  return keep
}

const latest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)

const earliest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

export interface Caution {
  readonly links: SettledLinks
  readonly before: WordsBefore
}

/** Whether a proposal may join two bundles; people's links are joined without asking. */
export function mayJoin(a: Bundle, b: Bundle, { links, before }: Caution): boolean {
  if (!fits(a, b) || !daysMeet(a, b)) return false
  if (a.roots.size > 0 && b.roots.size > 0 && heldApart(a, b, links)) return false
  if (!sideAgrees(a, b)) return false
  return !anyToldApart(a, b, before)
}

/** All of one's plainest kinds fit all of the other's, or they share one. */
function fits(a: Bundle, b: Bundle): boolean {
  for (const kind of a.kinds)
    if (b.kinds.has(kind) && vagueness(kind) === Math.max(a.vague, b.vague)) return true
  for (const one of a.kinds) for (const other of b.kinds) if (!kindsFit(one, other)) return false
  return true
}

const daysMeet = (a: Bundle, b: Bundle): boolean => {
  const first = latest(a.first, b.first)
  const last = earliest(a.last, b.last)
  return first === null || last === null || first <= last
}

function heldApart(a: Bundle, b: Bundle, links: SettledLinks): boolean {
  const [few, many] = a.roots.size <= b.roots.size ? [a, b] : [b, a]
  for (const root of few.roots) {
    const apart = links.apartFrom(root)
    const [less, more] = apart.size <= many.roots.size ? [apart, many.roots] : [many.roots, apart]
    for (const other of less) if (more.has(other)) return true
  }
  return false
}

/**
 * In a whole town, two parties' attacks of a day are two, unless number or target agree; in a quarter or on a site they
 * are rival accounts of one.
 */
const sideAgrees = (a: Bundle, b: Bundle): boolean =>
  !doersDiffer(a.actors, b.actors) ||
  a.place?.fine === true ||
  b.place?.fine === true ||
  agreement(a, b) !== null

function anyToldApart(a: Bundle, b: Bundle, before: WordsBefore): boolean {
  if (a.accounts.length === 1 && b.accounts.length === 1)
    return toldApart(a.accounts[0]!, b.accounts[0]!, before) !== null
  const [few, many] = a.accounts.length <= b.accounts.length ? [a, b] : [b, a]
  const there = reportsOf(many)
  return few.accounts.some((one) =>
    (there.get(one.text) ?? []).some((other) => toldApart(one, other, before) !== null),
  )
}

/** What two bundles agree in beyond day, place and kind, in words; null where nothing. */
export function agreement(a: Bundle, b: Bundle): string | null {
  const number = shared(a.numbers, b.numbers)
  if (number !== null) return `both ${number}`
  const aim = shared(a.aims, b.aims)
  return aim === null || COMMON_AIMS.has(aim) ? null : `both against ${aim}`
}

/** Targets that any attack may have: no sign that two are one. */
const COMMON_AIMS: ReadonlySet<string> = new Set(
  `people, civilians, residents, men, women, children, soldiers, fighters, militants, rebels, others, troops, houses,
  homes, buildings, positions, villagers, terrorists, families, persons, protesters, demonstrators, prisoners,
  detainees, gunmen, insurgents, inhabitants, city, town, village, residential areas`.split(/,\s*/),
)

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string | null {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let least: string | null = null
  for (const item of few) if (many.has(item) && (least === null || item < least)) least = item
  return least
}
