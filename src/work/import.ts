import { CODEBOOK_VERSION } from '../codebook/index.js'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { MappedSheet, RowMade, Survey, SurveyOptions } from '../import/index.js'
import { isBelow, makeCapture, makeRow, surveySheet } from '../import/index.js'
import { hashOf } from '../ledger/index.js'
import type { SheetRow } from '../reader/index.js'
import { languageOf, readCsv, readerFor, readSheet } from '../reader/index.js'
import type { Capture, Decision, Fact, Hash, RecordedClaim, RecordedReport } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import { NOTHING_TAKEN } from '../report/index.js'
import { VERSION } from './program.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'
import { sheetNames } from './sheet-names.js'
import { linksApart } from './tell-apart.js'

/** A file with sheets. */
export interface SheetFile {
  /** Without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Rows of a file, sheet by sheet. */
const rowsOf = (file: SheetFile): AsyncIterable<SheetRow | Diagnostic> =>
  readerFor(file.name, file.bytes).slug === 'xlsx'
    ? readSheet(file.bytes, { name: file.name })
    : readCsv(file.bytes, { name: file.name })

/** What a file is taken for; nothing of it is imported. */
export const surveyFile = (
  file: SheetFile,
  options: Omit<SurveyOptions, 'file'>,
): Promise<Outcome<Survey | null>> => surveySheet(rowsOf(file), { ...options, file: file.name })

/** The first rows as they would be recorded, with what is wrong with them. */
export function previewRows(
  project: Project,
  survey: Survey,
): readonly { readonly row: SheetRow; readonly made: RowMade | null; readonly diagnostics: readonly Diagnostic[] }[] {
  const make = makerOf(project, survey)
  return survey.sample.map((row) => {
    const { value: made, diagnostics } = make(row)
    return { row, made, diagnostics }
  })
}

/** A row that was not imported whole, with the reason. */
export interface RowTrouble {
  readonly row: SheetRow
  readonly diagnostic: Diagnostic
}

export interface ImportOptions {
  /** Told of each row that is done. */
  readonly step?: () => void
  /** Told of each row that was not imported, or not whole. */
  readonly trouble?: (trouble: RowTrouble) => void
}

/** What an import did. */
export interface Imported {
  readonly file: string
  readonly bytes: Hash
  readonly format: string
  readonly rows: number
  /** Rows that are new in the record, and claims that they made. */
  readonly added: number
  readonly claims: number
  /** Rows that the record held already. */
  readonly known: number
  /** Rows kept without a claim; rows that could not be read. */
  readonly claimless: number
  readonly refused: number
  /** Pairs of rows that were held apart, so that each is an incident. */
  readonly apart: number
  /** The word under which all of it is undone. */
  readonly bulk: string
}

/** Rows that go to the log together. */
const BATCH = 1000

/** How many troubles of one sort are told one by one. */
const TOLD = 5

/**
 * Imports a sheet as it was surveyed: the file whole, each row as a text of its own, and its claims as added by the
 * person who imports. What is there already changes nothing. An import that was cut short goes on where it stopped.
 */
export async function importSheet(
  project: Project,
  { file, survey }: { readonly file: SheetFile; readonly survey: Survey },
  { step = () => {}, trouble = () => {} }: ImportOptions = {},
): Promise<Outcome<Imported>> {
  const { objects, log } = project
  const bytes = objects.put(file.bytes)
  const make = makerOf(project, survey)
  const bulk = `b-${hashOf(`import ${bytes}`).slice(0, 16)}`
  const writing = openRows(project, { bytes, bulk, survey })
  const troubles = openTroubles(trouble)
  const diagnostics: Diagnostic[] = []
  for await (const row of rowsOf(file)) {
    if ('code' in row || !isBelow(row, survey.sheet)) continue
    const { value, diagnostics: met } = make(row)
    for (const diagnostic of met) troubles.take({ row, diagnostic })
    const twice = value === null ? null : writing.take(value, row.row)
    if (twice !== null) troubles.take({ row, diagnostic: sameAs(twice, `${file.name}, ${value!.part}`) })
    if (writing.waiting() >= BATCH) diagnostics.push(...(await writing.flush()))
    step()
  }
  const apart = await writing.end()
  diagnostics.push(...apart.diagnostics, ...log.seal().diagnostics)
  return {
    value: {
      file: file.name,
      bytes,
      format: survey.format.slug,
      rows: survey.rows,
      ...writing.counts(),
      refused: troubles.refused(),
      apart: apart.value,
      bulk,
    },
    diagnostics: [...troubles.told(), ...diagnostics],
  }
}

function makerOf(project: Project, survey: Survey) {
  const mapped: MappedSheet = { ...survey, names: sheetNames(project) }
  return (row: SheetRow) =>
    survey.format.makes === 'captures' ? makeCapture(row, mapped) : makeRow(row, mapped)
}

const sameAs = (first: number, where: string): Diagnostic =>
  warningOf(
    'import/twice',
    `every cell is the same as in row ${first}; counted once; if they are two, tell them apart in a column of their own`,
    where,
  )

/** Rows on their way into the record. */
interface Writing {
  /** The row that had the same cells before, in this sheet; null where there is none. */
  take(made: RowMade, row: number): number | null
  waiting(): number
  flush(): Promise<readonly Diagnostic[]>
  /** Writes what is left, with the links that hold rows apart. */
  end(): Promise<Outcome<number>>
  counts(): Pick<Imported, 'added' | 'claims' | 'known' | 'claimless'>
}

interface WritingOptions {
  readonly bytes: Hash
  readonly bulk: string
  readonly survey: Survey
}

function openRows(project: Project, { bytes, bulk, survey }: WritingOptions): Writing {
  const { objects, log } = project
  const known = knownOf(project, bytes)
  const rows = new Map<Hash, number>()
  const rowOf = new Map<string, number>()
  const counts = { added: 0, claims: 0, known: 0, claimless: 0 }
  const { file, name } = survey.sheet
  let pending: Pending[] = []
  const facts = (of: readonly Pending[]): readonly Fact[] => of.flatMap(({ capture, decisions }) => [...(capture === null ? [] : [capture]), ...decisions])
  return {
    take(made, row) {
      const text = hashOf(made.text)
      const before = rows.get(text)
      if (before !== undefined) return before
      rows.set(text, row)
      for (const { id } of made.claims) rowOf.set(id, row)
      const fresh = made.claims.filter(({ id }) => !known.claims.has(id))
      const isNew = !known.texts.has(text)
      if (made.claims.length === 0) counts.claimless++
      if (!isNew && fresh.length === 0) {
        counts.known++
        return null
      }
      counts.added++
      counts.claims += fresh.length
      if (isNew) objects.put(made.text)
      const report = recordedOf(made, text, project.clock())
      const reason = `imported from ${name === '' ? file : `${file}, sheet '${name}',`} row ${row}`
      pending.push({
        report,
        capture: isNew ? captureOf(made, { report, bytes, survey }) : null,
        decisions: fresh.map((claim) => decisionOf(claim, { text, reason, bulk })),
      })
      return null
    },
    waiting: () => pending.length,
    async flush() {
      await objects.flush()
      const { diagnostics } = log.append(facts(pending))
      pending = []
      return diagnostics
    },
    async end() {
      await objects.flush()
      const links =
        survey.mapping.rows === 'incidents' && survey.format.makes === 'claims'
          ? linksApart({
              standing: project.standing(),
              added: pending.flatMap(claimsIn),
              rowOf: (claim) => rowOf.get(claim),
              textOf: payloadsOf(objects).textOf,
              reason: `rows of ${file} are incidents of their own`,
            })
          : []
      // Decisions come last: "marsad undo" takes back what was decided last, and all that was decided with it.
      const { diagnostics } = log.append([...links, ...facts(pending)])
      pending = []
      return { value: links.length, diagnostics }
    },
    counts: () => counts,
  }
}

/** What one row adds to the log. */
interface Pending {
  readonly report: RecordedReport
  readonly capture: Capture | null
  readonly decisions: readonly Decision[]
}

const claimsIn = ({ report, decisions }: Pending): readonly RecordedClaim[] =>
  decisions.map(({ claim: id, as: claim }) => ({ id, report, claim, state: 'added', decided: null }))

/** Claims of the record by their ids, and texts that it has from these bytes. */
function knownOf(
  project: Project,
  bytes: Hash,
): { readonly claims: ReadonlySet<string>; readonly texts: ReadonlySet<Hash> } {
  const { claims, reports } = project.standing()
  const texts = reports.filter(({ captures }) => captures.some((one) => one.bytes === bytes))
  const known = {
    claims: new Set(claims.map(({ id }) => id)),
    texts: new Set(texts.map(({ report }) => report.text)),
  }
  // What is written from here on need not be held beside what was read: it is read again when it is next asked for.
  project.forget()
  return known
}

function recordedOf(made: RowMade, text: Hash, now: Date): RecordedReport {
  const { id, title, url, publisher, published, prose } = made
  const captured = now.toISOString()
  // Cells of a row are no prose: there is no language that a machine could read them in.
  const language = prose ? languageOf(made.text) : 'und'
  return { text, id, title, url, publisher, published, captured, language }
}

function captureOf(
  { part, fetched, says, sentences }: RowMade,
  { report, bytes, survey }: { readonly report: RecordedReport; readonly bytes: Hash; readonly survey: Survey },
): Capture {
  return {
    kind: 'capture',
    bytes,
    report,
    from: survey.sheet.file,
    extractor: { name: `marsad/import-${survey.format.slug}`, version: VERSION },
    sentences,
    taken: { ...NOTHING_TAKEN, part, fetched, says },
  }
}

const decisionOf = (
  as: LineClaim,
  { text, reason, bulk }: { readonly text: Hash; readonly reason: string; readonly bulk: string },
): Decision => ({
  kind: 'decision',
  text,
  claim: as.id,
  verdict: 'added',
  as,
  shown: null,
  reason,
  bulk,
  codebook: CODEBOOK_VERSION,
})

/** Troubles of rows: each told as it is met, the first of each sort kept to be shown, all counted. */
function openTroubles(tell: (trouble: RowTrouble) => void) {
  const sorts = new Map<string, { readonly first: Diagnostic[]; met: number }>()
  let refused = 0
  return {
    take(trouble: RowTrouble): void {
      const { diagnostic } = trouble
      tell(trouble)
      if (diagnostic.severity === 'error') refused++
      const sort = sorts.get(diagnostic.code) ?? { first: [], met: 0 }
      sorts.set(diagnostic.code, sort)
      if (sort.met++ < TOLD) sort.first.push(diagnostic)
    },
    refused: () => refused,
    told: (): readonly Diagnostic[] =>
      [...sorts.values()].flatMap(({ first, met }) => {
        const [one] = first
        const more = met - first.length
        return one === undefined || more === 0
          ? first
          : [...first, { ...one, message: `${more} more rows like these; see --errors FILE`, where: null }]
      }),
  }
}
