import type { Entry, Fact, Seen } from '../record/index.js'

/** For tests: copies of a project that are worked on apart and joined, without files. */
export interface Copies {
  /** Records a fact in a copy, whose clock says so many minutes past ten. */
  tell(copy: string, by: string, fact: Fact, minute?: number): Entry
  /** Brings all that one copy has into another. */
  join(into: string, from: string): void
  /** All entries that a copy has, in the one order that every copy with the same chains agrees on. */
  log(copy: string): readonly Entry[]
}

export function startCopies(): Copies {
  const told = new Map<string, Entry[]>()
  /** By copy and chain, how many entries it has. */
  const held = new Map<string, Map<string, number>>()
  const heldBy = (copy: string): Map<string, number> => {
    const known = held.get(copy) ?? new Map<string, number>()
    held.set(copy, known)
    return known
  }
  return {
    tell(copy, by, fact, minute = 0) {
      const has = heldBy(copy)
      const chain = told.get(copy) ?? []
      told.set(copy, chain)
      const seen: readonly Seen[] = [...has]
        .filter(([other, length]) => other !== copy && length > 0)
        .map(([other, length]) => ({ chain: other, seq: length - 1 }))
      const at = `2024-04-01T10:${String(minute).padStart(2, '0')}:00.000Z`
      const entry = { hash: `${copy}-${chain.length}`, chain: copy, seq: chain.length, at, by, seen, fact }
      chain.push(entry)
      has.set(copy, chain.length)
      return entry
    },
    join(into, from) {
      const has = heldBy(into)
      for (const [chain, length] of heldBy(from)) has.set(chain, Math.max(has.get(chain) ?? 0, length))
    },
    log: (copy) => inOrder([...heldBy(copy)].map(([chain, length]) => told.get(chain)!.slice(0, length))),
  }
}

/** The order of the ledger: none before what it has seen, else by the clock, then by the chain. */
function inOrder(chains: readonly (readonly Entry[])[]): readonly Entry[] {
  const done = new Map<string, number>()
  const log: Entry[] = []
  for (;;) {
    const ready = chains
      .flatMap((chain) => chain[(done.get(chain[0]?.chain ?? '') ?? -1) + 1] ?? [])
      .filter(({ seen }) => seen.every(({ chain, seq }) => (done.get(chain) ?? -1) >= seq))
    const [next] = ready.sort((a, b) => (a.at === b.at ? (a.chain < b.chain ? -1 : 1) : a.at < b.at ? -1 : 1))
    if (next === undefined) return log
    done.set(next.chain, next.seq)
    log.push(next)
  }
}
