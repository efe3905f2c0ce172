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
  return [...kept.values()].reverse().flatMap((entry) => {
    const words = entry.fact === null ? null : wordsOf(entry.fact)
    if (words === null) return []
    return [
      {
        entry: entry.hash,
        at: entry.at,
        by: entry.by,
        words,
        reason: reasonOf(entry.fact),
        undone: !served.isHeld(entry.hash),
      },
    ]
  })
}

/** Ids that a fact is about. */
function namedIn(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'decision':
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
      return [fact.about]
    default:
      return []
  }
}

const reasonOf = (fact: Fact | null): string | null =>
  fact !== null && 'reason' in fact ? fact.reason : null

/** What a fact says, in words; null for what nobody decided. */
function wordsOf(fact: Fact): string | null {
  switch (fact.kind) {
    case 'decision':
      return `${fact.verdict} ${fact.claim}`
    case 'link':
      return `${fact.same === null ? 'took back the word on' : fact.same ? 'joined' : 'held apart'} ${fact.claims.join(' and ')}`
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
    case 'undo':
      return 'undid a decision'
    default:
      return null
  }
}
