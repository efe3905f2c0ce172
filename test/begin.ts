import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { OpenOptions, Project } from '../src/work/index.js'
import { initProject, openProject } from '../src/work/index.js'
import { folderWith } from './marsad.js'

/** For tests: the folder of a new project of one person, Rana. */
export function begin(t: TestContext, { folder = 'halvek', name = 'Halvek' } = {}): string {
  const at = join(folderWith(t, {}), folder)
  const made = initProject(at, { name, person: 'Rana', codebook: null, clock: () => new Date() })
  assert.ok(!('code' in made))
  return at
}

/** Opens a project, works in it and closes it. */
export async function within<T>(
  folder: string,
  use: (project: Project) => T | Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const { value: project, diagnostics } = openProject(folder, options)
  assert.ok(project !== null, diagnostics[0]?.message)
  try {
    return await use(project)
  } finally {
    project.close()
  }
}
