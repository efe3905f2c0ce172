import { Worker } from 'node:worker_threads'
import { type Diagnostic, errorOf } from '../diagnostic/index.js'
import type { Answer, Question } from './worker.js'

export type Row = Readonly<Record<string, unknown>>

/** SQL over PostgreSQL's dialect; the same schema runs on PGlite here and on PostgreSQL elsewhere. */
export interface Database {
  query(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Several statements without values. */
  run(sql: string): Promise<void>
  /** Whatever is asked afterwards is refused; closing again does nothing. */
  close(): Promise<void>
  /** Ends its thread at once, whatever is under way: PostgreSQL takes that as it takes loss of power. */
  stop(): Promise<void>
}

/** Code of an error that ended the database. */
const STOPPED = 'marsad/database-stopped'

/** What it means that the database ended; null where an error is another one. */
export function databaseTroubleOf(error: unknown): Diagnostic | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== STOPPED) return null
  const seen = `the database could not be written (${error.message}), most likely because the disk is full`
  const done = 'nothing of the record is touched'
  return errorOf('store/stopped', `${seen}; ${done}; make room and do it again, or run: marsad rebuild`)
}

/**
 * Opens PGlite in a thread of its own, so that a long query does not stop the program. Takes no lock: the project's
 * lock (ledger) must be held by whoever opens one for writing, since two writers would damage its indexes.
 *
 * @param folder where the database lies; null keeps it in memory
 */
export async function openDatabase(folder: string | null): Promise<Database> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { folder } })
  const waiting = new Map<number, { resolve(rows: readonly Row[]): void; reject(cause: Error): void }>()
  let next = 0
  let ended: Error | null = null
  const end = (cause: Error): void => {
    ended ??= cause
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', (code) => end(new Error(`the database ended with ${code}`)))
  worker.on('message', ({ id, rows, error, stopped = false }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === null) asked?.resolve(rows)
    else asked?.reject(stopped ? Object.assign(new Error(error), { code: STOPPED }) : new Error(error))
  })
  const ask = (question: Omit<Question, 'id'>): Promise<readonly Row[]> =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended)
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...question })
    })
  const close = async (): Promise<void> => {
    if (ended !== null) return
    const closing = ask({ sql: null, values: null })
    ended = new Error('the database is closed')
    await closing
    await worker.terminate()
  }
  try {
    await ask({ sql: 'select 1', values: [] })
  } catch (cause) {
    await worker.terminate()
    throw cause
  }
  return {
    query: (sql, values = []) => ask({ sql, values }),
    run: async (sql) => {
      await ask({ sql, values: null })
    },
    close,
    stop: async () => {
      await worker.terminate()
    },
  }
}
