import type { Entry, Hash } from '../record/index.js'
import { addTo } from '../text/index.js'

/** What an entry changed when it was taken in. */
export interface TakenIn {
  readonly position: number
  /** Of an undo: positions of what it names, by way of other undos too, whether they hold now as before or not. */
  readonly reached: readonly number[]
  /** True for an undo of something that does not stand before it: it takes out nothing. */
  readonly undoesNothing: boolean
}

/** The log so far, and which of its entries hold. Grows in place. */
export interface Holding {
  readonly entries: readonly Entry[]
  /** Position of the entry of a hash; null where it was not taken in. */
  positionOf(entry: Hash): number | null
  /** False where an undo that holds itself names the entry. */
  holds(position: number): boolean
  /** Undos that name the entry, whether they hold or not. */
  undosOf(position: number): readonly number[]
  /** Entries that an undo names, whether it holds or not; none where it is no undo. */
  namedBy(position: number): readonly number[]
  /** Null where the entry was taken in before. */
  takeIn(entry: Entry): TakenIn | null
}

const NONE: readonly never[] = []

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
  const weigh = (undo: number): void => {
    const steps: [number, 1 | -1][] = [[undo, 1]]
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      const [from, weight] = step
      for (const target of targets.get(from) ?? []) {
        const before = holds(target)
        weights.set(target, (weights.get(target) ?? 0) + weight)
        if (holds(target) !== before) steps.push([target, before ? -1 : 1])
      }
    }
  }
  const reachedBy = (undo: number): readonly number[] => {
    const reached = new Set<number>()
    const rest = [undo]
    for (let from = rest.pop(); from !== undefined; from = rest.pop())
      for (const target of targets.get(from) ?? []) {
        if (reached.has(target)) continue
        reached.add(target)
        rest.push(target)
      }
    return [...reached]
  }
  return {
    entries,
    positionOf: (entry) => positions.get(entry) ?? null,
    holds,
    undosOf: (position) => undos.get(position) ?? NONE,
    namedBy: (position) => targets.get(position) ?? NONE,
    takeIn(entry) {
      if (positions.has(entry.hash)) return null
      const { fact } = entry
      const position = entries.length
      const undone = fact?.kind === 'undo' ? named(fact.of) : []
      entries.push(entry)
      positions.set(entry.hash, position)
      if (fact?.kind === 'decision' && fact.bulk !== null) addTo(bulks, fact.bulk, position)
      if (fact?.kind !== 'undo') return { position, reached: NONE, undoesNothing: false }
      targets.set(position, undone)
      for (const target of undone) addTo(undos, target, position)
      weigh(position)
      return { position, reached: reachedBy(position), undoesNothing: undone.length === 0 }
    },
  }
}

/** Entries that no undo which holds itself takes out, in their order. */
export function entriesThatHold(entries: readonly Entry[]): readonly Entry[] {
  const holding = startHolding()
  for (const entry of entries) holding.takeIn(entry)
  return holding.entries.filter((_, position) => holding.holds(position))
}
