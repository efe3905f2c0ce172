import { inflateSync } from 'node:zlib'
import type { Fault } from '../fault.js'

/** Most bytes that the streams of a PDF may unpack to, all together, and one of them alone. */
const MOST = { all: 512 * 1024 * 1024, one: 128 * 1024 * 1024 } as const

/** Streams of one file that are looked at, and how often one may be packed in itself. */
const LOOKED_AT = 100_000
const NESTED = 4

/** What zlib says where more would come out than may, and where bytes are no packed ones. */
const OVER = 'ERR_BUFFER_TOO_LARGE'

/**
 * Why a PDF is not opened: its packed streams would fill the memory. PDF.js unpacks without any limit, so that this has to
 * be known before.
 */
export function bombIn(bytes: Uint8Array): Fault | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let all = 0
  let at = file.indexOf('stream')
  for (let n = 0; at !== -1 && n < LOOKED_AT; n++, at = file.indexOf('stream', at + 6)) {
    // `endstream`
    if (file[at - 1] === 0x64) continue
    const begin = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1
    if (!isPacked(file, begin)) continue
    const size = unpackedSize(file.subarray(begin))
    all += size
    if (size > MOST.one || all > MOST.all) {
      const seen = `a part of it is more than ${MOST.one / 1024 / 1024} MB when unpacked`
      return { code: 'pdf/bomb', seen }
    }
  }
  return null
}

/** The head of zlib (RFC 1950): method 8, and a check that 31 divides. */
const isPacked = (file: Uint8Array, at: number): boolean =>
  (file[at] ?? 0) % 16 === 8 && ((file[at] ?? 0) * 256 + (file[at + 1] ?? 0)) % 31 === 0

/** Bytes that a stream unpacks to, itself packed again or not; more than allowed where it is over the limit. */
function unpackedSize(packed: Uint8Array): number {
  let now = packed
  let size = 0
  for (let depth = 0; depth < NESTED && isPacked(now, 0); depth++) {
    try {
      now = inflateSync(now, { maxOutputLength: MOST.one, finishFlush: 2 })
    } catch (cause) {
      if (!(cause instanceof Error) || !('code' in cause)) throw cause
      return cause.code === OVER ? MOST.one + 1 : size
    }
    size += now.length
  }
  return size
}
