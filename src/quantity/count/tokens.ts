import type { Span } from '../../text/index.js'

/** A word, a number in digits or one mark, as the count grammar sees it. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  /** True where no white space stands between this token and the one before. */
  readonly glued: boolean
  /** Value of a number in digits ("1,500", "1.5"), else null. */
  readonly digits: number | null
}

/**
 * Digits with grouping commas of any school (1,500; 1,80,000; 250 000 with a no-break space) and a decimal point;
 * initials (U.S.); words with inner apostrophes; any other mark by itself. Each branch is linear in its input.
 */
const TOKEN =
  /(?:\d{1,3}(?:[\u00a0\u202f\u2009\u2007]\d{3}(?!\d))+|\d+(?:,\d{2,3}(?!\d))*)(?:\.\d+)?|(?:\p{Lu}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:['’][\p{L}\p{M}\p{N}_]+)*|\S/gu

/** Tokens of a stretch of the text; offsets count in the whole text. */
export function tokensOf(text: string, within: Span): readonly Token[] {
  const tokens: Token[] = []
  let end = -1
  for (const match of text.slice(within.start, within.end).matchAll(TOKEN)) {
    const start = within.start + match.index
    const word = match[0]
    const first = word.charCodeAt(0)
    const digits = first >= 48 && first <= 57 ? Number(word.replace(/[^\d.]/g, '')) : null
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      glued: start === end,
      digits,
    })
    end = start + word.length
  }
  return tokens
}

export const isWord = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{L}\p{M}]/u.test(token.text)

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text)

/** A hyphen or short dash that joins the tokens on both sides ("10-12", "two-thirds"). */
export const isJoin = (tokens: readonly Token[], at: number): boolean => {
  const mark = tokens[at]
  return mark?.glued === true && /^[-‐‑–]$/.test(mark.text) && tokens[at + 1]?.glued === true
}

/** Index of the token after a joining hyphen, or `at` itself where there is none. */
export const pastJoin = (tokens: readonly Token[], at: number): number => (isJoin(tokens, at) ? at + 1 : at)
