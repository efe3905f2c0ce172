import type { RecordedReport } from '../record/index.js'
import { byText } from '../text/index.js'
import type { TextEntry } from './of-text.js'
import type { Received, ReceivedReport } from './standing.js'
import { givenBy } from './words.js'

/** What later copies of a text may fill in. */
const OPEN = ['title', 'url', 'publisher', 'published'] as const

/** A report with every time and place it was received; null where no capture that holds brought its text. */
export function receivedReport(entries: readonly TextEntry[]): ReceivedReport | null {
  const captures = entries
    .flatMap(({ fact, entry, holds }) =>
      holds && fact.kind === 'capture' ? [{ ...fact, ...givenBy(entry) }] : [],
    )
    .sort(byArrival)
  const [first, ...later] = captures.flatMap(({ report }) => report ?? [])
  return first === undefined ? null : { report: later.reduce(filled, first), captures }
}

/** By what the captures say of themselves, so that the order of the log changes nothing. */
const byArrival = (a: Received, b: Received): number =>
  byText(a.report?.captured ?? '', b.report?.captured ?? '') ||
  byText(a.report?.id ?? '', b.report?.id ?? '') ||
  byText(a.from, b.from) ||
  byText(a.entry, b.entry)

/** A copy that contradicts the first in nothing fills in what the first left open; another's tells of itself only. */
function filled(report: RecordedReport, copy: RecordedReport): RecordedReport {
  const contradicts = OPEN.some(
    (key) => report[key] !== null && copy[key] !== null && report[key] !== copy[key],
  )
  const fills = !contradicts && OPEN.some((key) => report[key] === null && copy[key] !== null)
  if (!fills) return report
  const { title, url, publisher, published } = copy
  return {
    ...report,
    title: report.title ?? title,
    url: report.url ?? url,
    publisher: report.publisher ?? publisher,
    published: report.published ?? published,
  }
}
