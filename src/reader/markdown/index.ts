import type { Token } from 'marked'
import { lexer } from 'marked'
import type { Reader } from '../format.js'
import { makeReport } from '../report.js'

/** Markdown: paragraphs, list items, quotations and lower headings as lines; front matter, code, images, addresses left out. */
export const MARKDOWN: Reader = {
  slug: 'markdown',
  label: 'Markdown',
  endings: ['.md', '.markdown'],
  recognises: () => false,
  read: (text, { name, date, publisher }) => {
    const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    const tokens = lexer(body)
    const first = tokens.find((t) => t.type !== 'space')
    const title = first?.type === 'heading' && 'depth' in first && first.depth === 1 ? wordsOf(first) : null
    const lines = tokens.filter((t) => !(title !== null && t === first)).flatMap(linesOf)
    return makeReport(
      { id: name, text: lines.join('\n'), title, url: null, publisher, published: date },
      name,
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
      const words = wordsOf(token).replace(/\s+/g, ' ').trim()
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

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

const unescapeEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name]!)
