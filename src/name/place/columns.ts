import { MOST_PLACES, SLOT_WORDS } from './format.js'

/** A list of unsigned 32-bit numbers that grows without boxing them. */
export interface NumberList {
  readonly length: number
  push(value: number): void
  array(): Uint32Array
}

export function numberList(): NumberList {
  let data = new Uint32Array(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push: (value) => {
      if (length === data.length) {
        const larger = new Uint32Array(data.length * 2)
        larger.set(data)
        data = larger
      }
      data[length++] = value
    },
    array: () => data.subarray(0, length),
  }
}

/** Collects (hash, place, how) and lays them out in buckets. */
export interface IndexBuilder {
  add(first: number, second: number, place: number, how: number): void
  layOut(): { readonly bits: number; readonly starts: Uint32Array; readonly slots: Uint32Array }
}

/** About three slots a bucket; slots of a bucket keep the order in which they were added. */
export function indexBuilder(): IndexBuilder {
  const firsts = numberList()
  const seconds = numberList()
  const targets = numberList()
  return {
    add: (first, second, place, how) => {
      if (place > MOST_PLACES) throw new RangeError(`a gazetteer holds at most ${MOST_PLACES} places`)
      firsts.push(first)
      seconds.push(second)
      targets.push(((place << 8) | how) >>> 0)
    },
    layOut: () => {
      const count = firsts.length
      const bits = Math.min(24, Math.max(4, Math.ceil(Math.log2(count / 3 + 1))))
      const shift = 32 - bits
      const first = firsts.array()
      const starts = new Uint32Array((1 << bits) + 1)
      for (const hash of first) starts[(hash >>> shift) + 1]!++
      for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!
      const next = starts.slice()
      const slots = new Uint32Array(count * SLOT_WORDS)
      const second = seconds.array()
      const target = targets.array()
      for (let i = 0; i < count; i++) {
        const at = next[first[i]! >>> shift]!++ * SLOT_WORDS
        slots[at] = second[i]!
        slots[at + 1] = target[i]!
      }
      return { bits, starts, slots }
    },
  }
}
