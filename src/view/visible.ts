/** Joiners that shape letters and emoji, and Arabic signs that have a form of their own; every other format character is hidden. */
const HARMLESS = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]|\u200c|\u200d/

/**
 * The text on one line, safe for a terminal: white space folded, control characters and hidden format characters
 * (direction overrides, zero-width marks, tags) shown as `\x1b` or `\u202e`, never sent as they are.
 */
export function makeVisible(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, (c) => (HARMLESS.test(c) ? c : showCode(c.codePointAt(0)!)))
}

function showCode(point: number): string {
  const hex = point.toString(16)
  if (point <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return point <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}
