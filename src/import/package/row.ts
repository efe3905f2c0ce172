/** One row of a table of a package, asked by the names of its columns. */
export interface PackageRow {
  /** Counts the rows of the file from 1, its names included. */
  readonly row: number
  /** Words; null where the cell is empty. */
  text(column: string): string | null
  /** Words that must be there. */
  need(column: string): string
  /** One of these words. */
  one<T extends string>(column: string, words: readonly T[]): T
  whole(column: string): number | null
  number(column: string): number | null
  truth(column: string): boolean | null
  /** Half-open [start, end) out of two columns. */
  span(start: string, end: string): readonly [number, number]
  ids(column: string): readonly string[]
}

/** A cell that breaks the package's own schema. Caught where rows are read, and told as the row's fault. */
export class CellError extends Error {}

/** @param at the words of a column, empty where there is no such column */
export function openPackageRow(row: number, at: (column: string) => string): PackageRow {
  const text = (column: string): string | null => (at(column) === '' ? null : at(column))
  const refuse = (column: string, seen: string): never => {
    throw new CellError(`column "${column}": ${seen}`)
  }
  const need = (column: string): string => text(column) ?? refuse(column, 'is empty')
  const number = (column: string): number | null => {
    const words = text(column)
    if (words === null) return null
    const value = Number(words)
    return words.trim() === '' || !Number.isFinite(value) ? refuse(column, `"${words}" is no number`) : value
  }
  const whole = (column: string): number | null => {
    const value = number(column)
    return value === null || Number.isSafeInteger(value)
      ? value
      : refuse(column, `${value} is no whole number`)
  }
  const point = (column: string): number => whole(column) ?? refuse(column, 'is empty')
  return {
    row,
    text,
    need,
    number,
    whole,
    one(column, words) {
      const given = need(column)
      return (
        words.find((word) => word === given) ?? refuse(column, `"${given}" is none of ${words.join(', ')}`)
      )
    },
    truth(column) {
      const words = text(column)?.toLowerCase() ?? null
      return words === null
        ? null
        : words === 'true' ||
            (words === 'false' ? false : refuse(column, `"${words}" is neither true nor false`))
    },
    span: (start, end) => [point(start), point(end)],
    ids: (column) => (text(column) ?? '').split(';').filter((id) => id !== ''),
  }
}
