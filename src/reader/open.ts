import type { Outcome } from '../diagnostic/index.js'
import type { Report } from '../report/index.js'
import { decodeText } from './decode.js'
import type { ReadOptions } from './format.js'
import { readerFor } from './readers.js'

/** Decodes the bytes of one file and reads its reports. Invalid UTF-8 is refused, not repaired. */
export function openReports(bytes: Uint8Array, options: ReadOptions): Outcome<readonly Report[]> {
  const text = decodeText(bytes, options.name)
  if (typeof text !== 'string') return { value: [], diagnostics: [text] }
  return readerFor(options.name, text).read(text, options)
}
