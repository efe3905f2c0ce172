import type { Entry, Hash } from '../record/index.js'

/** What an entry changed when it was taken in. */
export interface TakenIn {
  readonly position: number
  /** Positions of earlier entries that hold now and did not, or the other way round. */
  readonly turned: readonly number[]
  /** True for an undo of something that does not stand before it: it takes out nothing. */
  readonly undoesNothing: boolean
}

/** The log so far, and which of its entries hold. Grows in place. */
export interface Holding {
  readonly entries: readonly Entry[]
  /** False where an undo that holds itself names the entry. */
  holds(position: number): boolean
  /** Undos that name the entry, whether they hold or not. */
  undosOf(position: number): readonly number[]
  /** Null where the entry was taken in before. */
  takeIn(entry: Entry): TakenIn | null
}

/**
 * An undo names an entry by its hash, or many decisions by the bulk word that they carry. It reaches back only: what
 * stands later in the log under the same bulk word is untouched. Undone undos let go of what they took out, to any depth.
 */
export function startHolding(): Holding {
  const entries: Entry[] = []
  const positions = new Map<Hash, number>()
  const bulks = new Map<string, number[]>()
  const targets = new Map<number, readonly number[]>()
  const undos = new Map<number, number[]>()
  const weights = new Map<number, number>()
  const holds = (position: number): boolean => (weights.get(position) ?? 0) === 0

  const named = (of: string): readonly number[] => {
    const position = positions.get(of)
    return position === undefined ? [...(bulks.get(of) ?? [])] : [position]
  }
  const weigh = (undo: number): readonly number[] => {
    const turned: number[] = []
    const steps: [number, 1 | -1][] = [[undo, 1]]
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      const [from, weight] = step
      for (const target of targets.get(from) ?? []) {
        const before = holds(target)
        weights.set(target, (weights.get(target) ?? 0) + weight)
        if (holds(target) === before) continue
        turned.push(target)
        steps.push([target, before ? -1 : 1])
      }
    }
    return turned
  }
  return {
    entries,
    holds,
    undosOf: (position) => undos.get(position) ?? [],
    takeIn(entry) {
      if (positions.has(entry.hash)) return null
      const { fact } = entry
      const position = entries.length
      const undone = fact?.kind === 'undo' ? named(fact.of) : []
      entries.push(entry)
      positions.set(entry.hash, position)
      if (fact?.kind === 'decision' && fact.bulk !== null) pushTo(bulks, fact.bulk, position)
      if (fact?.kind !== 'undo') return { position, turned: [], undoesNothing: false }
      targets.set(position, undone)
      for (const target of undone) pushTo(undos, target, position)
      return { position, turned: weigh(position), undoesNothing: undone.length === 0 }
    },
  }
}

/** Entries that no undo which holds itself takes out, in their order. */
export function entriesThatHold(entries: readonly Entry[]): readonly Entry[] {
  const holding = startHolding()
  for (const entry of entries) holding.takeIn(entry)
  return holding.entries.filter((_, position) => holding.holds(position))
}

function pushTo<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
