import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Writes all bytes to an open file or throws. */
export type Write = (handle: number, bytes: Uint8Array) => void

const CHUNK = 1 << 20

/** Makes a folder's entries durable: after this a file that was made or renamed in it survives loss of power. */
export function syncFolder(folder: string): void {
  // Windows keeps the entries of a folder by itself and refuses to be asked.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a folder, and those above it, where they are not yet, durably. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  const top = dirname(resolve(first))
  for (let at = resolve(folder); at !== top; at = dirname(at)) syncFolder(dirname(at))
}

/** Writes all bytes; a full disk throws and leaves what was there before in its place. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(handle, bytes, written)
}

/** Gathers small pieces, so that each does not cost a call of its own. */
function openStage(write: (bytes: Uint8Array) => void): { put(bytes: Uint8Array): void; end(): void } {
  const stage = Buffer.allocUnsafe(CHUNK)
  let filled = 0
  const end = (): void => {
    if (filled > 0) write(stage.subarray(0, filled))
    filled = 0
  }
  const put = (bytes: Uint8Array): void => {
    if (filled + bytes.length > stage.length) end()
    if (bytes.length > stage.length) {
      write(bytes)
      return
    }
    stage.set(bytes, filled)
    filled += bytes.length
  }
  return { put, end }
}

/** Replaces a file by all that is put, whole or not at all, durably. */
export function refillFile(
  path: string,
  fill: (put: (bytes: Uint8Array) => void) => void,
  options: { readonly mode?: number } = {},
): void {
  makeFolder(dirname(path))
  const next = `${path}.${process.pid}.new`
  try {
    const handle = openSync(next, 'w', options.mode ?? 0o644)
    try {
      const stage = openStage((bytes) => writeAll(handle, bytes))
      fill(stage.put)
      stage.end()
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(next, path)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Replaces a file whole or not at all, durably. */
export const replaceFile = (
  path: string,
  bytes: Uint8Array,
  options: { readonly mode?: number } = {},
): void => refillFile(path, (put) => put(bytes), options)

/** Bytes of a file; 0 where there is none. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Cuts a file off, durably. */
export function cutFile(path: string, size: number): void {
  const handle = openSync(path, 'r+')
  try {
    ftruncateSync(handle, size)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Adds bytes at the end of a file, durably, or throws and leaves the file as it was.
 * @param options.size what the file must measure now; where it does not, somebody else has written to it.
 */
export function extendFile(
  path: string,
  bytes: Uint8Array,
  options: { readonly size: number; readonly write: Write },
): void {
  const isNew = !existsSync(path)
  const handle = openSync(path, 'a')
  try {
    if (isNew) syncFolder(dirname(path))
    const { size } = fstatSync(handle)
    if (size !== options.size)
      throw new Error(`${path} measures ${size} bytes, not ${options.size}: another process wrote to it`)
    try {
      options.write(handle, bytes)
      fsyncSync(handle)
    } catch (error) {
      ftruncateSync(handle, size)
      throw error
    }
  } finally {
    closeSync(handle)
  }
}

/** Copies the first bytes of a file, whole or not at all, durably. */
export function copyFile(from: string, to: string, { end }: { readonly end: number }): void {
  const handle = openSync(from, 'r')
  try {
    const buffer = Buffer.allocUnsafe(CHUNK)
    refillFile(to, (put) => {
      for (let at = 0; at < end; ) {
        const read = readSync(handle, buffer, 0, Math.min(buffer.length, end - at), at)
        if (read === 0) throw new Error(`${from} ends after ${at} bytes, not ${end}`)
        put(buffer.subarray(0, read))
        at += read
      }
    })
  } finally {
    closeSync(handle)
  }
}

/** A file's text; null where there is none. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
