import type { RecordedReport } from '../record/index.js'
import { byText } from '../text/index.js'
import type { TextEntry } from './of-text.js'
import { printingsIn } from './printings.js'
import type { Received, ReceivedReport } from './standing.js'
import { givenBy } from './words.js'

/** A report with every time and place it was received; null where no capture that holds brought its text. */
export function receivedReport(entries: readonly TextEntry[]): ReceivedReport | null {
  const captures = entries
    .flatMap(({ fact, entry, holds }) =>
      holds && fact.kind === 'capture' ? [{ ...fact, ...givenBy(entry) }] : [],
    )
    .toSorted(byArrival)
  const report = reportOf(captures.flatMap(({ report: copy }) => copy ?? []))
  return report === null ? null : { report, captures }
}

/**
 * The report that copies of one text are, as its first printing tells of it; null where there is no copy. The same
 * whatever the order of copies.
 */
export function reportOf(copies: readonly RecordedReport[]): RecordedReport | null {
  const [one, ...others] = copies
  if (one === undefined || others.length === 0) return one ?? null
  const printings = printingsIn(copies)
  const captured = copies.map((copy) => copy.captured).sort()[0]!
  const { text, language } = one
  const { id, title, url, publisher, published } = printings[0]!
  const report = { text, id, title, url, publisher, published, captured, language }
  return printings.length === 1 ? report : { ...report, printings }
}

/** By what the captures say of themselves, so that the order of the log changes nothing. */
const byArrival = (a: Received, b: Received): number =>
  byText(a.report?.captured ?? '', b.report?.captured ?? '') ||
  byText(a.report?.id ?? '', b.report?.id ?? '') ||
  byText(a.from, b.from) ||
  byText(a.entry, b.entry)
