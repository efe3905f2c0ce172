/** One cell that is not empty. */
export interface SheetCell {
  /** Counts the columns from 0. */
  readonly column: number
  /** The cell's words; a number in its shortest decimal form, a day as YYYY-MM-DD, with a time as YYYY-MM-DDTHH:MM:SS. */
  readonly text: string
  /** `date`: a day or time by the cell's format; `truth`: TRUE or FALSE; `fault`: #REF!, or a formula without a value. */
  readonly kind: 'text' | 'number' | 'date' | 'truth' | 'fault'
  /** The words are what a formula gave when the file was last saved. */
  readonly isFormula: boolean
}

/** One row, with the cells that are not empty, in the order of their columns. */
export interface SheetRow {
  /** Name of the sheet; empty of a CSV file, which has one. */
  readonly sheet: string
  /** Counts the rows from 1, as a spreadsheet program shows them; of a CSV file the records, empty ones too. */
  readonly row: number
  readonly cells: readonly SheetCell[]
}

/** Last column of a spreadsheet, from 0: XFD. */
export const LAST_COLUMN = 16_383

/** Letters of a column as a spreadsheet program shows them: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** Number of a column, from 0, of a cell's address (`B12`); null where it is none or lies beyond the last. */
export function columnOf(address: string): number | null {
  const letters = /^([A-Z]{1,3})\d*$/i.exec(address)?.[1]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1 > LAST_COLUMN ? null : column - 1
}

/** The words of a column in a row; empty where the cell is. */
export const textAt = ({ cells }: SheetRow, column: number): string =>
  cells.find((cell) => cell.column === column)?.text ?? ''
