import type { RecordedReport } from '../record/index.js'
import { byText } from '../text/index.js'
import type { TextEntry } from './of-text.js'
import { printingsIn, type WordsOf } from './printings.js'
import type { Received, ReceivedReport } from './standing.js'
import { givenBy } from './words.js'

/** A report with every time and place it was received; null where no capture that holds brought its text. */
export function receivedReport(entries: readonly TextEntry[], wordsOf: WordsOf): ReceivedReport | null {
  const captures = entries
    .flatMap(({ fact, entry, holds }) =>
      holds && fact.kind === 'capture' ? [{ ...fact, ...givenBy(entry) }] : [],
    )
    .toSorted(byArrival)
  const report = reportOf(
    captures.flatMap(({ report: copy }) => copy ?? []),
    { wordsOf },
  )
  return report === null ? null : { report, captures }
}

/**
 * The report that copies of one text are, as its first printing tells of it; null where there is no copy. The same
 * whatever the order of copies.
 */
export function reportOf(
  copies: readonly RecordedReport[],
  options: { readonly wordsOf?: WordsOf } = {},
): RecordedReport | null {
  const [one, ...others] = copies
  if (one === undefined || others.length === 0) return one ?? null
  const printings = printingsIn(copies, options)
  const captured = copies.map((copy) => copy.captured).sort()[0]!
  const { text, language } = one
  const { printedAt, author, ...first } = printings[0]!
  const report = { ...first, text, captured, language }
  if (printings.length > 1) return { ...report, printings }
  return {
    ...report,
    ...(printedAt === undefined ? {} : { printedAt }),
    ...(author === undefined ? {} : { author }),
  }
}

/** By what the captures say of themselves, so that the order of the log changes nothing. */
const byArrival = (a: Received, b: Received): number =>
  byText(a.report?.captured ?? '', b.report?.captured ?? '') ||
  byText(a.report?.id ?? '', b.report?.id ?? '') ||
  byText(a.from, b.from) ||
  byText(a.entry, b.entry)
