import type { Printing, RecordedReport } from '../../record/index.js'
import { printingsOf } from '../../record/index.js'
import { day, joined, type Table, text, whole } from './table.js'

interface SourceRow {
  readonly report: RecordedReport
  readonly claims: number
  readonly since: string | null
}

const sayPrinting = ({ publisher, published }: Printing): string =>
  [publisher ?? 'not named', published].filter((part) => part !== null).join(', ')

/** Reports that claims were read in. */
export const SOURCES: Table<SourceRow> = {
  name: 'sources',
  title: 'Reports',
  key: ['source_id'],
  foreign: [],
  columns: [
    text('source_id', 'Report', 'SHA-256 of its text', (r) => r.report.text, { required: true }),
    text('outlet', 'Publisher', 'who printed it first', (r) => r.report.publisher),
    day(
      'outlet_since',
      'Publisher is read since',
      'earliest day of its reports in the record; days before it lack this publisher, so that trends bend there',
      (r) => r.since,
    ),
    text(
      'printed_again',
      'Printed again by',
      'later printings of the same text, publisher and day, joined by ;',
      (r) => joined(printingsOf(r.report).slice(1).map(sayPrinting)),
    ),
    text('title', 'Title', '', (r) => r.report.title),
    text('url', 'Address', 'as received', (r) => r.report.url),
    text('report_id', 'Received under', '', (r) => r.report.id, { required: true }),
    day('published', 'Published', 'empty: no date', (r) => r.report.published),
    {
      name: 'captured',
      type: 'datetime',
      title: 'Received',
      description: 'UTC',
      of: (r) => r.report.captured,
    },
    text('language', 'Language', 'ISO 639-3', (r) => r.report.language, { required: true }),
    whole('claims', 'Claims', 'in this export', (r) => r.claims, { required: true }),
  ],
  *rows({ reports, claims, readSince = [] }) {
    const since = new Map(readSince.map(({ publisher, since: day_ }) => [publisher, day_]))
    const counts = new Map<string, number>()
    for (const { report } of claims) counts.set(report.text, (counts.get(report.text) ?? 0) + 1)
    for (const report of reports) {
      const { text: hash, publisher } = report
      yield { report, claims: counts.get(hash) ?? 0, since: since.get(publisher ?? '') ?? null }
    }
  },
}
