import type { Only } from './cell.js'
import type { Figure } from './figure.js'
import type { Listed } from './listed.js'
import { type CellDecision, COUNTED_GROUPS, STATUSES } from './override.js'
import type { At } from './standing.js'

/** Every combination of what people of the metric are told to be; `all` beside it where they are told to be more than one. */
export function atsOf(
  figures: readonly Figure[],
  people: readonly Listed[],
  chosen: readonly CellDecision[],
): readonly At[] {
  const counted = [...figures, ...people]
  const among = <T extends string>(
    found: Iterable<T>,
    order: readonly T[] | null,
  ): readonly (T | 'all')[] => {
    const set = new Set(found)
    const values = order === null ? [...set].sort() : order.filter((value) => set.has(value))
    return values.length === 1 ? values : [...values, 'all']
  }
  const named = <T extends string>(values: readonly (T | 'all')[]): readonly T[] =>
    values.filter((value): value is T => value !== 'all')
  const ats = chosen.map(({ at }) => at)
  const statuses = among([...counted.map((f) => f.status), ...named(ats.map((at) => at.status))], STATUSES)
  const groups = among([...counted.map((f) => f.group), ...named(ats.map((at) => at.group))], COUNTED_GROUPS)
  const sides = among([...counted.map((f) => f.side as string), ...named(ats.map((at) => at.side))], null)
  return statuses.flatMap((status) =>
    groups.flatMap((group) => sides.map((side) => ({ status, group, side }))),
  )
}

/** The eight ways to tell people apart, each made once. */
const ONLY: readonly Only[] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
  status: (n & 4) > 0,
  group: (n & 2) > 0,
  side: (n & 1) > 0,
}))

export function onlyOf(ats: readonly At[]): Only {
  const [first] = ats
  const same = (d: keyof At): boolean => ats.every((at) => at[d] === first?.[d])
  return ONLY[(same('status') ? 4 : 0) + (same('group') ? 2 : 0) + (same('side') ? 1 : 0)]!
}
