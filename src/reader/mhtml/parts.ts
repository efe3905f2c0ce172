import type { Fault } from '../fault.js'
import type { Headers } from '../headers.js'
import { readHeaders, readParameters } from '../headers.js'
import { unquotePrintable } from './words.js'

/** One part of a message: a page, a picture, an attachment. */
export interface Part {
  readonly headers: Headers
  /** `text/html`, in lower case. */
  readonly type: string
  /** As it is written, parameters and all. */
  readonly mime: string
  /** Named by its parent as the one that counts (`multipart/related; start=`), or its first. */
  readonly isRoot: boolean
  readonly isAttachment: boolean
  /** The part's bytes, decoded. */
  bytes(): Uint8Array
}

/** Parts of a message and parts inside one another that are followed. */
const MOST = { parts: 10_000, depth: 20 } as const

/** Longest head of a message or part, bytes. */
const LONGEST_HEAD = 1024 * 1024

/** Longest line of a boundary that is looked at, bytes. */
const LONGEST_LINE = 1_000

interface Place {
  readonly depth: number
  readonly isRoot: boolean
}

/** Reads a message (RFC 5322, MIME) into its parts, in their order; multipart ones are opened. */
export function readParts(
  bytes: Uint8Array,
): { readonly head: Headers; readonly parts: readonly Part[]; readonly isCut: boolean } | Fault {
  const parts: Part[] = []
  const message = asBuffer(bytes)
  const { headers } = splitHead(message)
  let fault: Fault | null = null
  let isCut = false
  const walk = (piece: Buffer, { depth, isRoot }: Place): void => {
    if (fault !== null) return
    if (depth > MOST.depth)
      fault = { code: 'mhtml/too-deep', seen: `more than ${MOST.depth} parts inside one another` }
    if (parts.length >= MOST.parts) fault = { code: 'mhtml/too-many', seen: `more than ${MOST.parts} parts` }
    if (fault !== null) return
    const split = splitHead(piece)
    const mime = split.headers.get('content-type') ?? 'text/plain'
    const { value: type, parameters } = readParameters(mime)
    const boundary = parameters.get('boundary') ?? ''
    if (!type.startsWith('multipart/') || boundary === '') {
      parts.push(partOf(split, { type, mime, isRoot }))
      return
    }
    const start = parameters.get('start') ?? null
    const { pieces: inner, isEnded } = piecesBetween(split.body, boundary)
    isCut ||= !isEnded
    const first =
      start === null
        ? 0
        : Math.max(
            0,
            inner.findIndex((one) => idOf(one) === start),
          )
    for (const [i, one] of inner.entries()) walk(one, { depth: depth + 1, isRoot: isRoot && i === first })
  }
  walk(message, { depth: 0, isRoot: true })
  return fault ?? { head: headers, parts, isCut }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

interface Split {
  readonly headers: Headers
  readonly body: Buffer
}

function splitHead(bytes: Buffer): Split {
  const head = bytes.subarray(0, LONGEST_HEAD)
  const [crlf, lf] = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')]
  const isCrlf = crlf !== -1 && (lf === -1 || crlf < lf)
  const end = isCrlf ? crlf : lf
  if (end === -1) return { headers: readHeaders(head.toString('latin1')), body: bytes.subarray(bytes.length) }
  return {
    headers: readHeaders(head.toString('latin1', 0, end)),
    body: bytes.subarray(end + (isCrlf ? 4 : 2)),
  }
}

const idOf = (piece: Buffer): string | null => splitHead(piece).headers.get('content-id') ?? null

/** What stands between the boundaries of a multipart body; a body that breaks off ends its last piece. */
function piecesBetween(
  body: Buffer,
  boundary: string,
): { readonly pieces: readonly Buffer[]; readonly isEnded: boolean } {
  const mark = `--${boundary}`
  const pieces: Buffer[] = []
  let begin: number | null = null
  for (
    let at = body.indexOf(mark);
    at !== -1 && pieces.length <= MOST.parts;
    at = body.indexOf(mark, at + 1)
  ) {
    if (at !== 0 && body[at - 1] !== 0x0a) continue
    const after = at + mark.length
    const isEnd = body.toString('latin1', after, after + 2) === '--'
    const lineEnd = body.indexOf('\n', after)
    // a longer boundary that begins alike is another one
    const rest = body.toString(
      'latin1',
      after,
      Math.min(after + LONGEST_LINE, lineEnd === -1 ? body.length : lineEnd),
    )
    if (!isEnd && rest.trim() !== '') continue
    if (begin !== null)
      pieces.push(body.subarray(begin, body[at - 2] === 0x0d ? at - 2 : Math.max(begin, at - 1)))
    if (isEnd || lineEnd === -1) return { pieces, isEnded: isEnd }
    begin = lineEnd + 1
  }
  if (begin !== null) pieces.push(body.subarray(begin))
  return { pieces, isEnded: false }
}

function partOf(
  { headers, body }: Split,
  { type, mime, isRoot }: { readonly type: string; readonly mime: string; readonly isRoot: boolean },
): Part {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? ''
  return {
    headers,
    type,
    mime,
    isRoot,
    isAttachment: /^attachment\b/i.test(headers.get('content-disposition') ?? ''),
    bytes: () =>
      encoding === 'base64'
        ? Buffer.from(body.toString('latin1'), 'base64')
        : encoding === 'quoted-printable'
          ? unquotePrintable(body)
          : body,
  }
}
