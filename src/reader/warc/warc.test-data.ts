import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface RecordParts {
  readonly type?: string
  readonly url?: string
  readonly date?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly block: string | Uint8Array
}

/** One record of a WARC file, for tests. */
export function recordOf({
  type = 'response',
  url = 'https://meridian.example/halvek',
  date = '2024-03-18T09:00:00Z',
  headers = {},
  block,
}: RecordParts): Buffer {
  const bytes = Buffer.from(block)
  const fields = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${createHash('md5').update(url).update(date).digest('hex')}>`,
    'WARC-Target-URI': url,
    'WARC-Date': date,
    'Content-Length': String(bytes.length),
    ...headers,
  }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** An answer of a server. */
export const answerOf = (
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Buffer =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status} OK\r\n${Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n`,
    ),
    Buffer.from(body),
  ])

export const htmlOf = (text: string): string =>
  `<html><head><title>Halvek</title></head><body><article><p>${text}</p></article></body></html>`

/** Each record packed alone, as programs do, so that one can be found by its place. */
export const gzipOf = (records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(record)))
