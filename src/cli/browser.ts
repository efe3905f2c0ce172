import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What opens a page on each system. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
  linux: ['xdg-open'],
}

/**
 * Opens a link in the person's browser, by way of a file that only they can read: what stands in a command line, every
 * account of the machine can see. Where there is no browser nothing happens; the link was printed.
 */
export function openBrowser(link: string, folder: string): void {
  const opener = OPENERS[process.platform]
  if (opener === undefined) return
  const page = join(folder, 'local', 'open.html')
  rmSync(page, { force: true })
  const go = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${link}"><title>Marsad</title>`
  writeFileSync(page, `${go}<a href="${link}">Open the workbench</a>\n`, { mode: 0o600, flag: 'wx' })
  const [command, ...args] = opener
  const child = spawn(command, [...args, page], { stdio: 'ignore', detached: true })
  child.on('error', () => rmSync(page, { force: true }))
  child.unref()
}

export const forgetPage = (folder: string): void =>
  rmSync(join(folder, 'local', 'open.html'), { force: true })
