import { Zip, ZipDeflate } from 'fflate'
import type { Writer } from '../sink.js'
import type { CellValue } from '../tables/index.js'
import { contentTypes, RELATIONS, STYLES, workbookRelations, workbookXml } from './parts.js'
import { cellXml, MAX_ROWS, sheetEnd, sheetStart } from './sheet.js'

/** Letters of XML that are gathered before they are packed. */
const GATHERED = 64 * 1024

export interface Workbook {
  /** Writes one sheet row by row, its first row as header; how many cells had to be cut. */
  sheet(
    name: string,
    columns: readonly { readonly width: number }[],
    rows: Iterable<readonly CellValue[]>,
  ): Promise<number>
  close(): Promise<void>
}

/** A workbook (ECMA-376) that is written as it grows; nothing of it is held but names. */
export function openWorkbook(file: Writer, { made }: { readonly made: string }): Workbook {
  const names: string[] = []
  const packed: Uint8Array[] = []
  let failed: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error !== null) failed = error
    else packed.push(chunk)
  })
  const drain = async (): Promise<void> => {
    if (failed !== null) throw failed
    for (const chunk of packed.splice(0)) await file.write(chunk)
  }
  const part = (path: string) => {
    const entry = new ZipDeflate(path, { level: 6 })
    // The same record gives the same bytes: no clock of the machine gets in.
    entry.mtime = made
    zip.add(entry)
    return {
      async write(xml: string): Promise<void> {
        entry.push(Buffer.from(xml), false)
        await drain()
      },
      async end(xml: string): Promise<void> {
        entry.push(Buffer.from(xml), true)
        await drain()
      },
    }
  }
  return {
    async sheet(name, columns, rows) {
      let cut = 0
      let sheet = await start(name)
      let n = 0
      let waiting = ''
      async function start(as: string) {
        names.push(as)
        const opened = part(`xl/worksheets/sheet${names.length}.xml`)
        await opened.write(sheetStart(columns))
        return opened
      }
      let head: readonly CellValue[] | null = null
      for (const row of rows) {
        head ??= row
        if (n === MAX_ROWS) {
          await sheet.end(waiting + sheetEnd(columns.length, n))
          waiting = ''
          sheet = await start(`${name} ${names.length}`)
          n = 1
          waiting += `<row r="1">${head.map((cell, i) => cellXml(cell, { row: 1, column: i, head: true }).xml).join('')}</row>`
        }
        n++
        const cells = row.map((cell, i) => cellXml(cell, { row: n, column: i, head: n === 1 }))
        cut += cells.filter((cell) => cell.cut).length
        waiting += `<row r="${n}">${cells.map(({ xml }) => xml).join('')}</row>`
        if (waiting.length < GATHERED) continue
        await sheet.write(waiting)
        waiting = ''
      }
      await sheet.end(waiting + sheetEnd(columns.length, n))
      return cut
    },
    async close() {
      await part('[Content_Types].xml').end(contentTypes(names.length))
      await part('_rels/.rels').end(RELATIONS)
      await part('xl/workbook.xml').end(workbookXml(names))
      await part('xl/_rels/workbook.xml.rels').end(workbookRelations(names.length))
      await part('xl/styles.xml').end(STYLES)
      zip.end()
      await drain()
      await file.close()
    },
  }
}
