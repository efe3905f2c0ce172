import { createHash } from 'node:crypto'
import type { Fault } from '../fault.js'
import type { Headers } from '../headers.js'
import { readHeaders } from '../headers.js'
import type { ByteStream } from './stream.js'
import { openStream } from './stream.js'

/** One record of a WARC file (ISO 28500). */
export interface WarcRecord {
  /** `response`, `resource`, `revisit`, `request`, `metadata`, `warcinfo` … */
  readonly type: string
  readonly headers: Headers
  readonly id: string
  readonly url: string | null
  /** When it was fetched, UTC, as the record says. */
  readonly date: string | null
  /** What the record holds; for other types than `wanted`, and beyond the longest, nothing. */
  readonly block: Uint8Array
  /** Length of what it holds, bytes. */
  readonly length: number
}

/** Longest record that is read, bytes; what is longer is a film. */
export const MAX_BLOCK = 64 * 1024 * 1024

/** Most records of one file. */
const MOST = 1_000_000

/** Records of a WARC file, one after the other; the last may be the fault that ended them. */
export async function* recordsOf(
  pieces: AsyncIterable<Uint8Array>,
  { wanted }: { readonly wanted: ReadonlySet<string> },
): AsyncGenerator<WarcRecord | Fault> {
  const stream = openStream(pieces)
  for (let count = 0; ; count++) {
    const head = await stream.head()
    if (head === 'end') return
    const record = count >= MOST ? TOO_MANY : await readRecord(head, { stream, wanted })
    yield record
    if ('seen' in record) return
  }
}

const TOO_MANY: Fault = { code: 'warc/too-many', seen: `more than ${MOST} records` }

async function readRecord(
  head: { readonly lines: string } | 'none',
  given: { readonly stream: ByteStream; readonly wanted: ReadonlySet<string> },
): Promise<WarcRecord | Fault> {
  if (head === 'none') return { code: 'warc/broken', seen: 'the head of a record that never ends' }
  const [, version = '', fields = ''] = /^([^\r\n]*)\r?\n?([\s\S]*)$/.exec(head.lines) ?? []
  if (!/^WARC\/\d/.test(version))
    return { code: 'warc/broken', seen: `no record where one should begin ("${version.slice(0, 40)}")` }
  return readBlock(readHeaders(fields), given)
}

async function readBlock(
  headers: Headers,
  { stream, wanted }: { readonly stream: ByteStream; readonly wanted: ReadonlySet<string> },
): Promise<WarcRecord | Fault> {
  const type = (headers.get('warc-type') ?? '').toLowerCase()
  const length = Number(headers.get('content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0)
    return { code: 'warc/broken', seen: 'a record that does not say how long it is' }
  const keep = wanted.has(type) && length <= MAX_BLOCK ? length : 0
  const { kept, count } = await stream.bytes(length, { keep })
  if (count < length)
    return { code: 'warc/broken', seen: `a record that breaks off after ${count} of ${length} bytes` }
  const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null
  const date = headers.get('warc-date') ?? null
  return { type, headers, id: headers.get('warc-record-id') ?? '', url, date, block: kept, length }
}

/** Whether bytes are those of a digest such as `sha1:3I42H3S6…` or `sha256:e3b0…`; null where there is none, or of another kind. */
export function hasDigest(bytes: Uint8Array, digest: string | null): boolean | null {
  const match = /^(sha-?1|sha-?256|md5):(\S+)$/i.exec(digest ?? '')
  if (match === null) return null
  const hash = createHash(match[1]!.toLowerCase().replace('-', '')).update(bytes).digest()
  const given = match[2]!
  return given.toLowerCase() === hash.toString('hex') || given.toUpperCase() === base32(hash)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += LETTERS[(value >> bits) & 31]
    }
  }
  if (bits > 0) text += LETTERS[(value << (5 - bits)) & 31]
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=')
}
