import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { Fault } from '../fault.js'
import type { Headers } from '../headers.js'
import { readHeaders } from '../headers.js'

/** An answer of a server as a record holds it. */
export interface HttpAnswer {
  /** 200, 404 …; null where the first line is none of HTTP. */
  readonly status: number | null
  readonly headers: Headers
  /** As it was sent, after the head. */
  readonly payload: Uint8Array
}

/** Longest page when unpacked, bytes. */
const LONGEST = 64 * 1024 * 1024

/** Longest line before a chunk, bytes. */
const LONGEST_HEAD = 256

export function readHttp(block: Uint8Array): HttpAnswer {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const [crlf, lf] = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')]
  const isCrlf = crlf !== -1 && (lf === -1 || crlf < lf)
  const end = isCrlf ? crlf : lf
  const head = bytes.toString('latin1', 0, end === -1 ? Math.min(bytes.length, 65_536) : end)
  const status = /^HTTP\/\S+\s+(\d{3})/.exec(head)?.[1]
  return {
    status: status === undefined ? null : Number(status),
    headers: readHeaders(head.replace(/^[^\n]*\n?/, '')),
    payload: end === -1 ? bytes.subarray(bytes.length) : bytes.subarray(end + (isCrlf ? 4 : 2)),
  }
}

/** The page of an answer: chunks put together, unpacked; a Fault says why not. */
export function pageOf({ headers, payload }: HttpAnswer): Uint8Array | Fault {
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(payload) : payload
  let now = whole
  const packings = (headers.get('content-encoding') ?? '').toLowerCase().split(',').reverse()
  for (const packing of packings.slice(0, 4)) {
    const next = unpack(now, packing.trim())
    if ('code' in next) return next
    now = next
  }
  return now
}

const UNPACK: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gunzipSync(bytes, { maxOutputLength: LONGEST }),
  'x-gzip': (bytes) => gunzipSync(bytes, { maxOutputLength: LONGEST }),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: LONGEST }),
  deflate: (bytes) => {
    const isZlib = (bytes[0] ?? 0) % 16 === 8 && ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 === 0
    return isZlib
      ? inflateSync(bytes, { maxOutputLength: LONGEST })
      : inflateRawSync(bytes, { maxOutputLength: LONGEST })
  },
}

function unpack(bytes: Uint8Array, packing: string): Uint8Array | Fault {
  if (packing === '' || packing === 'identity') return bytes
  const take = Object.hasOwn(UNPACK, packing) ? UNPACK[packing] : undefined
  if (take === undefined)
    return { code: 'warc/packing', seen: `packed as "${packing.slice(0, 20)}", which is not read` }
  try {
    return take(bytes)
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause
    if (cause.code === 'ERR_BUFFER_TOO_LARGE')
      return { code: 'warc/bomb', seen: `more than ${LONGEST / 1024 / 1024} MB when unpacked` }
    // some archives keep the head of a packed answer and the page unpacked
    if (/^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) return bytes
    return { code: 'warc/broken', seen: 'a page whose packed bytes are broken or cut off' }
  }
}

/** Puts chunks together (RFC 9112, 7.1); bytes that are in no chunks are given back as they are. */
function joinChunks(payload: Uint8Array): Uint8Array {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)
  const whole = Buffer.allocUnsafe(bytes.length)
  let size = 0
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.toString('latin1', at, at + LONGEST_HEAD)
    const [line = '', digits] = /^[ \t]*([0-9a-f]{1,8})[ \t]*(?:;[^\n]*)?\r?\n/i.exec(head) ?? []
    if (digits === undefined) return at === 0 ? bytes : whole.subarray(0, size)
    const length = Number.parseInt(digits, 16)
    if (length === 0) break
    const begin = at + line.length
    size += bytes.copy(whole, size, begin, begin + length)
    at = begin + length
    if (bytes[at] === 0x0d) at++
    if (bytes[at] === 0x0a) at++
  }
  return whole.subarray(0, size)
}
