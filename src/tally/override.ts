import type { CountedGroup, CountedStatus } from '../claim/index.js'
import { isMetric } from '../codebook/index.js'
import type { Override } from '../record/index.js'
import type { CellOverride, CellQuery } from './cell.js'
import { type LeftOut, leftOutOf } from './evidence.js'
import { hasNumber, inOrder } from './numbers.js'
import type { Signed } from './responsibility.js'

export const STATUSES: readonly CountedStatus[] = ['civilian', 'combatant', 'protected', 'unknown']
export const COUNTED_GROUPS: readonly CountedGroup[] = ['men', 'women', 'children', 'unknown']

export interface CellDecision {
  readonly at: Required<CellQuery>
  readonly override: CellOverride
}

/** `killed`, `killed/civilian`, `killed/civilian/children`, `killed/combatant/all/words:rebels`; null for another. */
export function parseCell(key: string): Required<CellQuery> | null {
  const [metric, status = 'all', group = 'all', ...rest] = key.split('/')
  const known = [...STATUSES, 'all' as const].find((one) => one === status)
  const people = [...COUNTED_GROUPS, 'all' as const].find((one) => one === group)
  if (!isMetric(metric) || known === undefined || people === undefined) return null
  return { metric, status: known, group: people, side: rest.join('/') || 'all' }
}

/** The decisions on cells that stand, in the order of the log: a later one supersedes, one without a value takes back. */
export function decisionsOf(overrides: readonly Signed<Override>[]): {
  readonly decisions: readonly CellDecision[]
  readonly leftOut: readonly LeftOut[]
} {
  const standing = new Map<string, CellDecision>()
  const leftOut: LeftOut[] = []
  for (const { cell, value, reason, by } of overrides) {
    const at = parseCell(cell)
    const refuse = (detail: string): void => {
      leftOut.push(leftOutOf('override', { detail: `“${cell}” ${detail}` }))
    }
    if (at === null) refuse('names no cell')
    else if (value === null) standing.delete(keyOf(at))
    else if (!hasNumber(value) || !inOrder(value)) refuse('has no low, best and high in order')
    else if (reason.trim() === '') refuse('gives no reason')
    else {
      standing.delete(keyOf(at))
      standing.set(keyOf(at), { at, override: { value, reason, by: by ?? null } })
    }
  }
  return { decisions: [...standing.values()], leftOut }
}

const keyOf = (at: Required<CellQuery>): string => `${at.metric}/${at.status}/${at.group}/${at.side}`
