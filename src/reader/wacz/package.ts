import { createHash } from 'node:crypto'
import type { Fault } from '../fault.js'
import type { Zip } from '../zip.js'
import { checkSignature, type Signature } from './signature.js'

/** What a WACZ says of itself, held against what it is. */
export interface Checked {
  /** Files whose hash is what the list says. */
  readonly whole: number
  /** Files whose hash is another one, in order. */
  readonly changed: readonly string[]
  /** Files of the list that are not there. */
  readonly missing: readonly string[]
  /** The list itself has another hash than its own digest says; null where there is no digest. */
  readonly isListWhole: boolean | null
  readonly signature: Signature
  /** Files with what is read of it that the list gives no hash for, in order. */
  readonly unlisted: readonly string[]
}

/** Longest list of files, bytes. */
const LONGEST = 64 * 1024 * 1024

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Holds the files of a WACZ against the hashes in its `datapackage.json`; null where it has none that can be read. */
export async function checkPackage(zip: Zip): Promise<Checked | Fault | null> {
  const list = await zip.read('datapackage.json', { most: LONGEST })
  if (list === null || 'code' in list) return list
  const fields = readJson(list)
  if (!isObject(fields) || !Array.isArray(fields.resources)) return null
  const names = new Set(zip.files.map(({ name }) => name))
  const unlisted = new Set([...names].filter((name) => /^(?:archive|pages)\/.*[^/]$/.test(name)))
  const changed: string[] = []
  const missing: string[] = []
  let whole = 0
  for (const resource of fields.resources.filter(isObject)) {
    const { path, hash } = resource
    if (typeof path !== 'string' || typeof hash !== 'string') continue
    if (!names.has(path)) missing.push(path)
    else {
      const isWhole = await hasHash(zip, { path, hash })
      if (typeof isWhole === 'object' && isWhole !== null) return isWhole
      if (isWhole !== null) unlisted.delete(path)
      if (isWhole === true) whole++
      if (isWhole === false) changed.push(path)
    }
  }
  const digest = await checkDigest(zip, list)
  if ('code' in digest) return digest
  return { whole, changed, missing, unlisted: [...unlisted].sort(), ...digest }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

/** Whether a file has the hash that is said of it; null where that is of a kind that is not known. */
async function hasHash(
  zip: Zip,
  { path, hash }: { readonly path: string; readonly hash: string },
): Promise<boolean | Fault | null> {
  const match = /^(?:(sha256|sha512|md5):)?([0-9a-f]{32,128})$/i.exec(hash)
  if (match === null) return null
  const made = createHash(match[1]?.toLowerCase() ?? 'sha256')
  const { pieces, fault } = zip.open(path)
  for await (const piece of pieces) made.update(piece)
  return fault() ?? made.digest('hex') === match[2]!.toLowerCase()
}

async function checkDigest(
  zip: Zip,
  list: Uint8Array,
): Promise<Pick<Checked, 'isListWhole' | 'signature'> | Fault> {
  const bytes = await zip.read('datapackage-digest.json', { most: LONGEST })
  if (bytes !== null && 'code' in bytes) return bytes
  const digest = bytes === null ? null : readJson(bytes)
  if (!isObject(digest)) return { isListWhole: null, signature: { state: 'none' } }
  const hash = `sha256:${createHash('sha256').update(list).digest('hex')}`
  const signed = isObject(digest.signedData) ? digest.signedData : null
  return { isListWhole: digest.hash === hash, signature: checkSignature(signed, hash) }
}

/** Addresses of the pages that a WACZ lists; null where it lists none: then all its documents are pages. */
export async function readPageList(zip: Zip): Promise<ReadonlySet<string> | Fault | null> {
  const pages = new Set<string>()
  for (const { name } of zip.files) {
    if (!/^pages\/[^/]+\.jsonl$/.test(name)) continue
    const bytes = await zip.read(name, { most: LONGEST })
    if (bytes === null) continue
    if ('code' in bytes) return bytes
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      const page = line.trim() === '' ? null : readJson(Buffer.from(line))
      if (isObject(page) && typeof page.url === 'string') pages.add(keyOf(page.url))
    }
  }
  return pages.size === 0 ? null : pages
}

/** An address without what stands after #, which names a part of the page only. */
export const keyOf = (url: string): string => url.replace(/#.*$/s, '')
