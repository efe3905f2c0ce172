import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { readEmpty } from './empty.js'

/** What the thread is asked. `values: null`: several statements; `sql: null`: close. */
export interface Question {
  readonly id: number
  readonly sql: string | null
  readonly values: readonly unknown[] | null
}

export interface Answer {
  readonly id: number
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly error: string | null
  /** Whether the database ended whole, and not a single question failed. */
  readonly stopped?: boolean
}

const { folder } = workerData as { readonly folder: string | null }
const isNew = folder === null || !existsSync(join(folder, 'PG_VERSION'))
const empty = isNew ? readEmpty() : null

/** What PostgreSQL may hold of a database, beside what the system keeps of its files; and how much log it leaves behind. */
const SMALL = ['shared_buffers=64MB', 'max_wal_size=64MB', 'min_wal_size=32MB']

const database = new PGlite({
  startParams: [...PGlite.defaultStartParams, ...SMALL.flatMap((setting) => ['-c', setting])],
  ...(folder === null ? {} : { dataDir: folder }),
  ...(empty === null ? {} : { loadDataDir: empty }),
})

async function answer({ sql, values }: Question): Promise<Answer['rows']> {
  if (sql === null) {
    await database.close()
    return []
  }
  if (values === null) {
    await database.exec(sql)
    return []
  }
  const { rows } = await database.query<Readonly<Record<string, unknown>>>(sql, [...values])
  return rows
}

/** PGlite ends whole, or throws what is no Error, where its files cannot be read or written. */
const isStop = (cause: unknown): boolean =>
  !(cause instanceof Error) || /^Aborted\(|No space left on device/.test(cause.message)

// One question after another, in the order in which they were asked.
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (question: Question) => {
  last = last.then(async () => {
    try {
      parentPort?.postMessage({ id: question.id, rows: await answer(question), error: null } satisfies Answer)
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : 'its files refused'
      parentPort?.postMessage({ id: question.id, rows: [], error, stopped: isStop(cause) } satisfies Answer)
    }
  })
})
