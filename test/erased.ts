import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic, Outcome } from '../src/diagnostic/index.js'
import type { Added, Project, Received } from '../src/work/index.js'
import { addReports, eraseThing } from '../src/work/index.js'

/** Files of a folder that hold these words, without keys. */
export const filesWith = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readFileSync(path).includes(words))

/** Asserts that none of these words stands in any file of a folder. */
export function assertGone(folder: string, words: readonly string[]): void {
  for (const word of words) assert.deepEqual(filesWith(folder, word), [], word)
}

/** A copy of a project for somebody else: without the keys and the chain of this installation. */
export function copyOf(folder: string, name: string): string {
  const copy = join(dirname(folder), name)
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, 'local'), { recursive: true, force: true })
  return copy
}

/** Erases something, which must work; what was said of it. */
export function erased(project: Project, given: string): readonly Diagnostic[] {
  const { value, diagnostics } = eraseThing(project, given, { reason: 'asked to be taken out' })
  assert.ok(value !== null, diagnostics[0]?.message)
  return diagnostics
}

/** Keeps bytes without reading them. */
export function keep(
  project: Project,
  name: string,
  bytes: string,
  rest: Partial<Received> = {},
): Promise<Outcome<Added>> {
  async function* one() {
    yield { name, bytes: Buffer.from(bytes), date: '2024-03-19', publisher: 'Halvek Radio', ...rest }
  }
  return addReports(project, one(), { found: () => {}, step: () => {}, keepOnly: true })
}

export const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code)
