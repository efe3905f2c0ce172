import type { Bundle, Caution } from './bundle.js'
import type { Groups } from './groups.js'
import type { Member } from './member.js'
import type { Task } from './task.js'

/** What steps work with. */
export interface Proposing extends Caution {
  readonly groups: Groups
  /** The bundle that an account is in at this point of the work. */
  bundleAt(account: Member): Bundle
  /** @param why in words; which kinds the two are of is added */
  join(one: Bundle, own: Bundle, why: string): Bundle
  /** Joins two claims by a decision, unless they are together. */
  joinClaims(one: Member, other: Member, why: string): void
}

/**
 * One step of proposing, as tasks that can be done one by one. A task is to ask `bundleAt` for every account that it may
 * join to another, also where it joins none: what it joined the last time is let go of by that.
 */
export interface Step {
  /** All tasks in which there can be anything to join. */
  all(groups: Groups): Iterable<Asked>
  /** Tasks whose outcome may rest on the bundle that an account is in. */
  about(account: Member, groups: Groups): Iterable<Asked>
  run(task: Asked, proposing: Proposing): void
}

/** A task of a step. */
export type Asked = Pick<Task, 'rank' | 'key'>
