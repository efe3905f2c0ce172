import type { RecordedClaim } from '../record/index.js'
import { slotsOf } from './fields.js'
import { grown } from './grown.js'
import type { Search } from './search.js'
import { searchWords } from './search.js'

/** Words of claims as numbers, to search in. */
export interface FinderWords {
  /** Reads the words of a claim anew. */
  set(row: number, claim: RecordedClaim): void
  /** Whether a row holds what is searched for. */
  searching(search: Search): (row: number) => boolean
}

/** All words of all claims lie in one array, each claim's after those that were read before it. */
interface Board {
  numbers: Int32Array
  used: number
  /** By row: where its words begin, and how many they are. */
  starts: Int32Array
  counts: Int32Array
}

const FIRST = 1024

export function openWords(): FinderWords {
  const numbers = new Map<string, number>()
  /** Slots repeat by the thousand: each text is read once. */
  const slots = new Map<string, readonly number[]>()
  const board: Board = {
    numbers: new Int32Array(FIRST),
    used: 0,
    starts: new Int32Array(FIRST),
    counts: new Int32Array(FIRST),
  }
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  const read = (text: string): readonly number[] => {
    const known = slots.get(text)
    if (known !== undefined) return known
    const made = searchWords(text).map(numberOf)
    slots.set(text, made)
    return made
  }
  return {
    set: (row, claim) => pin(board, row, slotsOf(claim).flatMap(read)),
    searching(search) {
      const alternatives = search.map((terms) =>
        terms.map(({ words, not }) => ({ not, run: words.map((word) => numbers.get(word) ?? -1) })),
      )
      return (row) =>
        alternatives.some((terms) => terms.every(({ run, not }) => holdsRun(board, row, run) !== not))
    },
  }
}

function pin(board: Board, row: number, words: readonly number[]): void {
  if (row >= board.starts.length) {
    board.starts = grown(board.starts, row + 1)
    board.counts = grown(board.counts, row + 1)
  }
  if (board.used + words.length > board.numbers.length)
    board.numbers = grown(board.numbers, board.used + words.length)
  board.numbers.set(words, board.used)
  board.starts[row] = board.used
  board.counts[row] = words.length
  board.used += words.length
}

function holdsRun({ numbers, starts, counts }: Board, row: number, run: readonly number[]): boolean {
  const [first, length] = [run[0]!, run.length]
  const begin = starts[row]!
  const last = begin + counts[row]! - length
  for (let at = begin; at <= last; at++) {
    if (numbers[at] !== first) continue
    let same = 1
    while (same < length && numbers[at + same] === run[same]) same++
    if (same === length) return true
  }
  return false
}
