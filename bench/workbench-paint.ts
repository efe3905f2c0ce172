import type { Page } from 'playwright-core'
import { chromiumAt, openBrowser } from '../test/browser/chromium.js'
import type { Figure } from './record.js'
import type { Server } from './workbench-server.js'

/** Screens that are opened afresh, and what is in sight once they show something of the record. */
const SCREENS = [
  { name: 'inbox', path: '/', row: '[data-testid=inbox-claim]' },
  { name: 'record', path: '/record', row: 'tr[data-id]' },
  { name: 'positions', path: '/positions', row: 'nav button' },
] as const

/** Milliseconds until something is painted. */
const FIRST_PAINT = 1000

/** How soon a screen is there, in a browser that has loaded nothing yet. */
export async function* measurePaint(server: Server, say: (line: string) => void): AsyncGenerator<Figure> {
  if (chromiumAt === null) {
    say('first paint: SKIPPED, no Chromium on this machine; set MARSAD_CHROMIUM to its path')
    return
  }
  const browser = await openBrowser()
  try {
    for (const { name, path, row } of SCREENS) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const { hostname } = new URL(server.base)
      await context.addCookies([{ ...server.cookie, domain: hostname, path: '/' }])
      const page = await context.newPage()
      await page.goto(`${server.base}${path}`, { waitUntil: 'commit' })
      const rows = await rowsSeen(page, row)
      yield {
        what: `first paint: ${name}`,
        value: await firstPaint(page),
        unit: 'ms',
        floor: { most: FIRST_PAINT },
        how: `a browser that has loaded nothing yet; its first rows stand after ${Math.round(rows)} ms`,
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
}

/** Milliseconds from the request of the page. Scripts go as words: they run in the page. */
const firstPaint = async (page: Page): Promise<number> =>
  Number(await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0].startTime'))

async function rowsSeen(page: Page, row: string): Promise<number> {
  await page.locator(row).first().waitFor()
  return Number(await page.evaluate('performance.now()'))
}
