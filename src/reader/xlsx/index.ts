import type { Item, Reader, ReadOptions } from '../format.js'
import { isOldOffice, readSheet } from '../sheet/read-sheet.js'
import { reportsOfRows } from '../sheet/reports.js'
import { hasFile } from '../zip.js'

/** Excel workbooks with a column of words: each row a report. Macros and formulas are not run. */
export const XLSX: Reader = {
  slug: 'xlsx',
  label: 'Excel workbook, one report a row',
  endings: ['.xlsx', '.xlsm', '.xls'],
  mimes: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.ms-excel.sheet.macroenabled.12',
    'application/vnd.ms-excel',
  ],
  isMarked: (bytes) => hasFile(bytes, 'xl/workbook') || isOldOffice(bytes),
  recognises: () => false,
  read: (bytes: Uint8Array, options: ReadOptions): AsyncIterable<Item> =>
    reportsOfRows(readSheet(bytes, { name: options.name }), options),
}
