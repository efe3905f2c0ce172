import type { RowText } from '../export/index.js'
import { cellsOfRow, columnNames, renderRow } from '../export/index.js'
import type { SheetRow } from '../reader/index.js'
import type { LineWords } from '../report/index.js'
import { codePointsOf } from '../text/index.js'

/** A sheet whose columns have names. */
export interface Sheet {
  /** Name of the file, without folders. */
  readonly file: string
  /** Name of the sheet; empty of a CSV file. */
  readonly name: string
  /** Row of the names of its columns, from 1. */
  readonly header: number
  /** Names of its columns, each once. */
  readonly columns: readonly string[]
}

export const sheetOf = (file: string, row: SheetRow): Sheet => ({
  file,
  name: row.sheet,
  header: row.row,
  columns: columnNames(cellsOf(row)),
})

/** `sheet 'May', row 12`. */
export const partOf = ({ name }: Pick<Sheet, 'name'>, row: number): string =>
  `${name === '' ? '' : `sheet '${name}', `}row ${row}`

/** All cells of a row, empty ones too, as far as the last that is not. */
export function cellsOf({ cells }: SheetRow): readonly string[] {
  const all = Array.from({ length: (cells.at(-1)?.column ?? -1) + 1 }, () => '')
  for (const { column, text } of cells) all[column] = text
  return all
}

/** The row that a text was written from (`writeRow`). */
export function rowOfText(
  { name, columns }: Sheet,
  { text, row }: { readonly text: string; readonly row: number },
): SheetRow {
  const cells = cellsOfRow(text)
  return {
    sheet: name,
    row,
    cells: columns.flatMap((words, column) => {
      const value = cells.get(words)
      return value === undefined ? [] : [{ column, text: value, kind: 'text' as const, isFormula: false }]
    }),
  }
}

/** A row in words, and where each cell's words stand. */
export interface WrittenRow {
  readonly text: string
  /** Length in Unicode code points. */
  readonly length: number
  /** Words of a column by its name, without white space around them; null where its cell is empty. */
  at(column: string): string | null
  /** Words of columns at their place: of all where they stand one under the other, else of the first that has any. */
  words(columns: readonly string[]): LineWords | null
}

/** A person vouches for the sheet's words. */
const CERTAIN = { probability: 1 } as const

export function writeRow({ columns }: Sheet, cells: readonly string[]): WrittenRow {
  const written: RowText = renderRow(columns, cells)
  const { text, values } = written
  const points = codePointsOf(text)
  const places = placesOf(columns)
  const spanOf = (column: string): { readonly start: number; readonly end: number } | null => {
    const at = places.get(column)
    const span = at === undefined ? undefined : values.get(at)
    if (span === undefined) return null
    const value = text.slice(span.start, span.end)
    const start = span.start + (value.length - value.trimStart().length)
    const end = span.end - (value.length - value.trimEnd().length)
    return start < end ? { start, end } : null
  }
  return {
    text,
    length: points.length,
    at(column) {
      const span = spanOf(column)
      return span === null ? null : text.slice(span.start, span.end)
    },
    words(wanted) {
      const given = wanted.flatMap((column) => spanOf(column) ?? [])
      const found = given.toSorted((a, b) => a.start - b.start)
      const [first] = found
      const last = found.at(-1)
      if (first === undefined || last === undefined) return null
      const between = text.slice(first.start, last.end).split('\n').length
      const own = found.reduce((sum, { start, end }) => sum + text.slice(start, end).split('\n').length, 0)
      const span = between === own ? { start: first.start, end: last.end } : given[0]!
      return { ...points.spanFromUnits(span), text: text.slice(span.start, span.end), ...CERTAIN }
    },
  }
}

/** Positions of columns by their names; the same header comes with every row. */
const PLACES = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

function placesOf(columns: readonly string[]): ReadonlyMap<string, number> {
  const known = PLACES.get(columns)
  if (known !== undefined) return known
  const made = new Map(columns.map((name, i) => [name, i]))
  PLACES.set(columns, made)
  return made
}
