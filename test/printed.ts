import type { TestContext } from 'node:test'
import type { Added, Project } from '../src/work/index.js'
import { addReports } from '../src/work/index.js'
import { GAZETTE, projectWith, RADIO, tell, within } from './halvek.js'

/** The text that Halvek Radio printed on 19 March. */
export const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Halvek Observatory said.'

export interface Printed {
  readonly publisher: string | null
  readonly date: string | null
  readonly text?: string
}

export const add = async (project: Project, printed: readonly Printed[], keepOnly = true): Promise<Added> => {
  async function* received() {
    for (const { publisher, date, text = TEXT } of printed)
      yield { name: 'copy.txt', bytes: Buffer.from(text), date, publisher }
  }
  const { value } = await addReports(project, received(), { found: () => {}, step: () => {}, keepOnly })
  return value
}

export const AGAIN: readonly Printed[] = [
  { publisher: 'Tarsa Wire', date: '2024-03-20' },
  { publisher: 'BBC Persian', date: '2024-03-21' },
  { publisher: 'BBC News', date: '2024-03-22' },
]

/** Two tolls of one shelling, of which the first was printed by others too where they are given. */
export async function halvek(t: TestContext, again: readonly Printed[]): Promise<string> {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    tell(project, RADIO)
    tell(project, GAZETTE)
    await add(project, again)
  })
  return folder
}
