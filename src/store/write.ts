import type { Database, Row } from './database.js'
import { DOCUMENTS, TABLES, type TableName } from './schema.js'
import { storableEscapes, storableJson } from './storable.js'
import { dropIndexes, makeIndexes } from './tables.js'

/** How many rows a projection changed. */
export interface Changed {
  readonly written: number
  readonly removed: number
}

/** Rows that go to the database together. */
const CHUNK = 1000

/** Makes a table equal to the rows: writes those that differ, removes those that are no more. */
export async function writeTable(
  database: Database,
  table: TableName,
  rows: Iterable<Row>,
): Promise<Changed> {
  const keys: readonly string[] = TABLES[table]
  const keyOf = (row: Row): string => JSON.stringify(keys.map((key) => row[key]))
  /** Hashes of rows that are there and have not come up. */
  const there = new Map<string, string>()
  for (const row of await database.query(`select ${keys.join(', ')}, row_hash from ${table}`))
    there.set(keyOf(row), row.row_hash as string)
  const fresh = there.size === 0
  if (fresh) await dropIndexes(database, table)
  let written = 0
  let replaced: string[] = []
  let changed: Row[] = []
  const flush = async (): Promise<void> => {
    await remove(database, table, replaced)
    await insert(database, table, changed)
    written += changed.length
    replaced = []
    changed = []
  }
  for (const row of rows) {
    const key = keyOf(row)
    const hash = there.get(key)
    there.delete(key)
    if (hash === row.row_hash) continue
    if (hash !== undefined) replaced.push(key)
    changed.push(row)
    if (changed.length === CHUNK) await flush()
  }
  await flush()
  await remove(database, table, [...there.keys()])
  if (fresh) await makeIndexes(database, table)
  return { written, removed: there.size }
}

/** @param keys values of the table's key, each as a JSON list */
async function remove(database: Database, table: TableName, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const names = TABLES[table]
  const picked = keys.map((key) => {
    const values = JSON.parse(key) as readonly unknown[]
    return Object.fromEntries(names.map((name, i) => [name, values[i]]))
  })
  const match = names.map((name) => `t.${name} = r.${name}`).join(' and ')
  await database.query(
    `delete from ${table} t using json_populate_recordset(null::${table}, $1::json) r where ${match}`,
    [storableJson(picked)],
  )
}

async function insert(database: Database, table: TableName, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  await database.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.map((column) => `r.${column}`).join(', ')}
     from json_populate_recordset(null::${table}, $1::json) r`,
    [`[${rows.map((row) => rowJson(row, DOCUMENTS[table])).join(',')}]`],
  )
}

/** A row as JSON, in which its document stands as it is. */
function rowJson(row: Row, document: string | undefined): string {
  if (document === undefined) return storableJson(row)
  const { [document]: held, ...rest } = row
  const fields = `${storableJson(rest).slice(0, -1)},"${document}":`
  return `${fields}${storableEscapes(held as string)}}`
}
