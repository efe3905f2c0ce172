import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { ROOT } from '../marsad.js'
import { TEXT } from './cases.test-data.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

const WEB = new URL('dist/web/', ROOT)

/** Bytes of JavaScript that a browser may load before the inbox stands, gzipped. */
const FIRST_LOAD = 200_000

test('the page loads little, nothing from outside, and the map when it is shown', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'observatory.txt': TEXT } })
  const { page, origin } = bench
  const loaded = listen(page)
  const answer = await page.reload()
  await page.getByTestId('claim-card').waitFor()
  await page.waitForLoadState('networkidle')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
  ])
    assert.ok(policy.split('; ').includes(rule), `${rule} in ${policy}`)
  assert.ok(!/unsafe-eval|https?:/.test(policy), policy)

  const scripts = loaded().filter((path) => path.endsWith('.js'))
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, WEB))).length, 0)
  t.diagnostic(`first load: ${scripts.length} scripts, ${Math.round(bytes / 1000)} kB gzipped`)
  assert.ok(scripts.length > 0 && bytes < FIRST_LOAD, `${bytes} bytes`)

  const maps = readdirSync(new URL('assets/', WEB)).filter((name) => name.endsWith('.js') && holdsMap(name))
  assert.ok(maps.length > 0, 'some file holds the map')
  const mapLoaded = (): boolean => loaded().some((path) => maps.includes(path.replace('assets/', '')))
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  await page.getByTestId('tally').waitFor()
  await page.waitForLoadState('networkidle')
  assert.equal(mapLoaded(), false)
  await page.getByRole('tab', { name: 'Map' }).click()
  await page.locator('canvas').first().waitFor()
  assert.equal(mapLoaded(), true)

  // What a report brings along runs nothing and loads nothing.
  await page.goto(`${origin}/reports`)
  await page.locator('main a[href^="/reports/"]').first().waitFor()
  bench.assertClean()
})

const holdsMap = (name: string): boolean =>
  readFileSync(new URL(`assets/${name}`, WEB), 'utf8').includes('maplibregl')

/** Paths under the pages' folder that the page has loaded since. */
function listen(page: Page): () => readonly string[] {
  const paths: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/assets/')) paths.push(pathname.slice(1))
  })
  return () => paths
}
