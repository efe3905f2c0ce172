import type { Account } from './account.js'
import type { Bundle } from './bundle.js'
import { agreement, join, mayJoin, now } from './bundle.js'
import { byId, pushTo } from './order.js'
import { relationOf } from './place.js'
import { becauseOf } from './reason.js'
import type { Proposing } from './same-day.js'

/**
 * Ties tolls without a means to an incident, where just one of their own report is at the very place, or just one
 * anywhere has the same number on the same day at the same place. All others stand apart.
 */
export function joinTolls(tolls: readonly Account[], { accounts, ...proposing }: TollsOf): void {
  const reports = new Map<string, Bundle[]>()
  const blocks = new Map<string, Bundle[]>()
  const wanted = new Set(tolls.map(({ text }) => text))
  for (const account of accounts) {
    const bundle = proposing.bundleAt(account)
    if (wanted.has(account.text)) pushTo(reports, account.text, bundle)
    const block = account.block
    if (block !== null) pushTo(blocks, block, bundle)
  }
  for (const toll of [...tolls].sort(byId)) {
    const own = proposing.bundleAt(toll)
    const block = toll.block
    const ofReport = distinct(reports.get(toll.text)).filter(
      (one) =>
        relationOf(one.place, own.place) === 'same' && addsTo(one, own) && mayJoin(one, own, proposing),
    )
    const ofBlock = distinct(block === null ? [] : blocks.get(block)).filter(
      (one) => agreement(one, own) !== null && mayJoin(one, own, proposing),
    )
    const [found, ...more] = ofReport.length === 1 ? ofReport : ofBlock
    if (found === undefined || more.length > 0) continue
    const why = ofReport.length === 1 ? HERE : `same day and place, ${agreement(found, own)}`
    join(found, own, becauseOf(found, own, why))
  }
}

interface TollsOf extends Proposing {
  /** What tolls may be tied to. */
  readonly accounts: readonly Account[]
}

/** The toll counts what the incident does not count yet, or counts the same. */
function addsTo(one: Bundle, toll: Bundle): boolean {
  const metrics = new Set([...one.numbers].map(metricOf))
  return agreement(one, toll) !== null || ![...toll.numbers].some((number) => metrics.has(metricOf(number)))
}

const metricOf = (number: string): string => number.split(' ')[0]!

const HERE = 'the only one of its report at that place'

const distinct = (bundles: readonly Bundle[] = []): readonly Bundle[] => [...new Set(bundles.map(now))]
