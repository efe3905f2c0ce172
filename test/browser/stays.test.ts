import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderWith } from '../marsad.js'
import { HTML, TEXT } from './cases.test-data.js'
import { skipped } from './chromium.js'
import { done, openWorkbench } from './workbench.js'

test('the claim that is open stays so while others are read in before it', { skip: skipped }, async (t) => {
  const bench = await openWorkbench(t, { files: { 'meridian.html': HTML } })
  const { page, folder } = bench
  const card = page.getByTestId('claim-card')
  await card.waitFor()
  const open = await card.getAttribute('data-claim')
  const earlier = folderWith(t, { 'observatory.txt': TEXT })
  await done(['add', '--project', folder, '--date', '2024-03-10', join(earlier, 'observatory.txt')])
  const rows = page.getByTestId('inbox-claim')
  await rows.filter({ hasText: 'the Halvek Observatory' }).first().waitFor()
  assert.notEqual(await rows.first().getAttribute('data-claim'), open, 'others stand before it')
  assert.equal(await card.getAttribute('data-claim'), open)
  await page.keyboard.press('a')
  await page.locator(`[data-testid=inbox-claim][data-claim="${open}"]`).waitFor({ state: 'detached' })
  const { claims } = JSON.parse(
    await done(['claims', '--project', folder, '--state', 'accepted', '--json']),
  ) as { readonly claims: readonly { readonly id: string }[] }
  assert.deepEqual(
    claims.map(({ id }) => id),
    [open],
  )
  bench.assertClean()
})
