import type { Fault } from '../fault.js'
import { openXml } from '../xml.js'
import { dateOf } from './dates.js'
import type { SheetCell, SheetRow } from './row.js'
import { columnOf } from './row.js'
import type { Workbook } from './workbook.js'
import { localName, unescapeCell } from './workbook.js'

/** What was met beside the rows of a sheet. */
export interface Beside {
  /** Addresses of cells that were made one (`A1:C1`), and how many there are. */
  merged: string[]
  mergedCount: number
  /** Cells whose words a formula gave, and formulas that have none. */
  formulas: number
  unsaved: number
  hiddenRows: number
}

/** Reads the rows of one sheet, piece by piece; `take` gives those that are complete so far. */
export interface RowReader {
  write(piece: string): boolean
  take(): readonly SheetRow[]
  end(): Fault | null
  readonly beside: Beside
}

/** How many addresses of merged cells are shown. */
const SHOWN = 5

interface Draft {
  readonly column: number
  readonly type: string
  readonly style: number
  isFormula: boolean
  words: string
}

type Attributes = Readonly<Record<string, string>>

/** Opens a reader of the rows of one sheet. */
export function openRows(workbook: Workbook, sheet: string): RowReader {
  const beside: Beside = { merged: [], mergedCount: 0, formulas: 0, unsaved: 0, hiddenRows: 0 }
  let done: SheetRow[] = []
  let row = 0
  let cells: SheetCell[] = []
  let next = 0
  let cell: Draft | null = null
  let isText = false
  let spoken = 0

  const openRow = ({ r, hidden }: Attributes): void => {
    const number = Number(r ?? row + 1)
    row = Number.isSafeInteger(number) && number > 0 ? number : row + 1
    cells = []
    next = 0
    if (/^(?:1|true)$/.test(hidden ?? '')) beside.hiddenRows++
  }
  const openCell = ({ r, t = 'n', s = '0' }: Attributes): void => {
    const column = r === undefined ? next : columnOf(r)
    next = (column ?? next) + 1
    cell = column === null ? null : { column, type: t, style: Number(s), isFormula: false, words: '' }
  }
  const closeCell = (): void => {
    const made = cell === null ? null : cellOf(cell, workbook)
    if (cell?.isFormula === true) beside.formulas++
    if (made?.kind === 'fault' && made.text === '') beside.unsaved++
    if (made !== null) cells.push(made)
    cell = null
  }
  const opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    row: openRow,
    c: openCell,
    f: () => {
      if (cell !== null) cell.isFormula = true
    },
    rPh: () => {
      spoken++
    },
    mergeCell: ({ ref = '' }) => {
      beside.mergedCount++
      if (beside.merged.length < SHOWN) beside.merged.push(ref)
    },
  }
  const closed: Readonly<Record<string, () => void>> = {
    row: () => {
      const inOrder = cells.every(({ column }, i) => i === 0 || cells[i - 1]!.column < column)
      if (!inOrder) cells.sort((a, b) => a.column - b.column)
      done.push({ sheet, row, cells })
    },
    c: closeCell,
    rPh: () => {
      spoken--
    },
  }
  const reader = openXml({
    open(name, attributes) {
      const local = localName(name)
      isText = spoken === 0 && (local === 'v' || local === 't')
      if (Object.hasOwn(opened, local)) opened[local]!(attributes)
    },
    close(name) {
      isText = false
      const local = localName(name)
      if (Object.hasOwn(closed, local)) closed[local]!()
    },
    text(piece) {
      if (isText && cell !== null) cell.words += piece
    },
  })
  return {
    write: reader.write,
    end: reader.end,
    beside,
    take() {
      const rows = done
      done = []
      return rows
    },
  }
}

/** A cell with its words; null where it is empty. */
function cellOf({ column, type, style, isFormula, words }: Draft, workbook: Workbook): SheetCell | null {
  const made = (text: string, kind: SheetCell['kind']): SheetCell => ({ column, text, kind, isFormula })
  if (words === '') return isFormula && type !== 'str' ? made('', 'fault') : null
  if (type === 's') {
    const text = workbook.strings[Number(words)]
    return text === undefined ? made('', 'fault') : text === '' ? null : made(text, 'text')
  }
  if (type === 'inlineStr' || type === 'str') return made(unescapeCell(words), 'text')
  if (type === 'b') return made(words === '1' ? 'TRUE' : 'FALSE', 'truth')
  if (type === 'e') return made(words, 'fault')
  if (type === 'd') return made(words, 'date')
  const number = Number(words)
  if (words.trim() === '' || !Number.isFinite(number)) return made(words, 'text')
  const date = workbook.isDate[style] === true ? dateOf(number, workbook) : null
  return date === null ? made(String(number), 'number') : made(date, 'date')
}
