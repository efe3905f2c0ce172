import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf, noteOf, warningOf } from '../diagnostic/index.js'
import type { Decoded } from './charset.js'
import { decodeAs, guessText, isDamagedUtf8, markOf } from './charset.js'

const LINE_BREAK = 0x0a

/** How much of a file is looked at to tell what it is, bytes. */
const LOOKED_AT = 8_192

/** True where bytes can be text in a character set whose units are bytes. */
export const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, LOOKED_AT).includes(0)

/** The beginning of a file as text, to tell its format by; null where it is no text. */
export const looksOf = (bytes: Uint8Array): string | null =>
  isText(bytes) ? new TextDecoder().decode(bytes.subarray(0, LOOKED_AT), { stream: true }) : null

const empty = (name: string): Diagnostic =>
  errorOf('report/empty', 'the file is empty; nothing was read; give a file with the words of a report', name)

function binary(bytes: Uint8Array, name: string): Diagnostic {
  const isPacked = [0x50, 0x4b, 3, 4].every((byte, i) => bytes[i] === byte)
  const seen = isPacked
    ? 'a packed file (zip, docx …) of no format that is read'
    : 'not a text file, nor any format that is read'
  const todo = isPacked ? 'unpack it, or save its words as text' : 'give text, HTML, PDF, CSV or another'
  return errorOf(
    isPacked ? 'reader/packed' : 'reader/binary',
    `${seen}; nothing was read; ${todo} (marsad read --help lists the formats)`,
    name,
  )
}

function notUtf8(bytes: Uint8Array, name: string): Diagnostic {
  const at = firstBadByte(bytes)
  const line = bytes.subarray(0, at).filter((byte) => byte === LINE_BREAK).length + 1
  const fault = `not valid UTF-8 (line ${line}, byte ${at} of the file)`
  return errorOf('reader/not-utf-8', `${fault}; nothing was read; convert it, for example with iconv`, name)
}

/** The text of a file; a Diagnostic where it is empty, no text or not valid UTF-8, which is refused, not repaired. */
export function decodeText(bytes: Uint8Array, name: string): string | Diagnostic {
  if (bytes.length === 0) return empty(name)
  if (!isText(bytes)) return binary(bytes, name)
  return decodeAs(bytes, 'utf-8')?.text ?? notUtf8(bytes, name)
}

/**
 * The text of a report's file in whatever character set it is: UTF-8, else what a byte order mark, the sender or the file
 * itself declares, else what its bytes look like, where they look like a text in it. UTF-8 with faults is refused, since
 * whatever repairs it invents letters.
 * @param options.declared character sets that somebody declared, the best word first
 * @param options.guess false for a format that is UTF-8 by its definition: other bytes in it are faults
 */
export function decodeFile(
  bytes: Uint8Array,
  {
    name,
    declared = [],
    guess = true,
  }: { readonly name: string; readonly declared?: readonly string[]; readonly guess?: boolean },
): Decoded | Diagnostic {
  if (bytes.length === 0) return empty(name)
  const mark = markOf(bytes)
  if (mark !== null && mark !== 'utf-8') {
    const marked = decodeAs(bytes, mark)
    return marked === null ? binary(bytes, name) : { ...marked, how: 'marked' }
  }
  const wide = declared.find((charset) => /^utf-?16/i.test(charset))
  if (!isText(bytes)) return (wide === undefined ? null : decodeAs(bytes, wide)) ?? binary(bytes, name)
  const plain = decodeAs(bytes, 'utf-8')
  if (plain !== null) return { ...plain, how: 'plain' }
  for (const charset of declared) {
    const decoded = decodeAs(bytes, charset)
    if (decoded !== null) return decoded
  }
  return (guess && !isDamagedUtf8(bytes) ? guessText(bytes) : null) ?? notUtf8(bytes, name)
}

/** What a person must know of how a file was decoded. */
export function notesOf({ charset, how }: Decoded, name: string): readonly Diagnostic[] {
  if (how === 'plain') return []
  if (how !== 'guessed')
    return [noteOf('reader/charset', `read as ${charset}, which it says that it is in`, name)]
  const seen = 'not UTF-8, and nobody says what it is in'
  return [
    warningOf(
      'reader/charset-guessed',
      `${seen}; read as ${charset}, which is a guess; if letters look wrong, convert it to UTF-8 and read that`,
      name,
    ),
  ]
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
