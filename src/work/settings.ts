import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { CODEBOOK_VERSION } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { replaceFile, strangeEntry } from '../ledger/index.js'
import { PROGRAM } from './program.js'

/** `project.yml`: what a project is, in words that need no Marsad to be read. */
export interface Settings {
  /** Version of the folder's own layout. */
  readonly layout: number
  readonly name: string
  /** Version of the codebook that the project was made with; empty where an older program did not say. */
  readonly codebook: string
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

export function makeSettings(
  folder: string,
  { name, made }: { readonly name: string; readonly made: string },
): void {
  const settings: Settings = { layout: LAYOUT, name, codebook: CODEBOOK_VERSION, made }
  replaceFile(join(folder, FILE), Buffer.from(stringify(settings)))
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
    ...(Array.isArray(written?.scope) ? { scope: written.scope.map(String) } : {}),
    ...(typeof written?.corrections === 'string' ? { corrections: written.corrections } : {}),
  }
}

type Written = Readonly<Partial<Record<keyof Settings, unknown>>>

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
