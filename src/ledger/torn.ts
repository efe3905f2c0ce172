import { closeSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, warningOf } from '../diagnostic/index.js'
import { hashOf } from './canonical.js'
import type { Tail } from './chain.js'
import { cutFile, replaceFile } from './files.js'
import { readLogLine } from './form.js'
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

/** What of an append that was cut short stands there whole. */
function wholeIn(bytes: Buffer): string {
  const lines = bytes.toString('latin1').split('\n').slice(0, -1)
  const whole = lines.filter((line) => readLogLine(Buffer.from(line, 'latin1')) !== null)
  const entries = whole.filter((line) => !line.includes('"kind":"seal"')).length
  // of an append that ends in a seal the last line but one leaves one more to come
  const last = whole.length === 0 ? null : readLogLine(Buffer.from(whole.at(-1)!, 'latin1'))
  if (entries === 0 || last === null || whole.length < lines.length) return ''
  const count = entries === 1 ? '1 entry is' : `${entries} entries are`
  return last.rest === 1 ? `; ${count} whole in it, and its last line is missing` : `; ${count} whole in it`
}

function moveTail(
  folder: string,
  name: string,
  { end, size }: Tail['log'],
): { readonly to: string; readonly bytes: Buffer } {
  const bytes = bytesOf(join(folder, name), end, size)
  const to = `${TORN}/${name.slice('log/'.length)}.${hashOf(bytes).slice(0, 12)}`
  replaceFile(join(folder, to), bytes)
  cutFile(join(folder, name), end)
  return { to, bytes }
}

/** A file that shrank afterwards looks like a writer that was killed. */
export const KNOWN =
  'may have been acknowledged, where the file was cut afterwards: compare with another copy, or a head that somebody wrote down'

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
    const { to, bytes } = moveTail(folder, logName(chain), log)
    const seen = `the last append, ${bytes.length} bytes, was cut short${wholeIn(bytes)}`
    diagnostics.push(
      warningOf(
        'ledger/torn',
        `${seen}; moved to ${to}; it ${KNOWN}; do again what you did last if it is missing`,
        logName(chain),
      ),
    )
  }
  if (payloads.size > payloads.end) {
    const { to, bytes } = moveTail(folder, payloadsName(chain), payloads)
    const seen = `${bytes.length} bytes of payloads belong to no entry`
    diagnostics.push(warningOf('ledger/torn', `${seen}; moved to ${to}; they ${KNOWN}`, payloadsName(chain)))
  }
  return diagnostics
}
