import type { CountedGroup, CountedStatus } from '../claim/index.js'
import { isMetric } from '../codebook/index.js'
import type { Override, SaidOf } from '../record/index.js'
import type { CellOverride, CellQuery } from './cell.js'
import type { Signed } from './decided.js'
import { type LeftOut, leftOutOf } from './evidence.js'
import { hasNumber, inOrder } from './numbers.js'

export const STATUSES: readonly CountedStatus[] = ['civilian', 'combatant', 'protected', 'unknown']
export const COUNTED_GROUPS: readonly CountedGroup[] = ['men', 'women', 'children', 'unknown']

export interface CellDecision {
  readonly at: Required<CellQuery>
  readonly override: CellOverride
  /** The id that it was chosen for. */
  readonly incident: string
  readonly of?: SaidOf
}

/** `killed`, `killed/civilian`, `killed/civilian/children`, `killed/combatant/all/words:rebels`; null for another. */
export function parseCell(key: string): Required<CellQuery> | null {
  const [metric, status = 'all', group = 'all', ...rest] = key.split('/')
  const known = [...STATUSES, 'all' as const].find((one) => one === status)
  const people = [...COUNTED_GROUPS, 'all' as const].find((one) => one === group)
  if (!isMetric(metric) || known === undefined || people === undefined) return null
  return { metric, status: known, group: people, side: rest.join('/') || 'all' }
}

/**
 * The decisions on cells that stand, in the order of the log: of one id a later one supersedes, one without a value
 * takes back.
 */
export function decisionsOf(overrides: readonly Signed<Override>[]): {
  readonly decisions: readonly CellDecision[]
  readonly leftOut: readonly LeftOut[]
} {
  const standing = new Map<string, CellDecision>()
  const leftOut: LeftOut[] = []
  for (const { incident, cell, value, reason, by, of } of overrides) {
    const at = parseCell(cell)
    const refuse = (detail: string): void => {
      leftOut.push(leftOutOf('override', { detail: `“${cell}” ${detail}` }))
    }
    if (at === null) refuse('names no cell')
    else if (value === null) standing.delete(keyOf(incident, at))
    else if (!hasNumber(value) || !inOrder(value)) refuse('has no low, best and high in order')
    else if (reason.trim() === '') refuse('gives no reason')
    else {
      const key = keyOf(incident, at)
      standing.delete(key)
      const override = { value, reason, by: by ?? null }
      standing.set(key, { at, override, incident, ...(of === undefined ? {} : { of }) })
    }
  }
  return { decisions: [...standing.values()], leftOut }
}

const keyOf = (incident: string, at: Required<CellQuery>): string =>
  `${incident} ${at.metric}/${at.status}/${at.group}/${at.side}`
