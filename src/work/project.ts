import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import type { Outcome } from '../diagnostic/index.js'
import { errorOf, noteOf } from '../diagnostic/index.js'
import type { Lock, Log, Objects, Signer } from '../ledger/index.js'
import { makeKey, openInstallation, openLog, openObjects, signersOf, takeLock } from '../ledger/index.js'
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
    const signer = signerOf(folder, options.as ?? null)
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

interface Held {
  readonly settings: Settings
  readonly signer: Signer
  readonly lock: Lock
  readonly clock: () => Date
}

function openWith(folder: string, { settings, signer, lock, clock }: Held): Outcome<Project> {
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

/** Who works here: the person named, or the only one whose key lies here. Somebody new is given a key. */
function signerOf(folder: string, name: string | null): Outcome<Signer | null> {
  const signers = signersOf(folder)
  const [first] = name === null ? signers : signers.filter((signer) => signer.name === name)
  if (first !== undefined && (name !== null || signers.length === 1)) return { value: first, diagnostics: [] }
  if (name !== null) {
    const made = noteOf('project/key', `a key was made for ${name}, who had none in this installation`)
    return { value: makeKey(folder, name), diagnostics: [made] }
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
