import type { Span } from '../text/index.js'

/** A stretch of two texts; what is null has no part of it. Half-open [start, end), UTF-16 code units of each text. */
export interface Stretch {
  readonly sort: 'same' | 'taken' | 'added'
  readonly before: Span | null
  readonly after: Span | null
  /** How many words it holds. */
  readonly words: number
}

/** Words, also of digits with marks between them (1,200, 12:30, don’t); else one mark. */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:[.,:'’-][\p{L}\p{N}\p{M}_]+)*|\S/gu

/** Blocks up to so many pairs of words are compared pair by pair; larger ones are cut at what stands there once. */
const PAIRS = 250_000

/** How often a block is cut into smaller ones at most. */
const DEEPEST = 12

/**
 * What was taken out of a text and what was added, word by word; space between words is not compared. Cost: linear in the
 * length of both texts, since a block that cannot be cut is called replaced.
 */
export function compareWords(before: string, after: string): readonly Stretch[] {
  const [a, b] = [spansOf(before), spansOf(after)]
  const ids = new Map<string, number>()
  const idsOf = (text: string, spans: readonly Span[]): Int32Array =>
    Int32Array.from(spans, ({ start, end }) => {
      const word = text.slice(start, end).normalize('NFC')
      const id = ids.get(word) ?? ids.size
      ids.set(word, id)
      return id
    })
  const blocks = joined(blocksOf(partnersOf(idsOf(before, a), idsOf(after, b)), b.length))
  return blocks.flatMap(({ isSame, from, to }): readonly Stretch[] => {
    const old = over(a, from.a, to.a)
    const fresh = over(b, from.b, to.b)
    const [taken, added] = [to.a - from.a, to.b - from.b]
    if (isSame) return [{ sort: 'same', before: old, after: fresh, words: taken }]
    return [
      ...(old === null ? [] : [{ sort: 'taken', before: old, after: null, words: taken } as const]),
      ...(fresh === null ? [] : [{ sort: 'added', before: null, after: fresh, words: added } as const]),
    ]
  })
}

const spansOf = (text: string): readonly Span[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))

const over = (spans: readonly Span[], from: number, to: number): Span | null =>
  from === to ? null : { start: spans[from]!.start, end: spans[to - 1]!.end }

/** Half-open ranges of words of both texts that are compared with one another. */
interface Range {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  readonly depth: number
}

/** For each word of the first text the one of the second that it is; -1 where there is none. Both grow. */
function partnersOf(a: Int32Array, b: Int32Array): Int32Array {
  const partners = new Int32Array(a.length).fill(-1)
  const open: Range[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length, depth: 0 }]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const rest = trimmed(range, { a, b, partners })
    const [n, m] = [rest.aEnd - rest.a, rest.bEnd - rest.b]
    if (n === 0 || m === 0) continue
    if (n * m <= PAIRS) {
      pairUp(rest, { a, b, partners })
      continue
    }
    if (rest.depth < DEEPEST) for (const smaller of cut(rest, { a, b, partners })) open.push(smaller)
  }
  return partners
}

interface Words {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly partners: Int32Array
}

/** Takes the words that both begin and end with. */
function trimmed(range: Range, { a, b, partners }: Words): Range {
  let { a: i, aEnd, b: j, bEnd } = range
  while (i < aEnd && j < bEnd && a[i] === b[j]) partners[i++] = j++
  while (i < aEnd && j < bEnd && a[aEnd - 1] === b[bEnd - 1]) partners[--aEnd] = --bEnd
  return { a: i, aEnd, b: j, bEnd, depth: range.depth }
}

/** The longest common run of words, by its table of lengths. */
function pairUp({ a: i0, aEnd, b: j0, bEnd }: Range, { a, b, partners }: Words): void {
  const [n, m] = [aEnd - i0, bEnd - j0]
  const width = m + 1
  const lengths = new Uint16Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i0 + i] === b[j0 + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (a[i0 + i] === b[j0 + j]) partners[i0 + i++] = j0 + j++
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
}

/** Cuts a block at words that stand once in each text, else at runs of words that do; nothing where there is none. */
function cut(range: Range, words: Words): readonly Range[] {
  const { partners } = words
  const single = growing(onceInBoth(range, words, 1))
  const anchors = single.length > 0 ? single : growing(onceInBoth(range, words, RUN))
  if (anchors.length === 0) return []
  const depth = range.depth + 1
  const ranges: Range[] = []
  let { a: i, b: j } = range
  for (const [at, partner] of anchors) {
    partners[at] = partner
    ranges.push({ a: i, aEnd: at, b: j, bEnd: partner, depth })
    i = at + 1
    j = partner + 1
  }
  return [...ranges, { a: i, aEnd: range.aEnd, b: j, bEnd: range.bEnd, depth }]
}

/** Words of a run that is looked for where no word stands once. */
const RUN = 4

type Pair = readonly [number, number]

/** Runs of so many words that stand once in each of the two ranges, by where they begin, in the order of the first. */
function onceInBoth({ a: i0, aEnd, b: j0, bEnd }: Range, { a, b }: Words, run: number): readonly Pair[] {
  const placesIn = (words: Int32Array, from: number, to: number): ReadonlyMap<number | string, number> => {
    const places = new Map<number | string, number>()
    for (let i = from; i + run <= to; i++) {
      const key = run === 1 ? words[i]! : words.subarray(i, i + run).join(' ')
      places.set(key, places.has(key) ? -1 : i)
    }
    return places
  }
  const there = placesIn(b, j0, bEnd)
  return [...placesIn(a, i0, aEnd)].flatMap(([key, i]): readonly Pair[] => {
    const j = there.get(key) ?? -1
    return i === -1 || j === -1 ? [] : [[i, j]]
  })
}

/** The longest run of pairs that grow in both texts (patience sorting). */
function growing(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length)
  for (const [k, [, j]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const mid = (low + high) >> 1
      if (pairs[ends[mid]!]![1] < j) low = mid + 1
      else high = mid
    }
    before[k] = ends[low - 1] ?? -1
    ends[low] = k
  }
  const run: Pair[] = []
  for (let k = ends.at(-1) ?? -1; k !== -1; k = before[k]!) run.push(pairs[k]!)
  return run.reverse()
}

interface Place {
  readonly a: number
  readonly b: number
}

/** Words of both texts, from one place to another. */
interface Block {
  readonly isSame: boolean
  readonly from: Place
  readonly to: Place
}

function blocksOf(partners: Int32Array, length: number): readonly Block[] {
  const blocks: Block[] = []
  let at: Place = { a: 0, b: 0 }
  const end = { a: partners.length, b: length }
  while (at.a < end.a || at.b < end.b) {
    const from = at
    let { a, b } = from
    while (a < end.a && partners[a] === b) [a, b] = [a + 1, b + 1]
    const isSame = a > from.a
    if (!isSame) {
      while (a < end.a && partners[a] === -1) a++
      b = a < end.a ? partners[a]! : end.b
    }
    at = { a, b }
    blocks.push({ isSame, from, to: at })
  }
  return blocks
}

/** The longer of what was taken out and what was put in its place. */
const sizeOf = ({ from, to }: Block): number => Math.max(to.a - from.a, to.b - from.b)

/** Lets a few equal words between two larger changes be part of the change: chance makes them equal. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = []
  for (const block of blocks) {
    kept.push(block)
    for (;;) {
      const [before, same, after] = kept.slice(-3)
      if (after === undefined || after.isSame || !same!.isSame) break
      if (2 * sizeOf(same!) > Math.min(sizeOf(before!), sizeOf(after))) break
      kept.splice(-3, 3, { isSame: false, from: before!.from, to: after.to })
    }
  }
  return kept
}
