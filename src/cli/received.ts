import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { pageFoldersOf } from '../reader/index.js'
import type { Received } from '../work/index.js'
import { isAddress, readInput } from './input.js'

/**
 * Files of what was named, those of folders and their folders in the order of their names. Hidden ones are left out, and
 * the folders that belong to saved pages: `page_files` beside `page.html` holds its pictures and styles.
 */
export function filesOf(named: readonly string[]): {
  readonly files: readonly string[]
  readonly hidden: number
  /** How many folders of saved pages were left out. */
  readonly pageFolders: number
} {
  let hidden = 0
  let pageFolders = 0
  const walk = (path: string): readonly string[] => {
    if (path === '-' || isAddress(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
      return [path]
    const names = readdirSync(path).sort()
    const shown = names.filter((name) => !name.startsWith('.'))
    hidden += names.length - shown.length
    const beside = pageFoldersOf(shown)
    pageFolders += beside.size
    return shown.filter((name) => !beside.has(name)).flatMap((name) => walk(join(path, name)))
  }
  return { files: named.flatMap(walk), hidden, pageFolders }
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
    yield 'code' in bytes ? bytes : { name: file === '-' ? file : basename(file), bytes, date, publisher }
  }
}
