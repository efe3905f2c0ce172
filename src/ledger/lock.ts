import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Diagnostic, errorOf, type Outcome } from '../diagnostic/index.js'
import { canonicalJson, hashOf, readJson } from './canonical.js'
import { makeFolder, readIfThere, writeAll } from './files.js'
import { type ProcessId, stateOf, thisProcess } from './process.js'

/** The right to write to a project, which one process at a time has. */
export interface Lock {
  release(): void
}

/** Where the lock lies, from the project's folder. */
const LOCK = 'local/lock'

/** Errors of file systems that know no hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'])

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null

/** Makes a file with these words where there is none; false where there is one. */
function createFile(path: string, words: string): boolean {
  const next = `${path}.${process.pid}.new`
  try {
    fill(next, words, 'w')
    // A link appears with all its words at once, and not where there is a file already.
    linkSync(next, path)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (code === null || !NO_LINKS.has(code)) throw error
    return createPlainly(path, words)
  } finally {
    rmSync(next, { force: true })
  }
}

function createPlainly(path: string, words: string): boolean {
  try {
    fill(path, words, 'wx')
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // A lock that says nothing would keep everybody out.
    rmSync(path, { force: true })
    throw error
  }
}

function fill(path: string, words: string, flags: 'w' | 'wx'): void {
  const handle = openSync(path, flags)
  try {
    writeAll(handle, Buffer.from(words))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function readHolder(words: string): ProcessId | null {
  const holder = (readJson(words) ?? null) as Partial<ProcessId> | null
  return typeof holder?.host === 'string' && typeof holder.pid === 'number'
    ? { boot: null, space: null, start: null, ...holder, host: holder.host, pid: holder.pid }
    : null
}

/** Why a process that wants the lock does not get it, and what to do. */
function refusalOf(holder: ProcessId | null, self: ProcessId): Diagnostic | null {
  if (holder === null) {
    const seen = 'somebody has locked this project, and the lock does not say who'
    return errorOf('ledger/locked', `${seen}; if no process works in it, remove ${LOCK} and try again`, LOCK)
  }
  const who = `process ${holder.pid} on ${holder.host}`
  const states = {
    gone: null,
    alive: `${who} has this project open; let it finish or stop it, then try again`,
    elsewhere: `${who} has this project open, or had when that machine stopped; close it there; if nothing runs there any more, remove ${LOCK} and try again`,
  }
  const message = states[stateOf(holder, self)]
  return message === null ? null : errorOf('ledger/locked', message, LOCK)
}

/**
 * Puts words at a path where nobody is, or where only a process was that is gone. Returns why not, or null.
 *
 * Of several that find the same dead holder one may replace it: the one that makes the file named after that holder.
 * Only it may rename that file over the path, and only while the dead holder still stands there; whoever comes late
 * finds another holder and gives its file up. Should it be killed in between, its own file is replaced the same way.
 */
function claim(path: string, words: string, self: ProcessId): Diagnostic | null {
  for (;;) {
    if (createFile(path, words)) return null
    const there = readIfThere(path)
    if (there === null) continue
    const refusal = refusalOf(readHolder(there), self)
    if (refusal !== null) return refusal
    const heir = `${path}.after-${hashOf(there).slice(0, 12)}`
    const rival = claim(heir, words, self)
    if (rival !== null) return rival
    if (readIfThere(path) === there) {
      renameSync(heir, path)
      return null
    }
    rmSync(heir)
  }
}

/** Takes the lock of a project, or says who has it; a live process never loses it. */
export function takeLock(
  folder: string,
  { self = thisProcess() }: { readonly self?: ProcessId } = {},
): Outcome<Lock | null> {
  const path = join(folder, LOCK)
  makeFolder(dirname(path))
  const words = `${canonicalJson(self)}\n`
  const refusal = claim(path, words, self)
  if (refusal !== null) return { value: null, diagnostics: [refusal] }
  const release = (): void => {
    if (readIfThere(path) === words) rmSync(path)
  }
  return { value: { release }, diagnostics: [] }
}
