import { parse } from 'csv-parse/sync'
import { type Diagnostic, errorOf, warningOf } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import {
  holdsDraft,
  holdsSigned,
  MANIFEST,
  type Manifest,
  type ManifestFile,
  readManifest,
  readSignatures,
  SIGNATURES,
} from './manifest.js'

/** A folder as it lies there. */
export interface Folder {
  /** Paths of all that lies in it, folders aside, with forward slashes. */
  readonly paths: readonly string[]
  /** Bytes of a file; null where it is no plain file (a link, a device). */
  readonly read: (path: string) => Uint8Array | null
}

export interface CheckedRelease {
  readonly manifest: Manifest | null
  /** Files whose bytes are those that the manifest names. */
  readonly files: number
  /** Rows that were counted. */
  readonly rows: number
}

export interface CheckOptions {
  /** Fingerprint of a key, or its first 16 digits at least, that must have signed. */
  readonly key?: string | null
  /** A draft may lack the second signature. */
  readonly draft?: boolean
}

/** Holds a release against its manifest and its signatures, with nothing but the folder itself. */
export function checkRelease(
  folder: Folder,
  { key = null, draft = false }: CheckOptions = {},
): { readonly value: CheckedRelease; readonly diagnostics: readonly Diagnostic[] } {
  const nothing = { manifest: null, files: 0, rows: 0 }
  const manifest = readManifest(textOf(folder, MANIFEST))
  if (manifest === null) {
    const seen = 'it is no manifest of a release, or not as it was written; nothing can be checked'
    return { value: nothing, diagnostics: [errorOf('release/manifest', seen, MANIFEST)] }
  }
  const diagnostics = [...checkSignatures(manifest, { folder, key, draft }), ...checkPaths(manifest, folder)]
  let files = 0
  let rows = 0
  for (const file of manifest.files) {
    const { trouble, counted } = checkFile(file, folder)
    diagnostics.push(...trouble)
    if (trouble.length === 0) files++
    rows += counted
  }
  return { value: { manifest, files, rows }, diagnostics }
}

const textOf = ({ paths, read }: Folder, path: string): string =>
  paths.includes(path) ? Buffer.from(read(path) ?? []).toString('utf8') : ''

export const fingerprintOf = ({ key }: { readonly key: string }): string => hashOf(key)

function checkSignatures(
  manifest: Manifest,
  { folder, key, draft }: { readonly folder: Folder; readonly key: string | null; readonly draft: boolean },
): readonly Diagnostic[] {
  const signatures = readSignatures(textOf(folder, SIGNATURES))
  if (signatures === null)
    return [errorOf('release/signatures', 'they are missing, or not as they were written', SIGNATURES)]
  const { drafter, signer } = manifest
  const trouble: Diagnostic[] = []
  if (!holdsDraft(manifest, signatures))
    trouble.push(
      errorOf('release/signature', `${drafter.name} did not draft this as it lies here`, SIGNATURES),
    )
  if (signer === null) {
    if (signatures.signer !== null)
      trouble.push(
        errorOf(
          'release/signature',
          'a second signature stands here, and nobody is named for it',
          SIGNATURES,
        ),
      )
    if (!draft)
      trouble.push(errorOf('release/unsigned', 'it is a draft: no second person has signed it', MANIFEST))
  } else {
    if (!holdsSigned(manifest, signatures))
      trouble.push(
        errorOf('release/signature', `${signer.name} did not sign this as it lies here`, SIGNATURES),
      )
    if (signer.key === drafter.key || signer.name === drafter.name)
      trouble.push(errorOf('release/one-person', 'who signed it also drafted it', MANIFEST))
  }
  const prints = [drafter, signer].flatMap((person) => (person === null ? [] : [fingerprintOf(person)]))
  if (key !== null && !prints.some((print) => print.startsWith(key)))
    trouble.push(
      errorOf(
        'release/key',
        `no key with the fingerprint ${key} signed it; it bears ${prints.join(' and ')}`,
        MANIFEST,
      ),
    )
  return trouble
}

/** What is missing, and what lies there that nobody signed. */
function checkPaths({ files }: Manifest, { paths }: Folder): readonly Diagnostic[] {
  const known = new Set([MANIFEST, SIGNATURES, ...files.map(({ path }) => path)])
  return paths
    .filter((path) => !known.has(path))
    .map((path) => errorOf('release/extra', 'it is not of this release: the manifest does not name it', path))
}

function checkFile(
  file: ManifestFile,
  { paths, read }: Folder,
): { readonly trouble: readonly Diagnostic[]; readonly counted: number } {
  const fail = (code: string, seen: string) => ({ trouble: [errorOf(code, seen, file.path)], counted: 0 })
  if (!paths.includes(file.path)) return fail('release/missing', 'the manifest names it, and it is not there')
  const bytes = read(file.path)
  if (bytes === null) return fail('release/no-file', 'it is a link or something else than a file')
  const found = hashOf(bytes)
  if (found !== file.sha256)
    return fail('release/changed', `its bytes give ${found}, and the manifest names ${file.sha256}`)
  if (bytes.length !== file.bytes)
    return fail('release/size', `it has ${bytes.length} bytes, and the manifest names ${file.bytes}`)
  const rows = rowsOf(file.path, bytes)
  if (rows !== file.rows)
    return fail('release/rows', `it has ${rows ?? 'no'} rows, and the manifest names ${file.rows ?? 'none'}`)
  return { trouble: [], counted: rows ?? 0 }
}

/** Rows of a table without its heads, features of a map; null of anything else. */
export function rowsOf(path: string, bytes: Uint8Array): number | null {
  const text = Buffer.from(bytes)
  if (path.endsWith('.csv')) {
    const heads = path.endsWith('.hxl.csv') ? 2 : 1
    const rows: readonly unknown[] = parse(text, { bom: true, relax_column_count: true })
    return rows.length - heads
  }
  if (!path.endsWith('.geojson')) return null
  const { features } = JSON.parse(text.toString('utf8')) as { readonly features: readonly unknown[] }
  return features.length
}

/** Said with every check: what it shows and what it cannot. */
export const limitsOf = (manifest: Manifest): Diagnostic =>
  warningOf(
    'release/whose-key',
    `the keys are those in the release itself (${manifest.drafter.name}); ask ${manifest.statement.project} for the fingerprint by another way and give it with --key`,
  )
