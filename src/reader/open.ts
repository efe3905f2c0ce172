import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Report } from '../report/index.js'
import type { ReadOptions } from './format.js'
import { readerFor } from './readers.js'

/** Decodes the bytes of one file and reads its reports. Invalid UTF-8 is refused, not repaired. */
export function openReports(bytes: Uint8Array, options: ReadOptions): Outcome<readonly Report[]> {
  const refuse = (code: string, message: string): Outcome<readonly Report[]> => ({
    value: [],
    diagnostics: [errorOf(code, message, options.name)],
  })
  if (bytes.length === 0) return refuse('report/empty', 'the file is empty; nothing was read')
  if (bytes.subarray(0, 8_192).includes(0)) {
    return refuse('reader/binary', 'not a text file; nothing was read; give text, Markdown, HTML or JSONL')
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return refuse(
      'reader/not-utf-8',
      `not valid UTF-8 (byte ${firstBadByte(bytes)}); nothing was read; convert it, for example with iconv`,
    )
  }
  if (text.startsWith('%PDF-')) {
    return refuse(
      'reader/binary',
      'a PDF, which is not read yet; nothing was read; save its text and read that',
    )
  }
  return readerFor(options.name, text).read(text, options)
}

/** Offset of the first byte that breaks UTF-8, by halving: decoding a prefix as a stream fails once it holds the fault. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const mid = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, mid), { stream: true })
      low = mid
    } catch {
      high = mid - 1
    }
  }
  return low
}
