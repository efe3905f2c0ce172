import type { Account } from './account.js'
import type { Bundle } from './bundle.js'
import { accountsIn, agreement, mayJoin, now } from './bundle.js'
import { membersAt } from './groups.js'
import type { Member } from './member.js'
import { mayHappen } from './member.js'
import { byId } from './order.js'
import { relationOf } from './place.js'
import type { Asked, Proposing, Step } from './step.js'

/**
 * Joins what a report leaves without a day or a place of its own to the one incident of that report that it may be
 * about: "the strike wounded 30", "the ministry denied it". Where several may be meant, it joins none.
 */
export const SAME_REPORT: Step = {
  *all({ reports }) {
    for (const [text, members] of reports)
      if (members.length > 1 && members.some(({ block }) => block === null)) yield taskOf(text)
  },
  *about(account) {
    if (mayHappen(account)) yield taskOf(account.text)
  },
  run({ key: text }, proposing) {
    const report = [...membersAt(proposing.groups.reports, text)].sort(byTrigger)
    for (const account of report) if (account.block === null) joinLoose(account, report, proposing)
  },
}

const taskOf = (text: string): Asked => ({ rank: 0, key: text })

const byTrigger = (a: Account, b: Account): number =>
  a.claim.claim.trigger.start - b.claim.claim.trigger.start || byId(a, b)

function joinLoose(account: Member, report: readonly Member[], proposing: Proposing): void {
  const own = proposing.bundleAt(account)
  if (!isLoose(own, account.text)) return
  const around = new Set(report.map(proposing.bundleAt))
  const fitting = [...around].filter((one) => one !== own && mayJoin(one, own, proposing) && hasTie(one, own))
  const found = onlyOne(fitting, own)
  if (found !== null) proposing.join(found, own, sayWhy(found, own))
}

/** All of one report, and none with a day and a place: such a bundle cannot bring two incidents together. */
const isLoose = (bundle: Bundle, text: string): boolean =>
  !bundle.anchored && bundle.accounts.every((account) => account.text === text)

/**
 * What ties a loose claim to an incident of its report, beside being the only one: the same number, target or place, or
 * the same kind, where one of the two names no place. A vaguer kind needs one of the first three. Two bare remarks have
 * nothing in common, nor have the deeds of two parties.
 */
function hasTie(one: Bundle, own: Bundle): boolean {
  const relation = relationOf(one.place, own.place)
  if (relation === 'different') return false
  if (relation === 'same' || agreement(one, own) !== null) return true
  if (!own.kinds.some((kind) => one.kinds.includes(kind)) || doersUnlike(one, own)) return false
  const bare = one.place === null && one.day === null && own.place === null && own.day === null
  return relation === 'unknown' ? !bare && (one.place === null || own.place === null) : true
}

/** Both say in this report who did it, in words that have none in common. */
function doersUnlike(one: Bundle, own: Bundle): boolean {
  const words = doingWords(own.accounts)
  const others = words.size === 0 ? words : doingWords(accountsIn(one, own.accounts[0]!.text))
  return words.size > 0 && others.size > 0 && ![...words].some((word) => others.has(word))
}

const doingWords = (accounts: readonly Account[]): ReadonlySet<string> =>
  new Set(accounts.flatMap(({ doers }) => doers.flatMap((doer) => doer.split(' '))))

/** The only candidate; else the only one at the same place; else the only one of the same kind, number or target. */
function onlyOne(fitting: readonly Bundle[], own: Bundle): Bundle | null {
  const tests: readonly ((one: Bundle) => boolean)[] = [
    () => true,
    (one) => agreement(one, own) !== null,
    (one) => relationOf(one.place, own.place) === 'same',
    (one) => own.kinds.some((kind) => one.kinds.includes(kind)),
  ]
  for (const test of tests) {
    const found = fitting.filter(test)
    if (found.length === 1) return now(found[0]!)
  }
  return null
}

const sayWhy = (a: Bundle, b: Bundle): string =>
  `the only one of its report that it may be about${a.place !== null && a.place.key === b.place?.key ? ', same place' : ''}`
