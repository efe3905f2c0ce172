import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { EXAMPLES } from '../marsad.js'
import { HTML, TEXT } from './cases.test-data.js'
import { chooseByKeys } from './choosing.js'
import { skipped } from './chromium.js'
import { done, openWorkbench } from './workbench.js'

const rowOf = (page: Page, id: string | null) => page.locator(`[data-testid=inbox-claim][data-claim="${id}"]`)

test('what is being rejected stays the claim that it was, also where it is decided elsewhere meanwhile', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'observatory.txt': TEXT, 'meridian.html': HTML } })
  const { page, folder } = bench
  const card = page.getByTestId('claim-card')
  await card.waitFor()
  const open = await card.getAttribute('data-claim')
  await page.keyboard.press('x')
  await page.locator('[role=dialog] input:focus').waitFor()
  await done(['accept', open!, '--project', folder])
  await rowOf(page, open).waitFor({ state: 'detached' })
  await page.keyboard.type('no event')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator(`[data-testid=claim-card]:not([data-claim="${open}"])`).waitFor()
  const told = await done(['claims', '--project', folder, '--state', 'rejected', '--json'])
  const { claims } = JSON.parse(told) as { readonly claims: readonly { readonly id: string }[] }
  assert.deepEqual(
    claims.filter(({ id }) => id !== open),
    [],
  )
  bench.assertClean(/status of 409/)
})

test('what is being coded stays in its report, also where the claims of that are decided elsewhere meanwhile', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'observatory.txt': TEXT, 'meridian.html': HTML } })
  const { page, folder, origin } = bench
  await page.getByTestId('report-text').waitFor()
  await page.getByTestId('claim-card').waitFor()
  const { claims } = (await (await page.request.get(`${origin}/api/claims?order=report`)).json()) as {
    readonly claims: readonly { readonly id: string; readonly report: string }[]
  }
  const report = claims[0]!.report
  const own = claims.flatMap((claim) => (claim.report === report ? [claim.id] : []))
  await page.keyboard.press('+')
  await page.getByTestId('code-card').waitFor()
  await done(['accept', ...own, '--project', folder])
  await rowOf(page, own.at(-1)!).waitFor({ state: 'detached' })
  await chooseByKeys(page, 'Saturday', { by: 'ArrowRight' })
  await page.getByTestId('code-card').locator('input:focus').waitFor()
  await page.keyboard.type('killing')
  await page.locator('[role=option][data-combobox-selected]', { hasText: 'killing' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Code a claim here' }).click()
  await page.getByTestId('edit-card').waitFor()
  const told = await (await page.request.get(`${origin}/api/claims?state=added`)).json()
  assert.deepEqual(
    (told as { readonly claims: typeof claims }).claims.map((claim) => claim.report),
    [report],
  )
  bench.assertClean()
})

/** Keeps each sentence that stands in English while the page is Arabic, at whatever moment. */
const WATCH = `{
  window.english = []
  new MutationObserver(() => {
    if (!document.querySelector('header nav').textContent.includes('الحوادث')) return
    if (document.documentElement.dir !== 'rtl') window.english.push('from left to right')
    for (const one of document.querySelectorAll('main bdi[lang=en]')) window.english.push(one.textContent)
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}`

test('the page turns Arabic at once: at no moment does a sentence of an Arabic page stand in English', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'observatory.txt': TEXT } })
  const { page } = bench
  await page.getByTestId('claim-card').waitFor()
  await page.evaluate(WATCH)
  await page.getByRole('button', { name: 'العربية' }).click()
  await page.locator('html[lang=ar]').waitFor()
  await page.getByTestId('claim-card').getByText('ما سيُسجَّل').waitFor()
  assert.deepEqual(await page.evaluate('window.english'), [])
  bench.assertClean()
})

/** Lines in which nothing happens, more than any screen holds. */
const LONG = Array.from({ length: 120 }, (_, i) => `Line ${i + 1} says that the weather was mild.\n`).join(
  '\n',
)

test('the end of a report counts as read only once it was in sight, not where the report before it was left', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, {
    files: {
      'first.txt': `${TEXT}\n${LONG}`,
      'second.txt': `${TEXT.replaceAll('Halvek', 'Sarn Bridge')}\n${LONG}`,
    },
  })
  const { page, origin } = bench
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  // The last claim of the first report: what follows it is the next report, which is there already.
  const { claims } = (await (await page.request.get(`${origin}/api/claims?order=report`)).json()) as {
    readonly claims: readonly { readonly id: string; readonly report: string }[]
  }
  const last = claims.filter(({ report }) => report === claims[0]?.report).at(-1)!
  await rowOf(page, last.id).click()
  await page.locator(`[data-testid=claim-card][data-claim="${last.id}"]`).waitFor()
  await page.waitForLoadState('networkidle')
  const text = page.getByTestId('report-text')
  await text.locator('p').last().scrollIntoViewIfNeeded()
  await page.keyboard.press('n')
  await page.locator(`[data-testid=claim-card]:not([data-claim="${last.id}"])`).waitFor()
  await page.waitForFunction(
    `document.querySelector('[data-testid=report-text]').parentElement.scrollTop < 200`,
  )
  await page.keyboard.press('Shift+A')
  await page.getByText('Read this report to its end first').waitFor()
  bench.assertClean()
})

test('what answers an earlier wish says so, and no incident is shown under the address of another', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'examples.jsonl': readFileSync(EXAMPLES, 'utf8') } })
  const { page, origin } = bench
  const { incidents } = (await (await page.request.get(`${origin}/api/incidents?suggestions=1`)).json()) as {
    readonly incidents: readonly { readonly id: string }[]
  }
  const [one, other] = incidents.map(({ id }) => id)
  let answer = (): void => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  for (const slow of [/\/api\/incidents\?.*suggestions=1/, new RegExp(`/api/incidents/${other}$`)])
    await page.route(slow, async (route) => {
      await held
      await route.continue()
    })
  await page.getByRole('link', { name: 'Incidents', exact: true }).click()
  await page.getByText('No incidents yet').waitFor()
  const rows = page.locator('main [aria-busy]')
  await rows.and(page.locator('[aria-busy=false]')).waitFor({ state: 'attached' })
  await page.getByRole('switch', { name: 'Suggestions too' }).check()
  await rows.and(page.locator('[aria-busy=true]')).waitFor({ state: 'attached' })

  const head = page.getByRole('heading', { level: 1 })
  await page.evaluate(`history.pushState(null, '', '/incidents/${one}')`)
  await head.filter({ hasNotText: /^Incidents/ }).waitFor()
  await page.evaluate(`history.pushState(null, '', '/incidents/${other}')`)
  await head.waitFor({ state: 'detached' })
  answer()
  await head.waitFor()
  await page.evaluate(`history.pushState(null, '', '/incidents?suggestions=1')`)
  await rows.and(page.locator('[aria-busy=false]')).waitFor()
  bench.assertClean()
})
