import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { decideClaims, joinProject, openProject } from '../../src/work/index.js'
import { copyTo, makeTrial } from '../bad-project.js'
import { troubleFor } from './axe.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

type Verdict = 'accepted' | 'rejected'

/** Decides on a claim in a copy as somebody. */
function decide(
  folder: string,
  who: string,
  claim: string,
  verdict: Verdict,
  reason: string | null = null,
): void {
  const { value: project } = openProject(folder, { as: who })
  assert.ok(project !== null)
  decideClaims(project, [claim], { verdict, reason })
  project.close()
}

test('what two copies decided differently is found from the inbox, seen with both sides and settled, in both languages', {
  skip: skipped,
}, async (t) => {
  const { root, folder, claims } = await makeTrial(t)
  const copy = copyTo(folder, join(root, 'elsewhere'))
  for (const claim of claims) {
    decide(folder, 'Rana', claim, 'accepted')
    decide(copy, 'Omar', claim, 'rejected', 'old footage')
  }
  await joinProject(folder, copy)
  const { page, assertClean } = await openWorkbench(t, { folder })
  await page.getByRole('link', { name: '2 things decided differently' }).click()
  const list = page.getByTestId('rivals')
  await list.waitFor()
  assert.equal(await list.getByText('old footage').count(), 2)
  assert.equal(await list.getByText('counts now').count(), 2)
  assert.deepEqual(await troubleFor(page), [])
  await page.getByRole('button', { name: 'Let this stand: Rana' }).first().click()
  await page.getByText('settled what two copies had decided differently').first().waitFor()
  await list.getByText('old footage').nth(1).waitFor({ state: 'detached' })
  assert.equal(await list.getByText('old footage').count(), 1)

  await page.getByRole('button', { name: 'العربية' }).click()
  await page.getByRole('heading', { name: 'قرارات مختلفة' }).waitFor()
  assert.deepEqual(await troubleFor(page), [])
  await page.getByRole('link', { name: 'افتح الادعاء' }).click()
  await page.getByTestId('rival').waitFor()
  await page.keyboard.press('a')
  await page.getByTestId('rival').waitFor({ state: 'detached' })
  assertClean()
})
