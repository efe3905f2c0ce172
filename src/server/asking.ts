import type { Diagnostic } from '../diagnostic/index.js'
import type { Filter } from '../store/index.js'
import { filterWords, readFilter } from '../work/index.js'
import { incidentAt } from './incident-at.js'
import type { FilterWords } from './schema/index.js'
import type { Served } from './served.js'

/** What a page asks for by its filter. */
export interface Asking {
  /** Null where nothing narrows: everything that may count. */
  readonly filter: Filter | null
  /** All but rejected claims where nothing is said. */
  readonly claims: Filter
  readonly words: string | null
  /** Whose incidents are meant: those of decided claims, or of suggestions too. */
  readonly suggestions: boolean
}

/**
 * Reads the filter of a request, or says what is wrong with it. What counts rests on decided claims unless suggestions
 * are asked for; lists of claims show them too, unless they are asked to leave them out.
 */
export function readAsking(
  served: Served,
  { suggestions: said, ...given }: FilterWords,
  { counts }: { readonly counts: boolean } = { counts: true },
): Asking | readonly Diagnostic[] {
  const suggestions = counts ? said === '1' : said !== '0'
  const asked = Object.fromEntries(Object.entries(given).filter(([, words]) => words !== ''))
  const { value, diagnostics } = readFilter(served.project, asked)
  if (value === null) return diagnostics
  const words = filterWords(asked)
  const claims = withIncident(served, value, suggestions)
  return { filter: words === null ? null : claims, claims, words, suggestions }
}

export const isRefused = <T extends object>(
  asking: T | readonly Diagnostic[],
): asking is readonly Diagnostic[] => Array.isArray(asking)

/** An incident goes by another id where others of its claims count: the one that it has there is meant. */
function withIncident(served: Served, filter: Filter, suggestions: boolean): Filter {
  const { incident: id } = filter
  if (id === undefined) return filter
  const found = incidentAt(served, id, suggestions)
  if ('code' in found) return filter
  const { incident, picture } = found
  if (picture.suggestions === suggestions) return { ...filter, incident: incident.id }
  const there = incident.claims.flatMap((claim) => served.live.incidentOf(claim.id, { suggestions }) ?? [])
  return { ...filter, incident: there[0]?.id ?? id }
}
