import { kindRow } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { Cell } from './cell.js'
import { cellsOf } from './cells.js'
import { figuresOf } from './figures.js'
import { contextOf } from './responsibility.js'
import { singleVictim } from './single-victim.js'

/**
 * The cells of what one claim tells, decided or not, by the rules of every toll: soldiers and rebels add up, parts of a
 * whole do not. Most claims count nobody: of those nothing is worked out.
 */
export function cellsOfClaim(recorded: RecordedClaim, origins: Origins): readonly Cell[] {
  const { claim } = recorded
  if (claim.counts.length === 0 && singleVictim(claim) === null) return []
  const alone = aloneOf(recorded)
  const context = contextOf(alone)
  const { figures, sides } = figuresOf(alone, { origins, suggestions: true, presumption: 'none', context })
  const { reciprocal } = kindRow(claim.kind)
  const of = { figures, sides, reciprocal, day: context.day, incident: alone }
  return cellsOf({ ...of, leftOut: [], listed: [], decisions: [] })
}

/** A claim as an incident of its own. */
const aloneOf = (recorded: RecordedClaim): Incident => ({
  id: recorded.id,
  permanent: false,
  former: [],
  claims: [recorded],
  kind: recorded.claim.kind,
  place: null,
  start: recorded.claim.time?.start ?? null,
  end: recorded.claim.time?.end ?? null,
  lumped: false,
  reasons: [],
})
