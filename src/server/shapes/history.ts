import type { Incident } from '../../incident/index.js'
import type { Entry, Fact } from '../../record/index.js'
import { sayBounds } from '../../tally/index.js'
import type { Incident as Page } from '../schema/index.js'
import type { Served } from '../served.js'

/** Everything that people decided about an incident and its claims, newest first. */
export function historyOf(served: Served, incident: Incident): Page['history'] {
  const about = new Set([incident.id, ...incident.former, ...incident.claims.map(({ id }) => id)])
  const kept = new Map<string, Entry>()
  for (const entry of served.entries()) {
    const { fact } = entry
    if (fact === null) continue
    const touches = fact.kind === 'undo' ? kept.has(fact.of) : namedIn(fact).some((id) => about.has(id))
    if (touches) kept.set(entry.hash, entry)
  }
  const listedBefore = relistedIn(kept)
  const again = ({ hash }: Entry): string | null =>
    listedBefore.has(hash) ? 'corrected a person on the list' : null
  return inOneGo([...kept.values()])
    .reverse()
    .flatMap((entries) => {
      const [first] = entries
      const words = first?.fact == null ? null : (again(first) ?? wordsOf(entries.map(({ fact }) => fact!)))
      if (first === undefined || words === null) return []
      const undone = entries.every(({ hash }) => !served.isHeld(hash))
      return [{ entry: first.hash, at: first.at, by: first.by, words, reason: reasonOf(first.fact), undone }]
    })
}

/** Entries that tell anew of somebody who was listed before. */
function relistedIn(kept: ReadonlyMap<string, Entry>): ReadonlySet<string> {
  const known = new Set<string>()
  const again = new Set<string>()
  for (const { hash, fact } of kept.values()) {
    if (fact?.kind !== 'victim') continue
    if (fact.listed && known.has(fact.victim)) again.add(hash)
    known.add(fact.victim)
  }
  return again
}

/** Kinds of facts of which one word of a person may make several: they are told, and undone, as one. */
const IN_ONE_GO = new Set(['link', 'undo'])

function inOneGo(entries: readonly Entry[]): Entry[][] {
  const told: Entry[][] = []
  for (const entry of entries) {
    const kind = entry.fact?.kind ?? ''
    const same = (other: Entry): boolean =>
      other.fact?.kind === kind && other.chain === entry.chain && other.at === entry.at
    const go = IN_ONE_GO.has(kind) ? told.find(([first]) => first !== undefined && same(first)) : undefined
    if (go === undefined) told.push([entry])
    else go.push(entry)
  }
  return told
}

/** Ids that a fact is about. */
function namedIn(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'decision':
    case 'credibility':
    case 'location':
      return [fact.claim]
    case 'link':
      return fact.claims
    case 'named':
    case 'override':
    case 'grade':
    case 'responsible':
    case 'victim':
      return [fact.incident]
    case 'note':
    case 'consent':
      return [fact.about]
    default:
      return []
  }
}

const reasonOf = (fact: Fact | null): string | null =>
  fact !== null && 'reason' in fact ? fact.reason : null

/** What facts of one go say, in words; null for what nobody decided. */
function wordsOf(facts: readonly Fact[]): string | null {
  const [fact] = facts
  switch (fact?.kind) {
    case 'decision':
      return `${fact.verdict} ${fact.claim}`
    case 'link': {
      const links = facts.filter((one) => one.kind === 'link')
      return `${linkWords(links)} ${listed([...new Set(links.flatMap(({ claims }) => claims))])}`
    }
    case 'named':
      return `given the id ${fact.incident}`
    case 'override':
      return fact.value === null
        ? `took back the word on ${fact.cell}`
        : `set ${fact.cell} to ${sayBounds(fact.value) ?? 'unknown'}`
    case 'grade':
      return fact.grade === null ? 'took the grade back' : `graded ${fact.grade}`
    case 'responsible':
      return `${fact.party}: ${fact.relation} ${fact.holds ? 'holds' : 'does not hold'}`
    case 'victim':
      return fact.listed ? 'listed a person' : 'took a person off the list'
    case 'note':
      return 'left a note'
    case 'credibility':
      return fact.credibility === null
        ? `took the credibility of ${fact.claim} back`
        : `gave ${fact.claim} the credibility ${fact.credibility}`
    case 'location':
      return `${fact.signed ? 'signed off' : 'took back'} the spot of ${fact.claim}`
    case 'consent':
      return `consent for ${fact.about} reaches ${fact.scope}`
    case 'undo':
      return 'undid a decision'
    default:
      return null
  }
}

/** A split joins those that go as well as holding them apart from the rest: it is told as what it does. */
function linkWords(links: readonly { readonly same: boolean | null }[]): string {
  if (links.some(({ same }) => same === false)) return 'held apart'
  return links.some(({ same }) => same === true) ? 'joined' : 'took back the word on'
}

const listed = (ids: readonly string[]): string =>
  [ids.slice(0, -1).join(', '), ids.at(-1) ?? ''].filter((part) => part !== '').join(' and ')
