import type { Diagnostic } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import { eachReport, languageOf, READ, readerFor } from '../reader/index.js'
import type { Hash } from '../record/index.js'
import type { Received } from './archive.js'
import { sheetKnownAs } from './import.js'
import type { Project } from './project.js'

/** A report as it would be added. */
export interface ReportSeen {
  readonly title: string | null
  /** ISO date; null where neither the bytes nor the person give one. */
  readonly published: string | null
  readonly publisher: string | null
  readonly language: string
  /** Whether the machine reads its language; else it is coded by hand. */
  readonly machine: boolean
  /** The same text is in the record. */
  readonly known: boolean
}

/** What would be read of some bytes. */
export interface FileSeen {
  readonly name: string
  /** Slug of the reader that takes them. */
  readonly format: string
  /** The first ones, and how many there are. */
  readonly reports: readonly ReportSeen[]
  readonly total: number
  /** How many of all are in the record already. */
  readonly known: number
  /** The bytes, or every report in them, were erased for somebody's safety. */
  readonly erased: boolean
  /** The format of sheets of incidents that it is in ("ACLED"), which `marsad import` takes row by row; null: of none. */
  readonly imports: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Reports of one file that are shown one by one. */
const SHOWN = 5

/** Readers of files that may hold incidents row by row. */
const SHEETS: ReadonlySet<string> = new Set(['csv', 'xlsx'])

/** Looks into bytes as an add would; stores nothing. */
export async function lookAt(project: Project, received: readonly Received[]): Promise<readonly FileSeen[]> {
  const texts = new Set<Hash>(project.standing().reports.map(({ report }) => report.text))
  const seen: FileSeen[] = []
  for (const one of received) {
    const file = await lookInto(project, one, texts)
    seen.push(file.seen)
    // a text that stands in two of the files is new once
    for (const text of file.texts) texts.add(text)
  }
  return seen
}

async function lookInto(
  { objects }: Project,
  received: Received,
  texts: ReadonlySet<Hash>,
): Promise<{ readonly seen: FileSeen; readonly texts: readonly Hash[] }> {
  const { name, bytes, mime = null } = received
  const reports: ReportSeen[] = []
  const diagnostics: Diagnostic[] = []
  const own: Hash[] = []
  let [total, known, gone] = [0, 0, 0]
  for await (const item of eachReport(bytes, { ...received, anyLanguage: true })) {
    if ('code' in item) {
      diagnostics.push(item)
      continue
    }
    const text = hashOf(item.text)
    const isKnown = texts.has(text) || own.includes(text)
    total++
    if (objects.tombstone(text) !== null) gone++
    if (isKnown) known++
    else own.push(text)
    if (reports.length === SHOWN) continue
    const { title, published, publisher } = item
    const language = languageOf(item.text)
    reports.push({ title, published, publisher, language, machine: language === READ, known: isKnown })
  }
  const format = readerFor(name, bytes, mime).slug
  const erased = objects.tombstone(hashOf(bytes)) !== null || (total > 0 && gone === total)
  const imports = SHEETS.has(format) ? await sheetKnownAs(received) : null
  return { seen: { name, format, reports, total, known, erased, imports, diagnostics }, texts: own }
}
