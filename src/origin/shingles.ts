import { foldText } from '../text/index.js'

/** Words in a row that two texts must share to count as copied. */
const WIDTH = 5

/** A row of small texts is kept whole; of longer ones a quarter finds candidates. */
const WHOLE = 80
const KEEP_MASK = 3

/** The runs of five words of a text, each as one number, in rising order and without repeats. */
export function shinglesOf(text: string): Uint32Array {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = Uint32Array.from(words, hashWord)
  const found = new Uint32Array(Math.max(0, hashes.length - WIDTH + 1))
  for (let at = 0; at < found.length; at++) {
    let run = 0x811c9dc5
    for (let next = at; next < at + WIDTH; next++) run = mix(run ^ hashes[next]!)
    found[at] = run
  }
  found.sort()
  return found.filter((hash, at) => at === 0 || hash !== found[at - 1])
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const mix = (value: number): number => {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return Math.imul(first ^ (first >>> 13), 0xc2b2ae35) >>> 0
}

/** The part of a text's shingles by which candidates are looked up: the same part of every text. */
export const sampleOf = (shingles: Uint32Array): Uint32Array =>
  shingles.length <= WHOLE ? shingles : shingles.filter((hash) => (hash & KEEP_MASK) === 0)

/** How many numbers two rising rows have in common. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared
}
