import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { troubleFor } from './axe.js'
import { skipped } from './chromium.js'
import { exampleProject } from './example.js'
import { openWorkbench, type Workbench } from './workbench.js'

interface Found {
  readonly incident: string
  readonly report: string
  readonly claim: string
}

/** Every screen, and what stands there once it is drawn. */
const SCREENS: readonly (readonly [name: string, at: (found: Found) => string, drawn: string])[] = [
  ['inbox', ({ claim }) => `/?claim=${claim}`, '[data-testid=claim-card]'],
  [
    'inbox, all',
    () => '/?order=incident&state=suggested,accepted,edited,added,unsure,rejected',
    '[data-testid=claim-card]',
  ],
  ['incidents', () => '/incidents', 'main a[href^="/incidents/"]'],
  ['incident', ({ incident }) => `/incidents/${incident}`, 'table caption'],
  ['record, tally', () => '/record', '[data-testid=tally] h2'],
  ['record, map', () => '/record?view=map&table=incidents', 'canvas'],
  ['record, timeline', () => '/record?view=timeline&suggestions=1&wide=panel', '[role=tabpanel] h2'],
  ['record, plots', () => '/record?view=plots&suggestions=1', 'figure svg'],
  ['positions', () => '/positions?suggestions=1', '[role=tabpanel]'],
  ['agenda', () => '/positions?tab=agenda&suggestions=1', '[role=tabpanel]'],
  ['naming', () => '/positions?tab=naming&suggestions=1', '[role=tabpanel]'],
  ['actors', () => '/dictionary', '[role=tabpanel] table'],
  ['places', () => '/dictionary?tab=places', '[role=tabpanel] table'],
  ['sources', () => '/dictionary?tab=sources', '[role=tabpanel]'],
  ['codebook', () => '/dictionary?tab=codebook', '[role=tabpanel]'],
  ['reports', () => '/reports', 'main a[href^="/reports/"]'],
  ['report', ({ report, claim }) => `/reports/${report}?claim=${claim}`, '[data-testid=report-text]'],
]

/** What keys of the inbox open. */
const OPENED: readonly (readonly [key: string, opened: string])[] = [
  ['e', '[data-testid=edit-card]'],
  ['+', '[data-testid=code-card]'],
  ['x', '[role=dialog]'],
  ['?', '[role=dialog]'],
]

test('every screen can be read by everybody: light and dark, in both languages', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { folder: await exampleProject(t) })
  const { page } = bench
  const found = await interesting(bench)
  for (const language of ['en', 'ar'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      if ((await page.locator('html').getAttribute('lang')) !== language)
        await page.getByRole('button', { name: language === 'ar' ? 'العربية' : 'English' }).click()
      await page.locator(`html[lang=${language}]`).waitFor()
      const trouble: string[] = []
      for (const [name, at, drawn] of SCREENS) {
        await show(page, at(found), drawn)
        assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr')
        assert.equal(await page.locator('h1').count(), 1, `${name}: one head of the page`)
        trouble.push(...(await troubleFor(page)).map((one) => `${name}: ${one}`))
      }
      for (const [key, opened] of OPENED) {
        await show(page, `/?claim=${found.claim}`, '[data-testid=claim-card]')
        await page.keyboard.press(key)
        await page.locator(opened).first().waitFor()
        trouble.push(...(await troubleFor(page)).map((one) => `key ${key}: ${one}`))
        await page.keyboard.press('Escape')
        await page.locator(opened).first().waitFor({ state: 'detached' })
      }
      assert.deepEqual(trouble, [], `${language}, ${colorScheme}`)
    }
  bench.assertClean()
})

/** Goes there as a link would, without loading the page anew. */
async function show(page: Page, path: string, drawn: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', '/nowhere')`)
  await page.getByText('There is no such page').or(page.getByText('لا توجد صفحة كهذه')).waitFor()
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`)
  await page.locator(drawn).first().waitFor({ state: 'attached' })
}

/** The incident with most claims, and a claim that waits. */
async function interesting({ page, origin }: Workbench): Promise<Found> {
  const get = async (path: string): Promise<unknown> => (await page.request.get(`${origin}${path}`)).json()
  const { incidents } = (await get('/api/incidents')) as {
    readonly incidents: readonly { readonly id: string; readonly claims: number }[]
  }
  const { claims } = (await get('/api/claims?state=suggested')) as {
    readonly claims: readonly {
      readonly id: string
      readonly report: string
      readonly counts: readonly string[]
    }[]
  }
  const [incident] = [...incidents].sort((a, b) => b.claims - a.claims)
  const claim = claims.find(({ counts }) => counts.length > 0)
  assert.ok(incident !== undefined && claim !== undefined)
  return { incident: incident.id, claim: claim.id, report: claim.report }
}
