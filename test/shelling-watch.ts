import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { CODEBOOK_VERSION } from '../src/codebook/index.js'
import { canonicalJson } from '../src/ledger/index.js'
import type { LineClaim } from '../src/report/index.js'
import { claimFromWords } from '../src/review/index.js'
import type { Project } from '../src/work/index.js'
import { addReports, initProject, verifyProject } from '../src/work/index.js'
import { within } from './halvek.js'
import { folderWith } from './marsad.js'

/** For tests: a report of three kinds of events, of which the codebook "Shelling watch" has one, and a later version two. */
export const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Halvek Observatory said. ' +
  'Residents held a protest in Halvek on Tuesday. A car bomb exploded in Halvek on Wednesday, killing three people.'

export const SHELLING =
  'name: Shelling watch\nversion: 9.9.0\nkinds:\n  - slug: shelling\n    label: Barrage\n    note: mortars too\n'
export const WIDER = 'name: Shelling watch\nversion: 10.0.0\nkinds: [shelling, bombing]\n'
export const OWN = { text: SHELLING, where: 'cb.yml' }
/** As entries of the log name it. */
export const LABEL = 'Shelling watch 9.9.0'

/** A project with one report, kept and not read. */
export async function projectOf(t: TestContext, codebook: typeof OWN | null = OWN): Promise<string> {
  const folder = join(folderWith(t, {}), 'halvek')
  const made = initProject(folder, { name: 'Halvek', person: 'Rana', codebook, clock: () => new Date() })
  assert.ok(!('code' in made), JSON.stringify(made))
  async function* texts() {
    yield { name: 'radio.txt', bytes: Buffer.from(TEXT), date: '2024-03-19', publisher: 'Halvek Radio' }
  }
  await within(folder, (project) =>
    addReports(project, texts(), { found: () => {}, step: () => {}, keepOnly: true }),
  )
  return folder
}

/** What a machine might have read: one claim of each of three kinds, with a number of dead in one outside. */
export async function readIn(project: Project): Promise<readonly string[]> {
  const [received] = project.standing().reports
  const { text, id, publisher, title, url, published } = received!.report
  const claims = (
    [
      ['c-shelling', 'shelling', 'shelled', []],
      ['c-protest', 'protest', 'protest', []],
      [
        'c-bombing',
        'bombing',
        'exploded',
        [{ metric: 'killed', words: 'three people', low: 3, best: 3, high: 3 }],
      ],
    ] as const
  ).map(([claim, kind, trigger, counts]): LineClaim => {
    const { value, diagnostics } = claimFromWords(TEXT, {
      id: claim,
      kind,
      stance: 'reports',
      trigger,
      counts,
    })
    assert.ok(value !== null, diagnostics[0]?.message)
    return value
  })
  const versions = { program: '0', model: 'none', codebook: CODEBOOK_VERSION }
  const line = {
    id,
    publisher,
    title,
    url,
    published,
    text: TEXT,
    sentences: [],
    claims,
    marsad: versions,
    diagnostics: [],
  }
  const reading = project.objects.put(canonicalJson(line as never))
  await project.objects.flush()
  project.log.append([{ kind: 'reading', text, reading, versions }], { by: 'a machine' })
  return claims.map((claim) => claim.id)
}

export const kindsIn = (project: Project): readonly string[] =>
  project.standing().claims.map(({ claim }) => claim.kind)

/** What verifying finds: severity and code. */
export const verified = async (folder: string): Promise<readonly string[]> =>
  (await verifyProject(folder, { head: null })).diagnostics.map(({ severity, code }) => `${severity} ${code}`)
