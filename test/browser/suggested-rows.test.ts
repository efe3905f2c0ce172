import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { EXAMPLES } from '../marsad.js'
import { troubleFor } from './axe.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

/** Each row with what is drawn and what is only heard. */
const ROWS = `[...document.querySelectorAll('main a[href^="/incidents/"]')].map((row) => {
  const drawn = row.cloneNode(true)
  for (const hidden of drawn.querySelectorAll('.visually-hidden')) hidden.remove()
  const heard = row.cloneNode(true)
  for (const hidden of heard.querySelectorAll('[aria-hidden=true]')) hidden.remove()
  return { drawn: drawn.textContent, heard: heard.textContent }
})`

interface Row {
  readonly drawn: string
  readonly heard: string
}

const rowsOf = (page: Page): Promise<readonly Row[]> => page.evaluate(ROWS)

test('an incident that rests on suggestions is marked by a sign, whose words are heard in its row and seen once', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'examples.jsonl': readFileSync(EXAMPLES, 'utf8') } })
  const { page } = bench
  await page.getByRole('link', { name: 'Incidents', exact: true }).click()
  await page.getByText('No incidents yet').waitFor()
  await page.getByRole('switch', { name: 'Suggestions too' }).check()
  await page.locator('main a[href^="/incidents/"]').nth(2).waitFor()
  for (const [language, words] of [
    ['en', 'rests on suggestions'],
    ['ar', 'تستند إلى اقتراحات'],
  ] as const) {
    await page.locator(`html[lang=${language}]`).waitFor()
    const rows = await rowsOf(page)
    assert.ok(rows.length > 2)
    for (const { drawn, heard } of rows) {
      assert.ok(drawn.includes('○') && !drawn.includes(words), drawn)
      assert.ok(heard.includes(words) && !heard.includes('○'), heard)
    }
    await page.getByText(`○ ${words}`).waitFor()
    assert.deepEqual(await troubleFor(page), [])
    if (language === 'en') await page.getByRole('button', { name: 'العربية' }).click()
  }
  bench.assertClean()
})
