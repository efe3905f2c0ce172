import { isUtf8 } from 'node:buffer'
import type { CsvError, Parser } from 'csv-parse'
import type { Diagnostic } from '../../diagnostic/index.js'
import { errorOf, noteOf } from '../../diagnostic/index.js'
import type { Decoded } from '../charset.js'
import { decodeFile, isText, notesOf } from '../decode.js'
import type { SheetRow } from './row.js'

/** Bytes or characters that are parsed at once. */
const PIECE = 1024 * 1024

/** Longest record, characters: a quotation mark that is never closed swallows all that follows. */
const LONGEST = 8_000_000

/** What may stand between cells, the likeliest first. */
const BETWEEN = [',', ';', '\t', '|'] as const

interface CsvOptions {
  readonly name: string
  /** Character sets that somebody declared. */
  readonly declared?: readonly string[]
  /** Told of the character set once it is known. */
  readonly found?: (decoded: { readonly charset: string; readonly how: Decoded['how'] }) => void
}

/** Rows of a CSV file, whatever stands between its cells, one after the other; every cell is text. */
export async function* readCsv(
  bytes: Uint8Array,
  { name, declared = [], found = () => {} }: CsvOptions,
): AsyncGenerator<SheetRow | Diagnostic> {
  let pieces: () => Iterable<string>
  if (bytes.length > 0 && isText(bytes) && isUtf8(bytes)) pieces = () => piecesOfBytes(bytes)
  else {
    const decoded = decodeFile(bytes, { name, declared })
    if ('code' in decoded) {
      yield decoded
      return
    }
    yield* notesOf(decoded, name)
    found(decoded)
    pieces = () => piecesOfText(decoded.text)
  }
  yield* readPieces(pieces, name)
}

function* piecesOfBytes(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length })
}

function* piecesOfText(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

/** `sep=;` in the first line is Excel's own way of saying what stands between cells. */
const SEP = /^sep=(.)\r?\n/i

async function* readPieces(
  pieces: () => Iterable<string>,
  name: string,
): AsyncGenerator<SheetRow | Diagnostic> {
  const { parse } = await import('csv-parse')
  const [head = ''] = pieces()
  const told = SEP.exec(head)
  const delimiter = told?.[1] ?? betweenOf(head)
  if (delimiter !== ',') {
    const seen = delimiter === '\t' ? 'tabs' : `"${delimiter}"`
    yield noteOf('csv/delimiter', `${seen} between the cells`, name)
  }
  const records: (readonly string[])[] = []
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST,
    from_line: told === null ? 1 : 2,
    record_delimiter: ['\r\n', '\n', '\r'],
    // a stream that fails forgets what it has not handed over yet; what stands before the fault is to be read
    on_record: (record: readonly string[]) => {
      records.push(record)
      return null
    },
  }).resume()
  let row = told === null ? 0 : 1
  for await (const fault of faultsOf(parser, pieces())) {
    for (const record of records.splice(0)) yield rowOf(record, ++row)
    if (fault === null) continue
    yield errorOf(
      'csv/broken',
      `${seenOf(fault)}; ${doneOf(row)}; mend the quotation marks of the next row`,
      name,
    )
    break
  }
  parser.destroy()
}

const rowOf = (record: readonly string[], row: number): SheetRow => ({
  sheet: '',
  row,
  cells: record.flatMap((text, column) =>
    text === '' ? [] : [{ column, text, kind: 'text', isFormula: false }],
  ),
})

/** Gives the parser piece by piece; after each, and after the end, the fault that it met, or null. */
async function* faultsOf(parser: Parser, pieces: Iterable<string>): AsyncGenerator<CsvError | null> {
  const { CsvError } = await import('csv-parse')
  const failed = new Promise<unknown>((resolve) => parser.once('error', resolve))
  const ended = new Promise<null>((resolve) => parser.once('end', () => resolve(null)))
  const checked = (cause: unknown): CsvError | null => {
    if (cause === null || cause instanceof CsvError) return cause
    throw cause
  }
  for (const piece of pieces) {
    const written = new Promise<null>((resolve) => parser.write(piece, () => resolve(null)))
    await written
    const fault = parser.errored === null ? null : checked(parser.errored)
    yield fault
    if (fault !== null) return
  }
  parser.end()
  yield checked(await Promise.race([failed, ended]))
}

const doneOf = (row: number): string =>
  row === 0 ? 'nothing was read' : `its rows to ${row} were read and nothing after them`

/** What the parser says is wrong, in words for a person. */
function seenOf({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a cell begins with a quotation mark and never ends'
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `a row of more than ${LONGEST} characters; a quotation mark may be open`
  return message.replace(/\s+/g, ' ').slice(0, 160)
}

/** What stands between cells: of those that the first line has outside quotation marks, the most frequent. */
function betweenOf(head: string): string {
  const [line = ''] = head.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const counts = BETWEEN.map((mark) => [mark, line.split(mark).length - 1] as const)
  const [best] = counts.toSorted(([, a], [, b]) => b - a)
  return best![1] === 0 ? ',' : best![0]
}
