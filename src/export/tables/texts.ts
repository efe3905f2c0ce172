import { type Table, text } from './table.js'

interface TextRow {
  readonly id: string
  readonly words: string
}

/** Texts of reports, which belong to their publishers: only where somebody asks for them. */
export const TEXTS: Table<TextRow> = {
  name: 'texts',
  title: 'Texts of reports',
  key: ['source_id'],
  foreign: [{ column: 'source_id', table: 'sources', names: 'source_id' }],
  columns: [
    text('source_id', 'Report', 'SHA-256 of its text', (r) => r.id, { required: true }),
    text('text', 'Text', 'as it was read; offsets count its code points', (r) => r.words, { required: true }),
  ],
  *rows({ reports, textOf }) {
    for (const { text: id } of reports) {
      const words = textOf(id)
      if (words !== null) yield { id, words }
    }
  },
}
