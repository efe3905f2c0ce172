import type { Span } from '../../text/index.js'

/** One word, number, clock time or mark of a time expression. Offsets are UTF-16 code units of the text tokenised. */
export interface Token extends Span {
  /** Lower case, without a possessive 's, an inner hyphen or the full stop of an abbreviation. */
  readonly word: string
  /** Whether the text begins it with a capital. */
  readonly capital: boolean
}

const TOKEN =
  /\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)|\d{4}([./])\d{1,2}\2\d{1,2}(?!\d)|\d{4}[-–/]\d{2}(?![\d-]|\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}(?::|h)\d{2}(?!\d)|\d{1,2}\.\d{2}(?=\s?[ap]\.?m\b|\s?hrs|\s+(?:and|to|on|this)\b)|\d{3}0'?s\b|\d{1,3}(?:st|nd|rd|th)\b|[ap]\.m\.?|\d+(?:,\d{3})+|\d+|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*|[,;:.()–—-]/giu
const DASH = /^[–—-]$/
const LETTER = /\p{L}/u
const NAME = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun'
const NAME_BEFORE = new RegExp(`(?:^|[^a-z])(?:${NAME})[a-z]*$`, 'i')
const NAME_AFTER = new RegExp(`^(?:${NAME})`, 'i')
const ABBREVIATED =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|mr|mrs|ms|dr|gen|col|lt|maj|sgt|st|\p{L})$/u

/**
 * Tokens of a time expression. A hyphen that joins words (*mid-July*, *four-day*, *1975-to-1990*) is left out; a
 * dash between two dates (*20–28*, *July-August*, *Oct. 3 - 7*) becomes `-`.
 */
export function tokensOf(text: string, offset = 0): readonly Token[] {
  const tokens: Token[] = []
  const plain = text.replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, '-')
  for (const match of plain.matchAll(TOKEN)) {
    const raw = match[0]
    const start = match.index + offset
    const end = start + raw.length
    const last = tokens.at(-1)
    if (raw === '.' && last && last.end === start && ABBREVIATED.test(last.word)) continue
    if (DASH.test(raw)) {
      if (isRange(plain, match.index)) tokens.push({ start, end, word: '-', capital: false })
      continue
    }
    const lower = raw.toLowerCase()
    const word = lower.replace(/^([ap])\.m\.?$/, '$1m').replace(/^(\D.*)'s$/, '$1')
    tokens.push({ start, end, word, capital: lower[0] !== raw[0] })
  }
  return tokens
}

function isRange(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (/\s/.test(before) !== /\s/.test(after)) return false
  if (text[at] !== '-' || /\s/.test(before)) return true
  if (!LETTER.test(before) && !LETTER.test(after)) return true
  return (
    NAME_BEFORE.test(text.slice(Math.max(0, at - 12), at)) && NAME_AFTER.test(text.slice(at + 1, at + 13))
  )
}
