import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { folderWith, MAIN, marsad } from '../marsad.js'
import { openBrowser } from './chromium.js'

/** The workbench of one project in a browser of its own, closed when the test is over. */
export interface Workbench {
  readonly page: Page
  readonly context: BrowserContext
  readonly folder: string
  /** `http://127.0.0.1:PORT`, without the one-time key. */
  readonly origin: string
  /** Another page in the same browser, watched like the first. */
  readonly open: (path: string) => Promise<Page>
  /** Stops the server as a lost connection would. */
  readonly stop: () => Promise<void>
  /** Starts it again at the same address; resolves to a link that opens it. */
  readonly start: () => Promise<string>
  /**
   * Nothing outside of the server was asked for, and no page threw or logged an error, but for those that are expected
   * here. To be called at the end of every task.
   */
  readonly assertClean: (expected?: RegExp) => void
}

export interface WorkbenchOptions {
  /** Folder of a project; without it one is made with these files added. */
  readonly folder?: string
  readonly files?: Readonly<Record<string, string>>
  readonly language?: 'en' | 'ar'
  readonly dark?: boolean
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** Milliseconds after which something that does not come counts as missing, on a slow machine. */
const PATIENCE = 60_000

/** Makes a project with these files in it. */
export async function projectWith(
  context: TestContext,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = `${folderWith(context, {})}/halvek`
  await done(['init', folder, '--as', 'Rana', '--name', 'Siege of Halvek'])
  const names = Object.keys(files)
  if (names.length === 0) return folder
  const given = folderWith(context, files)
  await done(['add', '--project', folder, ...names.map((name) => join(given, name))])
  return folder
}

/** What a command prints, which has to end well. */
export async function done(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await marsad(args)
  assert.equal(code, 0, stderr)
  return stdout
}

export async function openWorkbench(
  context: TestContext,
  options: WorkbenchOptions = {},
): Promise<Workbench> {
  const folder = options.folder ?? (await projectWith(context, options.files ?? {}))
  const serving = await serve(folder)
  let { child } = serving
  const browser = await openBrowser()
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  const { origin } = new URL(serving.address)
  const opened = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  opened.setDefaultTimeout(PATIENCE)
  const outside: string[] = []
  const errors: string[] = []
  opened.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(?:blob|data):/.test(url)) outside.push(url)
  })
  opened.on('weberror', (error) => errors.push(String(error.error())))
  opened.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  context.after(async () => {
    await keepPictures(context, opened)
    await browser.close()
    await stop()
  })
  if (options.language !== undefined)
    await opened.addInitScript(
      `if (location.protocol === 'http:') localStorage.setItem('marsad-language', '${options.language}')`,
    )
  const open = async (path: string): Promise<Page> => {
    const page = await opened.newPage()
    await page.goto(new URL(path, serving.address).href)
    await page.locator('main').waitFor()
    return page
  }
  return {
    page: await open(serving.address),
    context: opened,
    folder,
    origin,
    open,
    stop,
    start: async () => {
      const again = await serve(folder)
      child = again.child
      assert.equal(new URL(again.address).origin, origin, 'a page that is open finds the server again')
      return again.address
    },
    assertClean: (expected) => {
      assert.deepEqual(outside, [], 'asked for outside of the server')
      assert.deepEqual(
        errors.filter((error) => expected === undefined || !expected.test(error)),
        [],
        'errors of a page',
      )
    },
  }
}

/** How the pages of a test that failed looked, for whoever looks into it. */
async function keepPictures(test: TestContext, opened: BrowserContext): Promise<void> {
  if ((test as { readonly passed?: boolean }).passed !== false) return
  for (const [nth, page] of opened.pages().entries()) {
    const path = join(tmpdir(), `marsad-failed-${process.pid}-${nth}.png`)
    await page.screenshot({ path }).then(
      () => test.diagnostic(`how the page looked: ${path}`),
      (error: unknown) => test.diagnostic(`no picture of the page: ${error}`),
    )
  }
}

/** Starts `marsad serve` and waits for its address. */
export async function serve(
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, [MAIN, 'serve', folder, '--no-open', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = /"address":\s*"([^"]+)"/.exec(out)
      if (found !== null) resolve(found[1]!)
    })
    child.once('exit', (code) => reject(new Error(`marsad serve ended with ${code}: ${err}`)))
  })
  return { child, address }
}
