import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { isKind, isStance } from '../src/codebook/index.js'
import {
  addClaim,
  addReports,
  decideClaims,
  initProject,
  type Project,
  readSetting,
} from '../src/work/index.js'
import { within as openWithin } from './begin.js'
import { folderWith } from './marsad.js'

/** A fictitious report. */
export interface Told {
  readonly name: string
  readonly publisher: string
  /** ISO date. */
  readonly date: string
  readonly text: string
}

/**
 * A claim that a person codes by words of a report: `halvek-1 siege reports "encircled"; place=Halvek; phase=begins`. With
 * `open` at the end somebody looked at it and left it open: a suggestion still.
 */
type Line = string

export interface CodedProject {
  readonly folder: string
  /** Id of the claim with this trigger, the first of several. */
  readonly idOf: (trigger: string) => string
}

/** The day on which these projects are worked in. */
export const TODAY = '2024-03-25'

const clock = () => new Date(`${TODAY}T12:00:00Z`)

/** A project with these reports and claims, and nothing that a machine read. */
export async function projectWith(
  t: TestContext,
  { reports, claims }: { readonly reports: readonly Told[]; readonly claims: readonly Line[] },
): Promise<CodedProject> {
  const folder = join(folderWith(t, {}), 'halvek')
  assert.ok(!('code' in initProject(folder, { name: null, person: 'Rana', codebook: null, clock })))
  async function* given() {
    for (const { text, ...rest } of reports) yield { ...rest, bytes: Buffer.from(text) }
  }
  return within(folder, async (project) => {
    await addReports(project, given(), { found: () => {}, step: () => {}, keepOnly: true })
    const ids = new Map<string, string>()
    for (const line of claims) {
      const { id, trigger, open } = code(project, line)
      if (!ids.has(trigger)) ids.set(trigger, id)
      if (open) decideClaims(project, [id], { verdict: 'unsure', reason: 'a second look' })
    }
    return { folder, idOf: (trigger) => ids.get(trigger)! }
  })
}

function code(project: Project, line: Line) {
  const [, report = '', kind = '', stance = '', trigger = '', rest = ''] =
    /^(\S+) (\w+) (\w+) "([^"]+)"(.*)$/.exec(line) ?? []
  const parts = rest.split('; ').filter((part) => part !== '')
  const settings = parts.flatMap((part) => readSetting(part) ?? [])
  assert.ok(isKind(kind) && isStance(stance), line)
  const asked = { report, kind, stance, trigger, nth: null, settings, reason: null }
  const { value, diagnostics } = addClaim(project, asked)
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  assert.deepEqual(faults, [], line)
  return { id: value[0]!.claim, trigger, open: parts.includes('open') }
}

/** Opens a project on that day, works in it and closes it. */
export const within = <T>(folder: string, use: (project: Project) => T | Promise<T>): Promise<T> =>
  openWithin(folder, use, { clock })

/** Wide enough for no cell to wrap. */
export const WIDE = { env: { COLUMNS: '400' } }

/** Cells of each line, without the blanks that align them. */
export const cellsOf = (text: string): readonly (readonly string[])[] =>
  text.split('\n').map((line) => line.trim().split(/ {2,}/))

/** Asserts that a table has this row. */
export function assertRow(stdout: string, row: readonly string[]): void {
  const has = cellsOf(stdout).some((cells) => JSON.stringify(cells) === JSON.stringify(row))
  assert.ok(has, `no row ${row.join(' | ')} in\n${stdout}`)
}
