import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../diagnostic/index.js'
import type { ReportLine, Versions } from '../report/index.js'
import type { Asked, Opened, ReaderData, Told } from './read-worker.js'

/** Threads that read texts, each with weights of its own: a reading depends on nothing that is read beside it. */
export interface Readers {
  readonly versions: Versions
  /** Readings in the order of what was asked; `step` tells of each that is done. */
  read(texts: readonly Asked[], step: () => void): Promise<readonly (ReportLine | Diagnostic)[]>
  close(): Promise<void>
}

interface Thread {
  readonly opened: Opened['opened']
  ask(text: Asked): Promise<ReportLine | Diagnostic>
  close(): Promise<void>
}

/** Opens so many threads; a Diagnostic says why they cannot read. */
export async function openReaders(count: number, data: ReaderData): Promise<Readers | Diagnostic> {
  const threads = await Promise.all(Array.from({ length: count }, () => openThread(data)))
  const close = async (): Promise<void> => {
    await Promise.all(threads.map((thread) => thread.close()))
  }
  for (const { opened } of threads) {
    if (!('code' in opened)) continue
    await close()
    return opened
  }
  return {
    versions: threads[0]!.opened as Versions,
    async read(texts, step) {
      const lines: (ReportLine | Diagnostic)[] = []
      const next = texts.entries()
      await Promise.all(
        threads.map(async (thread) => {
          for (const [i, text] of next) {
            lines[i] = await thread.ask(text)
            step()
          }
        }),
      )
      return lines
    },
    close,
  }
}

async function openThread(data: ReaderData): Promise<Thread> {
  const worker = new Worker(new URL('./read-worker.js', import.meta.url), { workerData: data })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const first = answerOf<Opened>(worker)
  const { opened } = await first
  return {
    opened,
    async ask(text) {
      const told = answerOf<Told>(worker)
      worker.postMessage(text)
      return (await told).line
    },
    async close() {
      worker.postMessage(null)
      await ended
    },
  }
}

/** The next thing that a thread says; throws where it ends instead. */
const answerOf = <T>(worker: Worker): Promise<T> =>
  new Promise((resolve, reject) => {
    const done = (): void => {
      worker.off('error', fail)
      worker.off('exit', exit)
      worker.off('message', take)
    }
    const fail = (cause: Error): void => {
      done()
      reject(cause)
    }
    const exit = (code: number): void => fail(new Error(`a reader ended with ${code}`))
    const take = (told: T): void => {
      done()
      resolve(told)
    }
    worker.once('error', fail)
    worker.once('exit', exit)
    worker.once('message', take)
  })
