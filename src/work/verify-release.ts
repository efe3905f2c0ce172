import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../diagnostic/index.js'
import { type CheckedRelease, checkRelease, fingerprintOf, MANIFEST } from '../release/index.js'
import { openFolder } from './release-folder.js'

/** A release as a stranger can check it, with nothing but the folder. */
export interface VerifiedRelease extends CheckedRelease {
  /** Whose keys stand in it, with their fingerprints. */
  readonly keys: readonly { readonly role: string; readonly name: string; readonly fingerprint: string }[]
}

export const isRelease = (folder: string): boolean => existsSync(join(folder, MANIFEST))

/** Holds a release against its manifest and signatures, offline and without any project. */
export function verifyRelease(
  folder: string,
  {
    key,
    progress,
  }: { readonly key: string | null; readonly progress?: (done: number, total: number) => void },
): Outcome<VerifiedRelease> {
  const { value, diagnostics } = checkRelease(openFolder(folder), {
    key,
    ...(progress === undefined ? {} : { progress }),
  })
  const { manifest } = value
  const people =
    manifest === null
      ? []
      : [
          { role: 'drafted by', person: manifest.drafter },
          ...(manifest.signer === null ? [] : [{ role: 'signed by', person: manifest.signer }]),
        ]
  return {
    value: {
      ...value,
      keys: people.map(({ role, person }) => ({
        role,
        name: person.name,
        fingerprint: fingerprintOf(person),
      })),
    },
    diagnostics,
  }
}
