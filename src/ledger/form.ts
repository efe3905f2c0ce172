import type { Hash } from '../record/index.js'
import { canonicalJson, readJson, saltedHash } from './canonical.js'
import type { Tombstone } from './objects.js'

/** The head of another chain, as far as a chain had seen it. */
export interface Head {
  readonly chain: string
  /** Hash of its last line. */
  readonly head: Hash
  /** Number of that line, from 0. */
  readonly seq: number
}

/**
 * One line of a chain: who wrote what when, in hashes. It tells nothing that could endanger anybody, so it is never
 * taken out.
 */
export interface LogLine {
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  readonly by: string
  readonly chain: string
  /** Id of the key of the person in whose installation it was written. */
  readonly key: string
  /** Kind of the fact; `erasure` and `seal` are the ledger's own. */
  readonly kind: string
  /** Salted hash of the fact; null of a seal. */
  readonly payload: Hash | null
  /** Hash of the exact bytes of the line before; null of the first. */
  readonly prev: Hash | null
  /** How many entries of the same append follow; left out where none does. An append counts whole or not at all. */
  readonly rest?: number
  /** Heads of other chains that this chain has not named before, in the order of their ids. */
  readonly seen: readonly Head[]
  readonly seq: number
  /** Of a seal: Ed25519 signature, base64, of this line as it is without it; `prev` is the head that it vouches for. */
  readonly signature?: string
}

/** A line of a chain has this form and no other, so that each has one way to be written. */
const FORM = new RegExp(
  [
    '^\\{"at":"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)","by":("(?:[^"\\\\]|\\\\.)*")',
    '"chain":"([0-9a-f]{32})"',
    '"key":"([0-9a-f]{16})"',
    '"kind":"([a-z]+)"',
    '"payload":(?:"([0-9a-f]{64})"|null)',
    '"prev":(?:"([0-9a-f]{64})"|null)(?:,"rest":([1-9]\\d{0,8}))?',
    '"seen":(\\[.*?\\])',
    '"seq":(0|[1-9]\\d{0,14})(?:,"signature":"([A-Za-z0-9+/]{86}==)")?\\}$',
  ].join(','),
)

/** Ids of chains: 32 hexadecimal digits. */
export const isChain = (id: string): boolean => /^[0-9a-f]{32}$/.test(id)

/** The value of canonical JSON; null where it is not JSON, or not written in the one way. */
export function readCanonical(text: string): unknown {
  const value = readJson(text)
  return value !== undefined && canonicalJson(value) === text ? value : null
}

const isHead = (value: unknown): value is Head => {
  const { chain, head, seq } = (value ?? {}) as Partial<Record<keyof Head, unknown>>
  return typeof chain === 'string' && isChain(chain) && typeof head === 'string' && Number.isSafeInteger(seq)
}

function readSeen(text: string): readonly Head[] | null {
  if (text === '[]') return []
  const value = readCanonical(text)
  return Array.isArray(value) && value.every(isHead) ? value : null
}

/** What a line of a chain says; null where it is no such line. */
export function readLogLine(bytes: Buffer): LogLine | null {
  const found = FORM.exec(bytes.toString())
  if (found === null) return null
  const [, at, byWords, chain, key, kind, payload, prev, rest, seenWords, seq, signature] = found
  const by = byWords!.includes('\\') ? readCanonical(byWords!) : byWords!.slice(1, -1)
  const seen = readSeen(seenWords!)
  if (typeof by !== 'string' || JSON.stringify(by) !== byWords || seen === null) return null
  if ((kind === 'seal') !== (signature !== undefined) || (kind === 'seal') !== (payload === undefined))
    return null
  return {
    at: at!,
    by,
    chain: chain!,
    key: key!,
    kind: kind!,
    payload: payload ?? null,
    prev: prev ?? null,
    ...(rest === undefined ? {} : { rest: Number(rest) }),
    seen,
    seq: Number(seq),
    ...(signature === undefined ? {} : { signature }),
  }
}

/** A line of payloads: what an entry says, or the tombstone in its place. */
export type PayloadLine =
  | { readonly hash: Hash; readonly salt: string; readonly fact: Buffer; readonly erased: null }
  | { readonly hash: Hash; readonly salt: null; readonly fact: null; readonly erased: Tombstone }

const BEFORE = '{"fact":'
const AFTER = /^,"hash":"([0-9a-f]{64})","salt":"([0-9a-f]{32})"\}$/
/** Length of what follows the fact. */
const AFTER_LENGTH = 117

/** The line that holds a fact, and the salted hash that its entry names. */
export function writePayload(
  canonical: string,
  salt: string,
): { readonly hash: Hash; readonly line: string } {
  const hash = saltedHash(salt, canonical)
  return { hash, line: `${BEFORE}${canonical},"hash":"${hash}","salt":"${salt}"}` }
}

/** The line that stands where a fact was erased. */
export const writeTombstone = (hash: Hash, { at, by, reason }: Tombstone): string =>
  canonicalJson({ erased: { at, by, reason }, hash })

/** What a line of payloads says; null where it is no such line. The bytes of the fact are those of the line. */
export function readPayload(bytes: Buffer): PayloadLine | null {
  const end = bytes.length - AFTER_LENGTH
  if (end >= BEFORE.length && bytes.toString('latin1', 0, BEFORE.length) === BEFORE) {
    const found = AFTER.exec(bytes.toString('latin1', end))
    if (found === null) return null
    return { hash: found[1]!, salt: found[2]!, fact: bytes.subarray(BEFORE.length, end), erased: null }
  }
  const value = readCanonical(bytes.toString()) as { erased?: Tombstone; hash?: Hash } | null
  if (typeof value?.erased !== 'object' || typeof value.hash !== 'string') return null
  return { hash: value.hash, salt: null, fact: null, erased: value.erased }
}
