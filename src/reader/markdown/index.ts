import type { Token } from 'marked'
import { lexer } from 'marked'
import type { TextFormat } from '../format.js'
import { makeReport } from '../report.js'
import { foldSpaces } from '../spaces.js'
import { refusalOf } from './refuse.js'

/** Markdown: paragraphs, list items, quotations and lower headings as lines; front matter, code, images, addresses left out. */
export const MARKDOWN: TextFormat = {
  slug: 'markdown',
  label: 'Markdown',
  endings: ['.md', '.markdown'],
  mimes: ['text/markdown'],
  recognises: () => false,
  read: (text, { name, date, publisher, url = null, ...rest }) => {
    const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    const refusal = refusalOf(body, name)
    if (refusal !== null) return { value: [], diagnostics: [refusal] }
    const tokens = lexer(body)
    const first = tokens.find((t) => t.type !== 'space')
    const title = first?.type === 'heading' && 'depth' in first && first.depth === 1 ? wordsOf(first) : null
    const lines = tokens.filter((t) => !(title !== null && t === first)).flatMap(linesOf)
    return makeReport(
      { id: name, text: lines.join('\n'), title, url, publisher, published: date },
      name,
      rest,
    )
  },
}

function linesOf(token: Token): readonly string[] {
  switch (token.type) {
    case 'space':
    case 'code':
    case 'hr':
    case 'html':
    case 'def':
      return []
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

function wordsOf(token: Token): string {
  if (token.type === 'image' || token.type === 'html') return ''
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
