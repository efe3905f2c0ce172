import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { initProject } from '../src/work/index.js'
import { folderWith } from './marsad.js'

/** For tests: the folder of a new project of one person, Rana. */
export function begin(t: TestContext, { folder = 'halvek', name = 'Halvek' } = {}): string {
  const at = join(folderWith(t, {}), folder)
  const made = initProject(at, { name, person: 'Rana', codebook: null, clock: () => new Date() })
  assert.ok(!('code' in made))
  return at
}
