import { parseDocument } from 'yaml'
import { type Diagnostic, errorOf, type Outcome } from '../../diagnostic/index.js'

/** A row as YAML gives it; every field is checked where it is read. */
export type Row = Readonly<Record<string, unknown>>

export interface FileRows {
  readonly file: string
  readonly rows: readonly Row[]
}

/** A name of a row: plain, or with the conditions under which it is that actor's. */
export interface RowName {
  readonly name: string
  readonly within: readonly string[] | null
  readonly loaded: boolean
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const COUNTRY = /^[A-Z]{2}$/
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z-]+)?$/

/** The rows of one YAML file. A file that is no list of rows gives none and an error. */
export function readRows(file: string, text: string): Outcome<FileRows> {
  const none = (code: string, message: string): Outcome<FileRows> => ({
    value: { file, rows: [] },
    diagnostics: [errorOf(code, message, file)],
  })
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault !== undefined) {
    const seen = fault.message.split('\n')[0] ?? ''
    return none('actor/not-yaml', `${seen} the file is left out; correct the line`)
  }
  const value: unknown = document.toJS()
  if (Array.isArray(value) && value.every(isRow)) return { value: { file, rows: value }, diagnostics: [] }
  return none('actor/not-rows', 'not a list of rows; the file is left out; write each row as "- id: …"')
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the fields of one row, collecting what is wrong with them. */
export interface RowReader {
  readonly id: string
  text(key: string): string | null
  needText(key: string): string
  texts(key: string): readonly string[]
  flag(key: string): boolean
  number(key: string): number | null
  date(key: string, row?: Row): string | null
  countries(key: string): readonly string[]
  names(key: string): readonly RowName[]
  rows(key: string): readonly Row[]
  fault(what: string): void
}

export function rowReader(file: string, row: Row, known: readonly string[], out: Diagnostic[]): RowReader {
  const id = typeof row.id === 'string' ? row.id : ''
  const fault = (what: string): void => {
    out.push(errorOf('actor/bad-row', `row "${id}": ${what}; the field is read as absent`, file))
  }
  if (!ID.test(id)) fault('id is missing or not a slug')
  for (const key of Object.keys(row)) if (!known.includes(key)) fault(`unknown field "${key}"`)
  const texts = (key: string): readonly string[] => {
    const value = row[key] ?? []
    if (!Array.isArray(value) || !value.every((v) => typeof v === 'string' && v.trim() !== '')) {
      fault(`"${key}" is not a list of words`)
      return []
    }
    return value
  }
  const text = (key: string): string | null => {
    const value = row[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'string' && value.trim() !== '') return value
    fault(`"${key}" is not text`)
    return null
  }
  return {
    id,
    text,
    texts,
    fault,
    needText: (key) => {
      const value = text(key)
      if (value === null) fault(`"${key}" is missing`)
      return value ?? ''
    },
    flag: (key) => row[key] === true,
    number: (key) => {
      const value = row[key] ?? null
      if (value === null) return null
      if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
      fault(`"${key}" is not a whole number`)
      return null
    },
    date: (key, from = row) => {
      const value = from[key] ?? null
      if (value === null) return null
      const date = String(value)
      if (DATE.test(date)) return date
      fault(`"${key}" ${date} is no date (YYYY, YYYY-MM or YYYY-MM-DD)`)
      return null
    },
    countries: (key) => {
      const list = texts(key)
      for (const country of list)
        if (!COUNTRY.test(country)) fault(`"${country}" is no ISO 3166-1 alpha-2 code`)
      return list
    },
    names: (key) => namesOf(row[key] ?? [], fault),
    rows: (key) => {
      const value = row[key] ?? []
      return Array.isArray(value) ? value.filter(isRow) : []
    },
  }
}

function namesOf(value: unknown, fault: (what: string) => void): readonly RowName[] {
  if (!Array.isArray(value)) {
    fault('"names" is not a list')
    return []
  }
  const names: RowName[] = []
  for (const item of value as readonly unknown[]) {
    if (typeof item === 'string' && item.trim() !== '')
      names.push({ name: item, within: null, loaded: false })
    else if (isRow(item) && typeof item.name === 'string') {
      const within = item.in
      const ok =
        within === undefined || (Array.isArray(within) && within.every((c) => COUNTRY.test(String(c))))
      if (!ok) fault(`"in" of "${item.name}" is not a list of country codes`)
      names.push({
        name: item.name,
        within: ok && Array.isArray(within) ? within.map(String) : null,
        loaded: item.loaded === true,
      })
    } else fault('a name is neither text nor {name, in, loaded}')
  }
  return names
}
