import type { Database } from './database.js'
import { INDEXES, SCHEMA, SCHEMA_VERSION, TABLES, type TableName } from './schema.js'

/** Makes the tables where they are not there; those of another schema hold nothing that the log does not. */
export async function makeTables(database: Database): Promise<void> {
  const [there] = await database.query(`select to_regclass('meta') is not null as meta`)
  const version = there?.meta === true ? await metaOf(database, 'schema') : null
  if (version === String(SCHEMA_VERSION)) return
  const tables = Object.keys(TABLES) as TableName[]
  await database.run(`begin; drop table if exists ${['meta', ...tables].join(', ')} cascade; ${SCHEMA}`)
  for (const table of tables) await makeIndexes(database, table)
  await setMeta(database, 'schema', String(SCHEMA_VERSION))
  await database.run('commit')
}

export async function metaOf(database: Database, key: string): Promise<string | null> {
  const [row] = await database.query('select value from meta where key = $1', [key])
  return (row?.value as string | undefined) ?? null
}

export async function setMeta(database: Database, key: string, value: string): Promise<void> {
  await database.query(
    'insert into meta values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, value],
  )
}

/** A table is filled much faster without them. */
export async function dropIndexes(database: Database, table: TableName): Promise<void> {
  for (const name of Object.keys(INDEXES[table])) await database.run(`drop index if exists ${name}`)
}

export async function makeIndexes(database: Database, table: TableName): Promise<void> {
  for (const [name, columns] of Object.entries(INDEXES[table]))
    await database.run(`create index if not exists ${name} on ${table} ${columns}`)
}
