import { BYTE_ORDER_MARK, csvLines } from '../cells.js'
import type { Format } from '../format.js'
import { tellIncidentsAlone } from '../noted.js'
import type { CellValue } from '../tables/index.js'
import { INCIDENTS } from '../tables/index.js'
import { columnsOf } from './columns.js'
import { LOSSES } from './losses.js'

const BATCH = 500

/** HXL 1.1: a header for people, below it the row of hashtags, then incidents. */
export const HXL: Format = {
  slug: 'hxl',
  name: 'HXL',
  about: 'one sheet of incidents with humanitarian hashtags (HXL 1.1), for HDX and its tools',
  shape: 'file',
  extension: 'csv',
  losses: LOSSES,
  async write(material, sink, { excel, raw, progress, tell }) {
    const columns = columnsOf(material)
    const writer = sink.open('incidents.hxl.csv')
    if (excel) await writer.write(BYTE_ORDER_MARK)
    // Hashtags stand as they are: a sign before them would hide the row from every HXL reader.
    await writer.write(
      csvLines([columns.map(({ head }) => head), columns.map(({ tag }) => tag)], { raw: true }),
    )
    let batch: (readonly CellValue[])[] = []
    let n = 0
    for (const row of INCIDENTS.rows(material)) {
      batch.push(columns.map(({ of }) => trimmed(of(row))))
      n++
      if (batch.length < BATCH) continue
      await writer.write(csvLines(batch, { raw }))
      batch = []
      progress?.('incidents', n, material.incidents.length)
    }
    if (batch.length > 0) await writer.write(csvLines(batch, { raw }))
    await writer.close()
    return tellIncidentsAlone(material, { rows: n, format: 'HXL', tell })
  },
}

/** Space at the ends of cells fails validation. */
const trimmed = (value: CellValue): CellValue => (typeof value === 'string' ? value.trim() : value)
