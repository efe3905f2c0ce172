import type { Bundle } from './bundle.js'
import { agreement, mayJoin } from './bundle.js'
import type { Groups } from './groups.js'
import { membersAt } from './groups.js'
import type { Member } from './member.js'
import { mayHappen } from './member.js'
import type { Asked, Proposing, Step } from './step.js'

/** How many days before its report an attack without a day is looked for, and how long an interval may be. */
export const NO_DAY = { before: 2, longest: 31 } as const

/**
 * Joins a bundle without a day to the one incident of its place and its days, if number or target tie the two. What has
 * no day is bounded by the report's date, and never brings two incidents together (codebook section 9.1).
 */
export const WITHOUT_DAY: Step = {
  *all({ byId }) {
    for (const member of byId.values()) if (looks(member)) yield taskOf(member.id)
  },
  *about(account, { watched }) {
    if (!mayHappen(account)) return
    if (account.block === null) yield taskOf(account.id)
    else for (const id of watched.get(account.block) ?? []) yield taskOf(id)
  },
  run({ key: id }, proposing) {
    const account = proposing.groups.byId.get(id)
    if (account === undefined || !looks(account)) return
    const bundle = proposing.bundleAt(account)
    // One claim asks for the whole bundle.
    if (bundle.id === id && !bundle.anchored) joinOnly(bundle, proposing)
  },
}

const looks = (account: Member): boolean => mayHappen(account) && account.block === null

const taskOf = (id: string): Asked => ({ rank: 0, key: id })

function joinOnly(bundle: Bundle, proposing: Proposing): void {
  const { groups, bundleAt } = proposing
  const blocks = blocksFor(bundle)
  for (const block of blocks) watch(groups, block, bundle.id)
  const fitting = new Set(blocks.flatMap((block) => membersAt(groups.blocks, block).map(bundleAt)))
  const tied = [...fitting].filter(
    (one) => agreement(one, bundle) !== null && mayJoin(one, bundle, proposing),
  )
  if (tied.length === 1) proposing.join(tied[0]!, bundle, sayWhy(tied[0]!, bundle))
}

/** Whoever comes into the block later is looked at. */
function watch({ watched }: Groups, block: string, id: string): void {
  const ids = watched.get(block)
  if (ids === undefined) watched.set(block, [id])
  else if (!ids.includes(id)) ids.push(id)
}

function blocksFor({ place, first, last }: Bundle): readonly string[] {
  if (place === null || place.wide || place.scoped || last === null) return []
  const from = first ?? last - NO_DAY.before
  if (last < from || last - from + 1 > NO_DAY.longest) return []
  return Array.from({ length: last - from + 1 }, (_, at) => `${place.key}\n${from + at}`)
}

const sayWhy = (one: Bundle, bundle: Bundle): string =>
  `same place, ${bundle.first === null ? 'no day but the report’s to bound it' : 'the day lies in its days'}, ${agreement(one, bundle)}`
