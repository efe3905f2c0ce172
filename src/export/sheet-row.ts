import type { Span } from '../text/index.js'

/** A row of a sheet as words: a line for each cell that is not empty, `column: value`. */
export interface RowText {
  readonly text: string
  /** Where the value of each column stands, by the column's position; half-open, UTF-16 code units. */
  readonly values: ReadonlyMap<number, Span>
}

/** Stands before each further line of a value, so that a line without it begins a cell. */
const GOES_ON = '  '

/**
 * Writes a row so that every value has its place and the cells can be told from the words again (`cellsOfRow`). Values
 * stand as they are; only their own line breaks are followed by two spaces.
 */
export function renderRow(columns: readonly string[], cells: readonly string[]): RowText {
  const values = new Map<number, Span>()
  let text = ''
  for (const [column, value] of cells.entries()) {
    if (value === '') continue
    text += `${columns[column] ?? columnWords(column)}: `
    const start = text.length
    text += value.replaceAll('\n', `\n${GOES_ON}`)
    values.set(column, { start, end: text.length })
    text += '\n'
  }
  return { text, values }
}

/** Cells by the names of their columns. */
export function cellsOfRow(text: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  for (const line of text.replace(/\n$/, '').split(/\n(?! {2})/)) {
    const at = line.indexOf(': ')
    if (at !== -1) cells.set(line.slice(0, at), line.slice(at + 2).replaceAll(`\n${GOES_ON}`, '\n'))
  }
  return cells
}

const columnWords = (column: number): string => `column ${column + 1}`

/** Names of columns as rows are written with: on one line, each once, none empty. */
export function columnNames(header: readonly string[]): readonly string[] {
  const met = new Map<string, number>()
  return header.map((given, column) => {
    const plain = given.replace(/\s+/gu, ' ').trim() || columnWords(column)
    const name = plain.replaceAll(': ', ' – ').replace(/:$/, '')
    const times = (met.get(name) ?? 0) + 1
    met.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
