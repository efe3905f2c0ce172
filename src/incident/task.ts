/**
 * A piece of the work of proposing: one block, one report, one claim. Tasks are done in one order, which rests on what
 * they are about and never on what else there is, so that some can be done again without the others.
 */
export interface Task {
  /** Position of its step in `STEPS`. */
  readonly step: number
  /** Within a step, the lower first. */
  readonly rank: number
  readonly key: string
}

/** Before every task. */
export const BEGIN: Task = { step: -1, rank: 0, key: '' }

export const compareTasks = (a: Task, b: Task): number =>
  a.step - b.step || a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** Tasks still to be done, the first first; some may be added while others are done. */
export interface Agenda {
  add(task: Task): void
  next(): Task | null
}

/** @param planned each once, in any order */
export function openAgenda(planned: readonly Task[]): Agenda {
  const sorted = [...planned].sort(compareTasks)
  const later: Task[] = []
  let at = 0
  return {
    add(task) {
      const place = placeIn(later, task)
      if (later[place] === undefined || compareTasks(later[place], task) !== 0) later.splice(place, 0, task)
    },
    next() {
      const [one, other] = [sorted[at], later[0]]
      if (one === undefined && other === undefined) return null
      const order = one === undefined ? 1 : other === undefined ? -1 : compareTasks(one, other)
      if (order <= 0) at++
      if (order >= 0) later.shift()
      return order <= 0 ? one! : other!
    },
  }
}

/** Position of the first that is not before the task. */
function placeIn(sorted: readonly Task[], task: Task): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareTasks(sorted[middle]!, task) < 0) low = middle + 1
    else high = middle
  }
  return low
}
