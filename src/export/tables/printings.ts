import type { Printing, RecordedReport } from '../../record/index.js'
import { printingsOf } from '../../record/index.js'
import { day, type Table, text, whole } from './table.js'

interface PrintingRow {
  readonly report: RecordedReport
  readonly nth: number
  readonly printing: Printing
}

/** Every outlet and day that printed a report's text, so that later ones are not lost where tables travel. */
export const PRINTINGS: Table<PrintingRow> = {
  name: 'printings',
  title: 'Printings of reports',
  key: ['source_id', 'nth'],
  foreign: [{ column: 'source_id', table: 'sources', names: 'source_id' }],
  columns: [
    text('source_id', 'Report', 'SHA-256 of its text', (r) => r.report.text, { required: true }),
    whole('nth', 'Place', 'from 0, in the order of print; the first names the report', (r) => r.nth, {
      required: true,
      minimum: 0,
    }),
    text('outlet', 'Publisher', 'who printed it; empty: not named', (r) => r.printing.publisher),
    day('published', 'Published', 'empty: no date', (r) => r.printing.published),
    text('title', 'Title', '', (r) => r.printing.title),
    text('url', 'Address', 'as received', (r) => r.printing.url),
    text('report_id', 'Received under', '', (r) => r.printing.id, { required: true }),
    {
      name: 'captured',
      type: 'datetime',
      title: 'Received',
      description: 'UTC, of the first copy',
      of: (r) => r.printing.captured,
    },
    text(
      'printed_at',
      'Time of print',
      'as it says itself: UTC where it names its zone, else as written; empty: no time of day',
      (r) => r.printing.printedAt ?? null,
    ),
    text(
      'author',
      'Named as author',
      'how the text names this publisher as its author: signed (dateline, by-line, sign-off) or told (people in it spoke to it); empty: not',
      (r) => r.printing.author ?? null,
      { words: ['signed', 'told'] },
    ),
  ],
  *rows({ reports }) {
    for (const report of reports)
      for (const [nth, printing] of printingsOf(report).entries()) yield { report, nth, printing }
  },
}
