// Pictures of every screen for the README, made from the example project: light, dark and Arabic.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeExample } from './example-project.mjs'
import { node, root } from './run.mjs'
import { smallPng } from './small-png.mjs'

const INTO = process.env.MARSAD_SCREENS ?? `${root}docs/screens`

/** How each picture is come to: an address of the workbench, and what is done there before it is taken. */
const SCREENS = [
  { name: 'incident', at: ({ queue }) => `/incidents/${queue}`, ready: 'table caption' },
  { name: 'inbox', at: ({ claim }) => `/?claim=${claim}`, ready: '[data-testid=claim-card]' },
  { name: 'record', at: () => '/record', ready: '[data-testid=tally] h2' },
  { name: 'map', at: () => '/record?view=map&wide=panel&day=2024-03-14', ready: 'canvas', settle: 2500 },
  {
    name: 'timeline',
    at: () => '/record?view=timeline&wide=panel&suggestions=1',
    ready: '[role=tabpanel] h2, [role=tabpanel] svg',
  },
  { name: 'plots', at: () => '/record?view=plots&wide=panel', ready: 'figure svg' },
  { name: 'positions', at: () => '/positions?suggestions=1', ready: 'main h1' },
  { name: 'dictionary', at: () => '/dictionary', ready: 'main h1' },
  {
    name: 'report',
    at: ({ report, claim }) => `/reports/${report}?claim=${claim}`,
    ready: '[data-testid=report-text]',
  },
]

const LOOKS = [
  { name: '', colorScheme: 'light', language: 'en' },
  { name: '-dark', colorScheme: 'dark', language: 'en' },
  { name: '-arabic', colorScheme: 'light', language: 'ar' },
]

const { openBrowser } = await import(`${root}dist/test/browser/chromium.js`)

const only = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'marsad-screens-'))
const project = join(folder, 'example')
await makeExample(project)
const server = spawn(node, ['dist/src/cli/main.js', 'serve', project, '--no-open', '--json'], { cwd: root })
const browser = await openBrowser()
try {
  const address = await addressOf(server)
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('main').waitFor()
  const found = await interesting(page)
  mkdirSync(INTO, { recursive: true })
  for (const look of LOOKS)
    for (const screen of SCREENS)
      if (only.length === 0 || only.includes(screen.name)) await take(page, { screen, look, found })
} finally {
  await browser.close()
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}
const sizes = readdirSync(INTO).map((name) => statSync(join(INTO, name)).size)
console.log(`${sizes.length} pictures, ${(sizes.reduce((a, b) => a + b, 0) / 1e6).toFixed(1)} MB, in ${INTO}`)

async function addressOf(child) {
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    const found = /"address":\s*"([^"]+)"/.exec(said)
    if (found !== null) return found[1]
  }
  throw new Error('the server ended before it gave an address')
}

/** Ids of what is worth a picture: the incident with most claims, and a claim with numbers that waits. */
async function interesting(page) {
  const get = async (path) => (await page.request.get(new URL(path, page.url()).href)).json()
  const { incidents } = await get('/api/incidents')
  const [queue] = [...incidents].sort((a, b) => b.claims - a.claims)
  const { claims } = await get('/api/claims?state=suggested&text=dropped&limit=50')
  const waiting = claims.find(({ counts }) => counts.length > 0)
  return { queue: queue.id, claim: waiting.id, report: waiting.report }
}

async function take(page, { screen, look, found }) {
  await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
  await page.evaluate((language) => localStorage.setItem('marsad-language', language), look.language)
  await page.goto(new URL(screen.at(found), page.url()).href)
  await page.locator(screen.ready).first().waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(screen.settle ?? 600)
  const path = join(INTO, `${screen.name}${look.name}.png`)
  writeFileSync(path, smallPng(await page.screenshot()))
  console.log(path)
}
