import { errorOf } from '../diagnostic/index.js'
import type { SheetRow } from '../reader/index.js'
import { codePointsOf, splitSentences } from '../text/index.js'
import { readDay } from './dates.js'
import type { MappedSheet, RowOutcome } from './make-row.js'
import type { SheetSlot } from './mapping.js'
import { cellsOf, partOf } from './sheet.js'

/** A row of a sheet of archived links: its words are a report, and the rest is what the sheet says of it. */
export function makeCapture(row: SheetRow, { sheet, mapping, format }: MappedSheet): RowOutcome {
  const cells = cellsOf(row)
  const part = partOf(sheet, row.row)
  const where = `${sheet.file}, ${part}`
  const raw = (slot: SheetSlot): string | null => {
    for (const column of mapping.columns[slot] ?? []) {
      const words = cells[sheet.columns.indexOf(column)] ?? ''
      if (words.trim() !== '') return words
    }
    return null
  }
  const address = raw('address')?.trim() ?? null
  const text = raw('words')
  if (text === null) {
    const seen = address === null ? 'no address and no words' : `no words of ${address}`
    return {
      value: null,
      diagnostics: [
        errorOf(
          'import/row',
          `${seen}; this row was not imported; add the archived page itself: marsad add FILE`,
          where,
        ),
      ],
    }
  }
  const points = codePointsOf(text)
  const day = (slot: SheetSlot): string | null => {
    const words = raw(slot)
    const [column] = mapping.columns[slot] ?? []
    return words === null ? null : readDay(words, mapping.dates[column ?? ''] ?? 'plain')
  }
  return {
    value: {
      text,
      sentences: splitSentences(text).map((span) => {
        const { start, end } = points.spanFromUnits(span)
        return [start, end] as const
      }),
      id: address === null ? `${sheet.file}, ${part}` : `${format.slug}:${address}`,
      title: raw('title'),
      url: address !== null && /^https?:\/\/\S+$/i.test(address) ? address : null,
      publisher: raw('publisher') ?? mapping.publisher,
      published: day('published'),
      part,
      fetched: instantOf(raw('fetched')),
      says: [
        ...(raw('hash') === null ? [] : [`the sheet gives the hash ${raw('hash')!.trim()}`]),
        ...(raw('archive') === null
          ? []
          : [`the sheet says that it is archived at ${raw('archive')!.trim()}`]),
      ],
      prose: true,
      claims: [],
    },
    diagnostics: [],
  }
}

/** An instant that names its zone, UTC; null of all others. */
function instantOf(words: string | null): string | null {
  const given = words?.trim() ?? ''
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$/i.test(given))
    return null
  const time = Date.parse(given.replace(' ', 'T').replace(/\s+/g, ''))
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
