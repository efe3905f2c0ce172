import { rmSync } from 'node:fs'
import type { Database, Row } from './database.js'
import { openDatabase } from './database.js'
import type { Filter } from './filter.js'
import { conditionOf, isNarrow } from './filter.js'
import type { Projected } from './rows.js'
import { rowsOf } from './rows.js'
import { CLAIM_COLUMNS, CLAIM_ORDER, DOCUMENTS, TABLES, type TableName } from './schema.js'
import { makeTables, metaOf, setMeta } from './tables.js'
import { type Changed, writeTable } from './write.js'

/** The database of a project: a projection that can be thrown away. */
export interface Store {
  /** Heads of the log that the projection was made from, as `chain:hash` lines; null for one that is new. */
  heads(): Promise<string | null>
  /** Makes the projection equal to what is given, writing only rows that differ. */
  project(projected: Projected, heads: string): Promise<Changed>
  /**
   * Claims of a filter in the order of their reports' dates and texts: at most `limit`, without the first `offset`. Of
   * each, all columns but those that are there to be searched, and the claim as JSON.
   */
  claims(
    filter: Filter,
    options: { readonly limit: number; readonly offset?: number },
  ): Promise<readonly Row[]>
  /** Ids of all claims of a filter, in no order that means anything. */
  ids(filter: Filter): Promise<readonly string[]>
  count(filter: Filter): Promise<number>
  query(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Every row of every table, in the order of its key: what a rebuilt store must equal. */
  dump(): Promise<Readonly<Record<TableName, readonly Row[]>>>
  close(): Promise<void>
}

/** Rows changed since the last vacuum that are worth the next one. */
const WORTH_VACUUM = 2000

/** The claim itself comes as text: whoever shows a few of a page reads those alone. */
const COLUMNS = CLAIM_COLUMNS.map((column) =>
  column === DOCUMENTS.claims ? `claims.${column}::text` : `claims.${column}`,
).join(', ')

const NAMES = Object.keys(TABLES) as readonly TableName[]

/** @param folder of the database; null keeps it in memory */
export async function openStore(folder: string | null): Promise<Store> {
  const database = await openDatabase(folder)
  try {
    await makeTables(database)
  } catch (cause) {
    await database.close()
    throw cause
  }
  return {
    heads: () => metaOf(database, 'heads'),
    async project(projected, heads) {
      const rows = rowsOf(projected)
      let [written, removed] = [0, 0]
      await database.run('begin')
      try {
        for (const table of NAMES) {
          const changed = await writeTable(database, table, rows[table])
          written += changed.written
          removed += changed.removed
        }
        await setMeta(database, 'heads', heads)
        await database.run('commit')
      } catch (cause) {
        await database.run('rollback')
        throw cause
      }
      await vacuum(database, written + removed)
      return { written, removed }
    },
    claims(filter, { limit, offset = 0 }) {
      const { sql, values } = conditionOf(filter)
      const found = `found as ${isNarrow(filter) ? '' : 'not '}materialized
        (select bucket, ${CLAIM_ORDER.join(', ')} from claims where ${sql})`
      // Keys are put in order first and rows fetched last: rows are wide, and only those of the page are wanted.
      const page = `page as (select bucket, id from found order by ${CLAIM_ORDER.join(', ')}
        limit $${values.length + 1} offset $${values.length + 2})`
      return database.query(
        `with ${found}, ${page} select ${COLUMNS} from page join claims using (bucket, id)
         order by ${CLAIM_ORDER.map((column) => `claims.${column}`).join(', ')}`,
        [...values, limit, offset],
      )
    },
    async ids(filter) {
      const { sql, values } = conditionOf(filter)
      const rows = await database.query(`select id from claims where ${sql}`, values)
      return rows.map(({ id }) => id as string)
    },
    async count(filter) {
      const { sql, values } = conditionOf(filter)
      const [row] = await database.query(`select count(*)::int as n from claims where ${sql}`, values)
      return row?.n as number
    },
    query: (sql, values) => database.query(sql, values),
    async dump() {
      const tables: [TableName, readonly Row[]][] = []
      for (const table of NAMES)
        tables.push([
          table,
          await database.query(`select * from ${table} order by ${TABLES[table].join(', ')}`),
        ])
      return Object.fromEntries(tables) as Readonly<Record<TableName, readonly Row[]>>
    },
    close: () => database.close(),
  }
}

/** Removes a projection whole. */
export const dropStore = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** PGlite vacuums nothing by itself, and search grows slow over dead rows. */
async function vacuum(database: Database, changed: number): Promise<void> {
  const since = Number((await metaOf(database, 'changed')) ?? 0) + changed
  const worth = since > WORTH_VACUUM
  if (worth) await database.run('vacuum analyze')
  if (changed > 0) await setMeta(database, 'changed', worth ? '0' : String(since))
}
