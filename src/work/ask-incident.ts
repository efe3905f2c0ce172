import type { Diagnostic } from '../diagnostic/index.js'
import type { Filter } from '../store/index.js'
import { findIncident } from './link.js'
import type { Live } from './live.js'

/**
 * The filter with its incident as it is called now: a permanent id leads on to the incident that took it over, and an
 * incident goes by another id where others of its claims count. An id of none is a fault.
 */
export function withIncident(live: Live, filter: Filter, suggestions: boolean): Filter | Diagnostic {
  const { incident: given } = filter
  if (given === undefined) return filter
  const here = findIncident(live.picture({ suggestions }), given)
  if (!('code' in here)) return { ...filter, incident: here.id }
  const beside = findIncident(live.picture({ suggestions: !suggestions }), given)
  if ('code' in beside) return here
  const [there] = beside.claims.flatMap((claim) => live.incidentOf(claim.id, { suggestions }) ?? [])
  return { ...filter, incident: there?.id ?? given }
}
