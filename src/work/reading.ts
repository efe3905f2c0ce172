import { availableParallelism } from 'node:os'
import type { Diagnostic } from '../diagnostic/index.js'
import { canonicalJson } from '../ledger/index.js'
import { READ } from '../reader/index.js'
import type { Hash, MachineReading, RecordedReport } from '../record/index.js'
import type { ReportLine, Versions } from '../report/index.js'
import { isReadAs, reportOf } from '../review/index.js'
import { addTo } from '../text/index.js'
import { codebookByLog } from './codebook.js'
import { PROGRAM } from './program.js'
import type { Project } from './project.js'
import type { Asked } from './read-worker.js'
import type { Readers } from './readers.js'
import { openReaders } from './readers.js'

export interface ReadOptions {
  /** Whether texts that an earlier model or program read are read anew. */
  readonly again: boolean
  readonly model?: string | undefined
  readonly gazetteer?: string | undefined
  /** Told how many there are to read, before the first is. */
  readonly found: (texts: number) => void
  /** Told of each that has been read. */
  readonly step: () => void
}

/** How the reading went. */
export interface ReadTexts {
  readonly read: number
  readonly claims: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Readings that go to the log together: no more than these are read anew where the power fails. */
const BATCH = 32

/** Fewer texts are not worth a second copy of the weights. */
const WORTH_TWO = 8

/**
 * Texts in the order of their hashes that the machine can read and has not read with the day and publisher of their first
 * printing; those that are damaged wait.
 * @param by versions whose readings count; null: any
 */
export function unreadOf(project: Project, by: Versions | null): readonly RecordedReport[] {
  const entries = project.entries().value
  const copies = new Map<Hash, RecordedReport[]>()
  const read = new Map<Hash, Hash[]>()
  for (const { fact } of entries) {
    if (fact?.kind === 'capture' && fact.report !== null) addTo(copies, fact.report.text, fact.report)
    if (fact?.kind === 'reading' && (by === null || canonicalJson(fact.versions) === canonicalJson(by)))
      addTo(read, fact.text, fact.reading)
  }
  const wordsOf = (text: Hash): string | null => project.objects.get(text)?.toString('utf8') ?? null
  return [...copies.values()]
    .flatMap((own) => {
      const report =
        own[0]!.language === READ ? reportOf(own, { wordsOf: () => wordsOf(own[0]!.text) }) : null
      return report === null || isRead(report, { own, readings: read.get(report.text) ?? [] }) ? [] : [report]
    })
    .filter(({ text }) => project.objects.get(text) !== null)
    .sort((a, b) => (a.text < b.text ? -1 : 1))

  /** Where all copies tell the same day and publisher, any reading was made with them. */
  function isRead(
    report: RecordedReport,
    { own, readings }: { readonly own: readonly RecordedReport[]; readonly readings: readonly Hash[] },
  ): boolean {
    if (readings.length === 0 || own.every((copy) => isReadAs(copy, report))) return readings.length > 0
    return readings.some((reading) => {
      const line = project.objects.get(reading)
      // what was erased is not read again
      return line === null || isReadAs(JSON.parse(line.toString('utf8')) as ReportLine, report)
    })
  }
}

/** Reads what has not been read; each batch is durable before the next one is begun. */
export async function readTexts(project: Project, options: ReadOptions): Promise<ReadTexts> {
  const { again, model = null, gazetteer = null } = options
  const nothing: ReadTexts = { read: 0, claims: 0, diagnostics: [] }
  const most = unreadOf(project, null).length
  if (most === 0 && !again) return nothing
  const threads = most < WORTH_TWO && !again ? 1 : Math.min(2, availableParallelism())
  const readers = await openReaders(threads, { model, gazetteer })
  if ('code' in readers) return { ...nothing, diagnostics: [readers] }
  try {
    return await readAll(project, readers, options)
  } finally {
    await readers.close()
  }
}

async function readAll(project: Project, readers: Readers, options: ReadOptions): Promise<ReadTexts> {
  const { objects, log } = project
  const unread = unreadOf(project, options.again ? readers.versions : null)
  options.found(unread.length)
  const diagnostics: Diagnostic[] = []
  const { own, label } = codebookByLog(project)
  const under = own ? { codebook: label } : {}
  let read = 0
  let claims = 0
  for (let from = 0; from < unread.length; from += BATCH) {
    const batch = unread.slice(from, from + BATCH)
    const lines = await readers.read(
      batch.map((report) => askedOf(project, report)),
      options.step,
    )
    const facts = batch.flatMap(({ text }, i): readonly MachineReading[] => {
      const line = lines[i]!
      diagnostics.push(...('code' in line ? [line] : line.diagnostics))
      if ('code' in line) return []
      claims += line.claims.length
      return [{ ...readingOf(text, line, objects.put(canonicalJson(line))), ...under }]
    })
    read += facts.length
    await objects.flush()
    diagnostics.push(...log.append(facts, { by: PROGRAM }).diagnostics)
  }
  return { read, claims, diagnostics }
}

const readingOf = (text: Hash, { marsad }: ReportLine, reading: Hash): MachineReading => ({
  kind: 'reading',
  text,
  reading,
  versions: marsad,
})

/** A text of the record as it is handed to a reader. */
function askedOf(project: Project, { text, id, title, url, publisher, published }: RecordedReport): Asked {
  const body = project.objects.get(text)
  if (body === null) throw new Error(`the text of ${id} (${text}) is not among the objects`)
  return { id, title, url, publisher, published, text: body.toString('utf8') }
}
