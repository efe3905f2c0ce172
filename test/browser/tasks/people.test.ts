import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { troubleFor } from '../axe.js'
import { skipped } from '../chromium.js'
import { exampleProject } from '../example.js'
import { openWorkbench } from '../workbench.js'

test('people’s words on an incident keep their reason: a person is listed, corrected and taken off, a grade is given', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { folder: await exampleProject(t) })
  const { page, origin } = bench
  const { incidents } = (await (await page.request.get(`${origin}/api/incidents`)).json()) as {
    readonly incidents: readonly { readonly id: string; readonly claims: number }[]
  }
  const [most] = [...incidents].sort((a, b) => b.claims - a.claims)
  await page.goto(`${origin}/incidents/${most!.id}`)

  await opened(page, 'Add a person', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Mira Taval')
  })
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Correct…' }) })
  await row.getByText('name hidden').waitFor()

  await opened(page, 'Correct…', async () => {
    await page.getByLabel('Age', { exact: true }).fill('31')
    await page.getByLabel('Reason (optional)').fill('so the hospital has it')
  })
  await row.getByText('31').waitFor()
  await page.getByRole('switch', { name: 'Show names' }).press('Space')
  await row.getByText('Mira Taval').waitFor()
  const history = page.getByRole('listitem')
  await history.filter({ hasText: 'corrected a person on the list' }).waitFor()

  await opened(page, 'Take off…', async () => {
    await page.getByLabel('Reason (optional)').fill('she lived')
  })
  await row.waitFor({ state: 'detached' })

  await opened(page, /^Grade/, async () => {
    await page.getByLabel('weak', { exact: true }).check()
    await page.getByLabel('Reason (optional)').fill('one origin gives the high')
  })
  await page.getByRole('button', { name: 'Grade: weak' }).waitFor()
  await history.filter({ hasText: 'graded weak (one origin gives the high)' }).waitFor()

  await opened(page, 'Add your word…', async () => {
    await page.getByRole('combobox', { name: 'Party' }).fill('Orvelian army')
    await page.getByLabel('concedes it').check()
  })
  await page.locator('main').getByText('concedes it').waitFor()
  bench.assertClean()
})

/** Opens a form by its button and keyboard, fills it, sees that everybody can read it, and records. */
async function opened(page: Page, button: string | RegExp, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: button }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await fill()
  assert.deepEqual(await troubleFor(page), [], String(button))
  await dialog.getByRole('button', { name: 'Record' }).click()
  await dialog.waitFor({ state: 'detached' })
}
