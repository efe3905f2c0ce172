import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Setting } from '../../src/work/index.js'
import { editClaim, joinProject, openProject } from '../../src/work/index.js'
import { copyTo, makeTrial } from '../bad-project.js'
import { troubleFor } from './axe.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

/** What is left in Latin letters on the list of rivals but for names, quoted words and days, line by line. */
const LATIN = `(() => {
  const list = document.querySelector('[data-testid=rivals]').cloneNode(true)
  for (const kept of list.querySelectorAll('bdi, time')) kept.remove()
  return [...list.querySelectorAll('p, dt, dd, button, span, a')]
    .map((one) => one.textContent + (one.getAttribute('aria-label') ?? '').replace(/: .*$/, ''))
    .filter((words) => /[A-Za-z]/.test(words))
})()`

/** Decides on a claim in a copy as somebody, with other values in its slots. */
function edit(folder: string, who: string, claim: string, settings: readonly Setting[]): void {
  const { value: project } = openProject(folder, { as: who })
  assert.ok(project !== null)
  const { value, diagnostics } = editClaim(project, claim, { settings, reason: null })
  assert.ok(value.length > 0, diagnostics[0]?.message)
  project.close()
}

test('on the Arabic page every fixed word of what two copies decided differently is Arabic', {
  skip: skipped,
}, async (t) => {
  const { root, folder, claims } = await makeTrial(t)
  const copy = copyTo(folder, join(root, 'elsewhere'))
  const [claim] = claims
  edit(folder, 'Rana', claim, [
    { slot: 'source', value: 'the Halvek Observatory' },
    { slot: 'source.type', value: 'monitor' },
    { slot: 'place', value: 'Halvek' },
    { slot: 'killed', value: 'at least 12 people' },
    { slot: 'time', value: 'on Monday' },
    { slot: 'targets', value: 'the town' },
  ])
  edit(copy, 'Omar', claim, [
    { slot: 'kind', value: 'clash' },
    { slot: 'stance', value: 'denies' },
    { slot: 'quoted', value: 'direct' },
    { slot: 'killed', value: '12 people' },
  ])
  await joinProject(folder, copy)
  const { page, assertClean } = await openWorkbench(t, { folder, language: 'ar' })
  await page.getByRole('link', { name: 'قرارات مختلفة: 1' }).click()
  const list = page.getByTestId('rivals')
  await list.getByText('بين علامتي اقتباس').waitFor()
  for (const words of ['جهة رصد', 'غير مباشر', 'التقرير نفسه', 'نفي', 'اشتباك'])
    assert.ok((await list.getByText(words).count()) > 0, words)
  assert.equal(await list.getByText('the town').count(), 1)
  assert.deepEqual(await page.evaluate(LATIN), [])
  assert.deepEqual(await troubleFor(page), [])
  assertClean()
})
