import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseDocument, stringify } from 'yaml'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { replaceFile, strangeEntry } from '../ledger/index.js'
import type { Hash } from '../record/index.js'
import { PROGRAM } from './program.js'

/** `project.yml`: what a project is, in words that need no Marsad to be read. */
export interface Settings {
  /** Version of the folder's own layout. */
  readonly layout: number
  readonly name: string
  /** Version of the codebook that the project codes by; empty where an older program did not say. */
  readonly codebook: string
  /** Its name, and the hash of codebook.yml as it was recorded; left out where an older program did not say. */
  readonly codebookName?: string
  readonly codebookHash?: Hash
  /** UTC, ISO 8601; empty where an older program did not say. */
  readonly made: string
  /** Kinds that the project counts; left out where nobody has said. */
  readonly scope?: readonly string[]
  /** Where requests for corrections go: a mail address, or the address of a form; left out where nobody has said. */
  readonly corrections?: string
}

/**
 * Layout of a project folder that this program writes. It goes up by one where an earlier program would misread what
 * this one writes, so that it refuses the folder; what was written under a lower one is read as it is.
 */
export const LAYOUT = 1

const FILE = 'project.yml'

export const isProject = (folder: string): boolean => existsSync(join(folder, FILE))

/** A codebook as project.yml names it. */
export interface NamedCodebook {
  readonly name: string
  readonly version: string
  /** Of the bytes of codebook.yml. */
  readonly hash: Hash
}

export function makeSettings(
  folder: string,
  {
    name,
    made,
    codebook,
  }: { readonly name: string; readonly made: string; readonly codebook: NamedCodebook },
): void {
  const { name: codebook_name, version, hash: codebook_sha256 } = codebook
  const written = { layout: LAYOUT, name, codebook: version, codebook_name, codebook_sha256, made }
  replaceFile(join(folder, FILE), Buffer.from(stringify(written)))
}

/** Writes another codebook into project.yml; what else stands there stays as it is. */
export function setCodebook(folder: string, { name, version, hash }: NamedCodebook): void {
  const written = parseDocument(readFileSync(join(folder, FILE), 'utf8'))
  written.set('codebook', version)
  written.set('codebook_name', name)
  written.set('codebook_sha256', hash)
  replaceFile(join(folder, FILE), Buffer.from(written.toString()))
}

/** Settings of a project; a Diagnostic says why the folder is none that this program can open. */
export function openSettings(folder: string): Settings | Diagnostic {
  if (!isProject(folder)) {
    return errorOf(
      'project/none',
      'no project here (project.yml is missing); make one with: marsad init DIR',
      folder,
    )
  }
  const written = readSettings(readFileSync(join(folder, FILE), 'utf8'))
  const layout = written?.layout
  if (typeof layout !== 'number') {
    return errorOf(
      'project/broken',
      'project.yml names no layout; nothing was opened; restore the file from another copy',
      folder,
    )
  }
  const later = laterThan(folder, layout)
  if (later !== null) return later
  return {
    layout,
    name: wordIn(written?.name),
    codebook: wordIn(written?.codebook),
    made: wordIn(written?.made),
    ...(typeof written?.codebook_name === 'string' ? { codebookName: written.codebook_name } : {}),
    ...(typeof written?.codebook_sha256 === 'string' ? { codebookHash: written.codebook_sha256 } : {}),
    ...(Array.isArray(written?.scope) ? { scope: written.scope.map(String) } : {}),
    ...(typeof written?.corrections === 'string' ? { corrections: written.corrections } : {}),
  }
}

type Written = Readonly<Partial<Record<keyof Settings | 'codebook_name' | 'codebook_sha256', unknown>>>

/** What a file of settings says; null where it is no YAML, or says nothing by name. */
function readSettings(text: string): Written | null {
  try {
    const written: unknown = parse(text)
    return typeof written === 'object' ? written : null
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'YAMLParseError') return null
    throw cause
  }
}

const wordIn = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

/** What only a later program can read; null where this one can. */
function laterThan(folder: string, layout: number): Diagnostic | null {
  const done = 'nothing was opened and nothing changed; install the later Marsad'
  if (layout > LAYOUT) {
    const seen = `made by a later Marsad (layout ${layout}, ${PROGRAM} knows ${LAYOUT})`
    return errorOf('project/newer', `${seen}; ${done}`, folder)
  }
  const strange = strangeEntry(folder)
  if (strange === null) return null
  const seen = `a later Marsad wrote here (an entry of the kind "${strange.kind}", which ${PROGRAM} does not know)`
  return errorOf('project/newer', `${seen}; ${done}`, join(folder, strange.where))
}
