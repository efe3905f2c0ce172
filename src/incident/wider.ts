import type { Bundle } from './bundle.js'
import { agreement, holdsReport, mayJoin, now, reportsIn } from './bundle.js'
import { membersAt, widerBlocks } from './groups.js'
import type { Member } from './member.js'
import { mayHappen } from './member.js'
import type { Asked, Proposing, Step } from './step.js'

/**
 * Joins what one tells of a town with what another tells of a quarter or a street in it, on the same day: only where
 * one attack in the town is meant and a number, a target or a report ties the two. The finest places come first.
 */
export const WIDER_PLACES: Step = {
  *all({ blocks, inside }) {
    for (const [block, [member]] of blocks) if (inside.has(block)) yield taskOf(block, member!)
  },
  *about(account, { blocks }) {
    if (!mayHappen(account) || account.block === null) return
    yield taskOf(account.block, account)
    for (const block of widerBlocks(account)) {
      const [coarse] = membersAt(blocks, block)
      if (coarse !== undefined) yield taskOf(block, coarse)
    }
  },
  run({ key: block, rank }, proposing) {
    const { groups, bundleAt } = proposing
    const coarse = membersAt(groups.blocks, block)
    const isNow = coarse[0] !== undefined && rankOf(coarse[0]) === rank
    const seen = new Set<Bundle>()
    for (const account of coarse) {
      const own = bundleAt(account)
      if (!isNow || seen.has(own)) continue
      seen.add(own)
      seen.add(joinInside(own, block, proposing))
    }
  },
}

const rankOf = ({ place }: Member): number => -place!.depth

const taskOf = (block: string, coarse: Member): Asked => ({ rank: rankOf(coarse), key: block })

function joinInside(own: Bundle, block: string, proposing: Proposing): Bundle {
  const inside = new Set(membersAt(proposing.groups.inside, block).map(proposing.bundleAt))
  const fitting = [...inside].filter((one) => tied(one, own, proposing))
  return fitting.length === 1 ? joinWithin(fitting[0]!, own, proposing) : now(own)
}

const tied = (one: Bundle, own: Bundle, proposing: Proposing): boolean =>
  one !== own && (agreement(one, own) !== null || shareReport(one, own)) && mayJoin(one, own, proposing)

function shareReport(a: Bundle, b: Bundle): boolean {
  const [few, many] = a.accounts.length <= b.accounts.length ? [a, b] : [b, a]
  for (const text of reportsIn(few)) if (holdsReport(many, text)) return true
  return false
}

function joinWithin(one: Bundle, own: Bundle, { join }: Proposing): Bundle {
  const tie = agreement(one, own) ?? 'told in one report'
  return join(one, own, `same day, ${one.place!.head} lies in ${own.place!.head}, ${tie}`)
}
