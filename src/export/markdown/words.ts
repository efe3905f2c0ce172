import type { Cell } from '../../tally/index.js'

/** Words of a report in Markdown: nothing in them becomes a link, a heading, a picture or HTML. */
export const plain = (words: string): string =>
  words.replace(/[\\`*_{}[\]<>#|!~]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ')

/** `2031-10-05`, `2031-10-05 to 2031-10-07`, or that no day is said. */
export function sayDays(start: string | null, end: string | null): string {
  if (start === null && end === null) return 'on no day that is said'
  if (start === end) return start!
  return `${start ?? '?'} to ${end ?? '?'}`
}

/** `7 to 11 killed, 20 or more injured`. */
export const sayCells = (cells: readonly Cell[]): string =>
  cells.map(({ words, metric }) => `${plain(words)} ${metric}`).join(', ')
