import { createRequire } from 'node:module'
import type { Line } from './lines.js'

type CsvParse = typeof import('csv-parse/sync')

/** A record of a CSV file: its fields, or what is wrong with it; and the number of the line that it starts on. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[] | null
  readonly fault: string | null
}

/** A quoted field over more lines than this is taken for a quote that nobody closed. */
const MOST_LINES = 100

/**
 * Records of a CSV file (RFC 4180): fields in double quotes may hold commas, line ends and doubled quotes. After a quote
 * that nobody closes, reading goes on with the line after it, so that one stray quote costs one row.
 */
export function* csvRecords(lines: Iterable<Line>): Generator<CsvRecord> {
  const source = lines[Symbol.iterator]()
  const waiting: Line[] = []
  const next = (): Line | null => {
    const line = waiting.shift()
    if (line !== undefined) return line
    const read = source.next()
    return read.done === true ? null : read.value
  }
  for (let first = next(); first !== null; first = next()) {
    const taken: Line[] = [first]
    const whole = textOf(first.bytes)
    if (whole === null) {
      yield fault(first.number, 'not UTF-8')
      continue
    }
    let text: string | null = whole
    while (text !== null && quotesOf(text) % 2 === 1) {
      const more = taken.length < MOST_LINES ? next() : null
      const added = more === null ? null : textOf(more.bytes)
      if (more !== null) taken.push(more)
      text = added === null ? null : `${text}\n${added}`
    }
    const record = text === null ? null : fieldsOf(text, first.number)
    const torn = record === null || (record.fields === null && taken.length > 1)
    if (torn) waiting.unshift(...taken.slice(1))
    if (torn) yield fault(first.number, 'a quote that is not closed')
    else if (text?.trim() !== '') yield record
  }
}

const fault = (line: number, what: string): CsvRecord => ({ line, fields: null, fault: what })

const quotesOf = (text: string): number => text.split('"').length - 1

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text, or null where the bytes are not UTF-8. */
export function textOf(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Fields of a record; quotation marks are left to the library, which is loaded with the first record that has one. */
function fieldsOf(text: string, line: number): CsvRecord {
  if (!text.includes('"')) return { line, fields: text.split(',').map((field) => field.trim()), fault: null }
  const { parse, CsvError }: CsvParse = createRequire(import.meta.url)('csv-parse/sync')
  try {
    const [fields] = parse(text, { relax_column_count: true, trim: true, record_delimiter: '\n' })
    return { line, fields: fields ?? [], fault: null }
  } catch (cause) {
    if (cause instanceof CsvError) return fault(line, 'a quote in the middle of a field')
    throw cause
  }
}
