import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** What the browser saves when the rows of the screen are exported. */
export async function exported(
  page: Page,
  as: 'As a table (CSV)' | 'With all words (JSONL)',
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: as }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}
