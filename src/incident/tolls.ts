import type { Bundle } from './bundle.js'
import { agreement, mayJoin } from './bundle.js'
import { membersAt } from './groups.js'
import type { Member } from './member.js'
import { isToll, mayHappen } from './member.js'
import { relationOf } from './place.js'
import type { Asked, Proposing, Step } from './step.js'

/**
 * Ties tolls without a means to an incident, where just one of their own report is at the very place, or just one
 * anywhere has the same number on the same day at the same place. All others stand apart.
 */
export const TOLLS: Step = {
  *all({ tollsOfReport }) {
    for (const tolls of tollsOfReport.values()) for (const { id } of tolls) yield taskOf(id)
  },
  *about(account, { tollsOfReport, tollsOfBlock }) {
    if (isToll(account)) yield taskOf(account.id)
    if (!mayHappen(account)) return
    for (const { id } of membersAt(tollsOfReport, account.text)) yield taskOf(id)
    if (account.block === null) return
    for (const { id } of membersAt(tollsOfBlock, account.block)) yield taskOf(id)
  },
  run({ key: id }, proposing) {
    const toll = proposing.groups.byId.get(id)
    if (toll !== undefined && isToll(toll)) joinToll(toll, proposing)
  },
}

const taskOf = (id: string): Asked => ({ rank: 0, key: id })

function joinToll(toll: Member, proposing: Proposing): void {
  const { groups, bundleAt } = proposing
  const own = bundleAt(toll)
  const bundles = (members: readonly Member[]): readonly Bundle[] => [...new Set(members.map(bundleAt))]
  const ofReport = bundles(membersAt(groups.reports, toll.text)).filter(
    (one) => relationOf(one.place, own.place) === 'same' && addsTo(one, own) && mayJoin(one, own, proposing),
  )
  const ofBlock = bundles(toll.block === null ? [] : membersAt(groups.blocks, toll.block)).filter(
    (one) => agreement(one, own) !== null && mayJoin(one, own, proposing),
  )
  const [found, ...more] = ofReport.length === 1 ? ofReport : ofBlock
  if (found === undefined || more.length > 0) return
  proposing.join(found, own, ofReport.length === 1 ? HERE : `same day and place, ${agreement(found, own)}`)
}

/** The toll counts what the incident does not count yet, or counts the same. */
function addsTo(one: Bundle, toll: Bundle): boolean {
  const metrics = new Set(one.numbers.map(metricOf))
  return agreement(one, toll) !== null || !toll.numbers.some((number) => metrics.has(metricOf(number)))
}

const metricOf = (number: string): string => number.split(' ')[0]!

const HERE = 'the only one of its report at that place'
