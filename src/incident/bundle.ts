import type { Kind } from '../codebook/index.js'
import { KINDS } from '../codebook/index.js'
import { addTo, listedWords } from '../text/index.js'
import { doersDiffer } from './account.js'
import type { Reason } from './incident.js'
import { kindsFit, vagueness } from './kinds.js'
import type { SettledLinks } from './links.js'
import type { Member } from './member.js'
import type { PlaceKey } from './place.js'
import { unite } from './same.js'
import type { Task } from './task.js'
import type { SaysAnother } from './told-apart.js'
import { toldApart } from './told-apart.js'

/** Accounts held to be of one happening, while proposals are being made. Grows; never leaves this room. */
export interface Bundle {
  /** Least id of its claims: what bundles are ordered by. */
  id: string
  accounts: Member[]
  /** How it came together. */
  joins: Joined[]
  /** Claims that stand for it among the decisions; only those that some decision holds apart from others. */
  roots: readonly string[]
  kinds: readonly Kind[]
  /** Least vague of its kinds: 0 where one says the means. */
  vague: number
  first: number | null
  last: number | null
  day: number | null
  /** True where a claim of it has a day and a place: two such are never brought together by a claim that has not. */
  anchored: boolean
  /** The finest place named, then the first by name. */
  place: PlaceKey | null
  actors: readonly string[]
  numbers: readonly string[]
  aims: readonly string[]
  /** By report, once there are more than a few. */
  byReport: Map<string, Member[]> | null
  /** True where it is not what it was at this point the last time (replay.ts). */
  strayed: boolean
  /** What it was joined to; then it is no more. */
  into: Bundle | null
}

/** Two bundles were joined, in the course of which task, as the how manieth there. */
export interface Joined {
  readonly task: Task
  readonly at: number
  readonly reason: Reason
}

/** Never added to. */
const NO_JOINS: Joined[] = []

/** A list for each kind, shared by all bundles of it. */
const ONLY = new Map(KINDS.map((kind): [Kind, readonly Kind[]] => [kind, [kind]]))

export const bundleOf = (
  account: Member,
  { roots, strayed }: { readonly roots: readonly string[]; readonly strayed: boolean },
): Bundle => ({
  id: account.id,
  accounts: [account],
  joins: NO_JOINS,
  roots,
  kinds: ONLY.get(account.kind)!,
  vague: vagueness(account.kind),
  first: account.bounds.first,
  last: account.bounds.last,
  day: account.day,
  anchored: account.block !== null,
  place: account.place,
  actors: account.actors,
  numbers: account.numbers,
  aims: account.aims,
  byReport: null,
  strayed,
  into: null,
})

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

const reportsOf = (bundle: Bundle): ReadonlyMap<string, readonly Member[]> => {
  if (bundle.byReport === null) {
    bundle.byReport = new Map()
    for (const account of bundle.accounts) addTo(bundle.byReport, account.text, account)
  }
  return bundle.byReport
}

/** Its accounts of one report. */
export const accountsIn = (bundle: Bundle, text: string): readonly Member[] =>
  bundle.accounts.length === 1
    ? bundle.accounts.filter((account) => account.text === text)
    : (reportsOf(bundle).get(text) ?? [])

export const reportsIn = (bundle: Bundle): Iterable<string> => reportsOf(bundle).keys()

export const holdsReport = (bundle: Bundle, text: string): boolean =>
  bundle.accounts.length === 1 ? bundle.accounts[0]!.text === text : reportsOf(bundle).has(text)

const isFiner = (a: PlaceKey, b: PlaceKey): boolean => {
  if (a.scoped !== b.scoped) return b.scoped
  if (a.wide !== b.wide) return b.wide
  if (a.path.length !== b.path.length) return a.path.length > b.path.length
  const [one, other] = [placeWords(a), placeWords(b)]
  return one < other
}

/** The finer of two places, whatever their order. */
export const finerOf = (a: PlaceKey | null, b: PlaceKey | null): PlaceKey | null =>
  a === null || (b !== null && isFiner(b, a)) ? b : a

const placeWords = ({ key, head, fine, path }: PlaceKey): string => [key, head, fine, ...path].join('\n')

/** Joins two bundles and says how; the larger one takes the other in. What is left does not rest on which that was. */
export function unify(a: Bundle, b: Bundle, joined: Joined): Bundle {
  const [keep, drop] = a.accounts.length >= b.accounts.length ? [a, b] : [b, a]
  if (keep.byReport !== null) for (const account of drop.accounts) addTo(keep.byReport, account.text, account)
  for (const account of drop.accounts) keep.accounts.push(account)
  if (keep.joins.length === 0) keep.joins = []
  for (const one of drop.joins) keep.joins.push(one)
  keep.joins.push(joined)
  keep.roots = unite(keep.roots, drop.roots)
  if (drop.id < keep.id) keep.id = drop.id
  keep.kinds = unite(keep.kinds, drop.kinds)
  keep.vague = Math.min(keep.vague, drop.vague)
  keep.first = latest(keep.first, drop.first)
  keep.last = earliest(keep.last, drop.last)
  keep.day = earliest(keep.day, drop.day)
  keep.anchored ||= drop.anchored
  keep.place = finerOf(keep.place, drop.place)
  keep.actors = unite(keep.actors, drop.actors)
  keep.numbers = unite(keep.numbers, drop.numbers)
  keep.aims = unite(keep.aims, drop.aims)
  keep.strayed ||= drop.strayed
  drop.into = keep
  drop.byReport = null
  return keep
}

export const latest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)

export const earliest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

export interface Caution {
  readonly links: SettledLinks
  readonly saysAnother: SaysAnother
}

/** Whether a proposal may join two bundles; people's links are joined without asking. */
export function mayJoin(a: Bundle, b: Bundle, { links, saysAnother }: Caution): boolean {
  if (!fits(a, b) || !daysMeet(a, b)) return false
  if (a.roots.length > 0 && b.roots.length > 0 && heldApart(a, b, links)) return false
  if (!sideAgrees(a, b)) return false
  return !anyToldApart(a, b, saysAnother)
}

/** All of one's plainest kinds fit all of the other's, or they share one. */
function fits(a: Bundle, b: Bundle): boolean {
  for (const kind of a.kinds)
    if (b.kinds.includes(kind) && vagueness(kind) === Math.max(a.vague, b.vague)) return true
  for (const one of a.kinds) for (const other of b.kinds) if (!kindsFit(one, other)) return false
  return true
}

const daysMeet = (a: Bundle, b: Bundle): boolean => {
  const first = latest(a.first, b.first)
  const last = earliest(a.last, b.last)
  return first === null || last === null || first <= last
}

function heldApart(a: Bundle, b: Bundle, links: SettledLinks): boolean {
  const [few, many] = a.roots.length <= b.roots.length ? [a, b] : [b, a]
  return few.roots.some((root) => {
    const apart = links.apartFrom(root)
    return many.roots.some((other) => apart.has(other))
  })
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

function anyToldApart(a: Bundle, b: Bundle, saysAnother: SaysAnother): boolean {
  if (a.accounts.length === 1 && b.accounts.length === 1)
    return toldApart(a.accounts[0]!, b.accounts[0]!, saysAnother) !== null
  const [few, many] = a.accounts.length <= b.accounts.length ? [a, b] : [b, a]
  const there = reportsOf(many)
  return few.accounts.some((one) =>
    (there.get(one.text) ?? []).some((other) => toldApart(one, other, saysAnother) !== null),
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
  listedWords(`people, civilians, residents, men, women, children, soldiers, fighters, militants, rebels, others, troops, houses,
  homes, buildings, positions, villagers, terrorists, families, persons, protesters, demonstrators, prisoners,
  detainees, gunmen, insurgents, inhabitants, city, town, village, residential areas`),
)

function shared(a: readonly string[], b: readonly string[]): string | null {
  let least: string | null = null
  for (const item of a) if (b.includes(item) && (least === null || item < least)) least = item
  return least
}
