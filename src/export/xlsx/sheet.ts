import type { CellValue } from '../tables/index.js'

/** Rows that a sheet can hold. */
export const MAX_ROWS = 1_048_576

/** Letters that a cell can hold, UTF-16 code units. */
export const MAX_LETTERS = 32_767

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The beginning of a sheet: its header stays in sight. */
export const sheetStart = (columns: readonly { readonly width: number }[]): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
  '<sheetData>'

export const sheetEnd = (columns: number, rows: number): string =>
  `</sheetData>${rows > 0 ? `<autoFilter ref="A1:${letters(columns - 1)}${rows}"/>` : ''}</worksheet>`

interface Place {
  /** From 1. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly head: boolean
}

/** One cell: words are always words, so that nothing in them is run, and numbers are numbers. */
export function cellXml(
  value: CellValue,
  { row, column, head }: Place,
): { readonly xml: string; readonly cut: boolean } {
  if (value === null || value === '') return { xml: '', cut: false }
  const at = `r="${letters(column)}${row}"${head ? ' s="1"' : ''}`
  if (typeof value === 'number') return { xml: `<c ${at}><v>${value}</v></c>`, cut: false }
  if (typeof value === 'boolean') return { xml: `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`, cut: false }
  const cut = value.length > MAX_LETTERS
  const words = cut ? `${value.slice(0, MAX_LETTERS - 1)}…` : value
  return { xml: `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`, cut }
}

/** `A`, `B` … `AA`. */
export const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Signs that XML 1.0 cannot hold are written as Excel writes them: `_x0007_`. */
const escaped = (words: string): string =>
  words
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (mark) => MARKS[mark]!)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML cannot hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\r]/g, numbered)
    .toWellFormed()

const numbered = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
