import type { RecordedClaim } from '../record/index.js'
import { byText } from '../text/index.js'
import type { Aggregate, Incident } from './incident.js'
import { byId } from './order.js'
import type { Rest } from './rest.js'

/** Lists in their order, in which some items come and go. */
export interface Listed {
  readonly incidents: readonly Incident[]
  readonly aggregates: readonly Aggregate[]
  readonly others: readonly RecordedClaim[]
}

export const NOTHING_LISTED: Listed = { incidents: [], aggregates: [], others: [] }

/** All that these put into the lists. */
export function listedIn(rests: readonly Rest[]): {
  readonly incidents: Incident[]
  readonly aggregates: Aggregate[]
  readonly others: RecordedClaim[]
} {
  return {
    incidents: rests.flatMap(({ incident }) => incident ?? []),
    aggregates: rests.flatMap(({ aggregate }) => aggregate ?? []),
    others: rests.flatMap(({ as, members }) => (as === 'others' ? members.map(({ claim }) => claim) : [])),
  }
}

interface Gone {
  readonly gone: Listed
  readonly made: Listed
}

export const replaced = (before: Listed, { gone, made }: Gone): Listed => ({
  incidents: merged(before.incidents, { gone: gone.incidents, made: made.incidents, order: byStart }),
  aggregates: merged(before.aggregates, { gone: gone.aggregates, made: made.aggregates, order: byClaim }),
  others: merged(before.others, { gone: gone.others, made: made.others, order: byId }),
})

interface Merging<T> {
  readonly gone: readonly T[]
  readonly made: readonly T[]
  readonly order: (a: T, b: T) => number
}

/** Items that come or go one by one; more of them cost less as a whole. */
const FEW = 200

/** The list itself where nothing comes or goes. */
function merged<T>(before: readonly T[], merging: Merging<T>): readonly T[] {
  const { gone, made } = merging
  if (gone.length === 0 && made.length === 0) return before
  return gone.length + made.length <= FEW ? mergedOneByOne(before, merging) : mergedAsWhole(before, merging)
}

function mergedOneByOne<T>(before: readonly T[], { gone, made, order }: Merging<T>): readonly T[] {
  const list = [...before]
  for (const item of gone) {
    const at = placeIn(list, item, order)
    if (list[at] !== item) throw new Error('what goes from a list is not at its place in it')
    list.splice(at, 1)
  }
  for (const item of made) list.splice(placeIn(list, item, order), 0, item)
  return list
}

/** Position of the first that does not come before the item. */
function placeIn<T>(list: readonly T[], item: T, order: Merging<T>['order']): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(list[middle]!, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function mergedAsWhole<T>(before: readonly T[], { gone, made, order }: Merging<T>): readonly T[] {
  const out = new Set(gone)
  const fresh = made.toSorted(order)
  const list: T[] = []
  let at = 0
  for (const item of before) {
    if (out.has(item)) continue
    while (at < fresh.length && order(fresh[at]!, item) < 0) list.push(fresh[at++]!)
    list.push(item)
  }
  while (at < fresh.length) list.push(fresh[at++]!)
  return list
}

const byStart = (a: Incident, b: Incident): number =>
  byText(a.start ?? '~', b.start ?? '~') || byText(a.place?.text ?? '~', b.place?.text ?? '~') || byId(a, b)

const byClaim = (a: Aggregate, b: Aggregate): number => byId(a.claim, b.claim)
