import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Project } from '../src/work/index.js'
import { listNaming, openProjection, rebuildProjection, verifyProject } from '../src/work/index.js'
import { within } from './begin.js'
import { folderWith, marsad } from './marsad.js'
import { recordCoding } from './recorded.js'
import type { Expected } from './shows.js'
import {
  DECIDED,
  saysItsWords,
  showsItsAmnesty,
  showsItsClaims,
  showsItsNumbers,
  showsItsStates,
  showsItsVisit,
} from './shows.js'

/** Records a report as it was coded, and holds what the project then shows against what a reader of the report expects. */
export async function walk(t: TestContext, expected: Expected): Promise<void> {
  const folder = await recorded(t, expected)
  const see = (name: string, show: (project: Project) => void | Promise<void>) =>
    t.test(name, () => within(folder, show))
  await see('its claims, as they were coded', (project) => showsItsClaims(project, expected))
  await see(
    'its siege, its control of the quarter and of the west, and the end of the ceasefire',
    (project) => showsItsStates(project, expected),
  )
  await see('the amnesty with its reply and its precedent', (project) => showsItsAmnesty(project, expected))
  await see('the visit on the agenda', (project) => showsItsVisit(project, expected))
  await see('the day’s dead and wounded as an incident, the wider numbers apart', (project) =>
    showsItsNumbers(project, expected),
  )
  await see('who calls whom by which word', (project) => {
    const labels = listNaming(project, DECIDED).filter(({ loaded }) => loaded)
    const [words, by] = expected.label
    assert.ok(labels.some((label) => label.label === words && label.by === by && label.role === 'speaker'))
  })
  await t.test('numbers in the words of their sources wherever they are shown', () =>
    saysItsWords(folder, expected),
  )
  await t.test('all holds, and a database made again equals the old one', () => holds(folder))
}

/** Makes a project with the report in it, its claims decided as they were coded. */
async function recorded(t: TestContext, { coded, file }: Expected): Promise<string> {
  const root = folderWith(t, {})
  const folder = join(root, 'record')
  const path = join(root, file.name)
  writeFileSync(path, file.bytes)
  const run = async (...args: readonly string[]) => {
    const { code, stderr } = await marsad(args)
    assert.equal(code, 0, stderr)
  }
  await run('init', folder, '--as', 'Rana')
  await run('add', path, ...file.args, '--project', folder)
  await within(folder, (project) => {
    const before = project.standing()
    assert.equal(before.reports[0]?.report.published, coded.published)
    assert.equal(before.reports[0]?.report.publisher, coded.publisher)
    const { accepted, edited, added, rejected } = recordCoding(project, coded)
    assert.equal(accepted + edited + added, coded.claims.length)
    assert.equal(accepted + edited + rejected, before.claims.length)
    assert.ok(accepted > 0 && edited > 0 && added > 0 && rejected > 0)
  })
  return folder
}

async function holds(folder: string): Promise<void> {
  await within(folder, async (project) => {
    const first = await openProjection(project)
    const before = await first.dump()
    await first.close()
    await rebuildProjection(project)
    const again = await openProjection(project)
    assert.deepEqual(await again.dump(), before)
    await again.close()
  })
  const { value, diagnostics } = await verifyProject(folder, { head: null })
  assert.deepEqual(diagnostics, [])
  assert.ok(value.rows !== null && value.rows > 0)
}
