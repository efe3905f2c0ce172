import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

/** Root of the repository; compiled tests stand in dist/test. */
export const ROOT = new URL('../../', import.meta.url)

export const MAIN = fileURLToPath(new URL('../src/cli/main.js', import.meta.url))

export const EXAMPLES = fileURLToPath(new URL('data/examples/examples.jsonl', ROOT))

/** The weights that ship with the program. */
export const MODEL = fileURLToPath(new URL('model', ROOT))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Arguments of node, before the program. */
  readonly node?: readonly string[]
  /** Milliseconds after which the program counts as hanging. */
  readonly patience?: number
}

/** Runs `marsad` as a person would. */
export const marsad = (args: readonly string[], options: RunOptions = {}): Promise<Ended> =>
  runProgram(process.execPath, [...(options.node ?? []), MAIN, ...args], options)

export function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const { input = '', env = {}, patience = 180_000 } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, timeout: patience })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

export const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** A folder of its own for a test, with these files in it, gone when the test is over. */
export function folderWith(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-test-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** A report that can be read. */
export const REPORT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Halvek Observatory said. ' +
  'The government denied that its forces had fired on the town.'
