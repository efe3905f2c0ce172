import { decodeAs } from '../charset.js'

/** Bytes of quoted-printable (RFC 2045, 6.7); what is no code stays as it is. */
export function unquotePrintable(bytes: Uint8Array): Uint8Array {
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    const after = breakAt(bytes, i + 1)
    const code = hexAt(bytes, i + 1)
    if (after > 0) i += after
    else if (code === null) out[length++] = byte
    else {
      out[length++] = code
      i += 2
    }
  }
  return out.subarray(0, length)
}

/** Length of the line break at a place, white space before it included; 0 where there is none. */
function breakAt(bytes: Uint8Array, at: number): number {
  let i = at
  while (bytes[i] === 0x20 || bytes[i] === 0x09) i++
  if (bytes[i] === 0x0d && bytes[i + 1] === 0x0a) return i + 2 - at
  return bytes[i] === 0x0a ? i + 1 - at : 0
}

function hexAt(bytes: Uint8Array, at: number): number | null {
  const digits = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0)
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null
}

/** Words of a header field, whose letters beyond ASCII are written as `=?utf-8?Q?…?=` (RFC 2047). */
export function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?')
  return joined.replace(
    /=\?([^?\s]+)\?([BQ])\?([^?\s]*)\?=/gi,
    (whole, charset: string, how: string, text: string) => {
      const bytes =
        how.toUpperCase() === 'B'
          ? Buffer.from(text, 'base64')
          : unquotePrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1'))
      return decodeAs(bytes, charset.replace(/\*.*$/, ''))?.text ?? whole
    },
  )
}
