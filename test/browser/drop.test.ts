import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { TEXT } from './cases.test-data.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

/** Events of an invented war, as ACLED keeps them; its notes would pass for reports. */
const ACLED = `event_id_cnty,event_date,year,disorder_type,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,source,notes,fatalities
ORV1,16 March 2024,2024,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,Orvelian army,,Orvel,Halvek,35.95,39.01,Free Halvek,Shells hit the market.,9
`

/** A sheet of incidents of somebody's own. */
const OWN = 'when,where,dead\n2024-03-16,Halvek,9\n'

/** Drops a file on the page as the system does. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    `(() => {
      const data = new DataTransfer()
      data.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}))
      return data
    })()`,
  )
  for (const kind of ['dragenter', 'drop']) await page.dispatchEvent('main', kind, { dataTransfer: data })
}

test('a sheet of incidents that is dropped, on whatever screen, is answered with what to run', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'observatory.txt': TEXT } })
  const { page, origin } = bench
  await page.goto(`${origin}/incidents`)
  await page.getByText('No incidents yet').waitFor()
  await drop(page, 'orvel 2024.csv', ACLED)
  const dialog = page.getByRole('dialog', { name: 'Add reports' })
  const hint = page.getByTestId('import-it')
  await hint.filter({ hasText: 'as ACLED keeps it' }).waitFor()
  await hint.filter({ hasText: "marsad import 'orvel 2024.csv' --project halvek" }).waitFor()

  // What is dropped meanwhile waits its turn.
  await drop(page, 'own.csv', OWN)
  assert.equal(await dialog.getByText('own.csv', { exact: true }).count(), 0)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await hint.filter({ hasText: 'marsad import own.csv --project halvek' }).waitFor()
  await dialog.getByText('If each row is an incident').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'العربية' }).click()
  await page.locator('header a[href="/record"]').click()
  await page.getByTestId('tally').waitFor()
  await drop(page, 'orvel 2024.csv', ACLED)
  await hint.filter({ hasText: 'هذا جدول حوادث بصيغة ACLED' }).waitFor()
  await hint.filter({ hasText: "marsad import 'orvel 2024.csv' --project halvek" }).waitFor()
  bench.assertClean()
})
