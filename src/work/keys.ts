import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { makeKey, readPeople, signersOf } from '../ledger/index.js'
import { fingerprintOf } from '../release/index.js'

/** Somebody's key, as people compare it by another way than the project. */
export interface KnownKey {
  readonly name: string
  /** First 16 digits of the fingerprint. */
  readonly id: string
  /** SHA-256 of the public key, 64 hexadecimal digits. */
  readonly fingerprint: string
  /** True where the private half lies in this installation. */
  readonly here: boolean
}

/** Every key that a project knows, in the order of names. */
export function listKeys(folder: string): Outcome<readonly KnownKey[]> {
  const here = new Set(signersOf(folder).map(({ id }) => id))
  const { value, diagnostics } = readPeople(folder)
  return {
    value: value
      .map((person) => ({
        name: person.name,
        id: person.id,
        fingerprint: fingerprintOf(person),
        here: here.has(person.id),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)),
    diagnostics,
  }
}

/** Makes a key for somebody who has none in this installation. */
export function addKey(folder: string, name: string): Outcome<KnownKey | null> {
  if (signersOf(folder).some((signer) => signer.name === name)) {
    const seen = `${name} has a key in this installation already; none was made`
    return { value: null, diagnostics: [errorOf('keys/there', seen)] }
  }
  const person = makeKey(folder, name)
  return {
    value: { name, id: person.id, fingerprint: fingerprintOf(person), here: true },
    diagnostics: [],
  }
}
