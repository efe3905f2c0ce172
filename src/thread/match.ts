import { groupOf, type Kind, kindRow } from '../codebook/index.js'
import type { Days, Utterance } from './utterance.js'

/** What is known of a matter, from what was said of it so far. */
export interface Known {
  readonly place: string | null
  readonly agents: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly days: Days | null
  /** First and last day on which something was said of it. */
  readonly first: number | null
  readonly last: number | null
  /** Hashes of the reports that speak of it. */
  readonly reports: ReadonlySet<string>
}

/** How one utterance fits a matter. */
export interface Fit {
  /** A strong fit joins and adds to what is known of the matter; a weak one stands in it and leads no further. */
  readonly strong: boolean
  /** It is about another place: the same thing offered or done elsewhere. */
  readonly elsewhere: boolean
  readonly score: number
  /** In words: "same report, same place". */
  readonly why: string
}

type Relation = 'same' | 'within' | 'open' | 'other'

const placeRelation = (a: string | null, b: string | null): Relation => {
  if (a === null || b === null) return 'open'
  if (a === b) return 'same'
  return a.startsWith(`${b}/`) || b.startsWith(`${a}/`) ? 'within' : 'other'
}

const shared = (keys: readonly string[], known: ReadonlySet<string>): number =>
  keys.filter((key) => known.has(key)).length

const partyRelation = (keys: readonly string[], known: ReadonlySet<string>): Relation =>
  keys.length === 0 || known.size === 0 ? 'open' : shared(keys, known) > 0 ? 'same' : 'other'

/** Days apart that may be one occasion, and days apart that are surely two: attacks are told apart by the day. */
const SAME_DAYS = 1
const OTHER_DAYS = 7
const OTHER_ATTACK = 1

const apart = (a: Days, b: Days): number => Math.max(0, a.first - b.last, b.first - a.last)

function timeRelation({ days: a, claim }: Utterance, { days: b }: Known): Relation {
  if (a === null || b === null) return 'open'
  const days = apart(a, b)
  const most = groupOf(claim.claim.kind) === 'force' ? OTHER_ATTACK : OTHER_DAYS
  return days <= SAME_DAYS ? 'same' : days > most ? 'other' : 'open'
}

/** Two states are two parties; of all other names it is not known that they do not mean one. */
const isState = (key: string): boolean => /^actor:[a-z]{2}$/.test(key)
const statesDiffer = (keys: readonly string[], known: ReadonlySet<string>): boolean =>
  shared(keys, known) === 0 && keys.some(isState) && [...known].some(isState)

interface Relations {
  readonly sameReport: boolean
  readonly place: Relation
  readonly agents: Relation
  readonly targets: Relation
  readonly time: Relation
  /** Parties that both name. */
  readonly parties: number
}

function relate(utterance: Utterance, known: Known): Relations {
  const { agents, targets } = utterance
  return {
    sameReport: known.reports.has(utterance.claim.report.text),
    place: placeRelation(utterance.place, known.place),
    agents: partyRelation(agents, known.agents),
    targets: partyRelation(targets, known.targets),
    time: timeRelation(utterance, known),
    parties: shared(agents, known.agents) + shared(targets, known.targets),
  }
}

/** Days after the last word on a matter within which another may be about it. */
export const WINDOW = 45

/** How an utterance fits a matter of its kind, or null where it is about something else, as far as the words tell. */
export function fitOf(utterance: Utterance, known: Known): Fit | null {
  const relations = relate(utterance, known)
  const { sameReport, place, agents, targets, time } = relations
  if (!sameReport && !isNear(utterance.on, known)) return null
  if (!kindRow(utterance.claim.claim.kind).reciprocal && statesDiffer(utterance.agents, known.agents))
    return null
  const elsewhere = place === 'other'
  const strong = !elsewhere && time !== 'other' && isStrong(utterance, known, relations)
  const party = agents === 'same' || targets === 'same'
  const weak = sameReport || (time !== 'other' && (party || place === 'same'))
  if (!strong && !weak) return null
  return { strong, elsewhere, score: scoreOf(relations), why: sayWhy(relations) }
}

function isNear(on: number | null, { first, last }: Known): boolean {
  if (on === null || first === null || last === null) return false
  return on >= first - WINDOW && on <= last + WINDOW
}

/** Kinds of which a report speaks of one at a place, whoever is named: their parties speak of the same thing in turn. */
const ONE: ReadonlySet<Kind> = new Set(['amnesty', 'ceasefire', 'talks', 'agreement'])

function isStrong(
  utterance: Utterance,
  known: Known,
  { sameReport, place, agents, targets, time, parties }: Relations,
): boolean {
  const here = place === 'same' || place === 'within'
  const strangers = agents === 'other' && targets !== 'same'
  if (sameReport) return here || !strangers || ONE.has(utterance.claim.claim.kind)
  const nobody =
    utterance.agents.length + utterance.targets.length === 0 || known.agents.size + known.targets.size === 0
  const party = agents === 'same' || targets === 'same'
  if (here && (party || nobody)) return true
  if (agents === 'same' && targets === 'same') return true
  if (kindRow(utterance.claim.claim.kind).reciprocal && parties > 1) return true
  return time === 'same' && party
}

const scoreOf = ({ sameReport, place, agents, targets, time, parties }: Relations): number =>
  (sameReport ? 8 : 0) +
  (place === 'same' ? 5 : place === 'within' ? 3 : place === 'other' ? -6 : 0) +
  (agents === 'same' ? 3 : agents === 'other' ? -1 : 0) +
  (targets === 'same' ? 2 : 0) +
  (time === 'same' ? 4 : time === 'other' ? -6 : 0) +
  Math.min(parties, 3)

function sayWhy({ sameReport, place, agents, targets, time }: Relations): string {
  const reasons = [
    sameReport ? 'same report' : null,
    place === 'same' ? 'same place' : place === 'within' ? 'one place in the other' : null,
    place === 'other' ? 'another place' : null,
    agents === 'same' ? 'same doers' : null,
    targets === 'same' ? 'same people that it is for' : null,
    time === 'same' ? 'same days' : null,
  ]
  return reasons.filter((reason) => reason !== null).join(', ')
}
