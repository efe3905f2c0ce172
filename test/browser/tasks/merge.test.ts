import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { CSV, HTML, TEXT } from '../cases.test-data.js'
import { skipped } from '../chromium.js'
import { done, openWorkbench, projectWith, type Workbench } from '../workbench.js'

test('two incidents are merged after a look at what changes, and an undo takes it back', {
  skip: skipped,
}, async (t) => {
  const folder = await projectWith(t, { 'observatory.txt': TEXT, 'meridian.html': HTML, 'reports.csv': CSV })
  const [one, other] = await twoIncidents(folder)
  const bench = await openWorkbench(t, { folder })
  const { page } = bench
  const before = await tallies(page)
  assert.match(before, /^killed 21–26/)

  await inPage(page, `/incidents/${one}`)
  await page.getByRole('button', { name: 'Merge…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What would change' })
  const changes = dialog.getByTestId('tally-change').locator('tr')
  const killed = changes.filter({ has: page.getByRole('rowheader', { name: 'killed', exact: true }) })
  await killed.filter({ hasText: '21 to 26 in 2 incidents9 to 17 in 1 incident' }).waitFor()
  assert.equal(await tallyNow(bench), '21–26', 'a preview records nothing')
  await dialog.getByLabel('Reason').fill('one market, one morning')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '9–17' }).first().waitFor()

  // Whoever has noted the id that went comes to the one that stays.
  const kept = new URL(page.url()).pathname.replace('/incidents/', '')
  const gone = kept === one ? other : one
  await inPage(page, `/incidents/${gone}`)
  await page.waitForURL(`**/incidents/${kept}`)
  await page.getByText(`Also known as ${gone}`).waitFor()
  assert.match(await tallies(page), /^killed 9–17/)

  await inPage(page, `/incidents/${kept}`)
  const history = page.getByRole('listitem').filter({ hasText: 'one market, one morning' })
  await history.getByRole('button', { name: 'Undo' }).first().click()
  await page.getByRole('button', { name: 'Merge…' }).waitFor()
  assert.equal(await tallies(page), before)
  for (const id of [one, other]) {
    await inPage(page, `/incidents/${id}`)
    await page.getByRole('heading', { level: 1, name: /shelling/ }).waitFor()
    assert.equal(new URL(page.url()).pathname, `/incidents/${id}`)
  }
  bench.assertClean()
})

/** Ids of two incidents: the three tolls of the market, one of them held apart. */
async function twoIncidents(folder: string): Promise<readonly [string, string]> {
  const { claims } = JSON.parse(await done(['claims', '--project', folder, '--json'])) as {
    readonly claims: readonly {
      readonly id: string
      readonly claim: { readonly kind: string; readonly counts: readonly { readonly metric: string }[] }
    }[]
  }
  const tolls = claims
    .filter(
      ({ claim }) => claim.kind === 'shelling' && claim.counts.some(({ metric }) => metric === 'killed'),
    )
    .map(({ id }) => id)
  assert.equal(tolls.length, 3)
  await done(['accept', ...tolls, '--project', folder])
  await done(['merge', tolls[1]!, tolls[2]!, '--reason', 'one street, one hour', '--project', folder])
  await done(['split', tolls[0]!, '--reason', 'another street', '--project', folder])
  const told = await done(['incidents', '--project', folder, '--json'])
  const { incidents } = JSON.parse(told) as { readonly incidents: readonly { readonly id: string }[] }
  const ids = incidents.map(({ id }) => id)
  assert.ok(ids.length === 2 && ids.every((id) => id.startsWith('i-')), ids.join())
  return [ids[0]!, ids[1]!]
}

const inPage = async (page: Page, path: string): Promise<void> => {
  await page.goto(new URL(path, page.url()).href)
}

/** What the record's tally shows, whole. */
async function tallies(page: Page): Promise<string> {
  await inPage(page, '/record')
  const tally = page.getByTestId('tally')
  await tally.getByRole('heading', { name: /^Killed/i }).waitFor()
  const said = await tally.locator('h2, tbody tr').allTextContents()
  return said.map((line) => line.replace(/^(\D+)(\d)/, '$1 $2')).join('\n')
}

/** The whole toll of killed as the server has it. */
async function tallyNow({ page, origin }: Workbench): Promise<string> {
  const { rows } = (await (await page.request.get(`${origin}/api/tally`)).json()) as {
    readonly rows: readonly {
      readonly metric: string
      readonly word: string
      readonly status: string
      readonly group: string
      readonly low: number
      readonly high: number
    }[]
  }
  const all = rows.find(
    ({ metric, word, status, group }) =>
      metric === 'killed' && [word, status, group].every((part) => part === 'all'),
  )
  return `${all?.low}–${all?.high}`
}
