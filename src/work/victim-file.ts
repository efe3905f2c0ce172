import { CsvError, parse } from 'csv-parse/sync'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import { decodeText } from '../reader/index.js'
import type { Victim } from '../record/index.js'
import type { Listing } from './victims.js'
import { OLDEST, VICTIM_METRICS, VICTIM_SEXES, VICTIM_STATUSES } from './victims.js'

/** Columns of a victim list; every other one is named and not kept. */
export const VICTIM_COLUMNS = ['name', 'name_ar', 'age', 'sex', 'status', 'metric'] as const
type Column = (typeof VICTIM_COLUMNS)[number]

/** Words that lists use, beside the codebook's own. */
const SEX_WORDS: Readonly<Record<string, Victim['sex']>> = {
  '': 'unknown',
  female: 'woman',
  f: 'woman',
  أنثى: 'woman',
  امرأة: 'woman',
  male: 'man',
  m: 'man',
  ذكر: 'man',
  رجل: 'man',
}

interface Line {
  /** Of the file, from 1. */
  readonly number: number
  readonly fields: readonly string[]
}

/**
 * People of a list in CSV (UTF-8; commas, semicolons or tabs). Rows that cannot be read are named by their lines, with
 * the reason and without the name. Several spellings of a name are parted by `|`.
 */
export function readVictimFile(bytes: Uint8Array, where: string): Outcome<readonly Listing[]> {
  const text = decodeText(bytes, where)
  if (typeof text !== 'string') return { value: [], diagnostics: [text] }
  const lines = linesOf(text, where)
  if ('code' in lines) return { value: [], diagnostics: [lines] }
  const [head, ...rows] = lines
  const columns = (head?.fields ?? []).map((name) => name.trim().toLowerCase())
  const fault = headFault(columns, where)
  if (fault !== null) return { value: [], diagnostics: [fault] }
  const diagnostics: Diagnostic[] = []
  if (rows.length === 0)
    diagnostics.push(errorOf('victim/empty', 'no rows below the first; nobody was listed', where))
  const unknown = columns.filter((name) => !VICTIM_COLUMNS.some((known) => known === name))
  if (unknown.length > 0) diagnostics.push(notKept(unknown, where))
  const value = rows.flatMap(({ number, fields }) => {
    const read = personOf(fields, columns)
    if (typeof read !== 'string') return [read]
    diagnostics.push(errorOf('victim/row', `${read}; the row was left out`, `${where}:${number}`))
    return []
  })
  return { value, diagnostics }
}

function linesOf(text: string, where: string): readonly Line[] | Diagnostic {
  const [head = ''] = text.split('\n', 1)
  const delimiter = [',', ';', '\t'].reduce((best, mark) =>
    head.split(mark).length > head.split(best).length ? mark : best,
  )
  const lines: Line[] = []
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines: number }) => {
        lines.push({ number, fields })
        return null
      },
    })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = typeof cause.lines === 'number' ? `:${cause.lines}` : ''
    const seen = 'a quotation mark is not closed or stands inside a field; nobody was listed; mend the row'
    return errorOf('victim/csv', seen, `${where}${line}`)
  }
  return lines
}

function headFault(columns: readonly string[], where: string): Diagnostic | null {
  if (!columns.includes('name') && !columns.includes('name_ar')) {
    const seen = `no column "name" or "name_ar" in the first row; nobody was listed; the columns are ${VICTIM_COLUMNS.join(', ')}`
    return errorOf('victim/columns', seen, `${where}:1`)
  }
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) !== i)
  return twice === undefined
    ? null
    : errorOf('victim/columns', `column "${twice}" stands there twice; nobody was listed`, `${where}:1`)
}

const notKept = (names: readonly string[], where: string): Diagnostic =>
  warningOf(
    'victim/not-kept',
    `columns that no victim list has: ${names.map((name) => `"${name}"`).join(', ')}; not kept; ` +
      'what cannot be protected is not collected',
    `${where}:1`,
  )

/** The person of a row, or why there is none; what a field has is not repeated, since it may be a name out of place. */
function personOf(fields: readonly string[], columns: readonly string[]): Listing | string {
  if (fields.length !== columns.length)
    return `${fields.length} fields, where the first row has ${columns.length}`
  const at = (column: Column): string => fields[columns.indexOf(column)]?.trim() ?? ''
  const names = [
    ...namesOf(at('name')).map((text) => ({ text, script: null })),
    ...namesOf(at('name_ar')).map((text) => ({ text, script: 'Arab' })),
  ]
  if (!names.some(({ text }) => /\p{L}/u.test(text))) return 'no name'
  const age = at('age')
  if (age !== '' && !(/^\d{1,3}$/.test(age) && Number(age) <= OLDEST))
    return `the age is no whole number of years from 0 to ${OLDEST}`
  const sex = wordOf(at('sex'), VICTIM_SEXES) ?? SEX_WORDS[at('sex').toLowerCase()]
  if (sex === undefined) return `the sex is none of ${VICTIM_SEXES.join(', ')}`
  const status = at('status') === '' ? 'unknown' : wordOf(at('status'), VICTIM_STATUSES)
  if (status === null) return `the status is none of ${VICTIM_STATUSES.join(', ')}`
  const metric = at('metric') === '' ? 'killed' : wordOf(at('metric'), VICTIM_METRICS)
  if (metric === null) return `the metric is none of ${VICTIM_METRICS.join(', ')}`
  return { names, age: age === '' ? null : Number(age), sex, status, metric }
}

const namesOf = (field: string): readonly string[] =>
  field
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const wordOf = <T extends string>(given: string, words: readonly T[]): T | null =>
  words.find((word) => word === given.toLowerCase()) ?? null
