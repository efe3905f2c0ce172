import type { Entry, ZipFile } from 'yauzl'
import type { Fault } from './fault.js'
import { MAX_UNPACKED } from './limits.js'

/** A file in a zip archive. */
export interface Packed {
  readonly name: string
  /** Bytes when unpacked, as the archive says; what comes out may be less, never more. */
  readonly size: number
}

/** A zip archive in memory. Nothing of it is ever written to a disk, so that no name in it can lead anywhere. */
export interface Zip {
  readonly files: readonly Packed[]
  /** A file's bytes piece by piece; none where there is no such file. `fault` says afterwards what stopped it. */
  open(name: string): { readonly pieces: AsyncIterable<Uint8Array>; fault(): Fault | null }
  /** A file's bytes at once; null where there is no such file. */
  read(name: string, options: { readonly most: number }): Promise<Uint8Array | Fault | null>
  close(): void
}

/** Most files of an archive. */
const MOST_FILES = 100_000

/** How much larger than packed a file may be: text packs to a tenth, a sheet to a thirtieth, a bomb to a thousandth. */
const RATIO = 300

/** What is smaller than this unpacked is no bomb, however well it packs, bytes. */
const HARMLESS = 32 * 1024 * 1024

/** Bytes at the end of an archive in which the list of its files is looked at. */
const LISTED = 1024 * 1024

/** Whether bytes look like a zip archive that holds a file of that name, or one whose name begins so. */
export function hasFile(bytes: Uint8Array, name: string): boolean {
  if (!isZip(bytes)) return false
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-LISTED)
  return tail.includes(name, 0, 'latin1')
}

export const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, i) => bytes[i] === byte)

/** Opens a zip archive; a Fault says why it cannot be, names that lead out of it among the reasons. */
export async function openZip(bytes: Uint8Array): Promise<Zip | Fault> {
  const { fromBufferPromise } = await import('yauzl')
  let zip: ZipFile
  const entries = new Map<string, Entry>()
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    })
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_FILES)
        return { code: 'zip/too-many', seen: `more than ${MOST_FILES} files in it` }
      if (!entry.fileName.endsWith('/') && !entries.has(entry.fileName)) entries.set(entry.fileName, entry)
    }
  } catch (cause) {
    return faultOf(cause)
  }
  return zipOf(zip, { entries, packed: bytes.length })
}

/** The library says all that is wrong with an archive by throwing plain errors; nothing else can throw here. */
function faultOf(cause: unknown): Fault {
  if (!(cause instanceof Error)) throw cause
  if (/(?:relative|absolute) path|invalid characters in fileName/.test(cause.message)) {
    const name = cause.message.replace(/^[^:]*:\s*/, '').slice(0, 80)
    return { code: 'zip/path', seen: `an archive with a file whose name leads out of it ("${name}")` }
  }
  if (/encrypt/i.test(cause.message)) return { code: 'zip/locked', seen: 'locked with a password' }
  return { code: 'zip/broken', seen: `a broken or cut-off archive (${cause.message.slice(0, 100)})` }
}

function zipOf(
  zip: ZipFile,
  { entries, packed }: { readonly entries: ReadonlyMap<string, Entry>; readonly packed: number },
): Zip {
  /** Bytes that came out of the archive so far, all files together, each as often as it was opened. */
  let unpacked = 0
  const files = [...entries.values()].map(({ fileName, uncompressedSize }) => ({
    name: fileName,
    size: uncompressedSize,
  }))
  const bombOf = (size: number, entry: Entry): Fault | null => {
    if (unpacked > MAX_UNPACKED)
      return { code: 'zip/bomb', seen: `more than ${MAX_UNPACKED / 1024 / 1024} MB when unpacked` }
    if (size > HARMLESS && size > Math.min(packed, Math.max(1, entry.compressedSize)) * RATIO)
      return {
        code: 'zip/bomb',
        seen: `"${entry.fileName.slice(0, 80)}" in it is over ${RATIO} times larger unpacked`,
      }
    return null
  }
  const open: Zip['open'] = (name) => {
    const entry = entries.get(name)
    let fault: Fault | null = null
    async function* pieces(): AsyncGenerator<Uint8Array> {
      if (entry === undefined) return
      let size = 0
      try {
        for await (const piece of await zip.openReadStreamPromise(entry)) {
          size += piece.length
          unpacked += piece.length
          fault = bombOf(size, entry)
          if (fault !== null) return
          yield piece
        }
      } catch (cause) {
        fault = faultOf(cause)
      }
    }
    return { pieces: pieces(), fault: () => fault }
  }
  return {
    files,
    open,
    async read(name, { most }) {
      if (!entries.has(name)) return null
      const parts: Uint8Array[] = []
      let size = 0
      const { pieces, fault } = open(name)
      for await (const piece of pieces) {
        size += piece.length
        if (size > most)
          return { code: 'zip/too-long', seen: `"${name.slice(0, 80)}" in it is larger than ${most} bytes` }
        parts.push(piece)
      }
      return fault() ?? Buffer.concat(parts)
    },
    close: () => zip.close(),
  }
}
