import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'

/** What a folder of weights says of itself: `manifest.json`, written by the trainer. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>
  readonly kinds: readonly string[]
  readonly stances: readonly string[]
  readonly source_types: readonly string[]
  readonly metrics: readonly string[]
  readonly phases: readonly string[]
  readonly roles: readonly string[]
  readonly max_pieces: number
  readonly context_pieces: number
  readonly publisher_pieces: number
  /** Probability above which a word is an event's trigger. */
  readonly thresholds?: Readonly<Record<string, number>>
  /** Platt scaling, slope and offset on the log-odds, measured on held-out folds. */
  readonly calibration?: Readonly<Record<string, readonly [number, number]>>
  /** Ids of the reports that a fold model did not learn from. */
  readonly held_out?: readonly string[]
}

/** Reads the manifest of a folder of weights; a Diagnostic says what is missing and what to do. */
export function openManifest(folder: string): Manifest | Diagnostic {
  const path = `${folder}/manifest.json`
  if (!existsSync(path)) {
    return errorOf(
      'encoder/no-weights',
      'no weights found here; reinstall marsad, or make them with training/fit',
      path,
    )
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return errorOf('encoder/bad-manifest', `not JSON (${cause.message}); reinstall marsad`, path)
  }
}

/** Reads a file of weights and holds it against the hash in the manifest. */
export function checkManifest(folder: string, manifest: Manifest, name: string): Buffer | Diagnostic {
  const path = `${folder}/${name}`
  const expected = manifest.files[name]
  if (expected === undefined || !existsSync(path)) {
    return errorOf(
      'encoder/no-weights',
      'this file of the weights is missing; nothing was read; reinstall marsad',
      path,
    )
  }
  const bytes = readFileSync(path)
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== expected.sha256) {
    return errorOf(
      'encoder/wrong-hash',
      `sha256 is ${actual.slice(0, 12)}…, the manifest says ${expected.sha256.slice(0, 12)}…; nothing was read; reinstall marsad`,
      path,
    )
  }
  return bytes
}
