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
  readonly keys: Set<string>
}

export function openShelf(): Shelf {
  const matters: Growing[] = []
  const byKey = new Map<string, Growing[]>()
  const file = (matter: Growing, utterance: Utterance): void => {
    for (const key of keysOf(utterance)) {
      if (matter.keys.has(key)) continue
      matter.keys.add(key)
      insert(byKey, key, matter)
    }
  }
  return {
    matters,
    bestFor: (utterance) => best(utterance, candidates(utterance, byKey)),
    begin: (utterance) => {
      const matter = beginning(utterance, matters.length)
      matters.push(matter)
      file(matter, utterance)
    },
    add: (utterance, { matter, fit }) => {
      const growing = matters[matter.at]!
      growing.members.push({ utterance, fit })
      if (!fit.strong) return
      learn(growing, utterance)
      file(growing, utterance)
    },
  }
}

function insert(byKey: Map<string, Growing[]>, key: string, matter: Growing): void {
  const list = byKey.get(key)
  if (list === undefined) byKey.set(key, [matter])
  else list.splice(countUntil(list, matter.first ?? Infinity), 0, matter)
}

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
  keys: new Set(),
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

/** What an utterance can share with a matter of its kind; a place in a place shares the wider one. */
function keysOf({ claim, place, agents, targets }: Utterance): readonly string[] {
  const { kind } = claim.claim
  const wider = place === null ? [] : place.split('/').map((_, i, steps) => steps.slice(0, i + 1).join('/'))
  return [
    `${kind} report ${claim.report.text}`,
    ...wider.map((step) => `${kind} place ${step}`),
    ...new Set([...agents, ...targets].map((party) => `${kind} party ${party}`)),
    ...(place === null ? [] : [...agents, ...targets].map((party) => `${kind} ${place} ${party}`)),
  ]
}

function candidates(
  utterance: Utterance,
  byKey: ReadonlyMap<string, readonly Growing[]>,
): ReadonlySet<Growing> {
  const found = new Set<Growing>()
  for (const key of keysOf(utterance)) {
    const list = byKey.get(key)
    if (list === undefined) continue
    const until = utterance.on === null ? list.length : countUntil(list, utterance.on + WINDOW)
    for (const matter of list.slice(Math.max(0, until - LOOKED_AT), until)) found.add(matter)
    if (key.includes(' report ')) for (const matter of list.slice(0, LOOKED_AT)) found.add(matter)
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
