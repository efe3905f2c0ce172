import type { Diagnostic } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { Objects } from '../ledger/index.js'
import { claimsNamedIn, unnumbered } from '../ledger/index.js'
import type { Entry, Fact } from '../record/index.js'
import { firstFew } from '../text/index.js'
import { ERASED_WORDS } from './erase-entry.js'
import { payloadsOf } from './record.js'

/** Entries that are named one by one. */
const NAMED = 10

/**
 * Entries on claims that no report here has, in a project in which reports were erased: an earlier program left what
 * rested on them. A link may as well wait for a report that is still to come with another copy.
 */
export function strayIn(entries: readonly Entry[], objects: Objects): readonly Diagnostic[] {
  const [any] = objects.erased()
  if (any === undefined) return []
  const known = claimsIn(entries, objects)
  const stray = entries.filter(({ fact }) => claimsOf(fact).some((id) => !known.has(unnumbered(id))))
  if (stray.length === 0) return []
  const named = stray.map(({ hash, fact }) => `${fact!.kind} ${hash.slice(0, 12)}`)
  const seen = `reports were erased here, and these name claims that no report here has: ${firstFew(named, NAMED)}`
  return [
    warningOf('verify/stray', `${seen}; take out what rests on an erased report with: marsad erase ENTRY`),
  ]
}

/** Ids that claims were read or decided under. */
function claimsIn(entries: readonly Entry[], objects: Objects): ReadonlySet<string> {
  const { readingOf } = payloadsOf(objects)
  const known = new Set<string>()
  for (const { fact } of entries) {
    if (fact?.kind === 'decision') known.add(unnumbered(fact.claim)).add(fact.as.id)
    if (fact?.kind === 'reading') for (const { id } of readingOf(fact.reading)?.claims ?? []) known.add(id)
  }
  return known
}

const CLAIM = /^c-/

/** Claims that a fact is about; a consent without words holds on and rests on nothing. */
function claimsOf(fact: Fact | null): readonly string[] {
  if (fact === null || (fact.kind === 'consent' && fact.reason === ERASED_WORDS)) return []
  const named = fact.kind === 'victim' ? [fact.saidBy ?? ''] : (claimsNamedIn(fact) ?? [])
  return named.filter((id) => CLAIM.test(id))
}
