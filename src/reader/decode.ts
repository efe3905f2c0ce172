import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'

const LINE_BREAK = 0x0a

/** The text of a file; a Diagnostic where it is empty, no text or not valid UTF-8, which is refused, not repaired. */
export function decodeText(bytes: Uint8Array, name: string): string | Diagnostic {
  if (bytes.length === 0) {
    return errorOf(
      'report/empty',
      'the file is empty; nothing was read; give a file with the words of a report',
      name,
    )
  }
  if (bytes.subarray(0, 8_192).includes(0)) {
    return errorOf(
      'reader/binary',
      'not a text file; nothing was read; give text, Markdown, HTML or JSONL',
      name,
    )
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const at = firstBadByte(bytes)
    const line = bytes.subarray(0, at).filter((byte) => byte === LINE_BREAK).length + 1
    const fault = `not valid UTF-8 (line ${line}, byte ${at} of the file)`
    return errorOf('reader/not-utf-8', `${fault}; nothing was read; convert it, for example with iconv`, name)
  }
  if (text.startsWith('%PDF-')) {
    return errorOf(
      'reader/binary',
      'a PDF, which is not read yet; nothing was read; save its text and read that',
      name,
    )
  }
  return text
}

/** Offset of the first character that breaks UTF-8: the longest beginning that decodes, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  const decodes = (end: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream })
      return true
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause
      return false
    }
  }
  let low = 0
  let high = bytes.length
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (decodes(mid, true)) low = mid
    else high = mid - 1
  }
  // as a stream, a character that is begun and not ended still decodes
  while (!decodes(low, false)) low--
  return low
}
