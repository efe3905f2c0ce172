import { basename } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import type { ClaimIn, WordIn } from '../import/index.js'
import { claimIn, countIn, partyIn } from '../import/index.js'
import { canonicalJson } from '../ledger/index.js'
import type { Fact } from '../record/index.js'
import type { LineCount, LineParty } from '../report/index.js'
import { codebookOfProject, kindsOutside } from './codebook.js'
import type { SameRows } from './compare-package.js'
import { compareTables } from './compare-package.js'
import { wordsOfClaims } from './package-claims.js'
import type { PackageFiles } from './package-files.js'
import { openPackage } from './package-files.js'
import { takeReports } from './package-reports.js'
import { wordsIn } from './package-words.js'
import { PROGRAM } from './program.js'
import type { Project } from './project.js'

/** What came of a package. */
export interface ImportedPackage {
  readonly folder: string
  readonly reports: number
  /** Reports whose texts the package has. */
  readonly texts: number
  readonly claims: number
  /** What people decided beyond the claims. */
  readonly decisions: number
  /** Table by table, how many rows of the package the new project gives again. */
  readonly same: readonly SameRows[]
}

/** Facts that go to the log together. */
const BATCH = 2000

export interface ImportPackageOptions {
  /** Told what is done now, of how many; 0 where that is not known. */
  readonly progress?: (part: string, done: number, total: number) => void
}

/**
 * Makes the record of a package of our own tables again, in a project that has nothing else: reports, claims with their
 * decisions, and what people decided beyond them, each under the name of who did, as the package has it.
 */
export async function importPackage(
  project: Project,
  folder: string,
  { progress = () => {} }: ImportPackageOptions = {},
): Promise<Outcome<ImportedPackage | null>> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const { value: files, diagnostics: refused } = openPackage(folder, { report })
  if (files === null) return { value: null, diagnostics: refused }
  progress('claims', 0, 0)
  const claims = await claimsIn(files)
  const other = strangerIn(project, claims, folder)
  if (other !== null) return { value: null, diagnostics: [other] }
  const coded = claims.filter(({ state }) => state !== 'suggested' && state !== 'rejected')
  const outside = kindsOutside(
    codebookOfProject(project),
    coded.map(({ claim }) => claim.kind),
    { done: 'nothing was imported' },
  )
  if (outside !== null) return { value: null, diagnostics: [{ ...outside, where: folder }] }
  const writing = openWriting(project, files)
  progress('reports', 0, 0)
  const reports = await takeReports(files, { project, report, write: (capture) => writing.add([capture]) })
  if ('code' in reports) return { value: null, diagnostics: [reports] }
  const { words: ofClaims, left } = wordsOfClaims(claims, { project, reports })
  const hasWords = reports.size === 0 || [...reports.values()].some(({ words }) => words !== null)
  if (left > 0) report(noSuggestions(left, folder))
  else if (!hasWords) report(noTexts(folder))
  writing.tell(ofClaims)
  await writing.flush()
  progress('decisions', 0, 0)
  const words = await wordsIn(files)
  const known = saidIn(project)
  writing.tell(words.filter(({ fact }) => !known.has(canonicalJson(fact))))
  await writing.flush()
  diagnostics.push(...project.log.seal().diagnostics)
  if (diagnostics.some(({ severity }) => severity === 'error'))
    report(warningOf('import/package-part', 'rows were left out, so that numbers may differ', folder))
  const same = await compareTables(project, files, { progress })
  for (const one of same) if (one.same < one.rows) report(differs(one, folder))
  return {
    value: {
      folder: basename(folder),
      reports: reports.size,
      texts: [...reports.values()].filter(({ words }) => words !== null).length,
      claims: claims.length - left,
      decisions: words.length,
      same,
    },
    diagnostics,
  }
}

const differs = ({ table, rows, same, first }: SameRows, folder: string): Diagnostic =>
  warningOf(
    'import/package-differs',
    `${table}: ${rows - same} of ${rows} rows come out otherwise (${first}); ` +
      'where texts or victim lists are not in the package, what rests on them cannot be worked out again',
    folder,
  )

/** A claim of the record that is not in the package: two projects are brought together otherwise. */
function strangerIn(project: Project, claims: readonly ClaimIn[], folder: string): Diagnostic | null {
  const here = new Set(claims.map(({ claim }) => claim.id))
  const stranger = project.standing().claims.find(({ id }) => !here.has(id))
  if (stranger === undefined) return null
  const seen = `the project has claims that the package has not (${stranger.id})`
  return errorOf(
    'import/package-other',
    `${seen}; nothing was imported; make a new project for it with: marsad init DIR`,
    folder,
  )
}

async function claimsIn(files: PackageFiles): Promise<readonly ClaimIn[]> {
  const parties = new Map<string, LineParty[]>()
  for await (const { claim, slot, nth, party } of files.each('mentions', partyIn)) {
    const list = parties.get(`${claim} ${slot}`) ?? []
    parties.set(`${claim} ${slot}`, list)
    list[nth] = party
  }
  const counts = new Map<string, LineCount[]>()
  for await (const { claim, nth, count } of files.each('counts', countIn)) {
    const list = counts.get(claim) ?? []
    counts.set(claim, list)
    list[nth] = count
  }
  const parts = {
    parties: (claim: string, slot: string) => (parties.get(`${claim} ${slot}`) ?? []).filter(Boolean),
    counts: (claim: string) => (counts.get(claim) ?? []).filter(Boolean),
  }
  const claims: ClaimIn[] = []
  for await (const claim of files.each('claims', (row) => claimIn(row, parts))) claims.push(claim)
  return claims
}

/** Facts on their way to the log, each under the name of who said it. */
interface Writing {
  add(facts: readonly Fact[], by?: string | null): Promise<void>
  /** Words of people, in their order. */
  tell(words: readonly WordIn[]): void
  flush(): Promise<void>
}

function openWriting(project: Project, { title }: PackageFiles): Writing {
  const waiting: { readonly by: string | null; readonly facts: Fact[] }[] = []
  let size = 0
  const put = (facts: readonly Fact[], by: string | null): void => {
    const last = waiting.at(-1)
    if (last !== undefined && last.by === by) last.facts.push(...facts)
    else waiting.push({ by, facts: [...facts] })
    size += facts.length
  }
  const flush = async (): Promise<void> => {
    await project.objects.flush()
    for (const { by, facts } of waiting.splice(0))
      project.log.append(facts, by === null ? {} : { by: by === PROGRAM ? by : `${by} (in ${title})` })
    size = 0
  }
  return {
    async add(facts, by = null) {
      put(facts, by)
      if (size >= BATCH) await flush()
    },
    tell(words) {
      for (const { by, fact } of words) put([fact], by)
    },
    flush,
  }
}

/** Nobody has decided on them, and the reports give them again: what people decided is there. */
const noSuggestions = (left: number, folder: string): Diagnostic =>
  warningOf(
    'import/package-suggestions',
    `suggestions that stand in texts which the package has not: ${left}; they were left out, the claims that people ` +
      `decided on were taken; ${WAY}, and import this folder again`,
    folder,
  )

const noTexts = (folder: string): Diagnostic =>
  warningOf(
    'import/package-no-texts',
    `the package has no texts: the words of claims cannot be held against them; ${WAY}`,
    folder,
  )

const WAY = 'add the reports themselves with "marsad add --no-read", or export with --texts'

/** What the record says beyond claims already: an import that was cut short goes on. */
const saidIn = (project: Project): ReadonlySet<string> =>
  new Set(
    project
      .entries()
      .value.flatMap(({ fact }) => (fact === null || OF_CLAIMS.has(fact.kind) ? [] : [canonicalJson(fact)])),
  )

const OF_CLAIMS: ReadonlySet<Fact['kind']> = new Set(['capture', 'reading', 'decision'])
