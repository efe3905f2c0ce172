import { foldText } from '../../text/index.js'

/** One word of a phrase as names are compared: folded, hyphenated words apart, possessive ending off. */
export interface Token {
  /** Folded form; `,` for any mark that ends a part of the phrase. */
  readonly key: string
  readonly raw: string
  /** 0 no capital, 1 some capital, 2 capitals only (and figures), two characters or more. */
  readonly capitals: 0 | 1 | 2
  readonly possessive: boolean
  /** Joined to the next token by a hyphen or slash without space. */
  readonly joined: boolean
  /** Half-open [start, end), UTF-16 code units of the phrase. */
  readonly start: number
  readonly end: number
}

export const BREAK = ','

/** Longest phrase that is looked at, UTF-16 code units; what follows belongs to no name. */
export const LONGEST_PHRASE = 400

const WORD =
  /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`.\u05f3\u05f4\u200c][\p{L}\p{N}\p{M}]+|(?<=[\u0590-\u05ff])"(?=[\u0590-\u05ff])[\p{L}\p{M}]+)*|[^\s]/gu
const STARTS_WORD = /^[\p{L}\p{N}\p{M}]/u
const PLAIN = /^[A-Za-z0-9]+$/
const JOINERS = '-‐‑/'
/** Marks that neither part nor join words: points, apostrophes, direction marks. */
const SILENT = ".…?!'’‘`*#_\u200b\u200c\u200e\u200f\ufeff"

/** Tokens of a phrase in order. Cost is linear in its length, which is cut at LONGEST_PHRASE. */
export function tokensOf(phrase: string): readonly Token[] {
  const text = phrase.length > LONGEST_PHRASE ? phrase.slice(0, LONGEST_PHRASE) : phrase
  const tokens: Token[] = []
  const pieces = [...text.matchAll(WORD)]
  for (let i = 0; i < pieces.length; i++) {
    const raw = pieces[i]![0]
    const start = pieces[i]!.index
    if (!STARTS_WORD.test(raw)) {
      addMark(tokens, raw, start, text)
      continue
    }
    const next = pieces[i + 1]
    const plural = next !== undefined && next.index === start + raw.length && /^['’ʼ]$/.test(next[0])
    const token = wordToken(raw, start, plural && /s$/i.test(raw))
    if (token.key !== '') tokens.push(token)
  }
  return tokens
}

function addMark(tokens: Token[], mark: string, start: number, text: string): void {
  const last = tokens.at(-1)
  if (mark === '&') {
    tokens.push({
      key: 'and',
      raw: mark,
      capitals: 0,
      possessive: false,
      joined: false,
      start,
      end: start + 1,
    })
    return
  }
  if (SILENT.includes(mark)) {
    if (mark === '.' && last !== undefined && last.end === start)
      tokens[tokens.length - 1] = { ...last, end: start + 1 }
    return
  }
  const after = text[start + 1]
  const tight =
    last !== undefined && last.end === start && after !== undefined && /[\p{L}\p{N}"“]/u.test(after)
  if (JOINERS.includes(mark) && tight && last.key !== BREAK) {
    tokens[tokens.length - 1] = { ...last, joined: true }
    return
  }
  if (/["“”«»„]/.test(mark)) return
  if (last?.key === BREAK) return
  tokens.push({
    key: BREAK,
    raw: mark,
    capitals: 0,
    possessive: false,
    joined: false,
    start,
    end: start + mark.length,
  })
}

function wordToken(raw: string, start: number, pluralPossessive: boolean): Token {
  const singular = raw.length > 2 && /['’ʼ][sS]$/.test(raw)
  const word = singular ? raw.slice(0, -2) : raw
  const key = PLAIN.test(word) ? word.toLowerCase() : foldText(word).replace(/[^\p{L}\p{N}]+/gu, '')
  const upper = /\p{Lu}/u.test(word)
  const lower = upper && /\p{Ll}/u.test(word)
  return {
    key,
    raw: word,
    capitals: !upper ? 0 : lower || word.length === 1 ? 1 : 2,
    possessive: singular || pluralPossessive,
    joined: false,
    start,
    end: start + raw.length,
  }
}

/** Key under which a name is kept and found: its tokens' folded forms without marks. Folding a key changes nothing. */
export function nameKey(name: string): string {
  return keyOf(tokensOf(name))
}

export const keyOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((t) => t.key !== BREAK)
    .map((t) => t.key)
    .join(' ')
