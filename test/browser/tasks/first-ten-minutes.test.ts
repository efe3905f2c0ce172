import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { CSV, HTML, TEXT } from '../cases.test-data.js'
import { skipped } from '../chromium.js'
import { exported } from '../export.js'
import { done, openWorkbench } from '../workbench.js'

test('the first ten minutes: from an empty project to a range, a file and a proof', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t)
  const { page } = bench

  await page.getByRole('heading', { name: 'No reports yet' }).waitFor()
  await page.getByText('They stay on this computer.').waitFor()
  await add(page, [['observatory.txt', TEXT]], { date: '2024-03-17', publisher: 'Halvek Observatory' })
  await add(page, [
    ['meridian.html', HTML],
    ['reports.csv', CSV],
  ])

  // Three accounts of one shelling are accepted, each beside the words that it rests on.
  for (const [source, words] of [
    ['the Halvek Observatory', 'shelled the market of Halvek on Saturday, killing between 14 and 17'],
    ['a hospital official', 'Shells hit the market of Halvek on Saturday, killing nine civilians'],
    ['the local council', 'Twelve people were killed on Saturday when army artillery shelled'],
  ] as const) {
    const card = page.getByTestId('claim-card')
    const row = page.locator('[data-testid=inbox-claim]', { hasText: source }).first()
    // Rows move while reports are still being read: whoever sees another card clicks again.
    for (let tries = 0; tries < 5 && !(await card.getByText(source).first().isVisible()); tries++) {
      await row.click()
      await card
        .getByText(source)
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => {})
    }
    await card.getByText(source).first().waitFor()
    const text = page.getByTestId('report-text').filter({ hasText: words })
    await text.locator('mark[data-slots~=trigger]').first().waitFor()
    await text.locator('mark[data-slots~=counts]').first().waitFor()
    const id = await card.getAttribute('data-claim')
    await page
      .getByRole('listitem')
      .filter({ has: page.locator(`[data-claim="${id}"]`) })
      .getByRole('checkbox')
      .check()
    await page.keyboard.press('a')
    await page.locator(`[data-testid=inbox-claim][data-claim="${id}"]`).waitFor({ state: 'detached' })
  }
  await page.keyboard.press('m')
  await page.getByText('Held to be one incident.').waitFor()

  // The incident: a row an origin, a range with its sentence.
  await page.getByRole('link', { name: 'Incidents', exact: true }).click()
  await page.getByRole('link', { name: /shelling/ }).click()
  await page.getByRole('heading', { level: 1, name: /shelling/ }).waitFor()
  const matrix = page.getByRole('table', { name: 'Who gives which number' })
  await matrix.waitFor()
  const rows = await matrix.locator('tbody tr').allTextContents()
  assert.equal(rows.length, 3)
  assert.ok(rows.some((row) => /Halvek Observatory/.test(row) && /14–17/.test(row)))
  await matrix.locator('tfoot').getByRole('button', { name: '9–17' }).click()
  const explained = page.getByRole('complementary', { name: 'Explain this number' })
  await explained.getByText('low 9: a hospital official, 17 Mar; high 17: the Halvek Observatory').waitFor()

  // The record: one number, what is inside, and what was left out and why.
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  const killed = page.getByRole('region', { name: 'killed' })
  await killed.getByRole('heading', { name: 'killed 9–17' }).waitFor()
  await page.getByText(/^\d+ suggestions not counted: nobody has decided on them yet\.$/).waitFor()
  await page.locator('table[aria-busy=false]').waitFor()
  const line = page.getByTestId('total').filter({ hasText: /\d/ })
  const total = Number(/\d+/.exec((await line.textContent()) ?? '')?.[0])
  assert.ok(total > 3)

  // The rows of the screen as a file that a spreadsheet opens, Arabic and all.
  const csv = await exported(page, 'As a table (CSV)')
  assert.equal(csv.name, 'claims.csv')
  assert.equal(csv.bytes.subarray(0, 3).toString('hex'), 'efbbbf', 'a byte order mark, for spreadsheets')
  const [head, ...lines] = parse(csv.bytes, { bom: true }) as readonly string[][]
  assert.equal(lines.length, total)
  const publishers = lines.map((line) => line[head!.indexOf('publisher')])
  assert.equal(publishers.filter((name) => name === 'صوت هالفك').length, 4)

  bench.assertClean()
  await bench.stop()
  assert.match(await done(['verify', bench.folder]), /^all holds: /)
})

interface Said {
  readonly date?: string
  readonly publisher?: string
}

/** Adds files as a person does: chooses them, says what they do not say, and waits until they have been read. */
async function add(
  page: Page,
  files: readonly (readonly [string, string])[],
  said: Said = {},
): Promise<void> {
  await page
    .getByTestId('add-files')
    .first()
    .setInputFiles(files.map(([name, content]) => ({ name, mimeType: '', buffer: Buffer.from(content) })))
  const dialog = page.getByRole('dialog', { name: 'Add reports' })
  // What would be read of each file is shown before anything is kept.
  for (const [name] of files)
    await dialog
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByText(/\d+ reports?/)
      .waitFor()
  if (said.date !== undefined) await dialog.getByLabel('Date of publication').fill(said.date)
  if (said.publisher !== undefined) await dialog.getByLabel('Publisher', { exact: true }).fill(said.publisher)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.getByText(/added/).waitFor()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await dialog.waitFor({ state: 'detached' })
}
