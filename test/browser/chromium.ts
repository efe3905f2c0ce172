import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  process.env.MARSAD_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser of this machine; null where there is none. */
export const chromiumAt: string | null =
  PLACES.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null

/**
 * Why a browser's tests are skipped, said aloud; false where they run. With MARSAD_BROWSER=required nothing is skipped,
 * so that they fail where no browser is found.
 */
export const skipped: string | false =
  chromiumAt === null && process.env.MARSAD_BROWSER !== 'required'
    ? 'no Chromium on this machine: set MARSAD_CHROMIUM to its path'
    : false

/** A browser without a screen. Maps are drawn in software, so that they look the same everywhere. */
export function openBrowser(): Promise<Browser> {
  if (chromiumAt === null) throw new Error('no Chromium on this machine: set MARSAD_CHROMIUM to its path')
  return chromium.launch({
    executablePath: chromiumAt,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--font-render-hinting=none',
      '--disable-lcd-text',
    ],
  })
}
