/** Numbers that look drawn and are the same each time. */
export interface Random {
  /** 0 to 1, 1 not reached. */
  next(): number
  pick<T>(list: readonly T[]): T
  /** True in so many of 1. */
  chance(part: number): boolean
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (part) => next() < part,
  }
}
