/** What the tests of bad days share: a small project, its commands, and what must hold after each of them. */
import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { verifyLedger } from '../src/ledger/index.js'
import type { Project } from '../src/work/index.js'
import { addClaim, addReports, decideClaims, initProject, openProject } from '../src/work/index.js'
import { type Ended, folderWith, marsad, REPORT } from './marsad.js'

/** Two reports of one attack. */
export const TEXTS = {
  'first.txt': REPORT,
  'second.txt': `Residents said that shells had killed 15 people in Halvek on Monday. ${REPORT}`,
} as const

/** A third one, not in the project yet. */
export const LATER = `A day later the Halvek Observatory said that 14 people had been killed. ${REPORT}`

export interface Trial {
  /** Folder that holds all of this, gone when the test is over. */
  readonly root: string
  /** The project: two reports, nothing read by the machine, a claim of each coded by hand. */
  readonly folder: string
  readonly claims: readonly [string, string]
  /** A copy in which somebody has accepted the first claim since. */
  readonly other: string
}

async function* receive() {
  for (const [name, text] of Object.entries(TEXTS))
    yield { name, bytes: Buffer.from(text), date: '2024-03-17', publisher: 'Free Halvek' }
}

/** Makes the project, with whatever clock. */
export async function makeTrial(t: TestContext, clock: () => Date = () => new Date()): Promise<Trial> {
  const root = folderWith(t, { ...TEXTS, 'later.txt': LATER })
  const folder = join(root, 'halvek')
  const made = initProject(folder, { name: 'Halvek', person: 'Rana', codebook: null, clock })
  assert.ok(!('code' in made))
  const { value: project } = openProject(folder, { clock })
  assert.ok(project !== null)
  await addReports(project, receive(), { keepOnly: true, found: () => {}, step: () => {}, clock })
  const claimOf = (report: string, trigger: string): string => {
    const asked = { report, kind: 'shelling', stance: 'reports', trigger, nth: null } as const
    const { value } = addClaim(project, { ...asked, settings: [], reason: null })
    return value[0]!.claim
  }
  const claims = [claimOf('first.txt', 'shelled'), claimOf('second.txt', 'shells')] as const
  project.close()
  const other = copyTo(folder, join(root, 'other'))
  within(other, (copy) => decideClaims(copy, [claims[0]], { verdict: 'accepted', reason: null }))
  return { root, folder, claims, other }
}

/** Copies a project, which is another installation from then on. */
export function copyTo(from: string, to: string): string {
  cpSync(from, to, { recursive: true })
  return to
}

/** Runs a command on a project. */
export const runOn = (
  folder: string,
  args: readonly string[],
  options: Parameters<typeof marsad>[1] = {},
): Promise<Ended> => marsad([...args, '--project', folder], options)

/** Opens a project in this process, looks, and closes it. */
export function within<T>(folder: string, look: (project: Project) => T): T {
  const { value: project, diagnostics } = openProject(folder)
  assert.ok(project !== null, diagnostics[0]?.message)
  try {
    return look(project)
  } finally {
    project.close()
  }
}

/** Hash of the last entry of the installation that a project lies in. */
export const headOf = (folder: string): string =>
  within(folder, ({ log }) => (log.heads().find(({ chain }) => chain === log.chain) ?? log.heads()[0])!.head)

/** States of all claims, by their ids. */
export const statesOf = (folder: string): Readonly<Record<string, string>> =>
  within(folder, (project) =>
    Object.fromEntries(project.standing().claims.map(({ id, state }) => [id, state])),
  )

/**
 * Nothing lost, nothing half-written believed.
 * @param options.head of an earlier state, all of which must still stand
 * @param options.but code of the one difference that there may be
 */
export function assertWhole(
  folder: string,
  { head = null, but }: { readonly head?: string | null; readonly but?: string | undefined } = {},
): void {
  const { diagnostics } = verifyLedger(folder, { head })
  assert.deepEqual(
    diagnostics.filter(
      ({ severity, code }) => severity !== 'note' && code !== but && code !== 'ledger/set-aside',
    ),
    [],
  )
}

/** Files of a folder that hold these words. */
export const filesWith = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => readFileSync(file).includes(words))

/** What a command prints as JSON, where it has to succeed. */
export function jsonOf({ code, stdout, stderr }: Ended) {
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

export const readText = (path: string): string => readFileSync(path, 'utf8')
