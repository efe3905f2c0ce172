import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Fault } from './fault.js'
import { MAX_RATIO, RATIO_FROM } from './limits.js'

/** The body of an answer. */
export interface Body {
  /** Unpacked. */
  readonly bytes: Uint8Array
  /** What came over the wire, of which `bytes` were unpacked. */
  readonly sent: {
    readonly bytes: number
    readonly sha256: string
    /** As the server names it: `gzip`; null where it was not packed. */
    readonly encoding: string | null
  }
}

/** Ways of packing that are undone, by their names in HTTP (RFC 9110, section 8.4.1). */
const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Ends the reading of a body; why is noted beside. */
const STOP = new Error('enough')

const BY_HAND = 'save it in a browser and add the file, or a part of it'
const most = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

const tooLarge = (limit: number): Fault => ({
  code: 'fetch/too-large',
  seen: limit < 1024 * 1024 ? `longer than ${limit} bytes` : `longer than ${most(limit)}`,
  todo: BY_HAND,
})

/** Reads a body as it comes and unpacks it; ends where it grows beyond what is taken. */
export async function readBody(
  response: IncomingMessage,
  { bytes: limit, signal }: { readonly bytes: number; readonly signal: AbortSignal },
): Promise<Body | Fault> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const unpack = encoding === 'identity' || encoding === '' ? null : UNPACK[encoding]
  if (unpack === undefined) {
    const seen = `packed as "${encoding.slice(0, 40)}", which was not asked for and is not unpacked`
    return { code: 'fetch/packed', seen, todo: BY_HAND }
  }
  if (Number(response.headers['content-length']) > limit) return tooLarge(limit)
  const hash = createHash('sha256')
  const parts: Buffer[] = []
  let [sent, size] = [0, 0]
  let fault: Fault | null = null
  const stop = (why: Fault): never => {
    fault = why
    throw STOP
  }
  async function* counted(source: AsyncIterable<Buffer>) {
    for await (const part of source) {
      sent += part.length
      if (sent > limit) stop(tooLarge(limit))
      hash.update(part)
      yield part
    }
  }
  async function keep(source: AsyncIterable<Buffer>): Promise<void> {
    for await (const part of source) {
      size += part.length
      if (size > RATIO_FROM && size > sent * MAX_RATIO) stop(bomb(sent))
      if (size > limit) stop(tooLarge(limit))
      parts.push(part)
    }
  }
  try {
    if (unpack === null) await pipeline(response, counted, keep, { signal })
    else await pipeline(response, counted, unpack(), keep, { signal })
  } catch (cause) {
    if (fault !== null) return fault
    throw cause
  }
  return {
    bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts),
    sent: { bytes: sent, sha256: hash.digest('hex'), encoding: unpack === null ? null : encoding },
  }
}

const bomb = (sent: number): Fault => ({
  code: 'fetch/bomb',
  seen: `${sent} bytes that unpack to more than ${MAX_RATIO} times as much: no page is like that`,
  todo: 'do not open it by other means either',
})
