import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Incident } from '../src/incident/index.js'
import type { Toll } from '../src/tally/index.js'
import type { Project } from '../src/work/index.js'
import { addClaim, addReports, pictureOf } from '../src/work/index.js'
import { begin, within as openWithin } from './begin.js'

/** Two reports of one shelling, fictitious. */
const REPORTS = [
  {
    name: 'radio.txt',
    publisher: 'Halvek Radio',
    text: 'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Halvek Observatory said.',
  },
  {
    name: 'gazette.txt',
    publisher: 'Orvel Gazette',
    text: 'A spokesman of the Northern Front said on Tuesday that 15 people died when the town of Halvek was shelled on Monday by the army.',
  },
] as const

/** A claim of a report by its words, as a person would add it. */
export interface Told {
  readonly report: string
  readonly trigger: string
  readonly kind?: 'shelling' | 'killing' | 'assault'
  /** `slot=words of the report`, as the program's own option takes them. */
  readonly set: Readonly<Record<string, string>>
}

export const RADIO: Told = {
  report: 'radio.txt',
  trigger: 'shelled',
  set: {
    agents: 'Army artillery',
    place: 'the town of Halvek',
    time: 'on Monday',
    killed: 'at least 12 people',
    source: 'the Halvek Observatory',
  },
}

export const GAZETTE: Told = {
  report: 'gazette.txt',
  trigger: 'shelled',
  set: {
    agents: 'the army',
    place: 'the town of Halvek',
    time: 'on Monday',
    killed: '15 people',
    source: 'A spokesman of the Northern Front',
  },
}

/** A project of Rana's with these texts, kept and not read by the machine. */
export async function projectWith(
  t: TestContext,
  reports: readonly { readonly name: string; readonly publisher: string; readonly text: string }[] = REPORTS,
): Promise<string> {
  const folder = begin(t)
  async function* texts() {
    for (const { name, publisher, text } of reports)
      yield { name, bytes: Buffer.from(text), date: '2024-03-19', publisher }
  }
  await within(folder, (project) =>
    addReports(project, texts(), { found: () => {}, step: () => {}, keepOnly: true }),
  )
  return folder
}

/** Opens a project as somebody, works in it and closes it. */
export const within = <T>(
  folder: string,
  use: (project: Project) => T | Promise<T>,
  { as = 'Rana' }: { readonly as?: string } = {},
): Promise<T> => openWithin(folder, use, { as })

/** Adds a claim by words, which decides it; its id. */
export function tell(project: Project, { report, trigger, kind = 'shelling', set }: Told): string {
  const settings = Object.entries(set).map(([slot, value]) => ({ slot, value }))
  const asked = { report, kind, trigger, settings, stance: 'reports', nth: null, reason: null } as const
  const { value, diagnostics } = addClaim(project, asked)
  assert.ok(value[0] !== undefined, diagnostics[0]?.message)
  return value[0].claim
}

/** Incidents of decided claims with their tolls. */
export function happened(project: Project): readonly { readonly incident: Incident; readonly toll: Toll }[] {
  const { incidents, tolls } = pictureOf(project.standing(), project.objects, { suggestions: false })
  return incidents.incidents.map((incident, i) => ({ incident, toll: tolls[i]! }))
}

/** The only incident. */
export function only(project: Project): { readonly incident: Incident; readonly toll: Toll } {
  const [one, ...others] = happened(project)
  assert.ok(one !== undefined && others.length === 0, `${others.length + 1} incidents`)
  return one
}
