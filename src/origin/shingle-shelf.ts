import type { Hash } from '../record/index.js'
import { shinglesOf } from './shingles.js'

/** Shingles of texts, each text read once. */
export interface ShingleShelf {
  /** None where the text cannot be had. */
  shinglesOf(text: Hash): Uint32Array
}

/** Numbers that one array of the shelf holds. */
const BOARD = 1 << 18

const NONE = new Uint32Array(0)

/** Many short rows lie in few long arrays: an array of its own costs a row as much as half its numbers. */
export function openShelf(textOf: (text: Hash) => string | null): ShingleShelf {
  const rows = new Map<Hash, Uint32Array>()
  let board = new Uint32Array(0)
  let used = 0
  const keep = (row: Uint32Array): Uint32Array => {
    if (row.length > board.length - used) {
      board = new Uint32Array(Math.max(BOARD, row.length))
      used = 0
    }
    const kept = board.subarray(used, used + row.length)
    kept.set(row)
    used += row.length
    return kept
  }
  return {
    shinglesOf(text) {
      const known = rows.get(text)
      if (known !== undefined) return known
      const words = textOf(text)
      const row = words === null ? NONE : keep(shinglesOf(words))
      rows.set(text, row)
      return row
    },
  }
}
