/** Which texts hold a shingle, the first printed first; of a shingle that many hold, only so many. */
export interface ShingleIndex {
  /** Texts come in the order of their numbers. */
  add(sample: Uint32Array, text: number): void
  /** Texts that share most shingles, at most so many; of equals the first printed. */
  find(sample: Uint32Array, most: number): readonly number[]
}

interface IndexOf {
  /** Shingles of all texts together, each with its repeats over texts. */
  readonly runs: number
  readonly texts: number
  /** Texts that are kept of one shingle. */
  readonly most: number
}

/** Lies in a few flat arrays: as objects, the index of a hundred thousand texts would outweigh the texts. */
export function openIndex({ runs, texts, most }: IndexOf): ShingleIndex {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(16, runs * 2))) - 1
  /** Number of the first entry of a bucket, from 1; 0 where there is none. */
  const heads = new Int32Array(mask + 1)
  const [hashes, holders, next] = [
    new Uint32Array(runs + 1),
    new Int32Array(runs + 1),
    new Int32Array(runs + 1),
  ]
  const shared = new Uint16Array(texts)
  let used = 0
  return {
    add(sample, text) {
      for (const hash of sample) {
        const bucket = hash & mask
        let [last, held] = [0, 0]
        for (let at = heads[bucket]!; at !== 0; at = next[at]!) {
          last = at
          if (hashes[at] === hash) held++
        }
        if (held >= most) continue
        used++
        hashes[used] = hash
        holders[used] = text
        if (last === 0) heads[bucket] = used
        else next[last] = used
      }
    },
    find(sample, count) {
      const found: number[] = []
      for (const hash of sample)
        for (let at = heads[hash & mask]!; at !== 0; at = next[at]!) {
          if (hashes[at] !== hash) continue
          const text = holders[at]!
          if (shared[text] === 0) found.push(text)
          shared[text]!++
        }
      const best = found.toSorted((a, b) => shared[b]! - shared[a]! || a - b).slice(0, count)
      for (const text of found) shared[text] = 0
      return best
    },
  }
}
