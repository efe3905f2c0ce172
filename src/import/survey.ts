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
  /** Names of sheets that are wanted; left out: all of them. */
  readonly sheets?: readonly string[]
}

/** Rows in which the names of columns are looked for. */
const SEARCHED = 10
export const SHOWN = 5

/** What was met of one sheet so far. */
interface Looking {
  /** Rows in which no names of columns were found. */
  readonly above: SheetRow[]
  readonly sample: SheetRow[]
  readonly dates: Map<string, DateSurveyor>
  found: Found | null
  rows: number
}

/**
 * Reads a file once to see what each of its sheets is: which columns, how days are written, how many rows. Sheets that
 * stand for nothing that can be imported are named.
 */
export async function surveySheets(
  rows: AsyncIterable<SheetRow | Diagnostic>,
  options: SurveyOptions,
): Promise<Outcome<readonly Survey[]>> {
  const diagnostics: Diagnostic[] = []
  const sheets = new Map<string, Looking>()
  for await (const row of rows) {
    if ('code' in row) {
      diagnostics.push(row)
      continue
    }
    if (row.cells.length === 0) continue
    const looking = sheets.get(row.sheet) ?? { above: [], sample: [], dates: new Map(), found: null, rows: 0 }
    sheets.set(row.sheet, looking)
    if (isWanted(row.sheet, options)) takeRow(row, looking, options)
    if (row.sheet === '' && looking.found === null && looking.above.length > SEARCHED) break
  }
  const wanted = [...sheets].filter(([name]) => isWanted(name, options))
  const surveys = wanted.flatMap(([, { found, ...looked }]) =>
    found === null ? [] : [surveyOf(found, looked, options)],
  )
  const full = surveys.length > 1 ? surveys.filter((survey) => survey.rows > 0) : surveys
  const missing = (options.sheets ?? []).filter((name) => !sheets.has(name))
  if (missing.length > 0)
    diagnostics.push(noSheet(missing, { file: options.file, there: [...sheets.keys()] }))
  else if (full.length === 0) diagnostics.push(noHeader(wanted[0]?.[1].above ?? [], options))
  const others = [...sheets.keys()].filter((name) => !full.some(({ sheet }) => sheet.name === name))
  if (full.length > 0 && others.length > 0) diagnostics.push(otherSheets(others, options))
  return { value: full, diagnostics: [...diagnostics, ...full.flatMap(faultsOf)] }
}

const isWanted = (name: string, { sheets }: SurveyOptions): boolean =>
  sheets === undefined || sheets.includes(name)

function takeRow(row: SheetRow, looking: Looking, options: SurveyOptions): void {
  const { above, sample, dates, found } = looking
  if (found !== null) {
    if (!isBelow(row, found.sheet)) return
    looking.rows++
    if (sample.length < SHOWN) sample.push(row)
    takeDates(row, { sheet: found.sheet, dates })
    return
  }
  if (above.length > SEARCHED) return
  looking.found = headerOf(row, options)
  if (looking.found === null) above.push(row)
  else for (const column of dateColumnsOf(looking.found.mapping)) dates.set(column, surveyDates())
}

function surveyOf(
  found: Found,
  { rows, sample, dates }: Omit<Looking, 'found'>,
  options: SurveyOptions,
): Survey {
  const judged = judgeAll(dates, found.mapping, options.dates)
  const mapping = withDates(found.mapping, judged)
  const used = new Set(columnsOf(mapping))
  const unused = found.sheet.columns.filter((column) => !used.has(column))
  return { ...found, mapping, rows, sample, unused, dates: judged }
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

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

const otherSheets = (others: readonly string[], { file, sheets }: SurveyOptions): Diagnostic => {
  const seen =
    sheets === undefined ? 'sheets without rows under names of columns that are known' : 'sheets beside it'
  const todo = sheets === undefined ? '; say which column is what in a mapping file, with --sheet' : ''
  return warningOf('import/sheets', `${seen}: ${listed(others)}; they were not imported${todo}`, file)
}

const noSheet = (
  missing: readonly string[],
  { file, there }: { readonly file: string; readonly there: readonly string[] },
): Diagnostic =>
  errorOf(
    'import/no-sheet',
    there.some((name) => name !== '')
      ? `no sheet ${listed(missing)}; nothing was imported; the sheets are ${listed(there)}`
      : 'the file has no sheets with names; nothing was imported; leave --sheet out',
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
