import { type Diagnostic, warningOf } from '../../diagnostic/index.js'
import { BYTE_ORDER_MARK, csvLines } from '../cells.js'
import type { Format, WriteOptions } from '../format.js'
import type { Material } from '../material.js'
import type { Sink, Written } from '../sink.js'
import { type AnyTable, DECISION_TABLES, TABLES, TEXT_TABLES } from '../tables/index.js'
import { LOSSES } from './losses.js'
import { packageOf } from './package.js'
import { readmeOf } from './readme.js'

/** Rows that are put into words together. */
const BATCH = 500

/** A Frictionless data package of these tables. */
export const csvOf = (tables: readonly AnyTable[]): Format => ({
  slug: 'csv',
  name: 'Frictionless data package',
  about: 'every table of the record as CSV, with schema, keys and hashes',
  shape: 'folder',
  extension: '',
  losses: LOSSES,
  async write(material, sink, options) {
    const written: { readonly table: AnyTable; readonly file: Written; readonly rows: number }[] = []
    for (const [i, table] of tables.entries()) {
      const { file, rows } = await writeTable(table, material, { sink, options })
      written.push({ table, file, rows })
      options.progress?.(table.name, i + 1, tables.length)
    }
    const readme = sink.open('README.md')
    await readme.write(readmeOf(material.statement, written))
    await readme.close()
    const described = sink.open('datapackage.json')
    await described.write(`${JSON.stringify(packageOf(material.statement, written, options), null, 2)}\n`)
    await described.close()
    return []
  },
})

/** Our own set: a Frictionless data package of tables, from which a project with the same tallies can be made. */
export const CSV: Format = {
  ...csvOf(TABLES),
  async write(material, sink, options) {
    const texts = options.texts === true ? TEXT_TABLES : []
    const written = csvOf([...TABLES, ...DECISION_TABLES, ...texts]).write(material, sink, options)
    return [...(await written), ...(options.texts === true ? [] : notComingBack(material))]
  },
}

/** A suggestion is read from its text; without it nothing in a new project would stand for it. */
function notComingBack({ claims }: Material): readonly Diagnostic[] {
  const many = claims.filter(({ state }) => state === 'suggested').length
  if (many === 0) return []
  const seen = `suggestions without their texts: ${many}; an import makes none of them again; --texts writes the texts too`
  return [warningOf('export/csv-no-texts', seen)]
}

/** Writes one table, a batch of rows at a time. */
export async function writeTable(
  table: AnyTable,
  material: Material,
  { sink, options }: { readonly sink: Sink; readonly options: WriteOptions },
): Promise<{ readonly file: Written; readonly rows: number }> {
  const writer = sink.open(`${table.name}.csv`)
  if (options.excel) await writer.write(BYTE_ORDER_MARK)
  await writer.write(csvLines([table.columns.map(({ name }) => name)], { raw: true }))
  let rows = 0
  let batch: (readonly (string | number | boolean | null)[])[] = []
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await writer.write(csvLines(batch, options))
    batch = []
  }
  for (const row of table.cells(material)) {
    batch.push(row)
    rows++
    if (batch.length === BATCH) await flush()
  }
  await flush()
  return { file: await writer.close(), rows }
}
