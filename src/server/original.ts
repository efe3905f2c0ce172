import { parseHTML } from 'linkedom'
import { decodeText } from '../reader/index.js'
import { stillPicture } from './pictures.js'

/** Elements that carry text and its order; nothing else of a page is kept. */
const KEPT = new Set(
  (
    'p div section article main header footer aside h1 h2 h3 h4 h5 h6 blockquote q cite pre code br hr ul ol li dl dt dd ' +
    'table caption thead tbody tfoot tr th td b strong i em u s small sub sup span time abbr figure figcaption address'
  ).split(' '),
)

/** Elements that are left out with all that is in them. */
const DROPPED = new Set(
  (
    'script style template noscript iframe object embed svg math canvas audio video source track link meta base form ' +
    'input button select textarea option head title portal frame frameset applet'
  ).split(' '),
)

const DIRECTIONS = new Set(['ltr', 'rtl', 'auto'])
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

/** Deepest nesting that is followed; what lies deeper is left out. */
const DEEPEST = 200

const isHtml = (text: string): boolean => /<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 4096))

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

/** Number of pictures in bytes as received; 0 where they are no page. */
export function picturesIn(bytes: Uint8Array | null): number {
  const text = bytes === null ? null : decodeText(bytes, 'original')
  if (typeof text !== 'string' || !isHtml(text)) return 0
  return (text.match(/<(?:img|picture|image)\b/gi) ?? []).length
}

export interface ShowOptions {
  /** Shows pictures that the bytes themselves hold, grey and still; else none. */
  readonly pictures: boolean
}

/**
 * The bytes as received as a page of text alone: elements of the list without attributes but direction and language,
 * no scripts, no styles, no addresses; whatever is no page is shown as the text that it is.
 */
export function sanitisedPage(bytes: Uint8Array, options: ShowOptions = { pictures: false }): string {
  const text = decodeText(bytes, 'original')
  const body =
    typeof text !== 'string'
      ? '<p>These bytes are no text that can be shown.</p>'
      : isHtml(text)
        ? sanitise(text, options)
        : `<pre>${escapeText(text)}</pre>`
  return (
    `<!doctype html><html><head><meta charset="utf-8"><title>as received</title>${options.pictures ? GREY : ''}</head>` +
    `<body dir="auto">${body}</body></html>`
  )
}

interface NodeLike {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<NodeLike>
}

interface ElementLike extends NodeLike {
  getAttribute(name: string): string | null
}

const isElement = (node: NodeLike): node is ElementLike => node.nodeType === 1

/** Writes the kept elements anew, so that nothing of the page's own markup gets through. */
export function sanitise(html: string, options: ShowOptions = { pictures: false }): string {
  const { document } = parseHTML(html)
  const root = document.body ?? document.documentElement
  return root === null ? '' : childrenOf(root, { depth: 0, ...options })
}

/** Grey, and no wider than the frame. */
const GREY = '<style>img{filter:grayscale(1);max-width:100%;height:auto}</style>'

interface At extends ShowOptions {
  readonly depth: number
}

const childrenOf = (node: NodeLike, at: At): string =>
  at.depth > DEEPEST
    ? ''
    : [...node.childNodes].map((child) => written(child, { ...at, depth: at.depth + 1 })).join('')

function written(node: NodeLike, at: At): string {
  if (node.nodeType === 3) return escapeText(node.textContent ?? '')
  if (!isElement(node)) return ''
  const name = node.nodeName.toLowerCase()
  if (DROPPED.has(name)) return ''
  if (name === 'br' || name === 'hr') return `<${name}>`
  if (name === 'img') return at.pictures ? pictureOf(node) : ''
  const inner = childrenOf(node, at)
  return KEPT.has(name) ? `<${name}${attributesOf(node)}>${inner}</${name}>` : inner
}

/** A picture that the bytes hold, or a word in its place. */
function pictureOf(element: ElementLike): string {
  const source = stillPicture(element.getAttribute('src'))
  const words = escapeText(element.getAttribute('alt') ?? '')
  return source === null
    ? `<p>[a picture that these bytes do not hold, or that moves${words === '' ? '' : `: ${words}`}]</p>`
    : `<img src="${source}" alt="${words}">`
}

function attributesOf(element: ElementLike): string {
  const dir = element.getAttribute('dir')?.toLowerCase() ?? ''
  const lang = element.getAttribute('lang') ?? ''
  return `${DIRECTIONS.has(dir) ? ` dir="${dir}"` : ''}${LANGUAGE.test(lang) ? ` lang="${lang}"` : ''}`
}
