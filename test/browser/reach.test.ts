import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { skipped } from './chromium.js'
import { exampleProject } from './example.js'
import { openWorkbench } from './workbench.js'

test('every screen is come to, and left again, by keyboard alone', { skip: skipped }, async (t) => {
  const bench = await openWorkbench(t, { folder: await exampleProject(t) })
  const { page } = bench
  const link = (name: string | RegExp): Locator =>
    page.getByRole('link', { name, exact: typeof name === 'string' })

  // From each screen to the next, first by the link that skips what stands at the head of all.
  await page.getByTestId('claim-card').waitFor()
  await press(page, 'Tab')
  await focused(page, link('Skip to the page'))
  await press(page, 'Enter')
  await page.locator('main:focus').waitFor()
  await leave(page)

  await enter(page, link('Incidents'), 'Incidents')
  const row = page.locator('main a[href^="/incidents/i-"]')
  await enter(page, row, /a bakery/)
  await tabTo(page, page.getByRole('button', { name: '4–34' }).first())
  await enter(page, link('Record'), 'Record')

  // A table is one stop; arrows go from row to row and open one.
  await tabTo(page, page.locator('a[data-index="0"]'))
  await press(page, 'ArrowDown')
  await focused(page, page.locator('a[data-index="1"]'))
  await press(page, 'End')
  const last = Number(await page.getByRole('table', { name: 'Claims' }).getAttribute('aria-rowcount')) - 2
  await focused(page, page.locator(`a[data-index="${last}"]`))
  await press(page, 'Enter')
  await page.getByTestId('report-text').waitFor()
  await page.goBack()

  await tabTo(page, page.getByRole('tab', { name: 'Tally' }))
  for (const [view, drawn] of [
    ['Map', 'canvas'],
    ['Timeline', '[role=tabpanel] h2'],
    ['Plots', 'figure svg'],
  ] as const) {
    await press(page, 'ArrowRight')
    await focused(page, page.getByRole('tab', { name: view }))
    await page.locator(drawn).first().waitFor({ state: 'attached' })
    // Whatever stands in the panel lets the focus go again.
    await leave(page)
    await tabTo(page, page.getByRole('tab', { name: view }))
  }

  await enter(page, link('Positions'), /Positions/)
  await tabTo(page, page.getByRole('tab', { name: 'Positions' }))
  await press(page, 'ArrowRight')
  await focused(page, page.getByRole('tab', { name: 'Agenda' }))
  await enter(page, link('Dictionary'), 'Dictionary')
  await tabTo(page, page.getByRole('tab', { selected: true }))
  for (const name of ['Places', 'Sources', 'Codebook']) {
    await press(page, 'ArrowRight')
    await focused(page, page.getByRole('tab', { name }))
  }
  await enter(page, link('Reports'), 'Reports')
  await enter(page, page.locator('main a[href^="/reports/"]'), /./)
  await page.getByTestId('report-text').waitFor()
  await enter(page, link(/^Inbox/), 'Inbox')
  await page.getByTestId('claim-card').waitFor()
  await leave(page)
  bench.assertClean()
})

const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key)

/** Waits until the focus is on one of these. */
const focused = (page: Page, at: Locator): Promise<void> => at.and(page.locator(':focus')).first().waitFor()

/** More stops than any screen has. */
const MOST = 160

/** Presses Tab until the focus is on one of these. */
async function tabTo(page: Page, at: Locator): Promise<void> {
  await at.first().waitFor()
  for (let steps = 0; steps < MOST; steps++) {
    await press(page, 'Tab')
    if ((await at.and(page.locator(':focus')).count()) > 0) return
  }
  assert.fail(`Tab never comes to ${at}`)
}

/** Comes to a link by Tab, follows it, and waits for the head of what it opens. */
async function enter(page: Page, at: Locator, head: string | RegExp): Promise<void> {
  await tabTo(page, at)
  await press(page, 'Enter')
  await page.getByRole('heading', { level: 1, name: head }).waitFor()
}

/** Presses Tab until the focus has left the page and come to its first stop again: nothing holds it. */
async function leave(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: 'Skip to the page' }))
}
