import type { Diagnostic } from '../../diagnostic/index.js'
import { errorOf, warningOf } from '../../diagnostic/index.js'
import type { Slot } from '../fields.js'
import { chooseFields, reportOfRow, SLOTS, sayFields } from '../fields.js'
import type { Item, ReadOptions } from '../format.js'
import type { GivenId } from '../ids.js'
import { notesOfIds } from '../ids.js'
import type { SheetRow } from './row.js'
import { textAt } from './row.js'

/** In how many first rows of a sheet the names of its columns are looked for; titles and dates may stand above them. */
const SEARCHED = 10

/** The names of the columns of a sheet, and which stand for what. */
interface Header {
  readonly row: number
  readonly names: readonly string[]
  readonly columns: ReadonlyMap<Slot, number>
}

/** One sheet, as far as it has been read. */
interface Reading {
  readonly sheet: string
  /** Rows in which the header was looked for and not found. */
  readonly above: SheetRow[]
  header: Header | null
  /** Rows that became reports or were refused; rows without words. */
  met: number
  wordless: number
  readonly ids: GivenId[]
}

/** Reports of the rows of sheets that have a column of words; other sheets are refused by name. */
export async function* reportsOfRows(
  rows: AsyncIterable<SheetRow | Diagnostic>,
  options: ReadOptions,
): AsyncGenerator<Item> {
  const readings: Reading[] = []
  let now: Reading | null = null
  let isStopped = false
  for await (const row of rows) {
    if ('code' in row) {
      isStopped ||= row.severity === 'error'
      yield row
      continue
    }
    if (now === null || now.sheet !== row.sheet) {
      now = { sheet: row.sheet, above: [], header: null, met: 0, wordless: 0, ids: [] }
      readings.push(now)
    }
    if (row.cells.length > 0) yield* takeRow(row, { now, options })
    // a file of one sheet need not be read on once it is known that it holds no reports
    if (row.sheet === '' && now.header === null && now.above.length >= SEARCHED) break
  }
  yield* saidAtEnd(readings, { options, isStopped })
}

function* takeRow(
  row: SheetRow,
  { now, options }: { readonly now: Reading; readonly options: ReadOptions },
): Generator<Item> {
  if (now.header !== null) {
    yield* readRow(row, { now, header: now.header, options })
    return
  }
  if (now.above.length >= SEARCHED) return
  now.header = headerOf(row)
  if (now.header === null) now.above.push(row)
  else yield* sayHeader(now.header, { now, name: options.name })
}

/** The header that a row is; null where no column of words is named in it. */
function headerOf(row: SheetRow): Header | null {
  const last = row.cells.at(-1)?.column ?? -1
  const names = Array.from({ length: last + 1 }, () => '')
  for (const { column, text } of row.cells) names[column] = text.trim()
  const chosen = chooseFields(names)
  if (!chosen.has('text') || row.cells.some(({ text }) => text.length > 200)) return null
  const columns = new Map([...chosen].map(([slot, name]) => [slot, names.indexOf(name)]))
  return { row: row.row, names, columns }
}

function* sayHeader(
  { names, columns }: Header,
  { now, name }: { readonly now: Reading; readonly name: string },
): Generator<Diagnostic> {
  const where = now.sheet === '' ? name : `${name}, sheet '${now.sheet}'`
  if (now.above.length > 0)
    yield warningOf(
      'sheet/above',
      `rows above the names of the columns: ${now.above.length}; they were not read`,
      where,
    )
  const chosen = new Map([...columns].map(([slot, column]) => [slot, names[column]!]))
  const isOwn =
    [...chosen].every(([slot, given]) => slot === given) &&
    names.every((given) => SLOTS.some((s) => s === given))
  if (!isOwn) yield warningOf('sheet/fields', sayFields(chosen, names), where)
}

function* readRow(
  row: SheetRow,
  { now, header, options }: { readonly now: Reading; readonly header: Header; readonly options: ReadOptions },
): Generator<Item> {
  const part = `${row.sheet === '' ? '' : `sheet '${row.sheet}', `}row ${row.row}`
  const where = `${options.name}, ${part}`
  const width = (row.cells.at(-1)?.column ?? -1) + 1
  if (row.sheet === '' && width > header.names.length) {
    now.met++
    const seen = `more cells than columns (${width}, ${header.names.length}); quotation marks may be missing`
    yield errorOf('sheet/too-many-cells', `${seen}; this row was not read; mend it`, where)
    return
  }
  const words = (slot: Slot): string | null => {
    const column = header.columns.get(slot)
    const text = column === undefined ? '' : textAt(row, column)
    return text.trim() === '' ? null : text
  }
  if (words('text') === null) {
    now.wordless++
    return
  }
  now.met++
  const made = reportOfRow(
    {
      id: words('id'),
      text: words('text'),
      title: words('title'),
      url: words('url'),
      published: words('published'),
      publisher: words('publisher'),
      byline: words('byline'),
    },
    { where, part, options },
  )
  if (made.value.length > 0) now.ids.push({ id: words('id'), at: `row ${row.row}` })
  yield* made.value
  yield* made.diagnostics
}

function* saidAtEnd(
  readings: readonly Reading[],
  { options, isStopped }: { readonly options: ReadOptions; readonly isStopped: boolean },
): Generator<Diagnostic> {
  const { name } = options
  const isRead = readings.some(({ met }) => met > 0)
  for (const { sheet, above, header, wordless, ids } of readings) {
    const where = sheet === '' ? name : `${name}, sheet '${sheet}'`
    if (header === null && above.length > 0) yield noText(above[0]!, { where, isRead })
    if (wordless > 0 && isRead)
      yield warningOf('sheet/no-words', `rows without words: ${wordless}; they were not read`, where)
    yield* notesOfIds(ids, where)
  }
  const isNamed = readings.every(({ header, above }) => header !== null || above.length === 0)
  if (!isRead && !isStopped && isNamed) {
    const seen = 'no row with words in it'
    yield errorOf('report/empty', `${seen}; nothing was read; give a sheet with a report a row`, name)
  }
}

function noText(
  first: SheetRow,
  { where, isRead }: { readonly where: string; readonly isRead: boolean },
): Diagnostic {
  const names = first.cells.slice(0, 8).map(({ text }) => `"${text.slice(0, 30)}"`)
  const seen = `no column of words (text, body, content …) among ${names.join(', ')}${first.cells.length > 8 ? ' …' : ''}`
  const message = `${seen}; ${isRead ? 'this sheet was not read' : 'nothing was read'}; "marsad import" reads sheets of incidents`
  return isRead
    ? warningOf('sheet/no-text-column', message, where)
    : errorOf('sheet/no-text-column', message, where)
}
