import { CSV } from './csv/index.js'
import { looksOf } from './decode.js'
import { FEED } from './feed/index.js'
import type { Reader } from './format.js'
import { HTML } from './html/index.js'
import { JSON_FILE } from './json/index.js'
import { JSONL } from './jsonl/index.js'
import { MARKDOWN } from './markdown/index.js'
import { MHTML } from './mhtml/index.js'
import { PDF } from './pdf/index.js'
import { TELEGRAM } from './telegram/index.js'
import { TEXT } from './text/index.js'
import { textReader } from './text-reader.js'
import { WACZ } from './wacz/index.js'
import { WARC } from './warc/index.js'
import { XLSX } from './xlsx/index.js'

const PLAIN = textReader(TEXT)

/** Every input format. Plain text comes last: it takes what no other recognises. */
export const READERS: readonly Reader[] = [
  ...[TELEGRAM, JSONL, JSON_FILE, HTML, FEED, MARKDOWN].map(textReader),
  PDF,
  MHTML,
  WARC,
  WACZ,
  CSV,
  XLSX,
  PLAIN,
]

/** The reader for a file: by marks in its bytes, by its media type, by its ending, else by the look of its text. */
export function readerFor(name: string, bytes: Uint8Array, mime: string | null = null): Reader {
  const lower = name.toLowerCase()
  const type = (mime ?? '').replace(/;.*$/s, '').trim().toLowerCase()
  const found =
    READERS.find((reader) => reader.isMarked(bytes)) ??
    READERS.find((reader) => reader.mimes.includes(type)) ??
    READERS.find((reader) => reader.endings.some((ending) => lower.endsWith(ending)))
  if (found !== undefined) return found
  const text = looksOf(bytes)
  return text === null ? PLAIN : (READERS.find((reader) => reader.recognises(text)) ?? PLAIN)
}
