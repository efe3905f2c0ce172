import { addTo } from '../text/index.js'
import type { Bundle } from './bundle.js'
import { agreement, mayJoin, now } from './bundle.js'
import { membersAt } from './groups.js'
import { vagueness } from './kinds.js'
import type { Member } from './member.js'
import { mayHappen } from './member.js'
import { byId } from './order.js'
import type { Proposing, Step } from './step.js'
import type { Task } from './task.js'

/**
 * Joins claims of one day and one place, block by block: those that say the means first, then vaguer words, each to
 * the one attack that it may be about. Where several may be meant and neither number nor target decides, none is
 * guessed: such claims stay together as an attack of their own.
 */
export const SAME_DAY: Step = {
  *all({ blocks }) {
    for (const [block, members] of blocks) if (members.length > 1) yield taskOf(block)
  },
  *about(account) {
    if (mayHappen(account) && account.block !== null) yield taskOf(account.block)
  },
  run: ({ key }, proposing) => joinBlock(membersAt(proposing.groups.blocks, key), proposing),
}

const taskOf = (block: string): Pick<Task, 'rank' | 'key'> => ({ rank: 0, key: block })

/** Least vague first, so that a vaguer word finds every attack that it may be about. */
const VAGUENESS = [0, 1, 2, 3]

function joinBlock(block: readonly Member[], proposing: Proposing): void {
  const state: BlockState = { open: [], unsure: new Set() }
  for (const level of VAGUENESS) {
    const reports = new Map<string, Member[]>()
    for (const account of block) if (vagueness(account.kind) === level) addTo(reports, account.text, account)
    const tellings = [...reports.values()].map((accounts) => joinTelling(accounts, proposing))
    // Reports that tell several attacks apart come first: what others tell is then sorted by them.
    tellings.sort((a, b) => b.length - a.length || byId(a[0]!, b[0]!))
    for (const telling of tellings) settle(telling, state, proposing)
  }
}

/**
 * Joins what one report tells of one kind in one block, unless it tells it apart: first what agrees in a number or
 * target, then the rest, each only where one attack alone may be meant.
 */
function joinTelling(accounts: readonly Member[], proposing: Proposing): readonly Bundle[] {
  const apart: Bundle[] = []
  const unsure: Bundle[] = []
  for (const bundle of joinAgreed(accounts, proposing)) {
    const fitting = apart.flatMap((one, at) => (mayJoin(one, bundle, proposing) ? [at] : []))
    if (fitting.length > 1) unsure.push(bundle)
    else joinAt(apart, { at: fitting[0] ?? -1, bundle }, proposing)
  }
  return [...apart, ...unsure].sort(byId)
}

function joinAgreed(accounts: readonly Member[], proposing: Proposing): readonly Bundle[] {
  const agreed: Bundle[] = []
  for (const bundle of new Set(accounts.map(proposing.bundleAt))) {
    const at = agreed.findIndex((one) => agreement(one, bundle) !== null && mayJoin(one, bundle, proposing))
    joinAt(agreed, { at, bundle }, proposing)
  }
  return agreed.sort((a, b) => Number(b.numbers.length > 0) - Number(a.numbers.length > 0) || byId(a, b))
}

/** Joins a bundle to one of a list, or adds it where it fits none (-1). */
function joinAt(
  list: Bundle[],
  { at, bundle }: { readonly at: number; readonly bundle: Bundle },
  proposing: Proposing,
): void {
  const one = list[at]
  if (one === undefined) list.push(bundle)
  else list[at] = proposing.join(one, bundle, 'same day and place in one report')
}

interface BlockState {
  open: Bundle[]
  /** Bundles of claims that may be about several of the others. */
  readonly unsure: Set<Bundle>
}

function settle(telling: readonly Bundle[], state: BlockState, proposing: Proposing): void {
  const rest = telling.filter((bundle) => !joinAgreeing(bundle, state, proposing))
  for (const bundle of rest) joinOnly(bundle, state, proposing)
}

const candidatesOf = (bundle: Bundle, state: BlockState, proposing: Proposing): readonly Bundle[] => {
  state.open = [...new Set(state.open.map(now))]
  return state.open.filter((one) => one !== now(bundle) && mayJoin(one, now(bundle), proposing))
}

/** To the only one with the same number or target. */
function joinAgreeing(bundle: Bundle, state: BlockState, proposing: Proposing): boolean {
  const agreeing = candidatesOf(bundle, state, proposing).filter(
    (one) => agreement(one, now(bundle)) !== null,
  )
  if (agreeing.length !== 1) return false
  const why = `same day and place, ${agreement(agreeing[0]!, now(bundle))}`
  take(agreeing[0]!, bundle, { state, why, proposing })
  return true
}

function joinOnly(bundle: Bundle, state: BlockState, proposing: Proposing): void {
  const found = candidatesOf(bundle, state, proposing)
  const [unsure] = found.filter((one) => state.unsure.has(one)).sort(byId)
  if (found.length === 1) take(found[0]!, bundle, { state, why: 'same day and place', proposing })
  else if (unsure !== undefined)
    take(unsure, bundle, { state, why: 'same day and place, which attack is not said', proposing })
  else {
    if (found.length > 1) state.unsure.add(now(bundle))
    state.open.push(now(bundle))
  }
}

interface Taking {
  readonly state: BlockState
  readonly why: string
  readonly proposing: Proposing
}

function take(one: Bundle, other: Bundle, { state, why, proposing }: Taking): void {
  const unsure = state.unsure.has(one)
  const joined = proposing.join(one, now(other), why)
  if (unsure) state.unsure.add(joined)
}
