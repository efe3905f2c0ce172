import type { Account } from './account.js'
import { join, mayJoin } from './bundle.js'
import { dayNumber } from './days.js'
import { folded } from './folded.js'
import { vagueness } from './kinds.js'
import { byId, pushTo } from './order.js'
import { becauseOf } from './reason.js'
import type { Proposing } from './same-day.js'

/** Reports of one story come out within so many days of each other. */
const STORY_DAYS = 2

/**
 * Joins claims without a day and a place of their own that tell the same in reports of the same days: the same kind,
 * place and number, or the same words. So ten prints of one text are not ten incidents.
 */
export function joinSameWords(accounts: readonly Account[], proposing: Proposing): void {
  const buckets = new Map<string, Account[]>()
  for (const account of accounts) {
    if (account.block !== null || account.claim.report.published === null) continue
    for (const key of keysOf(account)) pushTo(buckets, key, account)
  }
  for (const bucket of buckets.values())
    if (bucket.length > 1) joinBucket(bucket.sort(byPublished), proposing)
}

const publishedOf = ({ claim }: Account): number => dayNumber(claim.report.published!)

const byPublished = (a: Account, b: Account): number => publishedOf(a) - publishedOf(b) || byId(a, b)

function keysOf(account: Account): readonly string[] {
  const { claim } = account.claim
  const when = `${account.bounds.dated ? account.bounds.first : ''}:${account.bounds.dated ? account.bounds.last : ''}`
  const numbers = [...account.numbers].sort().join('+')
  const told = account.numbers.length > 0 || account.aims.length > 0
  const place = account.place
  const keys: string[] = []
  if (place !== null && !place.scoped && numbers !== '' && vagueness(account.kind) < 3)
    keys.push([account.kind, place.key, when, numbers].join('\n'))
  if (told)
    keys.push(
      [
        account.kind,
        folded(claim.place?.text ?? ''),
        when,
        numbers,
        folded(claim.trigger.text),
        [...account.aims].sort().join('+'),
        [...account.doers].sort().join('+'),
      ].join('\n'),
    )
  return keys
}

/** Joins each to the bundle before it, as long as the first report of the story is not too old. */
function joinBucket(bucket: readonly Account[], proposing: Proposing): void {
  let first = bucket[0]!
  for (const account of bucket.slice(1)) {
    if (publishedOf(account) - publishedOf(first) > STORY_DAYS) {
      first = account
      continue
    }
    const [one, own] = [proposing.bundleAt(first), proposing.bundleAt(account)]
    if (one === own || (one.anchored && own.anchored) || !mayJoin(one, own, proposing)) continue
    join(one, own, becauseOf(one, own, 'same words or number, in reports of the same days'))
  }
}
