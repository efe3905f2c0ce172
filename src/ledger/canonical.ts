import { hash } from 'node:crypto'
import type { Hash } from '../record/index.js'

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * The one way to write a value as JSON (RFC 8785): keys in the order of their UTF-16 code units, no spaces, numbers as
 * ECMAScript writes them. Keys that are undefined are left out. Throws on what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`JSON has no number ${value}`)
  if (value === null || typeof value !== 'object') {
    const words = JSON.stringify(value)
    if (words === undefined) throw new Error(`JSON has no ${typeof value}`)
    return words
  }
  if (Array.isArray(value))
    return `[${value.map((v) => canonicalJson(v === undefined ? null : v)).join(',')}]`
  const record = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(',')}}`
}

/** SHA-256 of bytes, or of text as UTF-8. */
export const hashOf = (bytes: Uint8Array | string): Hash => hash('sha256', bytes, 'hex')

/** A hash that nobody can guess the content of, though the content be short: salt and content together. */
export const saltedHash = (salt: string, canonical: string): Hash => hashOf(`${salt}\n${canonical}`)

/** Whether a text is the hash of something: 64 lower-case hexadecimal digits. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** The value of JSON; undefined where the text is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
