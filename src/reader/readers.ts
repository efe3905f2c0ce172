import type { Reader } from './format.js'
import { HTML } from './html/index.js'
import { JSONL } from './jsonl/index.js'
import { MARKDOWN } from './markdown/index.js'
import { TEXT } from './text/index.js'

/** Every input format. Plain text comes last: it takes what no other recognises. */
export const READERS: readonly Reader[] = [JSONL, HTML, MARKDOWN, TEXT]

/** The reader for a file: by its ending, else by the look of its text. */
export function readerFor(name: string, text: string): Reader {
  const lower = name.toLowerCase()
  return (
    READERS.find((r) => r.endings.some((ending) => lower.endsWith(ending))) ??
    READERS.find((r) => r.recognises(text)) ??
    TEXT
  )
}
