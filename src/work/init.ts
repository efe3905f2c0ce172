import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { makeFolder, makeKey, replaceFile, signersOf } from '../ledger/index.js'
import { checkCodebook, codebookFile } from './codebook-file.js'
import { makeSettings } from './settings.js'

export interface InitOptions {
  /** What the project is called; the folder's name where nobody says. */
  readonly name: string | null
  /** Who works here. */
  readonly person: string
  /** A codebook of one's own, as text; null for the program's. */
  readonly codebook: { readonly text: string; readonly where: string } | null
  readonly clock: () => Date
}

export interface Made {
  readonly folder: string
  readonly name: string
  readonly person: string
}

/** Folders of a project, with what they are for. */
const FOLDERS = ['objects', 'log', 'keys', 'local'] as const

/** What a copy that is handed on leaves out: the private keys and the database of this installation. */
const IGNORED = 'local/\n'

/** Whether a project can be made here: nothing lies here, or what an attempt left that was cut short. */
function isFree(folder: string): boolean {
  const there = existsSync(folder)
    ? readdirSync(folder).filter((name) => !/^codebook\.yml\.\d+\.new$/.test(name))
    : []
  return there.length === 0 || (there.includes('codebook.yml') && !there.includes('project.yml'))
}

/** Makes a project. Its settings are written last: a folder without them is no project, and can be begun again. */
export function initProject(folder: string, options: InitOptions): Made | Diagnostic {
  const { person, codebook, clock } = options
  const fault = codebook === null ? null : checkCodebook(codebook.text, codebook.where)
  if (fault !== null) return fault
  if (!isFree(folder)) {
    const seen = existsSync(join(folder, 'project.yml'))
      ? 'a project already'
      : 'a folder with other files in it'
    return errorOf('project/there', `${seen}; nothing was made; choose a new folder`, folder)
  }
  const name = options.name ?? basename(resolve(folder))
  makeFolder(folder)
  replaceFile(join(folder, 'codebook.yml'), Buffer.from(codebook?.text ?? codebookFile()))
  for (const part of FOLDERS) makeFolder(join(folder, part))
  replaceFile(join(folder, '.gitignore'), Buffer.from(IGNORED))
  // An earlier attempt may have come so far; two keys of one person would make every command ask who is meant.
  if (!signersOf(folder).some(({ name: there }) => there === person)) makeKey(folder, person)
  makeSettings(folder, { name, made: clock().toISOString() })
  return { folder, name, person }
}
