import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, noteOf, warningOf } from '../diagnostic/index.js'
import type { SheetRow } from '../reader/index.js'
import type { DateForm, DateSurveyor } from './dates.js'
import { judgeDates, surveyDates } from './dates.js'
import type { SheetFormat } from './format.js'
import { formatOfHeader, sheetFormatOf } from './formats.js'
import type { Mapping } from './mapping.js'
import { columnsOf, dateColumnsOf } from './mapping.js'
import { OWN } from './own/index.js'
import type { Sheet } from './sheet.js'
import { cellsOf, sheetOf } from './sheet.js'

/** What a sheet is taken for, before anything of it is imported. */
export interface Survey {
  readonly sheet: Sheet
  readonly format: SheetFormat
  readonly mapping: Mapping
  /** Rows below the names of the columns, empty ones left out. */
  readonly rows: number
  /** The first of them. */
  readonly sample: readonly SheetRow[]
  /** Columns that stand for nothing in the record; their cells stay words of the row's text. */
  readonly unused: readonly string[]
  /** How days are read, column by column, with the reason. */
  readonly dates: readonly { readonly column: string; readonly form: DateForm | null; readonly why: string }[]
}

export interface SurveyOptions {
  /** Name of the file, without folders. */
  readonly file: string
  /** Slug of the format that somebody named; null: the header tells. */
  readonly format: string | null
  /** A mapping from a file; null: it is guessed from the header. */
  readonly mapping: Mapping | null
  /** For columns whose days could be read in two ways. */
  readonly dates: DateForm | null
}

/** Rows in which the names of columns are looked for. */
const SEARCHED = 10
export const SHOWN = 5

/** Reads a sheet once to see what it is: which columns, how days are written, how many rows. */
export async function surveySheet(
  rows: AsyncIterable<SheetRow | Diagnostic>,
  options: SurveyOptions,
): Promise<Outcome<Survey | null>> {
  const diagnostics: Diagnostic[] = []
  const above: SheetRow[] = []
  const others = new Set<string>()
  let found: Found | null = null
  let met = 0
  const sample: SheetRow[] = []
  const dates = new Map<string, DateSurveyor>()
  for await (const row of rows) {
    if ('code' in row) diagnostics.push(row)
    else if (row.cells.length === 0) continue
    else if (found === null) {
      if (above.length >= SEARCHED && row.sheet === '') break
      found = headerOf(row, options)
      if (found === null) above.push(row)
      else for (const column of dateColumnsOf(found.mapping)) dates.set(column, surveyDates())
    } else if (row.sheet !== found.sheet.name) others.add(row.sheet)
    else if (isBelow(row, found.sheet)) {
      met++
      if (sample.length < SHOWN) sample.push(row)
      takeDates(row, { sheet: found.sheet, dates })
    }
  }
  if (found === null) return { value: null, diagnostics: [...diagnostics, noHeader(above, options)] }
  if (others.size > 0) diagnostics.push(otherSheets(others, options.file))
  const judged = judgeAll(dates, found.mapping, options.dates)
  const mapping = withDates(found.mapping, judged)
  const used = new Set(columnsOf(mapping))
  const value: Survey = {
    ...found,
    mapping,
    rows: met,
    sample,
    unused: found.sheet.columns.filter((column) => !used.has(column)),
    dates: judged,
  }
  return { value, diagnostics: [...diagnostics, ...faultsOf(value)] }
}

type Found = Pick<Survey, 'sheet' | 'format' | 'mapping'>

/** Whether a row is one of the sheet's data: below the names, and no row of HXL tags. */
export const isBelow = (row: SheetRow, sheet: Sheet): boolean =>
  row.sheet === sheet.name &&
  row.row > sheet.header &&
  row.cells.length > 0 &&
  !row.cells.every(({ text }) => text.startsWith('#'))

/** The sheet whose header a row is; null where it is none that is known. */
function headerOf(row: SheetRow, { file, format: asked, mapping: given }: SurveyOptions): Found | null {
  const sheet = sheetOf(file, row)
  const { columns } = sheet
  if (given !== null) {
    const format = sheetFormatOf(given.format)
    const isAll = columnsOf(given).every((column) => columns.includes(column))
    return format !== null && isAll ? { sheet, format, mapping: given } : null
  }
  const known = formatOfHeader(columns)
  const named = asked === null ? null : sheetFormatOf(asked)
  const format = named ?? known ?? OWN
  if (format !== OWN && known !== format) return null
  const mapping = format.mapping(columns)
  return format === OWN && !isHeader(row, mapping) ? null : { sheet, format, mapping }
}

/** A row of names: nothing but words, with a day or a number of people or a place among them. */
const isHeader = (row: SheetRow, { columns, counts }: Mapping): boolean =>
  row.cells.length >= 2 &&
  row.cells.every(({ text }) => text.length <= 80 && !/^[\d\s.,/-]+$/.test(text)) &&
  (counts.length > 0 || columns.start !== undefined || columns.place !== undefined)

function takeDates(
  row: SheetRow,
  { sheet, dates }: { readonly sheet: Sheet; readonly dates: ReadonlyMap<string, DateSurveyor> },
): void {
  if (dates.size === 0) return
  const cells = cellsOf(row)
  for (const [column, surveyor] of dates) surveyor.take(cells[sheet.columns.indexOf(column)] ?? '', row.row)
}

function judgeAll(
  dates: ReadonlyMap<string, DateSurveyor>,
  mapping: Mapping,
  asked: DateForm | null,
): Survey['dates'] {
  return [...dates].map(([column, surveyor]) => {
    const given = mapping.dates[column]
    if (given !== undefined) return { column, form: given, why: 'the mapping says so' }
    const verdict = judgeDates(surveyor.survey())
    if (verdict.form === null && asked !== null)
      return { column, form: asked, why: `${verdict.why}; said to be ${asked}` }
    return { column, ...verdict }
  })
}

const withDates = (mapping: Mapping, judged: Survey['dates']): Mapping => ({
  ...mapping,
  dates: {
    ...mapping.dates,
    ...Object.fromEntries(
      judged.flatMap(({ column, form }) => (form === null ? [] : [[column, form] as const])),
    ),
  },
})

function faultsOf({ sheet, rows, dates }: Survey): readonly Diagnostic[] {
  const where = sheet.name === '' ? sheet.file : `${sheet.file}, sheet '${sheet.name}'`
  return [
    ...(sheet.header > 1
      ? [noteOf('import/above', `rows above the names of the columns: ${sheet.header - 1}; left out`, where)]
      : []),
    ...persons(sheet, where),
    ...(rows === 0
      ? [errorOf('import/empty', 'no rows below the names of the columns; nothing was imported', where)]
      : []),
    ...dates.flatMap(({ column, form, why }) =>
      form !== null
        ? []
        : [
            errorOf(
              'import/dates',
              `column "${column}": ${why}; nothing was imported; say --dates day-first or --dates month-first, or mend the column`,
              where,
            ),
          ],
    ),
  ]
}

/** Columns that by their names may tell of persons: what cannot be protected is better left out of a sheet. */
const PERSONS =
  /\b(?:victims?'? names?|names? of (?:victim|witness|person)|full name|witness|phone|telephone|mobile|e-?mail|contact|informant|family name|surname|first name)\b|اسم|هاتف/i

function persons({ columns }: Sheet, where: string): readonly Diagnostic[] {
  const found = columns.filter((column) => PERSONS.test(column.replaceAll('_', ' ')))
  if (found.length === 0) return []
  const names = found.map((name) => `"${name}"`).join(', ')
  return [
    warningOf(
      'import/persons',
      `columns that may name persons or say how to reach them: ${names}; their cells become words of the record; ` +
        'take them out of the sheet before, or keep people on a victim list: marsad victim import',
      where,
    ),
  ]
}

const otherSheets = (others: ReadonlySet<string>, file: string): Diagnostic =>
  warningOf(
    'import/sheets',
    `other sheets: ${[...others].map((name) => `"${name}"`).join(', ')}; they were not imported; save each as a file of its own to import it`,
    file,
  )

function noHeader(above: readonly SheetRow[], { file, format, mapping }: SurveyOptions): Diagnostic {
  const [first] = above
  const names = (first?.cells ?? []).slice(0, 8).map(({ text }) => `"${text.slice(0, 30)}"`)
  const among = `${names.join(', ')}${(first?.cells.length ?? 0) > 8 ? ' …' : ''}`
  if (mapping !== null) {
    const there = new Set(first === undefined ? [] : sheetOf(file, first).columns)
    const missing = columnsOf(mapping).filter((column) => !there.has(column))
    const seen = `columns that the mapping names are not there: ${missing.map((name) => `"${name}"`).join(', ')}`
    return errorOf('import/columns', `${seen}; nothing was imported; mend the mapping`, file)
  }
  const wanted = format === null ? null : sheetFormatOf(format)
  if (wanted !== null && wanted.marks.length > 0) {
    const seen = `not all of the columns of ${wanted.name} (${wanted.marks.join(', ')}) are among ${among}`
    return errorOf(
      'import/columns',
      `${seen}; nothing was imported; take --as-format own with a mapping`,
      file,
    )
  }
  const seen = `no row of names of columns with a day, a place or a number of people among ${among}`
  return errorOf(
    'import/columns',
    `${seen}; nothing was imported; say which column is what in a mapping file`,
    file,
  )
}
