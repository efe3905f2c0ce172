import type { Diagnostic } from '../../diagnostic/index.js'
import type { Format } from '../format.js'
import { type AnyTable, TABLES } from '../tables/index.js'
import { aboutSheet } from './about.js'
import { LOSSES } from './losses.js'
import { openWorkbook } from './workbook.js'

/** The tables of the record as sheets of one workbook; cells are typed, so that no spreadsheet has to guess. */
export const XLSX: Format = {
  slug: 'xlsx',
  name: 'Excel workbook',
  about: 'every table of the record as a sheet, Arabic and numbers intact',
  shape: 'file',
  extension: 'xlsx',
  losses: LOSSES,
  async write(material, sink, { progress }) {
    const file = sink.open('record.xlsx')
    const workbook = openWorkbook(file, { made: material.statement.made })
    const cut: Diagnostic[] = []
    await workbook.sheet('about', [{ width: 28 }, { width: 110 }], aboutSheet(material.statement))
    for (const [i, table] of TABLES.entries()) {
      const shortened = await workbook.sheet(table.name, table.columns.map(widthOf), rowsOf(table, material))
      if (shortened > 0) cut.push(noteOf(table, shortened))
      progress?.(table.name, i + 1, TABLES.length)
    }
    await workbook.close()
    return cut
  },
}

function* rowsOf(table: AnyTable, material: Parameters<AnyTable['cells']>[0]) {
  yield table.columns.map(({ name }) => name)
  yield* table.cells(material)
}

/** In letters: wide enough for the header and for what usually stands there. */
const widthOf = ({ name, type }: AnyTable['columns'][number]): { readonly width: number } => ({
  width: Math.max(name.length + 2, type === 'string' ? 18 : 11),
})

const noteOf = ({ name }: AnyTable, cells: number): Diagnostic => ({
  severity: 'warning',
  code: 'export/cut',
  message: `${cells} cells of the sheet "${name}" hold more than a workbook's cell can and were cut; the csv package has them whole`,
  where: null,
})
