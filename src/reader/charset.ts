import { createRequire } from 'node:module'
import { isPlausible } from './plausible.js'

type Chardet = typeof import('chardet')

/** Text of bytes, and how their character set was found. */
export interface Decoded {
  readonly text: string
  /** Name of the character set as the WHATWG Encoding Standard gives it: `utf-8`, `windows-1256`. */
  readonly charset: string
  /** `declared` by the file or whoever sent it; `guessed` from the bytes; `plain`: UTF-8, which proves itself. */
  readonly how: 'plain' | 'marked' | 'declared' | 'guessed'
}

/** How much is looked at to guess a character set, bytes. */
const LOOKED_AT = 262_144

/** The commonest character set of English that is not UTF-8. */
const COMMON = 'windows-1252'

/** Marks at the head of a file that say what follows, in the order in which they are tried. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** The character set that a byte order mark says, or null. */
export const markOf = (bytes: Uint8Array): string | null =>
  MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null

/** The text in that character set; null where there is none of that name or a byte cannot be in it. */
export function decodeAs(bytes: Uint8Array, charset: string): Decoded | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true })
    const text = decoder.decode(bytes)
    const isCommon = decoder.encoding === COMMON
    return { text: isCommon ? mendControls(text) : text, charset: decoder.encoding, how: 'declared' }
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return null
    throw cause
  }
}

/** What windows-1252 has at 0x80 to 0x9f (WHATWG Encoding Standard, index windows-1252); five places are empty. */
const AT_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node decodes windows-1252 as ISO 8859-1 (its issue 56542), which has control characters where the quotation marks are. */
const mendControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => AT_80[control.charCodeAt(0) - 0x80]!)

/** Control characters of C1 stand in no text: whoever reads them reads in the wrong character set. */
const hasControls = (text: string): boolean => /[\u0080-\u009f]/.test(text)

/** The text in the likeliest character set of one or more bytes a letter; null where it looks written in none. */
export function guessText(bytes: Uint8Array): Decoded | null {
  // loaded with the first file that needs it, which few do
  const { analyse }: Chardet = createRequire(import.meta.url)('chardet')
  for (const { name } of analyse(bytes.subarray(0, LOOKED_AT))) {
    if (/^(?:UTF|ASCII)/i.test(name)) continue
    const decoded = decodeAs(bytes, name)
    if (decoded === null || hasControls(decoded.text) || !isPlausible(decoded.text)) continue
    // where two sets give the same letters, the commoner one is named
    const common = decodeAs(bytes, COMMON)
    return { ...(common?.text === decoded.text ? common : decoded), how: 'guessed' }
  }
  return null
}

/**
 * Whether bytes that are not UTF-8 are UTF-8 with faults: then whatever else they are read in would be wrong. In a text of
 * another character set two bytes that happen to make a character of UTF-8 are rare.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!
    if (byte < 0x80) {
      i++
      continue
    }
    const length = lengthAt(bytes, i)
    if (length > 0) good++
    else bad++
    i += Math.max(1, length)
  }
  return good * 4 > bad
}

/** Length of the character of UTF-8 that begins there, bytes; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (length === 0 || lead > 0xf4) return 0
  for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0
  return at + length <= bytes.length ? length : 0
}
