import { Worker } from 'node:worker_threads'
import type { Fault } from '../fault.js'
import type { Pdf } from './open.js'

/**
 * How long one PDF may take, seconds, and more for each MB of it. A thousand pages take half a minute; files that are
 * damaged in a certain way, or made for it, take days.
 */
const PATIENCE = { seconds: 120, perMegabyte: 2 } as const

/** Memory of the thread, MB: a file that needs more is none that a person made. */
const MEMORY = 1_024

let idle: Worker | null = null
let before: Promise<unknown> = Promise.resolve()

/**
 * Opens a PDF in a thread of its own: the library that reads them has no limit in time or memory, so it has to be one that
 * can be ended. One after the other; the thread stays for the next one and keeps nobody from leaving.
 */
export function openApart(
  bytes: Uint8Array,
  {
    seconds = PATIENCE.seconds + PATIENCE.perMegabyte * (bytes.length / 1e6),
  }: { readonly seconds?: number } = {},
): Promise<Pdf | Fault> {
  const opened = before.then(() => ask(bytes, seconds))
  before = opened.catch(() => null)
  return opened
}

function ask(bytes: Uint8Array, seconds: number): Promise<Pdf | Fault> {
  const thread =
    idle ??
    new Worker(new URL('./thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    })
  idle = null
  thread.ref()
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => end({ code: 'pdf/too-slow', seen: `not opened in ${Math.round(seconds)} seconds` }),
      seconds * 1_000,
    )
    const stop = (): void => {
      clearTimeout(timer)
      thread.removeAllListeners('message')
      thread.removeAllListeners('error')
    }
    /** The thread is given up; the next file gets a new one. */
    const end = (fault: Fault): void => {
      stop()
      thread.on('error', () => {})
      void thread.terminate()
      resolve(fault)
    }
    thread.once('message', (answer: Pdf | Fault) => {
      stop()
      thread.unref()
      idle = thread
      resolve(answer)
    })
    thread.once('error', (cause: Error) =>
      end({
        code: 'pdf/broken',
        seen: `a PDF that cannot be opened (${cause.message.replace(/\s+/g, ' ').slice(0, 100)})`,
      }),
    )
    thread.postMessage(bytes)
  })
}
