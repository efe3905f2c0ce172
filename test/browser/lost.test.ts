import { test } from 'node:test'
import { TEXT } from './cases.test-data.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

/** What the browser logs of a server that is not there, or that does not know the page yet. */
const GONE = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|status of 40[13]/

test('a lost connection keeps what was typed, says what to do, and goes on where it was', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'observatory.txt': TEXT } })
  const { page } = bench
  const card = page.getByTestId('claim-card')
  await card.waitFor()
  await page.keyboard.press('t')
  const note = page.getByRole('dialog').getByRole('textbox')
  await note.fill('ask the council for the list of')

  await bench.stop()
  await page
    .getByRole('status')
    .filter({ hasText: 'Connection lost. What you typed is kept; start “marsad serve” again.' })
    .waitFor()
  await note.press('End')
  await page.keyboard.type(' names')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').filter({ hasText: 'Start it again with “marsad serve”' }).waitFor()
  await page.getByRole('button', { name: 'Keep the note' }).and(page.locator(':enabled')).waitFor()
  await note.and(page.locator(':text-is("ask the council for the list of names")')).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('a')
  await page.getByRole('alert').filter({ hasText: 'Not recorded.' }).waitFor()

  // The new link opens in another tab; the page that was open goes on by itself.
  await (await bench.open(await bench.start())).close()
  await page.getByText('Connection lost.').waitFor({ state: 'detached' })
  await card.getByText('waiting').waitFor()
  await page.keyboard.press('p')
  await page.keyboard.press('t')
  await note.and(page.locator(':text-is("ask the council for the list of names")')).waitFor()
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await page.getByText('Note kept.').waitFor()
  await card.getByText('ask the council for the list of names').waitFor()

  // Loaded anew, what was begun is there as well.
  await page.keyboard.press('x')
  await page.locator('[role=dialog] input:focus').fill('told twice')
  await page.reload()
  await card.waitFor()
  await page.keyboard.press('x')
  await page.locator('[role=dialog] input[value="told twice"]').waitFor()
  bench.assertClean(GONE)
})
