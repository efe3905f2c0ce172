import { close, fstat, open, read } from 'node:fs'
import { promisify } from 'node:util'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'

/** Most that is read of one file, bytes. */
export const MAX_BYTES = 256 * 1024 * 1024

/** Bytes read at once. */
const CHUNK = 1024 * 1024

const openFile = promisify(open)
const closeFile = promisify(close)
const stat = promisify(fstat)
const readFile = promisify(read)

/** What the system says when a file cannot be had, and what to do about it. */
const REFUSALS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['input/missing', 'no such file; nothing was read; check the name'],
  ENOTDIR: ['input/missing', 'no such file; nothing was read; check the name'],
  EACCES: ['input/forbidden', 'you may not read this file; nothing was read; change its permissions'],
  EPERM: ['input/forbidden', 'you may not read this file; nothing was read; change its permissions'],
  EISDIR: ['input/directory', 'a directory; nothing was read; name its files, for example with DIR/*.txt'],
  ENAMETOOLONG: ['input/missing', 'no file can have so long a name; nothing was read; check the name'],
  ELOOP: ['input/missing', 'a link that leads to itself; nothing was read; check the name'],
  ENXIO: ['input/special', 'neither a file nor a pipe; nothing was read'],
}

/** Why a file cannot be had, from an error of the system; null where it is another error. */
export function refusalOf(error: unknown, name: string): Diagnostic | null {
  const refusal = REFUSALS[(error as NodeJS.ErrnoException).code ?? '']
  return refusal === undefined ? null : errorOf(...refusal, name)
}

/** The bytes of a file, or of standard input for `-`; a Diagnostic says why there are none. */
export async function readInput(
  name: string,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Uint8Array | Diagnostic> {
  if (name === '-') return collect(stdin, name)
  return withFile(name, (file) => collect(chunksOf(file), name))
}

/** Whether what was named is an address, of whatever scheme, and no file. */
export const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name)

/** Why a file cannot be read, or null. */
export const checkInput = (name: string): Promise<Diagnostic | null> => withFile(name, async () => null)

/** Opens a file or pipe for as long as it is used; a Diagnostic says why it cannot be. */
async function withFile<T>(name: string, use: (file: number) => Promise<T>): Promise<T | Diagnostic> {
  let file: number
  try {
    file = await openFile(name, 'r')
  } catch (error) {
    const refusal = refusalOf(error, name)
    if (refusal === null) throw error
    return refusal
  }
  try {
    const kind = await stat(file)
    if (kind.isDirectory()) return errorOf(...REFUSALS.EISDIR!, name)
    // a device such as /dev/zero never ends
    if (!kind.isFile() && !kind.isFIFO() && !kind.isSocket()) return errorOf(...REFUSALS.ENXIO!, name)
    return await use(file)
  } finally {
    await closeFile(file)
  }
}

async function* chunksOf(file: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    const buffer = Buffer.allocUnsafe(CHUNK)
    const { bytesRead } = await readFile(file, buffer, 0, CHUNK, null)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array | Diagnostic> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MAX_BYTES) {
      const most = MAX_BYTES / 1024 / 1024
      return errorOf(
        'input/too-large',
        `more than ${most} MB; nothing was read; split it into several files`,
        name,
      )
    }
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}
