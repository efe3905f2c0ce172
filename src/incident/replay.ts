import type { Bundle, Joined } from './bundle.js'
import { bundleOf, now, unify } from './bundle.js'
import type { Groups } from './groups.js'
import type { SettledLinks } from './links.js'
import type { Member } from './member.js'
import { rootsOf } from './member.js'
import { becauseOf } from './reason.js'
import type { Rest } from './rest.js'
import type { Proposing } from './step.js'
import { STEPS } from './steps.js'
import type { Agenda, Task } from './task.js'
import { BEGIN, compareTasks, openAgenda } from './task.js'
import type { SaysAnother } from './told-apart.js'

/**
 * Does the tasks that changed claims bear on, and leaves alone what would come out as it did the last time: the result is
 * the same as from all tasks, done from the start.
 *
 * A bundle that a task asks for is taken apart, and put together again as it was at that point the last time. What is not
 * as it was then has strayed: every later task about its claims is done again. Other joins are repeated at their points.
 */
export interface Replay {
  /** Takes the bundle of an account apart, as it was before all tasks. */
  takeApart(account: Member): void
  /** Every task about an account is to be done. */
  redo(account: Member): void
  /** Does what is to be done. */
  run(): Replayed
}

export interface Replayed {
  /** What was left of bundles that were taken apart. */
  readonly before: readonly Rest[]
  /** Members of bundles that were taken apart; those that are new are not among them. */
  readonly moved: readonly Member[]
}

interface ReplayOf {
  readonly groups: Groups
  readonly links: SettledLinks
  readonly saysAnother: SaysAnother
  /** A number that no run had before. */
  readonly run: number
  /** All tasks are done: nothing is known from before. */
  readonly whole: boolean
}

const nameOf = ({ step, rank, key }: Task): string => `${step}:${rank}:${key}`

export function openReplay({ groups, links, saysAnother, run, whole }: ReplayOf): Replay {
  const before: Rest[] = []
  const moved: Member[] = []
  const asked = new Map<string, Task>()
  /** Joins of the last time that have not come up, by their task. */
  const ahead = new Map<string, Joined[]>()
  let agenda: Agenda | null = null
  let current: Task = BEGIN
  /** What the current task joins, and what it joined the last time. */
  let made: Joined[] = []
  let letGo: Joined[] = []

  const redo = (account: Member): void => {
    for (const [step, { about }] of STEPS.entries())
      for (const { rank, key } of about(account, groups)) {
        const task = { step, rank, key }
        if (compareTasks(task, current) <= 0) continue
        asked.set(nameOf(task), task)
        agenda?.add(task)
      }
  }
  const stray = (bundle: Bundle): void => {
    if (bundle.strayed) return
    bundle.strayed = true
    for (const account of bundle.accounts) redo(account)
  }
  const unite = (one: Bundle, own: Bundle, joined: Joined): Bundle => {
    if (one.strayed !== own.strayed) {
      stray(one)
      stray(own)
    }
    return unify(one, own, joined)
  }
  const atClaim = (id: string): Bundle | null => {
    const member = groups.byId.get(id)
    return member === undefined ? null : bundleNow(member)
  }
  const repeat = (joined: Joined): void => {
    const [one, other] = joined.reason.claims.map(atClaim)
    if (one && other) unify(one, other, joined)
  }
  const takeApart = (account: Member): void => {
    if (account.opened === run) return
    const old = account.rest!
    before.push(old)
    for (const member of old.members) {
      member.opened = run
      member.bundle = bundleOf(member, { roots: rootsOf(member.root, links), strayed: false })
      moved.push(member)
    }
    for (const joined of old.joins.toSorted(byTurn)) {
      const order = compareTasks(joined.task, current)
      if (order < 0) repeat(joined)
      else if (order === 0) letGo.push(joined)
      else putOff(joined)
    }
  }
  const putOff = (joined: Joined): void => {
    const name = nameOf(joined.task)
    const known = ahead.get(name)
    if (known === undefined) ahead.set(name, [joined])
    else known.push(joined)
    agenda?.add(joined.task)
  }
  const record = (one: Bundle, own: Bundle, reason: Joined['reason']): Bundle => {
    const joined: Joined = { task: current, at: made.length, reason }
    made.push(joined)
    return unite(one, own, joined)
  }
  const proposing: Proposing = {
    groups,
    links,
    saysAnother,
    bundleAt(account) {
      takeApart(account)
      return bundleNow(account)
    },
    join: (one, own, why) => record(one, own, becauseOf(one, own, why)),
    joinClaims(a, b, why) {
      const [one, other] = [bundleNow(a), bundleNow(b)]
      if (one === other) return
      stray(record(one, other, { claims: a.id < b.id ? [a.id, b.id] : [b.id, a.id], why }))
    },
  }
  const perform = (task: Task): void => {
    made = []
    letGo = ahead.get(nameOf(task)) ?? []
    ahead.delete(nameOf(task))
    STEPS[task.step]!.run(task, proposing)
    const said = new Set(letGo.map(sayJoined))
    for (const joined of made) if (!said.delete(sayJoined(joined))) stray(atClaim(joined.reason.claims[0])!)
    for (const joined of letGo) {
      if (!said.has(sayJoined(joined))) continue
      for (const id of joined.reason.claims) {
        const bundle = atClaim(id)
        if (bundle !== null) stray(bundle)
      }
    }
  }
  return {
    takeApart,
    redo,
    run() {
      const tasks = openAgenda(whole ? allTasks(groups) : [...asked.values(), ...tasksOf(ahead, asked)])
      agenda = tasks
      for (let task = tasks.next(); task !== null; task = tasks.next()) {
        current = task
        if (whole || asked.has(nameOf(task))) perform(task)
        else for (const joined of (ahead.get(nameOf(task)) ?? []).sort(byTurn)) repeat(joined)
      }
      return { before, moved }
    },
  }
}

/** Of an account whose bundle was taken apart, or that is new. */
const bundleNow = ({ bundle }: Member): Bundle => now(bundle!)

const byTurn = (a: Joined, b: Joined): number => compareTasks(a.task, b.task) || a.at - b.at

const sayJoined = ({ reason: { claims, why } }: Joined): string => `${claims.join('\n')}\n${why}`

const tasksOf = (
  ahead: ReadonlyMap<string, readonly Joined[]>,
  asked: ReadonlyMap<string, Task>,
): readonly Task[] => [...ahead].flatMap(([name, [first]]) => (asked.has(name) ? [] : [first!.task]))

const allTasks = (groups: Groups): readonly Task[] =>
  STEPS.flatMap(({ all }, step) => [...all(groups)].map(({ rank, key }): Task => ({ step, rank, key })))
