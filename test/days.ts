import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Incident } from '../src/incident/index.js'
import type { Toll } from '../src/tally/index.js'
import { cellAt } from '../src/tally/index.js'
import type { Project } from '../src/work/index.js'
import { mergeIncidents, overrideCell } from '../src/work/index.js'
import { happened, projectWith, tell, within } from './halvek.js'

export const DAYS = ['Monday', 'Sunday', 'Saturday'] as const
export type Day = (typeof DAYS)[number]

/** A shelling of one town each day, told by two outlets: fictitious. */
export const REPORTS = DAYS.flatMap((day, i) =>
  ['Radio', 'Gazette'].map((outlet) => ({
    name: `${day}-${outlet}.txt`,
    publisher: `Orvel ${outlet}`,
    text: `Army artillery shelled the town of Halvek on ${day}, killing ${i + 4} people, the ${outlet} was told by a doctor.`,
  })),
)

/** One claim of each report of a day; their ids. */
export function tellDay(project: Project, day: Day): readonly string[] {
  return REPORTS.filter(({ name }) => name.startsWith(day)).map(({ name }) =>
    tell(project, {
      report: name,
      trigger: 'shelled',
      set: {
        agents: 'Army artillery',
        place: 'the town of Halvek',
        time: `on ${day}`,
        killed: `${DAYS.indexOf(day) + 4} people`,
        source: 'a doctor',
      },
    }),
  )
}

export const withDays = async (t: TestContext): Promise<string> => {
  const folder = await projectWith(t, REPORTS)
  await within(folder, (project) => {
    for (const day of DAYS) tellDay(project, day)
    assert.equal(happened(project).length, DAYS.length)
  })
  return folder
}

/** The incident of a day, by its claims. */
export const at = (project: Project, day: Day): { readonly incident: Incident; readonly toll: Toll } =>
  happened(project).find(({ incident }) => incident.claims.some(({ report }) => report.id.startsWith(day)))!

export const exactly = (n: number) => ({ low: n, best: n, high: n })

export const choose = (project: Project, incident: string, n: number, cell = 'killed'): string => {
  const { value, diagnostics } = overrideCell(project, {
    incident,
    cell,
    value: exactly(n),
    reason: 'graves',
  })
  assert.ok(value !== null, diagnostics[0]?.message)
  return value.incident
}

export const killed = ({ toll }: { readonly toll: Toll }) => cellAt(toll.cells, { metric: 'killed' })!

export const merge = (project: Project, ...ids: readonly string[]) => {
  const { value, diagnostics } = mergeIncidents(project, ids, { reason: 'one attack' })
  assert.ok(value !== null, diagnostics[0]?.message)
  return { ...value, diagnostics }
}
