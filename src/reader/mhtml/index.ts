import type { Diagnostic } from '../../diagnostic/index.js'
import { errorOf, noteOf, warningOf } from '../../diagnostic/index.js'
import type { Report } from '../../report/index.js'
import { NOTHING_TAKEN } from '../../report/index.js'
import { addressOf } from '../address.js'
import { readDate, readInstant, timeOf } from '../date.js'
import { troubleOf } from '../fault.js'
import type { Item, Reader, ReadOptions } from '../format.js'
import type { Headers } from '../headers.js'
import { HTML } from '../html/index.js'
import { TEXT } from '../text/index.js'
import { textReader } from '../text-reader.js'
import type { Part } from './parts.js'
import { readParts } from './parts.js'
import { decodeWords } from './words.js'

const PAGE = textReader(HTML)
const WORDS = textReader(TEXT)

/** Pages that a browser saved in one file (MHTML), and e-mails: the page or the letter; all other parts are counted, not read. */
export const MHTML: Reader = {
  slug: 'mhtml',
  label: 'page saved in one file (MHTML), or an e-mail',
  endings: ['.mhtml', '.mht', '.eml'],
  mimes: ['multipart/related', 'message/rfc822', 'application/x-mimearchive'],
  isMarked: (bytes) => {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', 0, 4_096)
    return (
      /^(?:From: <Saved by |(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*MIME-Version:)/i.test(head) &&
      /multipart\/related/i.test(head)
    )
  },
  recognises: (text) => /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*MIME-Version:/i.test(text.slice(0, 4_096)),
  async *read(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Item> {
    const { name } = options
    const message = readParts(bytes)
    if ('code' in message) {
      yield troubleOf(message, {
        outcome: 'nothing was read; save the page again, as HTML or text',
        where: name,
      })
      return
    }
    const { head, parts, isCut } = message
    const page = choosePart(parts)
    if (page === null) {
      const seen = 'no page and no words in it'
      yield errorOf('report/empty', `${seen}; nothing was read; save the page again, as HTML or text`, name)
      return
    }
    const about = readHead(head, { page, options })
    for await (const item of readPart(page, { ...options, mime: page.mime, url: about.url }))
      yield 'code' in item ? item : withHead(item, about)
    if (isCut)
      yield warningOf(
        'mhtml/cut-off',
        'it breaks off before its end; what there is was read; save it again',
        name,
      )
    yield* saidOf(parts, { page, name })
  },
}

/** The part that is read: the one that counts, a page before words. */
function choosePart(parts: readonly Part[]): Part | null {
  const shown = parts.filter(({ isAttachment }) => !isAttachment)
  const ofType = (pattern: RegExp): Part | undefined => {
    const found = shown.filter(({ type }) => pattern.test(type))
    return found.find(({ isRoot }) => isRoot) ?? found[0]
  }
  return ofType(/^(?:text\/html|application\/xhtml\+xml)$/) ?? ofType(/^text\/plain$/) ?? null
}

const readPart = (page: Part, options: ReadOptions): AsyncIterable<Item> =>
  (page.type === 'text/plain' ? WORDS : PAGE).read(page.bytes(), options)

/** What the head of a message says of the page or the letter. */
interface Head {
  readonly isLetter: boolean
  readonly title: string | null
  readonly url: string | null
  /** Day of a letter; of a saved page it is the day on which it was saved, which tells nothing of when it was published. */
  readonly published: string | null
  /** The time of day, as `Report.printedAt`. */
  readonly printedAt?: string
  readonly fetched: string | null
  readonly byline: string | null
}

function readHead(
  head: Headers,
  { page, options }: { readonly page: Part; readonly options: ReadOptions },
): Head {
  const words = (key: string): string | null => {
    const value = head.get(key)
    return value === undefined ? null : decodeWords(value).replace(/\s+/g, ' ').trim() || null
  }
  const places = [
    head.get('snapshot-content-location'),
    page.headers.get('content-location'),
    head.get('content-location'),
  ]
  const url = places.map((place) => addressOf(place ?? null)).find((place) => place !== null) ?? null
  const from = words('from')
  const isLetter = url === null && from !== null && !/^<?saved by/i.test(from)
  const date = head.get('date') ?? ''
  return {
    isLetter,
    title: words('subject'),
    url: url ?? options.url ?? null,
    published: isLetter ? readDate(date) : null,
    ...(isLetter ? timeOf(date) : {}),
    fetched: isLetter ? null : readInstant(date),
    byline: isLetter ? from : null,
  }
}

function withHead(report: Report, head: Head): Report {
  const taken = report.taken ?? NOTHING_TAKEN
  const { printedAt: ofPage, ...rest } = report
  const printedAt = head.published === null ? ofPage : head.printedAt
  return {
    ...rest,
    ...(printedAt === undefined ? {} : { printedAt }),
    title: head.isLetter ? (head.title ?? report.title) : (report.title ?? head.title),
    published: head.published ?? report.published,
    taken: {
      ...taken,
      fetched: head.fetched ?? taken.fetched,
      byline: head.byline ?? taken.byline,
      says: [...(head.isLetter ? ['an e-mail'] : []), ...taken.says],
    },
  }
}

function* saidOf(
  parts: readonly Part[],
  { page, name }: { readonly page: Part; readonly name: string },
): Generator<Diagnostic> {
  const others = parts.filter((part) => part !== page)
  const frames = others.filter(({ type, isAttachment }) => /html/.test(type) && !isAttachment).length
  const attached = others.filter(({ isAttachment }) => isAttachment).length
  const rest = others.length - frames - attached
  const say = (code: string, count: number, seen: string): readonly Diagnostic[] =>
    count === 0 ? [] : [noteOf(code, `${seen}: ${count}; they were not read`, name)]
  yield* say('mhtml/frames', frames, 'pages inside the page')
  yield* say('mhtml/attached', attached, 'files attached')
  yield* say('mhtml/parts', rest, 'pictures, styles and other parts')
}
