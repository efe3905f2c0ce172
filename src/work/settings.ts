import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { CODEBOOK_VERSION } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { replaceFile } from '../ledger/index.js'

/** `project.yml`: what a project is, in words that need no Marsad to be read. */
export interface Settings {
  /** Version of the folder's own layout. */
  readonly layout: number
  readonly name: string
  readonly codebook: string
  /** UTC, ISO 8601. */
  readonly made: string
}

/** Layout of a project folder that this program writes. */
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
  const settings = parse(readFileSync(join(folder, FILE), 'utf8')) as Partial<Settings> | null
  const layout = settings?.layout
  if (typeof layout !== 'number') {
    return errorOf(
      'project/broken',
      'project.yml names no layout; nothing was opened; restore the file',
      folder,
    )
  }
  if (layout > LAYOUT) {
    return errorOf(
      'project/newer',
      `made by a later Marsad (layout ${layout}, this one knows ${LAYOUT}); nothing was opened; install the later one`,
      folder,
    )
  }
  return {
    layout,
    name: settings?.name ?? '',
    codebook: settings?.codebook ?? '',
    made: settings?.made ?? '',
  }
}
