import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import type { Sink, Writer, Written } from '../export/index.js'

/** Bytes that are gathered before they are written. */
const BUFFERED = 256 * 1024

export interface FolderSink extends Sink {
  /** Every file that was closed, in the order of their paths. */
  written(): readonly Written[]
}

/** Writes files into a folder; each is hashed as it is written and on the disk when it is closed. */
export function folderSink(folder: string): FolderSink {
  const files: Written[] = []
  return {
    written: () => files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    open(path) {
      const inside = normalize(path)
      if (inside.startsWith('..') || inside.startsWith(sep)) throw new Error(`${path}: not within the export`)
      const file = join(folder, inside)
      mkdirSync(dirname(file), { recursive: true })
      return fileWriter(file, path, (written) => files.push(written))
    },
  }
}

/** Writes one file. */
export function fileWriter(file: string, path: string, done: (written: Written) => void): Writer {
  const hash = createHash('sha256')
  let handle: Promise<FileHandle> | null = null
  let waiting: Uint8Array[] = []
  let size = 0
  let bytes = 0
  const flush = async (): Promise<void> => {
    handle ??= open(file, 'w')
    const to = await handle
    if (waiting.length > 0) await to.writev(waiting)
    waiting = []
    size = 0
  }
  return {
    async write(chunk) {
      const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      if (part.length === 0) return
      hash.update(part)
      bytes += part.length
      waiting.push(part)
      size += part.length
      if (size >= BUFFERED) await flush()
    },
    async close() {
      await flush()
      const to = await handle!
      await to.sync()
      await to.close()
      const written: Written = { path, bytes, sha256: hash.digest('hex') }
      done(written)
      return written
    },
  }
}
