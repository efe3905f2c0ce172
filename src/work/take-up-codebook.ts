import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { CODEBOOK_VERSION, KINDS } from '../codebook/index.js'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import { hashOf, keepObject, replaceFile } from '../ledger/index.js'
import type { CodebookWord, Entry, Hash } from '../record/index.js'
import { codebookLabel, MARSAD } from '../record/index.js'
import type { ProjectCodebook } from './codebook.js'
import { codebookIn, codebookOfProject, codebooksIn } from './codebook.js'
import { codebookFile } from './codebook-file.js'
import { readCodebook } from './own-codebook.js'
import { plainOf, readPlainYaml } from './plain-yaml.js'
import type { Project } from './project.js'
import { openSettings, setCodebook } from './settings.js'

/** The codebook as it lies in a project's folder, to be read without Marsad. */
export const CODEBOOK_FILE = 'codebook.yml'

/** What a person takes a codebook from; null is Marsad's own. */
export type GivenFile = { readonly text: string; readonly where: string } | null

/** The record of a codebook out of its file; its bytes are an object then. */
export function codebookWord(
  folder: string,
  given: GivenFile,
  { reason }: { readonly reason: string | null },
): CodebookWord | Diagnostic {
  const text = given?.text ?? codebookFile()
  const said = readCodebook(text, given?.where ?? MARSAD)
  if ('code' in said) return said
  return { kind: 'codebook', ...said, file: keepObject(join(folder, 'objects'), Buffer.from(text)), reason }
}

/** From now on the project codes by another codebook: a recorded act. What was recorded before keeps its version. */
export function takeUpCodebook(
  project: Project,
  given: GivenFile,
  { reason }: { readonly reason: string },
): Outcome<ProjectCodebook | null> {
  const { folder, log } = project
  const word = codebookWord(folder, given, { reason })
  if ('code' in word)
    return {
      value: null,
      diagnostics: [{ ...word, message: `${word.message}; the codebook is as it was` }],
    }
  const objection = objectionTo(project, word)
  if (objection !== null) return { value: null, diagnostics: [objection] }
  const { diagnostics } = log.append([word], { seal: true })
  return { value: codebookOfProject(project), diagnostics: [...diagnostics, ...writeFiles(project)] }
}

/** One name and version is one codebook for ever, and the same one is not taken up twice. */
function objectionTo(project: Project, word: CodebookWord): Diagnostic | null {
  const { codebooks } = project.standing()
  const label = codebookLabel(word)
  const last = codebooks.at(-1)
  const settings = openSettings(project.folder)
  const made = 'code' in settings || last !== undefined ? null : (settings.codebookHash ?? null)
  if ((last?.file ?? made) === word.file)
    return errorOf('codebook/same', `the project codes by codebook ${label} already; nothing was recorded`)
  const namesake = codebooks.find((one) => codebookLabel(one) === label && one.file !== word.file)
  if (namesake === undefined || word.name === MARSAD) return null
  const seen = `codebook ${label} was recorded on ${namesake.at.slice(0, 10)} with other words`
  return errorOf('codebook/version', `${seen}; nothing was recorded; give the new one a version of its own`)
}

/** Puts the recorded codebook back in the folder, and its name and version into project.yml. */
export function restoreCodebook(project: Project): Outcome<ProjectCodebook | null> {
  const { codebooks } = project.standing()
  const settings = openSettings(project.folder)
  if ('code' in settings) return { value: null, diagnostics: [settings] }
  if (codebooks.length === 0) {
    const shipped = hashOf(codebookFile())
    const { codebookHash: made = null, codebook } = settings
    const isShipped =
      made === null ? codebook === '' || codebook === codebookOfProject(project).version : made === shipped
    if (!isShipped) {
      const seen = `the project was made with codebook marsad ${codebook}, which this program no longer holds`
      const advice =
        'take codebook.yml from another copy, or take up this program’s with: marsad codebook marsad --reason WORDS'
      return {
        value: null,
        diagnostics: [errorOf('codebook/older', `${seen}; nothing was changed; ${advice}`)],
      }
    }
  }
  return { value: codebookOfProject(project), diagnostics: writeFiles(project) }
}

/** Writes what the log says into the folder; a file that nobody recorded is set aside. */
function writeFiles(project: Project): readonly Diagnostic[] {
  const { folder, objects } = project
  const { codebooks } = project.standing()
  const last = codebooks.at(-1)
  const bytes = last === undefined ? Buffer.from(codebookFile()) : objects.get(last.file)
  if (bytes === null)
    return [
      errorOf(
        'codebook/gone',
        `the file of the codebook (${last!.file}) is not there; restore it from another copy`,
      ),
    ]
  const path = join(folder, CODEBOOK_FILE)
  const known = new Set<Hash>([hashOf(bytes), hashOf(codebookFile()), ...codebooks.map(({ file }) => file)])
  const settings = openSettings(folder)
  if (!('code' in settings) && settings.codebookHash !== undefined) known.add(settings.codebookHash)
  const aside = existsSync(path) ? setAside(folder, hashOf(readFileSync(path)), known) : []
  replaceFile(path, bytes)
  const { name, version } = last ?? codebookIn({ codebooks })
  setCodebook(folder, { name, version, hash: hashOf(bytes) })
  return aside
}

function setAside(folder: string, there: Hash, known: ReadonlySet<Hash>): readonly Diagnostic[] {
  if (known.has(there)) return []
  const name = `codebook-${there.slice(0, 12)}.yml`
  renameSync(join(folder, CODEBOOK_FILE), join(folder, name))
  const seen = 'codebook.yml was no codebook that the project has recorded'
  return [warningOf('codebook/aside', `${seen}; it was kept beside as ${name}`, folder)]
}

/** What in the folder differs from the codebook that the project records, with what to do. */
export function codebookFaults(folder: string, entries: readonly Entry[]): readonly Diagnostic[] {
  const settings = openSettings(folder)
  if ('code' in settings) return [settings]
  const last = codebooksIn(entries).at(-1) ?? null
  const path = join(folder, CODEBOOK_FILE)
  const label = codebookLabel(last ?? { name: settings.codebookName ?? MARSAD, version: settings.codebook })
  const expected = last?.file ?? settings.codebookHash ?? null
  if (!existsSync(path)) return [errorOf('codebook/missing', `codebook.yml is missing; ${RESTORE}`, path)]
  const bytes = readFileSync(path)
  const faults: Diagnostic[] = []
  if (expected === null) faults.push(...unrecorded(bytes.toString(), path))
  else if (hashOf(bytes) !== expected) {
    const seen = `codebook.yml is not the codebook ${label} that was recorded (${expected.slice(0, 12)})`
    faults.push(errorOf('codebook/changed', `${seen}; ${RESTORE}; ${TAKE_UP}`, path))
  }
  const said = codebookLabel({ name: settings.codebookName ?? MARSAD, version: settings.codebook })
  const isSaid =
    last === null
      ? (settings.codebookName ?? MARSAD) === MARSAD
      : said === label && settings.codebookHash === last.file
  if (!isSaid) {
    const seen = `project.yml names the codebook ${said}, the log ${last === null ? 'none of its own' : label}`
    faults.push(
      errorOf('codebook/settings', `${seen}; the log counts; ${RESTORE}`, join(folder, 'project.yml')),
    )
  }
  return faults
}

const RESTORE = 'to put the recorded one back: marsad codebook --restore'
const TAKE_UP = 'to code by the changed one from now on: marsad codebook FILE --reason WORDS'

/** Older programs recorded no hash: the file is held against what it says of itself. */
function unrecorded(text: string, path: string): readonly Diagnostic[] {
  if (text === codebookFile()) return []
  const written = readPlainYaml(text, path)
  if ('code' in written) return [{ ...written, message: `codebook.yml: ${written.message}; ${RESTORE}` }]
  const { name, version, kinds } = plainOf(written) as Readonly<Record<string, unknown>>
  const isOlder = name === MARSAD && version !== CODEBOOK_VERSION
  if (isOlder || (name === MARSAD && Array.isArray(kinds) && kinds.length === KINDS.length)) return []
  const seen = `codebook.yml says that it is "${name} ${version}", which an older program took in without recording it`
  return [
    warningOf('codebook/unrecorded', `${seen}; claims are coded by Marsad’s; ${TAKE_UP}; ${RESTORE}`, path),
  ]
}
