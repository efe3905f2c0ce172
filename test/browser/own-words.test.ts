import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { editClaim } from '../../src/work/index.js'
import { makeTrial, runOn, within } from '../bad-project.js'
import { folderWith } from '../marsad.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

const CODEBOOK = `name: Halvek watch
version: 1.0.0
kinds:
  - slug: shelling
    label: Barrage
  - siege
`

test('words that a project’s own codebook calls otherwise are called so everywhere, in both languages', {
  skip: skipped,
}, async (t) => {
  const { folder, claims } = await makeTrial(t)
  const file = join(folderWith(t, { 'own.yml': CODEBOOK }), 'own.yml')
  const settings = Object.entries({ place: 'Halvek', time: 'on Monday', killed: 'at least 12 people' })
  within(folder, (project) =>
    editClaim(project, claims[0], {
      settings: settings.map(([slot, value]) => ({ slot, value })),
      reason: null,
    }),
  )
  const { code, stderr } = await runOn(folder, ['codebook', file, '--reason', 'barrages alone'])
  assert.equal(code, 0, stderr)
  const { page, assertClean } = await openWorkbench(t, { folder })
  for (const language of ['en', 'ar']) {
    await page.locator(`html[lang=${language}]`).waitFor()
    await page.getByTestId('claim-card').getByText('Barrage').first().waitFor()
    await page.getByTestId('inbox-claim').filter({ hasText: 'Barrage' }).first().waitFor()
    await page.locator('header a[href="/incidents"]').click()
    await page.locator('main a[href^="/incidents/"]').filter({ hasText: 'Barrage' }).click()
    await page.getByRole('heading', { level: 1, name: /^Barrage/ }).waitFor()
    await page.locator('header a[href="/record"]').click()
    await page.locator('tr[data-id]').filter({ hasText: 'Barrage' }).first().waitFor()
    await page.locator('header a[href="/dictionary"]').click()
    await page.locator('[role=tab]').last().click()
    await page.locator('dt').filter({ hasText: 'Barrage' }).filter({ hasText: 'shelling' }).waitFor()
    // What is not called otherwise keeps its name in the language of the page.
    await page
      .locator('dt')
      .filter({ hasText: language === 'ar' ? 'حصار' : 'siege' })
      .waitFor()
    await page.locator('header a[href="/"]').click()
    if (language === 'en') await page.getByRole('button', { name: 'العربية' }).click()
  }
  assertClean()
})
