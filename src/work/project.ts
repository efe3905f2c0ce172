import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, noteOf } from '../diagnostic/index.js'
import type { Lock, Log, Objects, Signer } from '../ledger/index.js'
import { newSigner, openInstallation, openLog, openObjects, signersOf, takeLock } from '../ledger/index.js'
import type { Entry } from '../record/index.js'
import type { Standing } from '../review/index.js'
import { forgetPictures } from './picture.js'
import { openRecord } from './record.js'
import type { Settings } from './settings.js'
import { isProject, openSettings } from './settings.js'

/** A project that this process works in; no other process has it open. */
export interface Project {
  readonly folder: string
  readonly settings: Settings
  readonly signer: Signer
  readonly objects: Objects
  readonly log: Log
  readonly random: (bytes: number) => Uint8Array
  readonly clock: () => Date
  /** Entries of all chains in their one order; read once, and added to as facts are told here. */
  entries(): Outcome<readonly Entry[]>
  /** The record as it stands now. */
  standing(): Standing
  /** Reads the log afresh when it is next asked for. */
  forget(): void
  close(): void
}

export interface OpenOptions {
  /** Name of the person who works; null where only one can be meant. */
  readonly as?: string | null
  /** False where it is only read: nobody has to say who they are then. */
  readonly signs?: boolean
  /** Told of the key of somebody new, which is made when they first sign. */
  readonly told?: (diagnostic: Diagnostic) => void
  readonly clock?: () => Date
}

/** The nearest folder, from here upwards, that holds a project; null where none does. */
export function findProject(from: string): string | null {
  for (let at = resolve(from); ; at = join(at, '..')) {
    if (isProject(at)) return at
    if (join(at, '..') === at) return null
  }
}

/** Opens a project for work and holds its lock until it is closed. */
export function openProject(folder: string, options: OpenOptions = {}): Outcome<Project | null> {
  const settings = openSettings(folder)
  if ('code' in settings) return { value: null, diagnostics: [settings] }
  const { value: lock, diagnostics: refused } = takeLock(folder)
  if (lock === null) return { value: null, diagnostics: refused }
  try {
    const signer = signerOf(folder, options)
    if (signer.value === null) {
      lock.release()
      return { value: null, diagnostics: signer.diagnostics }
    }
    const clock = options.clock ?? (() => new Date())
    const opened = openWith(folder, { settings, signer: signer.value, lock, clock })
    return { value: opened.value, diagnostics: [...signer.diagnostics, ...opened.diagnostics] }
  } catch (cause) {
    lock.release()
    throw cause
  }
}

export interface Held {
  readonly settings: Settings
  readonly signer: Signer
  readonly lock: Lock
  readonly clock: () => Date
}

/** Opens a folder whose settings and lock somebody holds already. */
export function openWith(folder: string, { settings, signer, lock, clock }: Held): Outcome<Project> {
  const random = randomBytes
  const installation = openInstallation(folder, { host: hostname(), random })
  const { value: log, diagnostics } = openLog(folder, {
    chain: installation.value.chain,
    signer,
    clock,
    random,
  })
  const objects = openObjects(join(folder, 'objects'))
  objects.sweep()
  const record = openRecord(log, objects)
  const close = (): void => lock.release()
  const forget = (): void => {
    record.forget()
    forgetPictures(objects)
  }
  return {
    value: { folder, settings, signer, objects, random, clock, close, ...record, forget },
    diagnostics: [...installation.diagnostics, ...diagnostics],
  }
}

/** Whether a name is none: no key is made for nobody. */
export const isNobody = (name: string): boolean => !/[^\s\p{C}]/u.test(name)

export const nobody = (done: string): Diagnostic =>
  errorOf('project/nameless', `the name is empty; ${done}; say who you are with --as NAME`)

/** Whose name what is written here bears, and who signs it. */
function signerOf(
  folder: string,
  { as = null, signs = true, told = () => {} }: OpenOptions,
): Outcome<Signer | null> {
  const signers = signersOf(folder)
  const isKnown = signers.some(({ name }) => name === as)
  if (as !== null && isNobody(as) && !isKnown)
    return { value: null, diagnostics: [nobody('nothing was opened')] }
  const [first] = as === null ? signers : signers.filter((signer) => signer.name === as)
  if (first !== undefined && (as !== null || signers.length === 1)) return { value: first, diagnostics: [] }
  if (!signs) return readerOf(as)
  if (as !== null) {
    const made = noteOf('project/key', `a key was made for ${as}, who had none in this installation`)
    return { value: newSigner(folder, as, () => told(made)), diagnostics: [] }
  }
  const names = [...new Set(signers.map((signer) => signer.name))].join(', ')
  return {
    value: null,
    diagnostics: [
      first === undefined
        ? errorOf(
            'project/nobody',
            'nobody has a key here; say who you are with --as NAME, and one is made',
            folder,
          )
        : errorOf(
            'project/who',
            `several people work here (${names}); say who you are with --as NAME`,
            folder,
          ),
    ],
  }
}

/** Name of whoever only reads and did not say who they are. */
const NOBODY = ''

/** Somebody who only reads needs no key and no name. */
function readerOf(name: string | null): Outcome<Signer> {
  const refuse = (): never => {
    throw new Error('a project that was opened to be read was written in')
  }
  const value: Signer = {
    name: name ?? NOBODY,
    get id() {
      return refuse()
    },
    get key() {
      return refuse()
    },
    sign: refuse,
  }
  const seen = `${name} has no key in this installation; none was made, since nothing is signed`
  return { value, diagnostics: name === null ? [] : [noteOf('project/key', seen)] }
}
