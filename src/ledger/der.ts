/** One value of DER (X.690): its tag, and where its content lies. Half-open [start, end), bytes of the whole. */
export interface DerValue {
  readonly tag: number
  readonly start: number
  readonly end: number
}

/** What does not have the form of DER; caught where bytes of others are read. */
export class DerError extends Error {}

/** Tags that a time-stamp token is made of. */
export const TAGS = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  sequence: 0x30,
  time: 0x18,
  /** Context-specific, constructed, number 0. */
  zero: 0xa0,
} as const

/** Lengths are written in at most so many bytes: no token measures 16 MB. */
const LENGTH_BYTES = 3

/**
 * The value at a place within [at, end). Throws a DerError on what DER does not allow: indefinite and needlessly long
 * lengths, tags of several bytes, contents that reach beyond their frame.
 */
export function derAt(bytes: Uint8Array, at: number, end: number): DerValue {
  if (at + 2 > end) throw new DerError(`the value at byte ${at} is cut off`)
  const tag = bytes[at]!
  if ((tag & 0x1f) === 0x1f) throw new DerError(`the tag at byte ${at} has several bytes`)
  const first = bytes[at + 1]!
  if (first < 0x80) return framed({ tag, start: at + 2, end: at + 2 + first }, end)
  const count = first & 0x7f
  if (count === 0 || count > LENGTH_BYTES || at + 2 + count > end)
    throw new DerError(`the length at byte ${at + 1} is not that of DER`)
  const start = at + 2 + count
  const length = bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0)
  if (length < 0x80 || bytes[at + 2] === 0)
    throw new DerError(`the length at byte ${at + 1} is too long written`)
  return framed({ tag, start, end: start + length }, end)
}

function framed(value: DerValue, end: number): DerValue {
  if (value.end > end) throw new DerError(`the value that ends at byte ${value.end} is cut off at ${end}`)
  return value
}

/** Values inside a value, one after the other, to its end. */
export function derInside(bytes: Uint8Array, { start, end }: DerValue): readonly DerValue[] {
  const values: DerValue[] = []
  for (let at = start; at < end; ) {
    const value = derAt(bytes, at, end)
    values.push(value)
    at = value.end
  }
  return values
}

/** `1.2.840.113549.1.7.2` */
export function oidOf(bytes: Uint8Array, { start, end }: DerValue): string {
  const parts: number[] = []
  let part = 0
  for (const byte of bytes.subarray(start, end)) {
    part = part * 128 + (byte & 0x7f)
    if (part > Number.MAX_SAFE_INTEGER / 128) throw new DerError('an object identifier is too large')
    if (byte >= 0x80) continue
    parts.push(part)
    part = 0
  }
  const [first, ...rest] = parts
  if (first === undefined || bytes[end - 1]! >= 0x80) throw new DerError('an object identifier is cut off')
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}
