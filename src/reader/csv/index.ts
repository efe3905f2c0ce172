import type { Decoded } from '../charset.js'
import type { Item, Reader, ReadOptions } from '../format.js'
import { readCsv } from '../sheet/read-csv.js'
import { reportsOfRows } from '../sheet/reports.js'
import { declaredOf, withCharset } from '../text-reader.js'

/** CSV with a column of words: each row a report. */
export const CSV: Reader = {
  slug: 'csv',
  label: 'CSV or TSV, one report a row',
  endings: ['.csv', '.tsv', '.tab'],
  mimes: ['text/csv', 'text/tab-separated-values'],
  isMarked: () => false,
  recognises: () => false,
  async *read(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Item> {
    const declared = declaredOf(bytes, { mime: options.mime ?? null })
    let decoded: Pick<Decoded, 'charset' | 'how'> = { charset: 'utf-8', how: 'plain' }
    const found = (now: typeof decoded): void => {
      decoded = now
    }
    const rows = readCsv(bytes, { name: options.name, declared, found })
    for await (const item of reportsOfRows(rows, options)) yield withCharset(item, decoded)
  },
}
