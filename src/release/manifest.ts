import type { Statement } from '../export/index.js'
import { canonicalJson, isSignedBy, type Person } from '../ledger/index.js'
import type { Hash } from '../record/index.js'

export const MANIFEST = 'manifest.json'
export const SIGNATURES = 'signatures.json'
export const FORM = 'marsad-release/1'

export interface ManifestFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: Hash
  /** Rows of a table, incidents of a map; null of a page. */
  readonly rows: number | null
}

/** What a release is made of. What is signed is this, so that nothing of it can be changed afterwards. */
export interface Manifest {
  readonly form: typeof FORM
  readonly name: string
  readonly statement: Statement
  /** Where the log stood: the last entry of each chain. */
  readonly heads: readonly { readonly chain: string; readonly head: Hash; readonly seq: number }[]
  readonly policy: {
    readonly version: number
    readonly taken: readonly { readonly what: string; readonly times: number }[]
  }
  readonly changes: Readonly<Record<string, number>>
  readonly incidents: number
  /** Where requests for corrections go; null where nobody said. */
  readonly correctionsTo: string | null
  readonly previous: { readonly name: string; readonly manifest: Hash } | null
  readonly drafter: Person
  /** Null until a second person has signed. */
  readonly signer: Person | null
  readonly files: readonly ManifestFile[]
}

/** Ed25519, base64: of the draft by who drafted it, of all of it by who signed it. */
export interface Signatures {
  readonly drafter: string
  readonly signer: string | null
}

/** What who drafted signs: all but who signs later. */
export const draftedWords = (manifest: Manifest): string =>
  `${FORM} drafted\n${canonicalJson({ ...manifest, signer: null })}`

export const signedWords = (manifest: Manifest): string => `${FORM} signed\n${canonicalJson(manifest)}`

/** One way to write it, so that a changed space is seen too. */
export const writeJson = (value: unknown): string =>
  `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 1)}\n`

/** What a file says; null where it is no such thing or written in another way. */
function readJson<T>(text: string, isOne: (value: Partial<T>) => boolean): T | null {
  try {
    const value = JSON.parse(text) as T
    const isObject = typeof value === 'object' && value !== null
    return isObject && isOne(value) && writeJson(value) === text ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const isPerson = (person: unknown): boolean => {
  const { id, name, key } = (person ?? {}) as Partial<Record<keyof Person, unknown>>
  return typeof id === 'string' && typeof name === 'string' && typeof key === 'string'
}

export const readManifest = (text: string): Manifest | null =>
  readJson<Manifest>(
    text,
    (value) =>
      value.form === FORM &&
      typeof value.name === 'string' &&
      isPerson(value.drafter) &&
      (value.signer === null || isPerson(value.signer)) &&
      typeof value.statement === 'object' &&
      Array.isArray(value.files) &&
      value.files.every(isFile),
  )

const isFile = (file: Partial<ManifestFile>): boolean =>
  typeof file.path === 'string' && typeof file.sha256 === 'string' && typeof file.bytes === 'number'

export const readSignatures = (text: string): Signatures | null =>
  readJson<Signatures>(
    text,
    ({ drafter, signer }) => typeof drafter === 'string' && (signer === null || typeof signer === 'string'),
  )

/** Which signatures hold. */
export const holdsDraft = (manifest: Manifest, { drafter }: Signatures): boolean =>
  isSignedBy(manifest.drafter, draftedWords(manifest), drafter)

export const holdsSigned = (manifest: Manifest, { signer }: Signatures): boolean =>
  manifest.signer !== null && signer !== null && isSignedBy(manifest.signer, signedWords(manifest), signer)
