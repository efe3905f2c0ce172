import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { folderWith, marsad, REPORT } from './marsad.js'

/** For tests of served projects: a second report, of another day and number. */
export const LATER = REPORT.replace('Monday', 'Tuesday').replace('at least 12', '15')

interface ToServe {
  readonly folder: string
  readonly files: string
}

/** A project, with a report that was read unless it is to be empty. */
export async function projectToServe(t: TestContext, { empty = false } = {}): Promise<ToServe> {
  const files = folderWith(t, { 'one.txt': REPORT, 'two.txt': LATER })
  const folder = join(files, 'halvek')
  assert.equal((await marsad(['init', folder, '--as', 'Rana'])).code, 0)
  if (empty) return { folder, files }
  const added = await marsad(['add', join(files, 'one.txt'), '--project', folder, '--date', '2024-03-19'])
  assert.equal(added.code, 0, added.stderr)
  return { folder, files }
}

export const idsIn = (json: string): readonly string[] =>
  (JSON.parse(json) as { claims: { id: string }[] }).claims.map(({ id }) => id)

/** Resolves when these words have come; says so where they do not. */
export async function readUntil(answer: Response, words: string): Promise<void> {
  const decoder = new TextDecoder()
  const reader = answer.body!.getReader()
  const late = setTimeout(() => reader.cancel(), PATIENCE)
  for (let text = ''; ; ) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`"${words}" never came: ${text}`)
    text += decoder.decode(value, { stream: true })
    if (!text.includes(words)) continue
    clearTimeout(late)
    return reader.cancel()
  }
}

/** Milliseconds after which nothing comes any more. */
const PATIENCE = 120_000
