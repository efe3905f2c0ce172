import type { Account } from './account.js'
import type { Bundle } from './bundle.js'
import { agreement, join, mayJoin, now } from './bundle.js'
import { byId, pushTo } from './order.js'
import { becauseOf } from './reason.js'
import type { Proposing } from './same-day.js'

/** How many days before its report an attack without a day is looked for, and how long an interval may be. */
export const NO_DAY = { before: 2, longest: 31 } as const

/**
 * Joins a bundle without a day to the one incident of its place and its days, if number or target tie the two. What has
 * no day is bounded by the report's date, and never brings two incidents together (codebook section 9.1).
 */
export function joinWithoutDay(accounts: readonly Account[], proposing: Proposing): void {
  const byBlock = new Map<string, Bundle[]>()
  const without: Bundle[] = []
  for (const account of accounts) {
    const block = account.block
    const bundle = proposing.bundleAt(account)
    if (block !== null) pushTo(byBlock, block, bundle)
    else if (!bundle.anchored && bundle.place !== null) without.push(bundle)
  }
  for (const [block, bundles] of byBlock) byBlock.set(block, [...new Set(bundles)])
  for (const bundle of [...new Set(without)].sort(byId)) {
    const fitting = new Set(blocksFor(bundle).flatMap((block) => (byBlock.get(block) ?? []).map(now)))
    const tied = [...fitting].filter(
      (one) => agreement(one, bundle) !== null && mayJoin(one, bundle, proposing),
    )
    if (tied.length === 1) join(tied[0]!, bundle, becauseOf(tied[0]!, bundle, sayWhy(tied[0]!, bundle)))
  }
}

function blocksFor({ place, first, last }: Bundle): readonly string[] {
  if (place === null || place.wide || place.scoped || last === null) return []
  const from = first ?? last - NO_DAY.before
  if (last < from || last - from + 1 > NO_DAY.longest) return []
  return Array.from({ length: last - from + 1 }, (_, at) => `${place.key}\n${from + at}`)
}

const sayWhy = (one: Bundle, bundle: Bundle): string =>
  `same place, ${bundle.first === null ? 'no day but the report’s to bound it' : 'the day lies in its days'}, ${agreement(one, bundle)}`
