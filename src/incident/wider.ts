import type { Account } from './account.js'
import type { Bundle } from './bundle.js'
import { agreement, holdsReport, join, mayJoin, now, reportsIn } from './bundle.js'
import { byId, pushTo } from './order.js'
import { becauseOf } from './reason.js'
import type { Proposing } from './same-day.js'

/**
 * Joins what one tells of a town with what another tells of a quarter or a street in it, on the same day: only where
 * one attack in the town is meant and a number, a target or a report ties the two.
 */
export function joinWiderPlaces(accounts: readonly Account[], proposing: Proposing): void {
  const inside = new Map<string, Bundle[]>()
  const coarse: Account[] = []
  for (const account of accounts) {
    if (account.block === null) continue
    const { path } = account.place!
    for (const step of path.slice(0, -1))
      pushTo(inside, `${step}\n${account.day}`, proposing.bundleAt(account))
    coarse.push(account)
  }
  const finestFirst = coarse.filter((account) => inside.has(account.block!))
  finestFirst.sort((a, b) => b.place!.path.length - a.place!.path.length || byId(a, b))
  const seen = new Set<Bundle>()
  for (const account of finestFirst) {
    const own = proposing.bundleAt(account)
    const block = account.block!
    if (seen.has(own)) continue
    seen.add(own)
    const fitting = [...new Set(inside.get(block)!.map(now))].filter((one) => tied(one, own, proposing))
    if (fitting.length === 1) seen.add(joinWithin(fitting[0]!, own))
  }
}

const tied = (one: Bundle, own: Bundle, proposing: Proposing): boolean =>
  one !== own && (agreement(one, own) !== null || shareReport(one, own)) && mayJoin(one, own, proposing)

function shareReport(a: Bundle, b: Bundle): boolean {
  const [few, many] = a.accounts.length <= b.accounts.length ? [a, b] : [b, a]
  for (const text of reportsIn(few)) if (holdsReport(many, text)) return true
  return false
}

function joinWithin(one: Bundle, own: Bundle): Bundle {
  const tie = agreement(one, own) ?? 'told in one report'
  const why = `same day, ${one.place!.head} lies in ${own.place!.head}, ${tie}`
  return join(one, own, becauseOf(one, own, why))
}
