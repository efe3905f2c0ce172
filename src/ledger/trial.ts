import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import type { Entry, Note } from '../record/index.js'
import { makeKey, signersOf } from './keys.js'
import { type Log, type LogOptions, openLog } from './log.js'

/** What the tests of this room share. No part of the program uses it. */

/** A folder of its own, gone when the test is over. */
export function folderFor(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-ledger-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Bytes that look random and are the same in each run. */
export function seededRandom(seed: string): (bytes: number) => Uint8Array {
  let count = 0
  return (bytes) => createHash('sha512').update(`${seed} ${count++}`).digest().subarray(0, bytes)
}

/** A clock that goes on by a second each time it is looked at. */
export function tickingClock(start = '2031-03-01T08:00:00.000Z'): () => Date {
  let now = Date.parse(start)
  return () => {
    now += 1000
    return new Date(now)
  }
}

export const CHAIN = 'a'.repeat(32)
export const OTHER = 'b'.repeat(32)

export const noteOf = (text: string): Note => ({ kind: 'note', about: 'halvek', text })

/** Opens a log in a folder, with a key of its own where the folder has none. */
export function openTrial(folder: string, options: Partial<LogOptions> = {}): Outcome<Log> {
  const signer = options.signer ?? signersOf(folder)[0] ?? makeKey(folder, 'Amal Haddad')
  const chain = options.chain ?? CHAIN
  return openLog(folder, { clock: tickingClock(), random: seededRandom(chain), ...options, chain, signer })
}

/** A log that must open without anything to say. */
export function openQuietly(folder: string, options: Partial<LogOptions> = {}): Log {
  const { value, diagnostics } = openTrial(folder, options)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return value
}

export const textsOf = (entries: readonly Entry[]): readonly (string | null)[] =>
  entries.map(({ fact }) => (fact?.kind === 'note' ? fact.text : null))

export const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code)),
]

/** Copies a project as somebody would who knows nothing of it, all of it. */
export function copyOf(context: TestContext, folder: string): string {
  const copy = folderFor(context)
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Changes one byte of a file. */
export function flipByte(path: string, at: number, by: number): void {
  const bytes = readFileSync(path)
  bytes[at] = bytes[at]! ^ by
  writeFileSync(path, bytes)
}
