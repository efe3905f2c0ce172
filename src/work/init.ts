import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { hashOf, makeFolder, makeKey, replaceFile, signersOf, takeLock } from '../ledger/index.js'
import type { CodebookWord } from '../record/index.js'
import { codebookLabel, MARSAD } from '../record/index.js'
import { codebookFile } from './codebook-file.js'
import { readCodebook } from './own-codebook.js'
import { isNobody, nobody, openWith } from './project.js'
import { LAYOUT, makeSettings } from './settings.js'
import { codebookWord } from './take-up-codebook.js'

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
  /** The codebook that it codes by, as records name it. */
  readonly codebook: string
}

/** Folders of a project, with what they are for. */
const FOLDERS = ['objects', 'log', 'keys', 'local'] as const

/** What a copy that is handed on leaves out: the private keys and the database of this installation. */
const IGNORED = 'local/\n'

/** What stands in the way of a folder, by the name that the system gives an error. */
const IN_THE_WAY: ReadonlyMap<string, string> = new Map([
  ['ENOTDIR', 'a file stands where a folder should be'],
  ['EEXIST', 'a file of this name is there'],
  ['ENOENT', 'a link on the way leads nowhere'],
  ['ELOOP', 'a link on the way leads to itself'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EINVAL', 'no folder can have this name'],
])

/** Why the folder cannot be made, or null: then it is there. Errors of the disk itself go on. */
function refuseFolder(folder: string): Diagnostic | null {
  const refused = (seen: string): Diagnostic =>
    errorOf(
      'project/no-folder',
      `cannot make this folder: ${seen}; nothing was made; give another name`,
      folder === '' ? null : folder,
    )
  if (folder.trim() === '') return refused('it has no name')
  try {
    makeFolder(folder)
    return null
  } catch (error) {
    const seen = IN_THE_WAY.get(String((error as NodeJS.ErrnoException).code))
    if (seen === undefined) throw error
    return refused(seen)
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** Whether a project can be made here: nothing lies here, or what an attempt left that was cut short. */
function isFree(folder: string): boolean {
  const there = isFolder(folder)
    ? readdirSync(folder).filter((name) => !/^codebook\.yml\.\d+\.new$/.test(name))
    : []
  return there.length === 0 || (there.includes('codebook.yml') && !there.includes('project.yml'))
}

/** Makes a project. Its settings are written last: a folder without them is no project, and can be begun again. */
export function initProject(folder: string, options: InitOptions): Made | Diagnostic {
  const { person, codebook, clock } = options
  const text = codebook?.text ?? codebookFile()
  const said = readCodebook(text, codebook?.where ?? MARSAD)
  if ('code' in said) return { ...said, message: `${said.message}; nothing was made` }
  if (isNobody(person)) return nobody('nothing was made')
  if (!isFree(folder)) {
    const seen = existsSync(join(folder, 'project.yml'))
      ? 'a project already'
      : 'a folder with other files in it'
    return errorOf('project/there', `${seen}; nothing was made; choose a new folder`, folder)
  }
  const name = options.name ?? basename(resolve(folder))
  const refused = refuseFolder(folder)
  if (refused !== null) return refused
  replaceFile(join(folder, 'codebook.yml'), Buffer.from(text))
  for (const part of FOLDERS) makeFolder(join(folder, part))
  replaceFile(join(folder, '.gitignore'), Buffer.from(IGNORED))
  // An earlier attempt may have come so far; two keys of one person would make every command ask who is meant.
  if (!signersOf(folder).some(({ name: there }) => there === person)) makeKey(folder, person)
  const made = clock().toISOString()
  if (codebook !== null && said.name !== MARSAD) {
    const word = codebookWord(folder, codebook, { reason: null })
    const untold = 'code' in word ? word : tellCodebook(folder, word, { ...options, name, made })
    if (untold !== null) return untold
  }
  makeSettings(folder, { name, made, codebook: { ...said, hash: hashOf(text) } })
  return { folder, name, person, codebook: codebookLabel(said) }
}

interface Telling extends InitOptions {
  readonly name: string
  readonly made: string
}

/** An own codebook is the first word of the log; an attempt that was cut short may have said it already. */
function tellCodebook(
  folder: string,
  word: CodebookWord,
  { person, clock, name, made }: Telling,
): Diagnostic | null {
  const signer = signersOf(folder).find(({ name: there }) => there === person)
  const { value: lock, diagnostics: held } = takeLock(folder)
  if (lock === null || signer === undefined) return held[0] ?? null
  const settings = { layout: LAYOUT, name, codebook: word.version, made }
  try {
    const { value: project } = openWith(folder, { settings, signer, lock, clock })
    const isSaid = project.standing().codebooks.at(-1)?.file === word.file
    if (!isSaid) project.log.append([word], { seal: true })
    return null
  } finally {
    lock.release()
  }
}
