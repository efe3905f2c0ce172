import type { Entry, Seen } from '../record/index.js'

/** What each entry's writer had before them: the partial order of a log of several chains. Grows in place. */
export interface Sight {
  /** Takes in the entry at the next position, counted from 0. */
  takeIn(entry: Entry): void
  /** Whether whoever wrote the first entry had the other one before them. Never of an entry and itself. */
  hasSeen(position: number, other: number): boolean
  /** Whether two entries are of one chain, so that the later one has seen the earlier. */
  areOfOneChain(position: number, other: number): boolean
}

/** Other chains, each with the number of its last entry that was seen. */
type Reach = ReadonlyMap<string, number>

interface ChainSight {
  /** What the last entry said that it had seen. */
  said: readonly Seen[]
  reach: Reach
  /** From which entry of the chain on it reached how far. */
  readonly turns: { readonly seq: number; readonly reach: Reach }[]
}

const NOTHING: Reach = new Map()

/**
 * An entry has seen all before it in its own chain, what these have named of other chains, and all that was seen there:
 * whoever has a chain's entry has what came before it. What the clock said has no part in it.
 */
export function startSight(): Sight {
  // Two numbers an entry: there are as many entries as words on claims.
  const names: string[] = []
  const numbers = new Map<string, number>()
  const chainAt: number[] = []
  const seqAt: number[] = []
  const chains = new Map<string, ChainSight>()
  const reachAt = (chain: string, seq: number): Reach => {
    const turns = chains.get(chain)?.turns ?? []
    let [low, high] = [0, turns.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (turns[middle]!.seq <= seq) low = middle + 1
      else high = middle
    }
    return turns[low - 1]?.reach ?? NOTHING
  }

  function widened(own: string, reach: Reach, seen: readonly Seen[]): Reach {
    const wider = new Map(reach)
    const add = (chain: string, seq: number): void => {
      if (chain !== own && (wider.get(chain) ?? -1) < seq) wider.set(chain, seq)
    }
    for (const { chain, seq } of seen) {
      if (chain === own || (reach.get(chain) ?? -1) >= seq) continue
      add(chain, seq)
      for (const [further, until] of reachAt(chain, seq)) add(further, until)
    }
    return wider
  }
  return {
    takeIn({ chain, seq, seen }) {
      const own = chains.get(chain) ?? { said: [], reach: NOTHING, turns: [] }
      chains.set(chain, own)
      if (seen !== own.said && seen.length > 0) {
        own.said = seen
        if (seen.some((head) => head.chain !== chain && (own.reach.get(head.chain) ?? -1) < head.seq)) {
          own.reach = widened(chain, own.reach, seen)
          own.turns.push({ seq, reach: own.reach })
        }
      }
      let number = numbers.get(chain)
      if (number === undefined) {
        number = names.push(chain) - 1
        numbers.set(chain, number)
      }
      chainAt.push(number)
      seqAt.push(seq)
    },
    hasSeen(position, other) {
      const [a, b] = [chainAt[position]!, chainAt[other]!]
      if (a === b) return seqAt[other]! < seqAt[position]!
      return (reachAt(names[a]!, seqAt[position]!).get(names[b]!) ?? -1) >= seqAt[other]!
    },
    areOfOneChain: (position, other) => chainAt[position] === chainAt[other],
  }
}
