import { realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { noteOf, type Outcome, warningOf } from '../diagnostic/index.js'
import { canonicalJson, readJson } from './canonical.js'
import { readIfThere, replaceFile } from './files.js'
import { isChain } from './form.js'

/** The copy of a project that lies in this place on this machine, and the one chain that it extends. */
export interface Installation {
  readonly chain: string
  readonly host: string
  /** Device and inode of the project's folder: a copy has others. */
  readonly device: string
  readonly inode: string
}

interface InstallationOptions {
  /** Name of this machine. */
  readonly host: string
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array
}

function readInstallation(path: string): Installation | null | undefined {
  const text = readIfThere(path)
  if (text === null) return undefined
  const { chain, host, device, inode } = (readJson(text) ?? {}) as Partial<Installation>
  if (chain === undefined || host === undefined || device === undefined || inode === undefined) return null
  return isChain(chain) ? { chain, host, device, inode } : null
}

/**
 * Finds which chain this installation extends, or begins one. A folder that was copied, to another machine or beside
 * the first, begins a chain of its own: two copies that extended one chain could never be joined again.
 */
export function openInstallation(
  folder: string,
  { host, random }: InstallationOptions,
): Outcome<Installation> {
  const path = join(folder, 'local/installation.json')
  const found = statSync(realpathSync(folder), { bigint: true })
  const here = { host, device: `${found.dev}`, inode: `${found.ino}` }
  const before = readInstallation(path)
  if (before?.host === here.host && before.device === here.device && before.inode === here.inode)
    return { value: before, diagnostics: [] }
  const value = { chain: Buffer.from(random(16)).toString('hex'), ...here }
  replaceFile(path, Buffer.from(`${canonicalJson(value)}\n`))
  if (before === undefined) return { value, diagnostics: [] }
  const done = 'what is written here goes to a chain of its own'
  const diagnostics =
    before === null
      ? [warningOf('ledger/installation', `the file cannot be read; ${done}`, 'local/installation.json')]
      : [noteOf('ledger/copied', `this folder was copied or moved here (from ${before.host}); ${done}`)]
  return { value, diagnostics }
}
