import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import { decodeText, languageOf, openReports, readerFor } from '../reader/index.js'
import type { Capture, Hash, RecordedReport, Tool } from '../record/index.js'
import type { Report } from '../report/index.js'
import { codePointsOf } from '../text/index.js'
import { VERSION } from './program.js'
import type { Project } from './project.js'

/** Bytes as received, and what the person says of them. */
export interface Received {
  /** Name of the file, without folders; `-` is standard input. */
  readonly name: string
  readonly bytes: Uint8Array
  /** ISO date and publisher where the bytes themselves give none. */
  readonly date: string | null
  readonly publisher: string | null
}

/** What became of some bytes. */
export interface Archived {
  readonly name: string
  readonly bytes: Hash
  /** Texts that are new in the record. */
  readonly added: readonly RecordedReport[]
  /** How many texts of them were there already. */
  readonly known: number
}

/** What the record holds of bytes and texts; grows as bytes are taken in. */
export interface Archive {
  /** Stores bytes and their texts as objects; they count once `flush` has written the log. */
  take(received: Received): Outcome<Archived>
  /** One append of the log for all that was taken since the last one. */
  flush(): Promise<readonly Diagnostic[]>
}

/** Opens what the record holds of bytes and texts, to add to it. */
export function openArchive(project: Project, clock: () => Date): Archive {
  const { objects, log } = project
  const texts = new Set<Hash>()
  const captures = new Map<string, Capture[]>()
  const waiting: Capture[] = []
  const note = (capture: Capture): void => {
    const { bytes, report } = capture
    if (report !== null) texts.add(report.text)
    const key = keyOf(bytes, report)
    const list = captures.get(key)
    if (list === undefined) captures.set(key, [capture])
    else list.push(capture)
  }
  for (const { fact } of project.entries().value) if (fact?.kind === 'capture') note(fact)
  const isErased = (recorded: RecordedReport | null): boolean =>
    recorded !== null && objects.tombstone(recorded.text) !== null

  function take(received: Received): Outcome<Archived> {
    const { name, bytes } = received
    const hash = hashOf(bytes)
    if (objects.tombstone(hash) !== null) {
      const seen = 'these bytes were erased for somebody’s safety'
      return {
        value: { name, bytes: hash, added: [], known: 0 },
        diagnostics: [warningOf('archive/erased', `${seen}; they were not taken in again`, name)],
      }
    }
    const { reports, extractor, diagnostics } = extractReports(received)
    const made = reports.map((report) => ({ report, recorded: recordedOf(report, clock()) }))
    const parts = made.length === 0 ? [{ report: null, recorded: null }] : made
    const fresh = parts.filter(
      ({ recorded }) =>
        !isErased(recorded) && !isKnown(captures.get(keyOf(hash, recorded)) ?? [], recorded, extractor),
    )
    if (fresh.length > 0) objects.put(bytes)
    const added: RecordedReport[] = []
    for (const { report, recorded } of fresh) {
      if (report !== null) objects.put(report.text)
      if (recorded !== null && !texts.has(recorded.text)) added.push(recorded)
      const sentences = report === null ? [] : sentencesOf(report)
      const capture: Capture = {
        kind: 'capture',
        bytes: hash,
        report: recorded,
        from: name,
        extractor,
        sentences,
      }
      note(capture)
      waiting.push(capture)
    }
    return { value: { name, bytes: hash, added, known: made.length - added.length }, diagnostics }
  }

  return {
    take,
    async flush() {
      if (waiting.length === 0) return []
      await objects.flush()
      return log.append(waiting.splice(0)).diagnostics
    },
  }
}

const keyOf = (bytes: Hash, report: RecordedReport | null): string => `${bytes} ${report?.text ?? '-'}`

/** Whether the record says all of this already: the same text of the same bytes, with the same date and publisher. */
const isKnown = (before: readonly Capture[], now: RecordedReport | null, extractor: Tool): boolean =>
  before.some(({ report, extractor: earlier }) =>
    now === null || report === null
      ? earlier.name === extractor.name && earlier.version === extractor.version
      : (['publisher', 'published', 'url'] as const).every(
          (slot) => now[slot] === null || now[slot] === report[slot],
        ),
  )

/** Reports of some bytes, also in languages that the machine does not read, and what extracted them. */
function extractReports({ name, bytes, date, publisher }: Received): {
  readonly reports: readonly Report[]
  readonly extractor: Tool
  readonly diagnostics: readonly Diagnostic[]
} {
  const text = decodeText(bytes, name)
  const reader = typeof text === 'string' ? readerFor(name, text).slug : 'none'
  const { value, diagnostics } = openReports(bytes, { name, date, publisher, anyLanguage: true })
  return { reports: value, extractor: { name: `marsad/${reader}`, version: VERSION }, diagnostics }
}

/** A report as the record keeps it. */
function recordedOf(report: Report, now: Date): RecordedReport {
  const { id, title, url, publisher, published, text } = report
  const captured = now.toISOString()
  return { text: hashOf(text), id, title, url, publisher, published, captured, language: languageOf(text) }
}

function sentencesOf({ text, sentences }: Report): Capture['sentences'] {
  const points = codePointsOf(text)
  return sentences.map((span) => {
    const { start, end } = points.spanFromUnits(span)
    return [start, end] as const
  })
}
