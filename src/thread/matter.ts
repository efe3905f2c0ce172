import { type Fit, fitOf, type Known, WINDOW } from './match.js'
import type { Utterance } from './utterance.js'

/** An utterance in a matter, with how it came there; null for the one that the matter began with. */
export interface Member {
  readonly utterance: Utterance
  readonly fit: Fit | null
}

/** Something that several may take a stance to. It grows while utterances are gathered. */
export interface Matter extends Known {
  /** Its place among the matters of its shelf. */
  readonly at: number
  readonly members: readonly Member[]
}

export interface Placed {
  readonly matter: Matter
  readonly fit: Fit
}

/** Matters by all that an utterance may share with them. */
export interface Shelf {
  /** All, in the order in which they began. */
  readonly matters: readonly Matter[]
  /** The matter that an utterance fits best. */
  bestFor(utterance: Utterance): Placed | null
  begin(utterance: Utterance): void
  add(utterance: Utterance, to: Placed): void
}

/** Of the matters that share a key, no more than these are looked at, the latest first: the cost stays near-linear. */
const LOOKED_AT = 8

interface Growing extends Matter {
  readonly members: Member[]
  place: string | null
  days: Known['days']
  first: number | null
  last: number | null
  readonly agents: Set<string>
  readonly targets: Set<string>
  readonly reports: Set<string>
}

/** Matters in the order of their first days, by what an utterance may share with one. */
interface Shared {
  readonly report: Map<string, Growing[]>
  readonly place: Map<string, Growing[]>
  readonly party: Map<string, Growing[]>
  /** A party at a place. */
  readonly both: Map<string, Map<string, Growing[]>>
}

/** @returns a shelf for utterances of one kind */
export function openShelf(): Shelf {
  const matters: Growing[] = []
  const shared: Shared = { report: new Map(), place: new Map(), party: new Map(), both: new Map() }
  return {
    matters,
    bestFor: (utterance) => best(utterance, candidates(utterance, shared)),
    begin: (utterance) => {
      const matter = beginning(utterance, matters.length)
      matters.push(matter)
      file(matter, utterance, shared)
    },
    add: (utterance, { matter, fit }) => {
      const growing = matters[matter.at]!
      growing.members.push({ utterance, fit })
      if (!fit.strong) return
      learn(growing, utterance)
      file(growing, utterance, shared)
    },
  }
}

/** Puts a matter where those that share something with this utterance of it are found. */
function file(matter: Growing, { claim, place, agents, targets }: Utterance, shared: Shared): void {
  insert(shared.report, claim.report.text, matter)
  if (place !== null) for (const step of stepsOf(place)) insert(shared.place, step, matter)
  for (const party of [...agents, ...targets]) {
    insert(shared.party, party, matter)
    if (place === null) continue
    const here = shared.both.get(place) ?? new Map<string, Growing[]>()
    shared.both.set(place, here)
    insert(here, party, matter)
  }
}

function insert(byKey: Map<string, Growing[]>, key: string, matter: Growing): void {
  const list = byKey.get(key)
  if (list === undefined) {
    byKey.set(key, [matter])
    return
  }
  const first = matter.first ?? Infinity
  const until = countUntil(list, first)
  for (let at = until - 1; at >= 0 && (list[at]!.first ?? Infinity) === first; at--)
    if (list[at] === matter) return
  list.splice(until, 0, matter)
}

const steps = new Map<string, readonly string[]>()

/** A place, and the wider ones that it lies in: `a/b` of `a/b/c`. */
function stepsOf(place: string): readonly string[] {
  const known = steps.get(place)
  if (known !== undefined) return known
  const made = place.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'))
  if (steps.size > MOST_STEPS) steps.clear()
  steps.set(place, made)
  return made
}

const MOST_STEPS = 20_000

/** How many matters of a list in order of their first days began on that day or before. */
function countUntil(list: readonly Growing[], day: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((list[mid]!.first ?? Infinity) <= day) low = mid + 1
    else high = mid
  }
  return low
}

const beginning = (utterance: Utterance, at: number): Growing => ({
  at,
  place: utterance.place,
  days: utterance.days,
  first: utterance.on,
  last: utterance.on,
  agents: new Set(utterance.agents),
  targets: new Set(utterance.targets),
  reports: new Set([utterance.claim.report.text]),
  members: [{ utterance, fit: null }],
})

function learn(matter: Growing, { place, days, on, agents, targets, claim }: Utterance): void {
  matter.place ??= place
  matter.days ??= days
  if (on !== null) matter.last = Math.max(matter.last ?? on, on)
  for (const key of agents) matter.agents.add(key)
  for (const key of targets) matter.targets.add(key)
  matter.reports.add(claim.report.text)
}

function candidates(
  { claim, place, agents, targets, on }: Utterance,
  { report, place: places, party, both }: Shared,
): ReadonlySet<Growing> {
  const found = new Set<Growing>()
  const look = (list: readonly Growing[] | undefined): void => {
    if (list === undefined) return
    const until = on === null ? list.length : countUntil(list, on + WINDOW)
    for (let at = Math.max(0, until - LOOKED_AT); at < until; at++) found.add(list[at]!)
  }
  const told = report.get(claim.report.text)
  look(told)
  if (told !== undefined) for (let at = 0; at < Math.min(LOOKED_AT, told.length); at++) found.add(told[at]!)
  if (place !== null) for (const step of stepsOf(place)) look(places.get(step))
  const here = place === null ? undefined : both.get(place)
  for (const keys of [agents, targets])
    for (const key of keys) {
      look(party.get(key))
      look(here?.get(key))
    }
  return found
}

/** Of equal fits the matter that began last. */
function best(utterance: Utterance, matters: ReadonlySet<Growing>): Placed | null {
  let found: Placed | null = null
  for (const matter of matters) {
    const fit = fitOf(utterance, matter)
    if (fit === null) continue
    const better =
      found === null ||
      rank(fit) > rank(found.fit) ||
      (rank(fit) === rank(found.fit) && matter.at > found.matter.at)
    if (better) found = { matter, fit }
  }
  return found
}

const rank = ({ strong, score }: Fit): number => score + (strong ? 100 : 0)
