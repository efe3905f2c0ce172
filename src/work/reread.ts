import type { Outcome } from '../diagnostic/index.js'
import type { SecondLook } from '../review/index.js'
import type { Project } from './project.js'
import type { ReadOptions } from './reading.js'
import { readTexts } from './reading.js'

/** What a new reading brought. */
export interface Reread {
  readonly read: number
  readonly claims: number
  /** Decided claims that the new readings read otherwise: the decisions stand. */
  readonly secondLooks: readonly SecondLook[]
}

/** Reads every text anew that these weights and this program have not read; decisions stand and keep counting. */
export async function rereadTexts(
  project: Project,
  options: Omit<ReadOptions, 'again'>,
): Promise<Outcome<Reread>> {
  const { read, claims, diagnostics } = await readTexts(project, { ...options, again: true })
  const sealed = project.log.seal()
  return {
    value: { read, claims, secondLooks: project.standing().secondLooks },
    diagnostics: [...diagnostics, ...sealed.diagnostics],
  }
}
