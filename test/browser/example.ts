import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folderWith, ROOT, runProgram } from '../marsad.js'

/** The project that `npm start` shows, in a folder of its own. */
export async function exampleProject(context: TestContext): Promise<string> {
  const folder = `${folderWith(context, {})}/example`
  const script = fileURLToPath(new URL('scripts/example-project.mjs', ROOT))
  const { code, stderr } = await runProgram(process.execPath, [script, folder])
  assert.equal(code, 0, stderr)
  return folder
}
