import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Row } from './database.js'
import { makeTables } from './tables.js'

/**
 * A database with empty tables, packed. PGlite takes seconds to make one and a fraction of a second to unpack one; it is
 * made when the program is built (4.5 MB), for the PGlite that it is built with, and lies beside the compiled program only.
 */
const FILE = fileURLToPath(new URL('./empty.tar.gz', import.meta.url))

/** Null where the program was built without it: PGlite then makes its own, more slowly. */
export const readEmpty = (): Blob | null => (existsSync(FILE) ? new Blob([readFileSync(FILE)]) : null)

/** Packs a database for `readEmpty`; its size in bytes. */
export async function packEmpty(): Promise<number> {
  // Whoever only unpacks need not load it.
  const { PGlite } = await import('@electric-sql/pglite')
  const database = await PGlite.create()
  try {
    await makeTables({
      query: async (sql, values = []) => (await database.query<Row>(sql, [...values])).rows,
      run: async (sql) => void (await database.exec(sql)),
      close: () => database.close(),
      stop: () => database.close(),
    })
    const packed = await database.dumpDataDir('gzip')
    const bytes = Buffer.from(await packed.arrayBuffer())
    writeFileSync(FILE, bytes)
    return bytes.length
  } finally {
    await database.close()
  }
}
