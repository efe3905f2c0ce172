import type { Account } from './account.js'
import { mayJoin } from './bundle.js'
import { dayNumber } from './days.js'
import { membersAt } from './groups.js'
import type { Member } from './member.js'
import { mayHappen } from './member.js'
import { byId } from './order.js'
import type { Asked, Proposing, Step } from './step.js'
import { wordKeysOf } from './word-keys.js'

/** Reports of one story come out within so many days of each other. */
const STORY_DAYS = 2

/**
 * Joins claims without a day and a place of their own that tell the same in reports of the same days: the same kind,
 * place and number, or the same words. So ten prints of one text are not ten incidents.
 */
export const SAME_WORDS: Step = {
  *all({ words }) {
    for (const [key, members] of words) if (members.length > 1) yield taskOf(key)
  },
  *about(account) {
    if (mayHappen(account)) for (const key of wordKeysOf(account)) yield taskOf(key)
  },
  run: ({ key }, proposing) =>
    joinBucket([...membersAt(proposing.groups.words, key)].sort(byPublished), proposing),
}

const taskOf = (key: string): Asked => ({ rank: 0, key })

const publishedOf = ({ claim }: Account): number => dayNumber(claim.report.published!)

const byPublished = (a: Account, b: Account): number => publishedOf(a) - publishedOf(b) || byId(a, b)

/** Joins each to the bundle before it, as long as the first report of the story is not too old. */
function joinBucket(bucket: readonly Member[], proposing: Proposing): void {
  let first = bucket[0]
  for (const account of bucket) {
    const own = proposing.bundleAt(account)
    if (first === undefined || publishedOf(account) - publishedOf(first) > STORY_DAYS) first = account
    const one = proposing.bundleAt(first)
    if (one === own || (one.anchored && own.anchored) || !mayJoin(one, own, proposing)) continue
    proposing.join(one, own, 'same words or number, in reports of the same days')
  }
}
