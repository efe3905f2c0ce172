import type { Diagnostic } from '../../diagnostic/index.js'
import { noteOf, warningOf } from '../../diagnostic/index.js'
import type { Fault } from '../fault.js'
import { troubleOf } from '../fault.js'
import type { Zip } from '../zip.js'
import { openZip } from '../zip.js'
import type { SheetRow } from './row.js'
import type { Beside } from './rows.js'
import { openRows } from './rows.js'
import type { SheetPart, Workbook } from './workbook.js'
import { readWorkbook } from './workbook.js'

/** First bytes of what Excel wrote before 2007, and of what it locks with a password today. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const isOldOffice = (bytes: Uint8Array): boolean => OLD.every((byte, i) => bytes[i] === byte)

const NOTHING = 'nothing was read; save it again without a password as .xlsx, CSV or text'

/**
 * Rows of a workbook (.xlsx), sheet by sheet, without ever holding a sheet whole, with what must be said of it: merged
 * cells, formulas, hidden rows. Hidden sheets are left out and said; macros, links to other files and formulas are not
 * run: a formula's cell has the words that it showed when the file was saved.
 */
export async function* readSheet(
  bytes: Uint8Array,
  { name }: { readonly name: string },
): AsyncGenerator<SheetRow | Diagnostic> {
  if (isOldOffice(bytes)) {
    const seen = 'a file of an old Office program (.xls, .doc), or one that is locked with a password'
    yield troubleOf({ code: 'sheet/old-or-locked', seen }, { outcome: NOTHING, where: name })
    return
  }
  const zip = await openZip(bytes)
  if ('code' in zip) {
    yield troubleOf(zip, { outcome: NOTHING, where: name })
    return
  }
  const workbook = await readWorkbook(zip)
  if ('code' in workbook) yield troubleOf(workbook, { outcome: NOTHING, where: name })
  else yield* readSheets(zip, { workbook, name })
  zip.close()
}

async function* readSheets(
  zip: Zip,
  { workbook, name }: { readonly workbook: Workbook; readonly name: string },
): AsyncGenerator<SheetRow | Diagnostic> {
  const hidden = workbook.sheets.filter(({ isHidden }) => isHidden).map((sheet) => `"${sheet.name}"`)
  if (hidden.length > 0) {
    const seen = `hidden sheets: ${hidden.slice(0, 5).join(', ')}${hidden.length > 5 ? ' …' : ''}`
    yield warningOf(
      'sheet/hidden',
      `${seen}; they were not read; show them in a spreadsheet program to have them read`,
      name,
    )
  }
  for (const sheet of workbook.sheets) if (!sheet.isHidden) yield* rowsOf(zip, { workbook, sheet, name })
}

async function* rowsOf(
  zip: Zip,
  {
    workbook,
    sheet,
    name,
  }: { readonly workbook: Workbook; readonly sheet: SheetPart; readonly name: string },
): AsyncGenerator<SheetRow | Diagnostic> {
  const where = `${name}, sheet '${sheet.name}'`
  const rows = openRows(workbook, sheet.name)
  const decoder = new TextDecoder()
  const { pieces, fault } = zip.open(sheet.path)
  let last = 0
  for await (const piece of pieces) {
    const goesOn = rows.write(decoder.decode(piece, { stream: true }))
    for (const row of rows.take()) {
      last = row.row
      yield row
    }
    if (!goesOn) break
  }
  const stopped: Fault | null = fault() ?? rows.end()
  yield* rows.take()
  if (stopped !== null) {
    const done =
      last === 0 ? 'nothing of this sheet was read' : `its rows to ${last} were read and nothing after them`
    yield troubleOf(stopped, { outcome: `${done}; save it again, or as CSV`, where })
  }
  yield* saidOf(rows.beside, where)
}

function* saidOf(
  { merged, mergedCount, formulas, unsaved, hiddenRows }: Beside,
  where: string,
): Generator<Diagnostic> {
  if (mergedCount > 0) {
    const shown = `${merged.join(', ')}${mergedCount > merged.length ? ` and ${mergedCount - merged.length} more` : ''}`
    yield warningOf(
      'sheet/merged',
      `merged cells: ${shown}; their words stand in the first cell, the others are empty`,
      where,
    )
  }
  if (unsaved > 0) {
    const seen = `formulas without a saved result, or cells that name words which are not there: ${unsaved}`
    yield warningOf(
      'sheet/no-result',
      `${seen}; these cells are empty; open it in a spreadsheet program and save it`,
      where,
    )
  }
  if (formulas > unsaved)
    yield noteOf(
      'sheet/formulas',
      `cells with formulas: ${formulas - unsaved}; read as what they showed when saved`,
      where,
    )
  if (hiddenRows > 0) yield noteOf('sheet/hidden-rows', `hidden rows: ${hiddenRows}; they were read`, where)
}
