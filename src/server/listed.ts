import { foldText } from '../text/index.js'

/**
 * Finds rows of a list by words with which one of theirs begins: "bak" finds "the bakery". Rows are read once for as
 * long as they are the same values.
 *
 * @param wordsOf what of a row is searched; null is nothing
 */
export function listedBy<T extends object>(
  wordsOf: (row: T) => readonly (string | null)[],
): <R extends T>(rows: readonly R[], asked: string | undefined) => readonly R[] {
  const read = new WeakMap<T, string>()
  const foldedOf = (row: T): string => {
    const folded = read.get(row) ?? fold(wordsOf(row).join(' | '))
    read.set(row, folded)
    return folded
  }
  return (rows, asked) => {
    const words = fold(asked ?? '').trimEnd()
    return words === '' ? rows : rows.filter((row) => foldedOf(row).includes(words))
  }
}

/** Words with one space before each, without marks between them. */
const fold = (text: string): string => ` ${foldText(text)} `.replace(/[^\p{L}\p{N}|]+/gu, ' ')

/** A page of a list. */
export const pageOf = <T>(
  rows: readonly T[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly T[] => rows.slice(offset, offset + limit)
