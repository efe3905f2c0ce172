import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import { pageFoldersOf } from '../reader/index.js'
import type { Received } from '../work/index.js'
import { isAddress, readInput, refusalOf } from './input.js'

export interface Walked {
  readonly files: readonly string[]
  readonly hidden: number
  /** How many folders of saved pages were left out. */
  readonly pageFolders: number
  /** What else was left out, each with what to do about it. */
  readonly leftOut: readonly Diagnostic[]
}

/**
 * Files of what was named, those of folders and their folders in the order of their names. Hidden ones are left out, and
 * the folders that belong to saved pages: `page_files` beside `page.html` holds its pictures and styles. A folder that
 * links lead to again is walked once; within folders only plain files are taken, since a pipe may never end. A project
 * folder, wherever it lies, is left out: its private keys must not become part of a record that others copy.
 */
export function filesOf(named: readonly string[]): Walked {
  let hidden = 0
  let pageFolders = 0
  const leftOut: Diagnostic[] = []
  const walk = (path: string, walked: Set<string>): readonly string[] => {
    const kind = kindOf(path)
    if (kind === 'pipe' || kind === 'special') {
      leftOut.push(warningOf('input/special', LEFT_OUT[kind], path))
      return []
    }
    if (kind === 'file') return [path]
    if (walked.has(kind.folder)) {
      leftOut.push(warningOf('input/again', AGAIN, path))
      return []
    }
    walked.add(kind.folder)
    const names = namesIn(path)
    if (names === null) return [path]
    if (PROJECT.every((name) => names.includes(name))) {
      leftOut.push(warningOf('input/project', OWN_FILES, path))
      return []
    }
    const shown = names.filter((name) => !name.startsWith('.'))
    hidden += names.length - shown.length
    const beside = pageFoldersOf(shown)
    pageFolders += beside.size
    return shown.filter((name) => !beside.has(name)).flatMap((name) => walk(join(path, name), walked))
  }
  const files = named.flatMap((path) =>
    path === '-' || isAddress(path) || typeof kindOf(path) === 'string' ? [path] : walk(path, new Set()),
  )
  return { files, hidden, pageFolders, leftOut }
}

const AGAIN = 'a folder that was walked already under another name; its files are taken once; nothing to do'

/** What every project folder has. */
const PROJECT = ['project.yml', 'log', 'objects'] as const

const OWN_FILES =
  'a project folder of Marsad, with its keys; left out; to take over what another copy holds: marsad join'

const LEFT_OUT = {
  pipe: 'a pipe, which may never end; left out; name it by itself to read it',
  special: 'neither a file nor a folder; left out; remove it, or name the files that you mean',
} as const

/** What lies at a path, links followed; what cannot be had counts as a file: whoever reads it says why. */
function kindOf(path: string): 'file' | 'pipe' | 'special' | { readonly folder: string } {
  const seen = orNull(() => statSync(path, { bigint: true }))
  if (seen === null || seen.isFile()) return 'file'
  if (seen.isDirectory()) return { folder: `${seen.dev}:${seen.ino}` }
  return seen.isFIFO() ? 'pipe' : 'special'
}

const namesIn = (folder: string): readonly string[] | null => orNull(() => readdirSync(folder).sort())

/** Null where the system refuses, for a reason that it names. */
function orNull<T>(ask: () => T): T | null {
  try {
    return ask()
  } catch (error) {
    if (refusalOf(error, '') === null) throw error
    return null
  }
}

interface Receiving {
  readonly date: string | null
  readonly publisher: string | null
  readonly stdin: AsyncIterable<Uint8Array>
  /** What an address gives. */
  readonly fetch: (address: string) => AsyncIterable<Received | Diagnostic>
}

/** Bytes of each file and address in turn, with what the person said of them, or why they cannot be had. */
export async function* receive(
  files: readonly string[],
  { date, publisher, stdin, fetch }: Receiving,
): AsyncGenerator<Received | Diagnostic> {
  if (files.length === 0) yield errorOf('input/empty', 'no files in it; nothing was added')
  for (const file of files) {
    if (isAddress(file)) {
      yield* fetch(file)
      continue
    }
    const bytes = await readInput(file, stdin)
    if (!('code' in bytes) && isPrivateKey(bytes)) {
      yield errorOf('input/private-key', PRIVATE_KEY, file)
      continue
    }
    yield 'code' in bytes ? bytes : { name: file === '-' ? file : basename(file), bytes, date, publisher }
  }
}

/** A private key in the armour of PEM (RFC 7468). */
const isPrivateKey = (bytes: Uint8Array): boolean =>
  /^\s*-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))

const PRIVATE_KEY =
  'a private key, which whoever has a copy of the record would have too; not taken in; keep it where it is'
