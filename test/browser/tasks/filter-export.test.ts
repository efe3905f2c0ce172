import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { EXAMPLES } from '../../marsad.js'
import { skipped } from '../chromium.js'
import { exported } from '../export.js'
import { done, openWorkbench } from '../workbench.js'

test('what the filter leaves on the screen is what is exported, and its address shows it again', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'examples.jsonl': readFileSync(EXAMPLES, 'utf8') } })
  const { page } = bench
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  const all = await total(page)
  const told = await done(['claims', '--project', bench.folder, '--limit', '1', '--json'])
  assert.equal(all, (JSON.parse(told) as { readonly total: number }).total)

  // A kind, days and words; each narrows the table.
  await page.getByRole('button', { name: 'Kind' }).click()
  await page.getByLabel('Kind: Type to narrow').fill('shelling')
  await page.getByRole('option', { name: /^shelling/ }).click()
  await page.getByRole('option', { name: /^shelling/, selected: true }).waitFor()
  await page.getByLabel('Kind: Type to narrow').fill('airstrike')
  await page.getByRole('option', { name: /airstrike/ }).click()
  await page.keyboard.press('Escape')
  const kinds = await total(page, 'Take out: Kind airstrike')
  await page.getByRole('searchbox', { name: /Find words/ }).fill('mills')
  const narrowed = await total(page, 'Take out: Words mills')
  assert.ok(narrowed > 2 && narrowed < kinds && kinds < all, `${narrowed} of ${kinds} of ${all}`)
  await page.getByLabel('Order').selectOption('by day')

  for (const table of ['Claims', 'Incidents'] as const) {
    await page.getByRole('radiogroup', { name: 'Table of' }).getByText(table).click()
    if (table === 'Incidents') {
      await page.getByRole('switch', { name: 'Suggestions too' }).check()
      await total(page, 'suggestions count too')
    }
    await page.getByRole('table', { name: table }).and(page.locator('[aria-busy=false]')).waitFor()
    const n = await total(page)
    const screen = await rows(page, n)
    assert.equal(screen.length, n)
    const csv = await exported(page, 'As a table (CSV)')
    const [head, ...lines] = parse(csv.bytes, { bom: true }) as readonly string[][]
    const column = (name: string): readonly string[] => lines.map((line) => line[head!.indexOf(name)]!)
    assert.deepEqual(
      column('id'),
      screen.map(({ id }) => id),
    )
    for (const [i, kind] of column('kind').entries())
      assert.ok(screen[i]!.words.includes(kind), screen[i]!.words)
    for (const [i, day] of column('start').entries())
      assert.ok(screen[i]!.words.includes(day), screen[i]!.words)
    const jsonl = await exported(page, 'With all words (JSONL)')
    const objects = jsonl.bytes
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly id: string })
    assert.deepEqual(
      objects.map(({ id }) => id),
      screen.map(({ id }) => id),
    )

    const copy = await bench.open(page.url())
    await copy.getByRole('table', { name: table }).and(copy.locator('[aria-busy=false]')).waitFor()
    assert.deepEqual(await rows(copy, n), screen)
    await copy.close()
  }
  bench.assertClean()
})

/** How many rows the table says that it has, once it shows what is set in the filter. */
async function total(page: Page, set: string | null = null): Promise<number> {
  if (set !== null) await page.getByRole('button', { name: set }).waitFor()
  await page.locator('table[aria-busy=false]').waitFor()
  const shown = page.getByTestId('total').filter({ hasText: /\d/ })
  await shown.waitFor()
  return Number.parseInt((await shown.textContent()) ?? '', 10)
}

interface Shown {
  readonly id: string
  readonly words: string
}

/** The rows of the table in their order, once so many are drawn, by their ids, with the words that stand there. */
async function rows(page: Page, n: number): Promise<readonly Shown[]> {
  await page
    .locator('tr[data-id]')
    .nth(n - 1)
    .waitFor()
  const all = await page.locator('tr[data-id]').all()
  return Promise.all(
    all.map(async (row) => ({
      id: (await row.getAttribute('data-id')) ?? '',
      words: (await row.textContent()) ?? '',
    })),
  )
}
