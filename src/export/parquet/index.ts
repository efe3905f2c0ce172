import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Format } from '../format.js'
import type { Material } from '../material.js'
import type { Sink } from '../sink.js'
import { type AnyTable, type CellValue, TABLES } from '../tables/index.js'
import { LOSSES } from './losses.js'

/** Rows of a row group: what is held in memory at once. */
const GROUP = 10_000

/** Every table of the record as Apache Parquet, for analysis. */
export const PARQUET: Format = {
  slug: 'parquet',
  name: 'Apache Parquet',
  about: 'every table of the record, typed and compressed, for analysis with R, Python or DuckDB',
  shape: 'folder',
  extension: '',
  losses: LOSSES,
  async write(material, sink, { progress }) {
    for (const [i, table] of TABLES.entries()) {
      await writeTable(table, material, sink)
      progress?.(table.name, i + 1, TABLES.length)
    }
    return []
  },
}

type Column = AnyTable['columns'][number]

/** Days stay words, so that "no day" and precision survive every reader. */
const typeOf = ({ type }: Column): 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN' =>
  type === 'integer' ? 'INT32' : type === 'number' ? 'DOUBLE' : type === 'boolean' ? 'BOOLEAN' : 'STRING'

const ELEMENTS = {
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INT32: { type: 'INT32' },
  DOUBLE: { type: 'DOUBLE' },
  BOOLEAN: { type: 'BOOLEAN' },
} as const

async function writeTable(table: AnyTable, material: Material, sink: Sink): Promise<void> {
  const file = sink.open(`${table.name}.parquet`)
  const bytes = new ByteWriter()
  const drain = async (): Promise<void> => {
    // A copy: the writer goes on filling its own buffer from the start.
    const chunk = bytes.getBytes().slice()
    bytes.index = 0
    await file.write(chunk)
  }
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: table.columns.length },
      ...table.columns.map((column) => ({
        name: column.name,
        ...ELEMENTS[typeOf(column)],
        repetition_type: 'OPTIONAL' as const,
      })),
    ],
    kvMetadata: metadataOf(material, table),
    createdBy: `marsad ${material.statement.program}`,
  })
  for (const rows of groupsOf(table.cells(material))) {
    await writer.write({
      columnData: table.columns.map((column, i) => ({
        name: column.name,
        data: rows.map((row) => row[i] ?? undefined),
        type: typeOf(column),
        nullable: true,
      })),
      rowGroupSize: GROUP,
    })
    await drain()
  }
  await writer.finish()
  await drain()
  await file.close()
}

/** Filter, codebook, data and what each column means, in the file itself. */
const metadataOf = ({ statement }: Material, table: AnyTable) => [
  { key: 'marsad', value: JSON.stringify(statement) },
  {
    key: 'marsad.columns',
    value: JSON.stringify(
      table.columns.map(({ name, title, description }) => ({ name, title, description })),
    ),
  },
]

function* groupsOf(rows: Iterable<readonly CellValue[]>): Iterable<readonly (readonly CellValue[])[]> {
  let group: (readonly CellValue[])[] = []
  for (const row of rows) {
    group.push(row)
    if (group.length < GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
