import { closeSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, warningOf } from '../diagnostic/index.js'
import { hashOf } from './canonical.js'
import type { Tail } from './chain.js'
import { cutFile, replaceFile } from './files.js'
import { logName, payloadsName } from './paths.js'

/** Where what was written half lies, from the project's folder. */
export const TORN = 'log/torn'

function bytesOf(path: string, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start)
  const handle = openSync(path, 'r')
  try {
    for (let read = 0; read < bytes.length; )
      read += readSync(handle, bytes, read, bytes.length - read, start + read)
  } finally {
    closeSync(handle)
  }
  return bytes
}

function moveTail(folder: string, name: string, { end, size }: Tail['log']): string {
  const bytes = bytesOf(join(folder, name), end, size)
  const to = `${TORN}/${name.slice('log/'.length)}.${hashOf(bytes).slice(0, 12)}`
  replaceFile(join(folder, to), bytes)
  cutFile(join(folder, name), end)
  return to
}

/** Removes what a killed writer began to put in the place of a file of the log. */
export function sweepLog(folder: string): void {
  const log = join(folder, 'log')
  for (const name of readdirSync(log)) if (name.endsWith('.new')) rmSync(join(log, name), { force: true })
}

/**
 * Moves what a killed writer left half-written to `log/torn/`, so that the chain can go on: the end of a log that is no
 * whole append, and payloads without an entry.
 */
export function setAside(folder: string, chain: string, { log, payloads }: Tail): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  if (log.size > log.end) {
    const to = moveTail(folder, logName(chain), log)
    const seen = `the last append, ${log.size - log.end} bytes, was cut short and never acknowledged`
    diagnostics.push(
      warningOf(
        'ledger/torn',
        `${seen}; moved to ${to}; do again what you did last if it is missing`,
        logName(chain),
      ),
    )
  }
  if (payloads.size > payloads.end) {
    const to = moveTail(folder, payloadsName(chain), payloads)
    const seen = `${payloads.size - payloads.end} bytes of payloads belong to no entry and were never acknowledged`
    diagnostics.push(warningOf('ledger/torn', `${seen}; moved to ${to}`, payloadsName(chain)))
  }
  return diagnostics
}
