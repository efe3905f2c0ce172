import { createHash } from 'node:crypto'
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
import { openRowCount } from './row-count.js'

/** A folder as it lies there. */
export interface Folder {
  /** Paths of all that lies in it, folders aside, with forward slashes. */
  readonly paths: readonly string[]
  /** Bytes of a file, piece by piece; null where it is no plain file (a link, a device). */
  readonly read: (path: string) => Iterable<Uint8Array> | null
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
  /** Told as files are held against the manifest. */
  readonly progress?: (done: number, total: number) => void
}

/** Holds a release against its manifest and its signatures, with nothing but the folder itself. */
export function checkRelease(
  folder: Folder,
  { key = null, draft = false, progress = () => {} }: CheckOptions = {},
): { readonly value: CheckedRelease; readonly diagnostics: readonly Diagnostic[] } {
  const nothing = { manifest: null, files: 0, rows: 0 }
  const manifest = readManifest(textOf(folder, MANIFEST))
  if (manifest === null) {
    const seen = 'it is no manifest of a release, or not as it was written; nothing can be checked'
    return { value: nothing, diagnostics: [errorOf('release/manifest', seen, MANIFEST)] }
  }
  const diagnostics = [...checkSignatures(manifest, { folder, key, draft }), ...checkPaths(manifest, folder)]
  const there = new Set(folder.paths)
  let files = 0
  let rows = 0
  for (const [i, file] of manifest.files.entries()) {
    if (i % 100 === 0) progress(i, manifest.files.length)
    const { trouble, counted } = checkFile(file, { there, read: folder.read })
    diagnostics.push(...trouble)
    if (trouble.length === 0) files++
    rows += counted
  }
  return { value: { manifest, files, rows }, diagnostics }
}

const textOf = ({ paths, read }: Folder, path: string): string =>
  paths.includes(path) ? Buffer.concat([...(read(path) ?? [])]).toString('utf8') : ''

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
  { there, read }: Pick<Folder, 'read'> & { readonly there: ReadonlySet<string> },
): { readonly trouble: readonly Diagnostic[]; readonly counted: number } {
  const fail = (code: string, seen: string) => ({ trouble: [errorOf(code, seen, file.path)], counted: 0 })
  if (!there.has(file.path)) return fail('release/missing', 'the manifest names it, and it is not there')
  const pieces = read(file.path)
  if (pieces === null) return fail('release/no-file', 'it is a link or something else than a file')
  const { sha256, bytes, rows } = measured(file.path, pieces)
  if (sha256 !== file.sha256)
    return fail('release/changed', `its bytes give ${sha256}, and the manifest names ${file.sha256}`)
  if (bytes !== file.bytes)
    return fail('release/size', `it has ${bytes} bytes, and the manifest names ${file.bytes}`)
  if (rows !== file.rows)
    return fail('release/rows', `it has ${rows ?? 'no'} rows, and the manifest names ${file.rows ?? 'none'}`)
  return { trouble: [], counted: rows ?? 0 }
}

/** Hash, length and rows of a file, none of it held. */
function measured(path: string, pieces: Iterable<Uint8Array>): Omit<ManifestFile, 'path'> {
  const hash = createHash('sha256')
  const count = openRowCount(path)
  let bytes = 0
  for (const piece of pieces) {
    hash.update(piece)
    count.write(piece)
    bytes += piece.length
  }
  return { sha256: hash.digest('hex'), bytes, rows: count.end() }
}

/** Said with every check: what it shows and what it cannot. */
export const limitsOf = (manifest: Manifest): Diagnostic =>
  warningOf(
    'release/whose-key',
    `the keys are those in the release itself (${manifest.drafter.name}); ask ${manifest.statement.project} for the fingerprint by another way and give it with --key`,
  )
