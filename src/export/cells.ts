import { stringify } from 'csv-stringify/sync'
import type { CellValue } from './tables/index.js'

/** Beginnings that spreadsheets may run as a formula. */
const FORMULA = /^'*[=+\-@\t\r]/

/** A number that somebody wrote, which no spreadsheet runs: a longitude west of Greenwich must stay one. */
const NUMBER = /^-?\d+(?:\.\d+)?$/

const mayRun = (words: string): boolean => FORMULA.test(words) && !NUMBER.test(words)

/**
 * Words as a cell: those that a spreadsheet might run get an apostrophe before them, and so do those that begin with
 * apostrophes and such a sign, so that taking one apostrophe off gives back the words (`plainCell`).
 */
export const defused = (words: string): string => (mayRun(words) ? `'${words}` : words)

/** The words that a defused cell stands for. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

/** A value as it stands in CSV: nothing where nothing is said, ISO days, a decimal point. */
export function sayCell(value: CellValue, { raw }: { readonly raw: boolean }): string {
  if (value === null) return ''
  if (typeof value === 'string') return raw ? value : defused(value)
  return String(value)
}

/** Rows of CSV by RFC 4180, each ended by CRLF. */
export const csvLines = (
  rows: readonly (readonly CellValue[])[],
  options: { readonly raw: boolean },
): string =>
  stringify(
    rows.map((row) => row.map((value) => sayCell(value, options))),
    // A lone line break inside a cell would end the row for whoever reads it.
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )

export const BYTE_ORDER_MARK = '\uFEFF'
