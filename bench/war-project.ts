import { canonicalJson } from '../src/ledger/index.js'
import type { Decision, Hash, LinkDecision, MachineReading, RecordedClaim } from '../src/record/index.js'
import type { ReportLine, Versions } from '../src/report/index.js'
import type { Received } from '../src/work/index.js'
import { addReports, initProject, openProject, type Project } from '../src/work/index.js'
import type { MadeClaims } from './claims-made.js'

export const VERSIONS: Versions = { program: 'bench', model: 'bench', codebook: 'bench' }

/** Begins a project of one person's in a folder that is not there, and opens it. */
export function beginProject(folder: string): Project {
  const made = initProject(folder, { name: null, person: 'Rana', codebook: null, clock: () => new Date() })
  if ('code' in made) throw new Error(made.message)
  return reopenProject(made.folder)
}

export function reopenProject(folder: string): Project {
  const { value: project, diagnostics } = openProject(folder)
  if (project === null) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  return project
}

/** Keeps the reports of an invented war, unread. */
export const keepReports = (project: Project, { claims, texts }: MadeClaims): Promise<unknown> =>
  addReports(project, received(claims, texts), {
    keepOnly: true,
    found: () => undefined,
    step: () => undefined,
  })

async function* received(
  claims: readonly RecordedClaim[],
  texts: ReadonlyMap<Hash, string>,
): AsyncGenerator<Received> {
  for (const { id, text, published, publisher } of new Set(claims.map(({ report }) => report)))
    yield { name: `${id}.txt`, bytes: Buffer.from(texts.get(text)!), date: published, publisher }
}

/** Facts that go to the disk together, as `add` writes them. */
const TOGETHER = 32

/** Records what a machine would have read in them. */
export async function keepReadings(project: Project, { claims, texts }: MadeClaims): Promise<void> {
  const byText = new Map<Hash, RecordedClaim[]>()
  for (const claim of claims) {
    const own = byText.get(claim.report.text)
    if (own === undefined) byText.set(claim.report.text, [claim])
    else own.push(claim)
  }
  const all = [...byText]
  for (let at = 0; at < all.length; at += TOGETHER) {
    const facts = all.slice(at, at + TOGETHER).map(([text, own]): MachineReading => {
      const line: ReportLine = {
        ...own[0]!.report,
        text: texts.get(text)!,
        sentences: [],
        claims: own.map(({ claim }) => claim),
        marsad: VERSIONS,
        diagnostics: [],
      }
      return { kind: 'reading', text, reading: project.objects.put(canonicalJson(line)), versions: VERSIONS }
    })
    await project.objects.flush()
    project.log.append(facts, { by: 'bench' })
  }
}

/** Decisions of one person that are written together. */
const SITTING = 5000

/** Records what Rana decided about them. */
export function keepDecisions(project: Project, { claims, links }: MadeClaims): void {
  const decisions = claims.flatMap(({ id, report, claim, state }): readonly Decision[] =>
    state === 'suggested'
      ? []
      : [
          {
            kind: 'decision',
            text: report.text,
            claim: id,
            verdict: state,
            as: claim,
            shown: null,
            reason: null,
            bulk: null,
          },
        ],
  )
  for (let at = 0; at < decisions.length; at += SITTING)
    project.log.append(decisions.slice(at, at + SITTING), { seal: true })
  project.log.append(
    links.map((link): LinkDecision => ({ kind: 'link', ...link })),
    { seal: true },
  )
}

/** A project of an invented war, read and decided upon, open. @param folder must not be there */
export async function keepWar(folder: string, made: MadeClaims): Promise<Project> {
  const project = beginProject(folder)
  await keepReports(project, made)
  await keepReadings(project, made)
  keepDecisions(project, made)
  return project
}
