import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, errorOf, type Outcome } from '../diagnostic/index.js'
import { canonicalJson, hashOf, readJson } from './canonical.js'
import { replaceFile } from './files.js'

/** Somebody whose word the record keeps, by the public half of an Ed25519 key. */
export interface Person {
  /** First 16 digits of the hash of the public key. */
  readonly id: string
  readonly name: string
  /** SPKI, PEM. */
  readonly key: string
}

/** A person who can sign here: the private half lies in this installation and in no copy that is handed on. */
export interface Signer extends Person {
  sign(words: string): string
}

/** Makes a key for a person: the public half in `keys/`, the private half in `local/keys/`, readable by its owner only. */
export function makeKey(folder: string, name: string): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ type: 'spki', format: 'pem' }) as string
  const id = idOf(key)
  replaceFile(
    join(folder, 'local/keys', `${id}.pem`),
    Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string),
    { mode: 0o600 },
  )
  writePerson(folder, { id, name, key })
  return openSigner(folder, { id, name, key })
}

/** Somebody who has no key in this installation yet: it is made when they first sign, and `made` is told. */
export function newSigner(folder: string, name: string, made: () => void): Signer {
  let own: Signer | null = null
  const signer = (): Signer => {
    if (own !== null) return own
    own = makeKey(folder, name)
    made()
    return own
  }
  return {
    name,
    get id() {
      return signer().id
    },
    get key() {
      return signer().key
    },
    sign: (words) => signer().sign(words),
  }
}

const idOf = (key: string): string => hashOf(key).slice(0, 16)

/** Puts the public half of somebody's key where everybody finds it. */
export const writePerson = (folder: string, { id, name, key }: Person): void =>
  replaceFile(join(folder, 'keys', `${id}.json`), Buffer.from(`${canonicalJson({ id, name, key })}\n`))

function openSigner(folder: string, person: Person): Signer {
  const secret = createPrivateKey(readFileSync(join(folder, 'local/keys', `${person.id}.pem`)))
  return { ...person, sign: (words) => sign(null, Buffer.from(words), secret).toString('base64') }
}

function readPerson(folder: string, file: string): Person | null {
  const text = readFileSync(join(folder, 'keys', file), 'utf8')
  const { id, name, key } = (readJson(text) ?? {}) as Partial<Person>
  if (typeof id !== 'string' || typeof name !== 'string' || typeof key !== 'string') return null
  return idOf(key) === id && file === `${id}.json` ? { id, name, key } : null
}

/** Everybody whose key the project knows, in the order of their ids; a file that is damaged is nobody's. */
export function readPeople(folder: string): Outcome<readonly Person[]> {
  const keys = join(folder, 'keys')
  const files = existsSync(keys) ? readdirSync(keys).filter((name) => name.endsWith('.json')) : []
  const diagnostics: Diagnostic[] = []
  const value: Person[] = []
  for (const file of files.sort()) {
    const person = readPerson(folder, file)
    const seen = 'the file is no public key with its own id; what it signed cannot be checked'
    if (person === null) diagnostics.push(errorOf('ledger/key-damaged', seen, `keys/${file}`))
    else value.push(person)
  }
  return { value, diagnostics }
}

/** Everybody whose key the project knows and can read, in the order of their ids. */
export const peopleOf = (folder: string): readonly Person[] => readPeople(folder).value

/** The people who can sign in this installation. */
export const signersOf = (folder: string): readonly Signer[] =>
  peopleOf(folder)
    .filter(({ id }) => existsSync(join(folder, 'local/keys', `${id}.pem`)))
    .map((person) => openSigner(folder, person))

const opened = new WeakMap<Person, KeyObject | null>()

/** The public half of a person's key, ready for use; null where it is no Ed25519 key, or not the one of the id. */
function openKey(person: Person): KeyObject | null {
  if (idOf(person.key) !== person.id) return null
  try {
    const key = createPublicKey(person.key)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch (error) {
    if (error instanceof Error && 'code' in error && `${error.code}`.startsWith('ERR_OSSL')) return null
    throw error
  }
}

function keyOf(person: Person): KeyObject | null {
  if (!opened.has(person)) opened.set(person, openKey(person))
  return opened.get(person) ?? null
}

/** Whether a person signed these words; false also where the key or the signature is none. */
export function isSignedBy(person: Person, words: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64')
  const key = keyOf(person)
  // Base64 can be written in several ways, and a signature in one only.
  if (key === null || bytes.toString('base64') !== signature) return false
  return verify(null, Buffer.from(words), key, bytes)
}
