import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { EXAMPLES } from '../marsad.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

test('the number beside the table is the table’s own at every moment while filters come and go', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'examples.jsonl': readFileSync(EXAMPLES, 'utf8') } })
  const { page } = bench
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  await page.getByTestId('total').filter({ hasText: /\d/ }).waitFor()
  await page.evaluate(WATCH)
  const words = page.getByRole('searchbox', { name: /Find words/ })
  for (const sought of ['mills', 'siege', 'nowhere at all', '']) {
    await words.fill(sought)
    await page.waitForURL((url) => (url.searchParams.get('text') ?? '') === sought)
    // The table is hidden where nothing is found, and answers all the same.
    await page.locator('table[aria-busy=false]').waitFor({ state: 'attached' })
  }
  const seen = (await page.evaluate('window.states')) as readonly State[]
  assert.ok(new Set(seen.map(({ rows }) => rows)).size >= 4, JSON.stringify(seen))
  for (const { rows, told } of seen) assert.equal(told, rows)
  bench.assertClean()
})

interface State {
  /** Rows that the table says that it has. */
  readonly rows: number
  /** Rows that the line above it says. */
  readonly told: number
}

/** Keeps what the page says after each of its changes, wherever the table is not waiting for an answer. */
const WATCH = `{
  window.states = []
  new MutationObserver(() => {
    const table = document.querySelector('table[aria-busy=false]')
    if (table === null) return
    const line = document.querySelector('[data-testid=total]').textContent
    const told = line === 'no claims' ? 0 : Number.parseInt(line, 10)
    window.states.push({ rows: Number(table.getAttribute('aria-rowcount')) - 1, told })
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
}`
