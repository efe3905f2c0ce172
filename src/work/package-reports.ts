import { basename } from 'node:path'
import { type Diagnostic, errorOf } from '../diagnostic/index.js'
import { printingIn, reportIn } from '../import/index.js'
import { hashOf } from '../ledger/index.js'
import type { Capture, Hash, Printing, RecordedReport } from '../record/index.js'
import { printingsOf } from '../record/index.js'
import { NOTHING_TAKEN } from '../report/index.js'
import { addTo } from '../text/index.js'
import { sentencesOf, type TakenReport } from './package-claims.js'
import type { PackageFiles } from './package-files.js'
import { VERSION } from './program.js'
import type { Project } from './project.js'

interface Taking {
  readonly project: Project
  readonly report: (diagnostic: Diagnostic) => void
  readonly write: (capture: Capture) => Promise<void>
}

/** One time that a text was printed, and which row of which table says so. */
interface Copy {
  readonly printing: Printing
  readonly table: 'sources' | 'printings'
  readonly row: number
}

/**
 * Reports of a package with their texts; each printing that the record lacks is written to it. Where one of them was
 * erased here, nothing is taken, and it is said.
 */
export async function takeReports(
  files: PackageFiles,
  { project, report, write }: Taking,
): Promise<ReadonlyMap<Hash, TakenReport> | Diagnostic> {
  const { objects } = project
  const standing = new Map(project.standing().reports.map((one) => [one.report.text, one.report]))
  const { reports, copies } = await tablesIn(files, report)
  await takeTexts(files, { reports, report })
  const erased = [...reports.keys()].filter((text) => objects.tombstone(text) !== null)
  if (erased.length > 0) return erasedHere(erased.length, files.folder)
  for (const [id, one] of reports)
    if (one.words === null && standing.has(id))
      reports.set(id, { ...one, words: objects.get(id)?.toString('utf8') ?? null })
  const bytesOf = { sources: objects.put(files.bytes('sources')), printings: '' }
  if (files.has('printings')) bytesOf.printings = objects.put(files.bytes('printings'))
  for (const [text, { report: recorded, words }] of reports) {
    if (words !== null) objects.put(words)
    const known = standing.get(text)
    for (const { printing, table, row } of copies.get(text)!) {
      if (known !== undefined && holds(known, printing)) continue
      await write({
        kind: 'capture',
        bytes: bytesOf[table],
        report: { ...recorded, ...printing },
        from: `${basename(files.folder)}/${table}.csv`,
        extractor: { name: 'marsad/import-package', version: VERSION },
        sentences: words === null ? [] : sentencesOf(words),
        taken: { ...NOTHING_TAKEN, part: `row ${row}` },
      })
    }
  }
  return reports
}

/** Reports, and every printing of each: as its own table tells, else the one that the report's row tells. */
async function tablesIn(files: PackageFiles, report: Taking['report']) {
  const reports = new Map<Hash, TakenReport>()
  const copies = new Map<Hash, Copy[]>()
  const sources = files.each('sources', (at) => ({ row: at.row, recorded: reportIn(at) }))
  for await (const { row, recorded } of sources) {
    reports.set(recorded.text, { report: recorded, words: null })
    copies.set(recorded.text, [{ printing: recorded, table: 'sources', row }])
  }
  if (!files.has('printings')) return { reports, copies }
  const told = new Map<Hash, Copy[]>()
  const printed = files.each('printings', (at) => ({ row: at.row, ...printingIn(at) }))
  for await (const { row, text, printing } of printed)
    if (reports.has(text)) addTo(told, text, { printing, table: 'printings', row })
    else report(ofNoReport(text, `${basename(files.folder)}/printings.csv, row ${row}`))
  for (const [text, own] of told) copies.set(text, own)
  return { reports, copies }
}

async function takeTexts(
  files: PackageFiles,
  { reports, report }: Pick<Taking, 'report'> & { readonly reports: Map<Hash, TakenReport> },
): Promise<void> {
  if (!files.has('texts')) return
  const texts = files.each('texts', (at) => ({ id: at.need('source_id'), words: at.need('text') }))
  for await (const { id, words } of texts) {
    const known = reports.get(id)
    if (known !== undefined && hashOf(words) === id) reports.set(id, { ...known, words })
    else report(otherText(id, files.folder))
  }
}

const TOLD = ['publisher', 'published', 'title', 'url'] as const

/** Whether a report says all that a printing tells. */
const holds = (report: RecordedReport, printing: Printing): boolean =>
  printingsOf(report).some((one) => TOLD.every((key) => printing[key] === null || printing[key] === one[key]))

const erasedHere = (reports: number, folder: string): Diagnostic =>
  errorOf(
    'import/erased',
    `reports of the package that were erased here for somebody’s safety: ${reports}; nothing was imported; export it anew without them`,
    folder,
  )

const otherText = (id: string, folder: string): Diagnostic =>
  errorOf(
    'import/package-text',
    `the text of ${id.slice(0, 12)} is another than it was, or of no report; left out`,
    folder,
  )

const ofNoReport = (id: string, where: string): Diagnostic =>
  errorOf(
    'import/package-printing',
    `a printing of ${id.slice(0, 12)}, which is no report of the package; left out`,
    where,
  )
