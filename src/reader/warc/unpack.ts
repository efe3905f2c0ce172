import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Fault } from '../fault.js'
import { MAX_UNPACKED } from '../limits.js'

/** How much larger than packed a whole archive of pages may be: pages pack to a tenth, a bomb to a thousandth. */
const RATIO = 200

/** What is smaller than this unpacked is no bomb, however well it packs, bytes. */
const HARMLESS = 64 * 1024 * 1024

/** Bytes are given to the unpacker in pieces of so many. */
const PIECE = 64 * 1024

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Bytes in pieces, so that work on them can stop at any place. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/**
 * Bytes that come piece by piece, unpacked where they are packed (gzip, one member after the other). `fault` says
 * afterwards what stopped it. @param options.size how many bytes come
 */
export function unpacked(
  source: AsyncIterable<Uint8Array>,
  { size: packed }: { readonly size: number },
): { readonly pieces: AsyncIterable<Uint8Array>; fault(): Fault | null } {
  let fault: Fault | null = null
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let size = 0
    try {
      for await (const piece of gunzipped(source)) {
        size += piece.length
        if (size > MAX_UNPACKED || (size > HARMLESS && size > packed * RATIO)) {
          fault = { code: 'warc/bomb', seen: `more than ${Math.floor(size / 1024 / 1024)} MB when unpacked` }
          return
        }
        yield piece
      }
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause
      fault = {
        code: 'warc/broken',
        seen: `packed bytes that are broken or cut off (${cause.message.slice(0, 80)})`,
      }
    }
  }
  return { pieces: pieces(), fault: () => fault }
}

async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return
  const all = rest(first.value, iterator)
  if (!isGzip(first.value)) {
    yield* all
    return
  }
  const gunzip = createGunzip()
  try {
    const stream = Readable.from(all)
    stream.on('error', (cause) => gunzip.destroy(cause))
    yield* stream.pipe(gunzip) as AsyncIterable<Uint8Array>
  } finally {
    gunzip.destroy()
  }
}

async function* rest(first: Uint8Array, others: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await others.next(); next.done !== true; next = await others.next()) yield next.value
}
