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
const ASSETS = new URL('assets/', WEB)

/** Bytes of JavaScript, gzipped, that may be needed before the inbox can be drawn. */
const FIRST_LOAD = 200_000

test('the page loads little, nothing from outside, and the map when it is shown', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'observatory.txt': TEXT } })
  const { page } = bench
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

  const scripts = needed(/^inbox-/)
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, ASSETS))).length, 0)
  t.diagnostic(`first load: ${scripts.length} scripts, ${Math.round(bytes / 1000)} kB gzipped`)
  assert.ok(bytes < FIRST_LOAD, `${bytes} bytes`)
  for (const name of scripts) assert.ok(loaded().includes(name), `${name} is loaded`)

  const maps = readdirSync(ASSETS).filter(
    (name) => name.endsWith('.js') && codeOf(name).includes('maplibregl'),
  )
  assert.ok(maps.length > 0, 'some file holds the map')
  const mapLoaded = (): boolean => loaded().some((name) => maps.includes(name))
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  await page.getByTestId('tally').waitFor()
  await page.waitForLoadState('networkidle')
  assert.equal(mapLoaded(), false)
  await page.getByRole('tab', { name: 'Map' }).click()
  await page.locator('canvas').first().waitFor()
  assert.equal(mapLoaded(), true)

  bench.assertClean()
})

const codeOf = (name: string): string => readFileSync(new URL(name, ASSETS), 'utf8')

/** Scripts without which a screen cannot be drawn: the page's own, the screen's, and all that these import. */
function needed(screen: RegExp): readonly string[] {
  const first = [...readFileSync(new URL('index.html', WEB), 'utf8').matchAll(/assets\/([\w.-]+\.js)/g)].map(
    ([, name]) => name!,
  )
  const wanted = [
    ...first,
    ...readdirSync(ASSETS).filter((name) => screen.test(name) && name.endsWith('.js')),
  ]
  const found = new Set<string>()
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (found.has(name)) continue
    found.add(name)
    for (const [, imported] of codeOf(name).matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g))
      wanted.push(imported!)
  }
  return [...found]
}

/** Names of files that the page has loaded since. */
function listen(page: Page): () => readonly string[] {
  const names: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/assets/')) names.push(pathname.replace('/assets/', ''))
  })
  return () => names
}
