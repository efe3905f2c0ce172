import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf, noteOf, warningOf } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import type { SheetRow } from '../reader/index.js'
import type { LineClaim } from '../report/index.js'
import type { DateForm } from './dates.js'
import { readDay } from './dates.js'
import type { RowCells, SheetFormat } from './format.js'
import type { CellFault, ClaimRow } from './make-claim.js'
import { claimBeside, claimOfRow } from './make-claim.js'
import type { Mapping, SheetSlot } from './mapping.js'
import type { SheetNames } from './names.js'
import type { Sheet, WrittenRow } from './sheet.js'
import { cellsOf, partOf, writeRow } from './sheet.js'

/** A sheet with what its columns stand for. */
export interface MappedSheet {
  readonly sheet: Sheet
  readonly mapping: Mapping
  readonly format: SheetFormat
  readonly names: SheetNames
}

/** What a row of a sheet becomes in the record: a text of its own, and the claims that it makes. */
export interface RowMade {
  readonly text: string
  /** Half-open, Unicode code points. */
  readonly sentences: readonly (readonly [number, number])[]
  /** `ucdp-ged:36210`; where the row has no id of its own, its file and place. */
  readonly id: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
  /** `sheet 'May', row 12`. */
  readonly part: string
  /** When the sheet says that its bytes were fetched, UTC. */
  readonly fetched: string | null
  /** What the sheet says beside the words. */
  readonly says: readonly string[]
  /** True: the text is what somebody printed, for the machine to read; false: cells of a row. */
  readonly prose: boolean
  readonly claims: readonly LineClaim[]
}

/** A row read, or null where it cannot be, with the reasons; what is wrong with single cells stands beside. */
export interface RowOutcome {
  readonly value: RowMade | null
  readonly diagnostics: readonly Diagnostic[]
}

export function makeRow(row: SheetRow, mapped: MappedSheet): RowOutcome {
  const { sheet, mapping, format, names } = mapped
  const where = `${sheet.file}, ${partOf(sheet, row.row)}`
  const cells = cellsOf(row)
  if (cells.length > sheet.columns.length)
    return refused([`${cells.length} cells, where there are ${sheet.columns.length} columns`], where)
  const written = writeRow(sheet, cells)
  const faults: CellFault[] = []
  const fault = (one: CellFault): void => void faults.push(one)
  const asked = askRow(written, { mapping, fault })
  const kind = format.kindOf(asked, mapping)
  const told = format.daysOf(asked)
  // That a row is one event is the sheet's word, and only where it says so.
  const days = mapping.rows === 'incidents' ? told : { ...told, rule: null }
  if (days.start !== null && days.end !== null && days.start > days.end)
    fault({
      column: mapping.columns.end?.[0] ?? '',
      seen: `the last day, ${days.end}, comes before the first, ${days.start}`,
      fatal: true,
    })
  const base = baseOf(written, { asked, mapped, row: row.row })
  if (kind === null) return { value: base, diagnostics: [noKind(asked, where)] }
  const named = { country: names.countryOf(asked.said('country')), day: days.start ?? days.end }
  const precision = format.precisionOf(asked)
  const parties = format.partiesOf(asked, kind)
  const made: ClaimRow = {
    row: written,
    mapping,
    format,
    names,
    named,
    kind,
    days,
    parties,
    precision,
    fault,
  }
  const claim = claimOfRow(made)
  const besides = claim === null ? [] : (format.besides?.(asked, sheet.columns) ?? [])
  const claims =
    claim === null ? [] : [claim, ...besides.flatMap((one) => claimBeside(claim, one, made) ?? [])]
  const fatal = faults.filter((one) => one.fatal)
  if (fatal.length > 0) return refused(fatal.map(sayFault), where)
  if (claim === null) return refused(['no cell has words for an event'], where)
  const diagnostics = faults.map((one) => warningOf('import/cell', sayFault(one), where))
  return { value: { ...base, claims: withIds(claims, base.text) }, diagnostics }
}

/** The same row gives the same ids, in whatever copy of a project it is imported. */
const withIds = (claims: readonly LineClaim[], text: string): readonly LineClaim[] => {
  const own = hashOf(text)
  return claims.map((claim, nth) => ({ ...claim, id: `c-${hashOf(`${own} row ${nth}`).slice(0, 16)}` }))
}

const sayFault = ({ column, seen }: CellFault): string => `column "${column}": ${seen}`

const refused = (reasons: readonly string[], where: string): RowOutcome => ({
  value: null,
  diagnostics: [
    errorOf(
      'import/row',
      `${reasons.join('; ')}; this row was not imported; mend it and import again`,
      where,
    ),
  ],
})

const noKind = ({ said }: RowCells, where: string): Diagnostic =>
  noteOf(
    'import/no-kind',
    `the codebook has no kind for "${said('kind') ?? ''}"; the row was kept without a claim; ` +
      'give it one in a mapping file, or: marsad new',
    where,
  )

interface AskOptions {
  readonly mapping: Mapping
  readonly fault: (fault: CellFault) => void
}

/** Asks a row by slots; a day that cannot be read is a fault of the row. */
function askRow(written: WrittenRow, { mapping, fault }: AskOptions): RowCells {
  const columnsOf = (slot: SheetSlot): readonly string[] => mapping.columns[slot] ?? []
  const said = (slot: SheetSlot): string | null => {
    for (const column of columnsOf(slot)) {
      const words = written.at(column)
      if (words !== null) return words
    }
    return null
  }
  return {
    said,
    at: written.at,
    day(slot) {
      for (const column of columnsOf(slot)) {
        const words = written.at(column)
        if (words === null) continue
        const form: DateForm = mapping.dates[column] ?? 'plain'
        const day = readDay(words, form)
        if (day === null)
          fault({ column, seen: `"${words.slice(0, 40)}" is no day that can be read`, fatal: true })
        return day
      }
      return null
    },
  }
}

function baseOf(
  written: WrittenRow,
  { asked, mapped, row }: { readonly asked: RowCells; readonly mapped: MappedSheet; readonly row: number },
): RowMade {
  const { sheet, mapping, format } = mapped
  const id = asked.said('id')
  const part = partOf(sheet, row)
  return {
    text: written.text,
    // A row is one telling; sentences of each cell would say nothing that its lines do not.
    sentences: [[0, written.length]],
    id: id === null ? `${sheet.file}, ${part}` : `${format.slug}:${id}`,
    title: asked.said('title'),
    url: addressIn(asked.said('address')),
    publisher: asked.said('publisher') ?? mapping.publisher,
    published: asked.day('published'),
    part,
    fetched: null,
    says: [],
    prose: false,
    claims: [],
  }
}

/** An address of the web; anything else stays words of the row. */
const addressIn = (words: string | null): string | null =>
  words !== null && /^https?:\/\/[^\s;]+$/i.test(words) ? words : null
