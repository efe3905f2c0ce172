import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { EXAMPLES } from '../../marsad.js'
import { skipped } from '../chromium.js'
import { done, openWorkbench, projectWith } from '../workbench.js'

test('an undo takes back what it stands beside, and what was decided elsewhere only after it has said so', {
  skip: skipped,
}, async (t) => {
  const folder = await projectWith(t, { 'examples.jsonl': readFileSync(EXAMPLES, 'utf8') })
  const bench = await openWorkbench(t, { folder })
  const { page } = bench
  const states = async (): Promise<ReadonlyMap<string, string>> => {
    const all = ['--state', 'suggested,accepted,unsure', '--limit', '1000']
    const { claims } = JSON.parse(await done(['claims', '--project', folder, ...all, '--json'])) as {
      readonly claims: readonly { readonly id: string; readonly state: string }[]
    }
    return new Map(claims.map(({ id, state }) => [id, state]))
  }
  const counted = async (state: string) =>
    [...(await states()).values()].filter((one) => one === state).length

  // Decided elsewhere, before this page has decided anything.
  const elsewhere = [...(await states()).keys()].at(-1)!
  await done(['unsure', elsewhere, '--project', folder])
  const first = await shown(page)
  await page.keyboard.press('u')
  await page
    .getByText('Nothing that was decided on this page is left; Undo would take back 1 decision.')
    .waitFor()
  assert.equal((await states()).get(elsewhere), 'unsure')

  // The notice of the report's rest takes back the rest, also when something else was decided since.
  await page.getByTestId('report-text').evaluate(SEE_END)
  await page.keyboard.press('Shift+A')
  const notice = page.getByRole('status').filter({ hasText: /Accepted \d+ claim/ })
  await notice.waitFor()
  // It stays while the mouse is over it, however long the rest takes.
  await notice.hover()
  const second = await shown(page, first)
  await page.keyboard.press('w')
  await shown(page, second)
  await notice.getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/took back \d+ decision/).waitFor()
  assert.deepEqual([await counted('accepted'), (await states()).get(second)], [0, 'unsure'])

  // The key takes back what is left of this page, and stops there.
  await page.keyboard.press('u')
  await page.getByText('took back 1 decision', { exact: true }).waitFor()
  assert.equal((await states()).get(second), 'suggested')
  await page.keyboard.press('u')
  await page.getByText(/Nothing that was decided on this page is left/).waitFor()
  assert.equal((await states()).get(elsewhere), 'unsure')
  bench.assertClean()
})

/**
 * Runs in the page: scrolls to the end of the report and waits until that has been seen, as the page itself learns of it.
 */
const SEE_END = new Function(
  'text',
  `const end = text.lastElementChild
  return new Promise((seen) => {
    new IntersectionObserver((all, watch) => {
      if (!all.some((one) => one.isIntersecting)) return
      watch.disconnect()
      seen()
    }).observe(end)
    end.scrollIntoView()
  })`,
) as (text: unknown) => Promise<void>

/** Id of the claim that is open; of another one than that. */
async function shown(page: Page, other = ''): Promise<string> {
  const card = page.locator(`[data-testid=claim-card]:not([data-claim="${other}"])`)
  await card.waitFor()
  return (await card.getAttribute('data-claim'))!
}
