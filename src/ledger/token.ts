import { type Diagnostic, errorOf } from '../diagnostic/index.js'
import type { Hash } from '../record/index.js'
import { DerError, type DerValue, derAt, derInside, oidOf, TAGS } from './der.js'

/** What a time-stamping authority vouches for (RFC 3161), as its token says; the signature is not checked here. */
export interface TimeToken {
  /** The hash that was stamped; of a head, the head itself. */
  readonly imprint: Hash
  /** UTC, ISO 8601: when the authority had the hash before it. */
  readonly at: string
  /** Serial number that the authority gave, hexadecimal digits. */
  readonly serial: string
  /** Object identifier of the authority's policy. */
  readonly policy: string
  /** `answer`: the whole TimeStampResp, as it comes from an authority; `token`: the token out of it. */
  readonly form: 'answer' | 'token'
}

/** Larger than any answer of an authority with all its certificates; bytes. */
const MOST = 1 << 20

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const SHA_256 = '2.16.840.1.101.3.4.2.1'

/** Status of an answer that has a token (RFC 3161, 2.4.2). */
const GRANTED: ReadonlySet<number> = new Set([0, 1])

/** Reads an answer of a time-stamping authority, or a token alone, in DER; a Diagnostic says why it is none. */
export function readToken(bytes: Uint8Array, where: string | null = null): TimeToken | Diagnostic {
  if (bytes.length > MOST) return refused(`${bytes.length} bytes, more than any token has`, where)
  try {
    return tokenIn(bytes)
  } catch (cause) {
    if (!(cause instanceof DerError)) throw cause
    return refused(cause.message, where)
  }
}

const refused = (what: string, where: string | null): Diagnostic =>
  errorOf(
    'ledger/token',
    `no time-stamp token in DER (${what}); not believed; give the authority's answer as it came, a .tsr file`,
    where,
  )

function tokenIn(bytes: Uint8Array): TimeToken {
  const whole = derAt(bytes, 0, bytes.length)
  if (whole.end !== bytes.length) throw new DerError(`${bytes.length - whole.end} bytes too many`)
  const [first, second] = sequenceOf(bytes, whole, 'the whole')
  if (first?.tag === TAGS.oid) return tokenOf(bytes, whole, 'token')
  if (first?.tag !== TAGS.sequence) throw new DerError('it begins with no status')
  const [status] = derInside(bytes, first)
  if (status?.tag !== TAGS.integer) throw new DerError('the answer has no status')
  const code = numberOf(bytes, status)
  if (code === null || !GRANTED.has(code))
    throw new DerError(`the authority refused, status ${code ?? 'beyond all'}`)
  if (second === undefined) throw new DerError('the answer holds no token')
  return tokenOf(bytes, second, 'answer')
}

/** Values of a sequence. */
function sequenceOf(bytes: Uint8Array, value: DerValue | undefined, what: string): readonly DerValue[] {
  if (value?.tag !== TAGS.sequence) throw new DerError(`${what} is no sequence`)
  return derInside(bytes, value)
}

function expect(value: DerValue | undefined, tag: number, what: string): DerValue {
  if (value?.tag !== tag) throw new DerError(`${what} is missing`)
  return value
}

/** From the outside in: signed data, what was signed, and in it what the authority says. */
function tokenOf(bytes: Uint8Array, content: DerValue, form: TimeToken['form']): TimeToken {
  const [type, wrapped] = sequenceOf(bytes, content, 'the token')
  if (oidOf(bytes, expect(type, TAGS.oid, 'the type of the token')) !== SIGNED_DATA)
    throw new DerError('the token is no signed data')
  const [data] = derInside(bytes, expect(wrapped, TAGS.zero, 'the signed data'))
  const [, , signed] = sequenceOf(bytes, data, 'the signed data')
  const [infoType, infoWrapped] = sequenceOf(bytes, signed, 'what was signed')
  if (oidOf(bytes, expect(infoType, TAGS.oid, 'the type of what was signed')) !== TST_INFO)
    throw new DerError('what was signed is no time stamp')
  const [octets] = derInside(bytes, expect(infoWrapped, TAGS.zero, 'the time stamp'))
  const { start, end } = expect(octets, TAGS.octets, 'the time stamp')
  return stampOf(bytes, derAt(bytes, start, end), form)
}

function stampOf(bytes: Uint8Array, info: DerValue, form: TimeToken['form']): TimeToken {
  const [, policy, imprint, serial, time] = sequenceOf(bytes, info, 'the time stamp')
  const [algorithm, hashed] = sequenceOf(bytes, imprint, 'the imprint')
  const [oid] = sequenceOf(bytes, algorithm, 'the algorithm')
  const named = oidOf(bytes, expect(oid, TAGS.oid, 'the algorithm'))
  const hash = hexOf(bytes, expect(hashed, TAGS.octets, 'the hash'))
  if (named !== SHA_256 || hash.length !== 64)
    throw new DerError(`the hash is not SHA-256, its algorithm is ${named}`)
  return {
    imprint: hash,
    at: timeOf(bytes, expect(time, TAGS.time, 'the time')),
    serial: hexOf(bytes, expect(serial, TAGS.integer, 'the serial number')),
    policy: oidOf(bytes, expect(policy, TAGS.oid, 'the policy')),
    form,
  }
}

const hexOf = (bytes: Uint8Array, { start, end }: DerValue): string =>
  Buffer.from(bytes.subarray(start, end)).toString('hex')

/** A small whole number that is not negative; null where it is another. */
function numberOf(bytes: Uint8Array, { start, end }: DerValue): number | null {
  return end - start === 1 && bytes[start]! < 0x80 ? bytes[start]! : null
}

const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/

/** GeneralizedTime as RFC 3161 writes it: in UTC, fractions of a second only where they are not zero. */
function timeOf(bytes: Uint8Array, { start, end }: DerValue): string {
  const words = Buffer.from(bytes.subarray(start, end)).toString('latin1')
  const found = TIME.exec(words)
  if (found === null)
    throw new DerError(`"${words.replace(/[^\x20-\x7e]/g, '?').slice(0, 30)}" is no time in UTC`)
  const [, year, month, day, hour, minute, second, fraction = ''] = found
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const time = new Date(`${iso}Z`)
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(iso))
    throw new DerError(`${iso} is in no calendar`)
  return `${iso}${fraction}Z`
}
