import type { Token } from 'marked'
import { lexer } from 'marked'
import type { TextFormat } from '../format.js'
import { wordsOfPiece } from '../html/words.js'
import { makeReport, takenWith } from '../report.js'
import { foldSpaces } from '../spaces.js'
import { readFrontMatter } from './front-matter.js'
import { refusalOf } from './refuse.js'

/**
 * Markdown: paragraphs, list items, quotations, lower headings and HTML blocks as lines; code, images, addresses left out.
 * Front matter says title, date, publisher, address and byline, and is no part of the text.
 */
export const MARKDOWN: TextFormat = {
  slug: 'markdown',
  label: 'Markdown',
  endings: ['.md', '.markdown'],
  mimes: ['text/markdown'],
  recognises: () => false,
  read: (text, { name, date, publisher, url = null, ...rest }) => {
    const about = readFrontMatter(text, name)
    const refusal = refusalOf(about.body, name)
    if (refusal !== null) return { value: [], diagnostics: [refusal] }
    const tokens = lexer(about.body)
    const first = tokens.find((t) => t.type !== 'space')
    const heading = first?.type === 'heading' && 'depth' in first && first.depth === 1 ? wordsOf(first) : null
    const lines = tokens.filter((t) => !(heading !== null && t === first)).flatMap(linesOf)
    const made = makeReport(
      {
        id: name,
        text: lines.join('\n'),
        title: heading ?? about.title,
        url: url ?? about.url,
        publisher: about.publisher ?? publisher,
        published: about.published ?? date,
        ...(about.printedAt === undefined ? {} : { printedAt: about.printedAt }),
        ...takenWith({ byline: about.byline }),
      },
      name,
      rest,
    )
    return { value: made.value, diagnostics: [...about.diagnostics, ...made.diagnostics] }
  },
}

function linesOf(token: Token): readonly string[] {
  switch (token.type) {
    case 'space':
    case 'code':
    case 'hr':
    case 'def':
      return []
    case 'html':
      return linesOfHtml(String(token.raw))
    case 'list':
      return (token.items as readonly Token[]).flatMap(linesOf)
    case 'blockquote':
    case 'list_item':
      return (token.tokens ?? []).flatMap(linesOf)
    case 'table':
      return (token.rows as readonly (readonly { readonly tokens: readonly Token[] }[])[]).map((row) =>
        row.map((cell) => cell.tokens.map(wordsOf).join('')).join(' '),
      )
    default: {
      const words = foldSpaces(wordsOf(token))
      return words === '' ? [] : [words]
    }
  }
}

/** Lines of a block of HTML; a block is refused with the whole report where it is too deep or long (refuse.ts). */
const linesOfHtml = (html: string): readonly string[] =>
  (wordsOfPiece(html) ?? '').split('\n').filter((line) => line.trim() !== '')

function wordsOf(token: Token): string {
  if (token.type === 'html') return /^<br\b/i.test(token.raw) ? ' ' : ''
  if (token.type === 'image') return ''
  if (token.type === 'br') return ' '
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(wordsOf).join('')
  return 'text' in token ? unescapeEntities(String(token.text)) : ''
}

/** Character references that people write by hand; the others stay as they are written. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
  }),
)

const unescapeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return isCharacter(point) ? String.fromCodePoint(point) : whole
  })

const isCharacter = (point: number): boolean =>
  point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
