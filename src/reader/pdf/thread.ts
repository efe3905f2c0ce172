import { parentPort } from 'node:worker_threads'
import { openPdf } from './open.js'

/** The thread in which PDFs are opened, one after the other. */
parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await openPdf(bytes)))
