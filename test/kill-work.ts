/** Some work on a project, told step by step on standard output: what was told must never be lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../src/work/index.js'
import { addClaim, addReports, decideClaims, openProject, undoEntry } from '../src/work/index.js'

async function* receive(folder: string) {
  for (const name of readdirSync(folder).sort())
    yield { name, bytes: readFileSync(join(folder, name)), date: '2024-03-17', publisher: null }
}

/** Keeps all reports of a folder; what is there already changes nothing. */
export const addAll = (project: Project, reports: string) =>
  addReports(project, receive(reports), { keepOnly: true, found: () => {}, step: () => {} })

const [, , folder, reports] = process.argv

async function work(into: string, from: string): Promise<void> {
  const { value: project, diagnostics } = openProject(into)
  if (project === null) throw new Error(diagnostics[0]?.message)
  const tell = (step: string): void => void process.stdout.write(`${step}\n`)
  const { value } = await addAll(project, from)
  tell(`reports ${value.files.map(({ bytes }) => bytes).join(' ')}`)
  for (const trigger of ['shelled', 'killing']) {
    const { value: added } = addClaim(project, {
      ...{
        report: 'a.txt',
        kind: 'shelling',
        stance: 'reports',
        trigger,
        nth: null,
        settings: [],
        reason: null,
      },
    })
    tell(`entries ${added[0]!.entry}`)
  }
  const ids = project.standing().claims.map(({ id }) => id)
  const { value: decided } = decideClaims(project, ids, { verdict: 'accepted', reason: 'both hold' })
  tell(`entries ${decided.map(({ entry }) => entry).join(' ')}`)
  const { value: undone } = undoEntry(project, { entry: null, reason: null })
  tell(`entries ${undone!.entries.join(' ')}`)
  project.close()
}

if (folder !== undefined && reports !== undefined) await work(folder, reports)
