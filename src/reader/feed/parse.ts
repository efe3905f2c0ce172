import type { Fault } from '../fault.js'
import { openXml } from '../xml.js'

/** One entry of a feed, as it is written there: words may be HTML. */
export interface Entry {
  /** Counts the entries from 1. */
  readonly number: number
  /** The whole text, where the feed carries it. */
  readonly content: string | null
  readonly summary: string | null
  readonly title: string | null
  readonly link: string | null
  readonly id: string | null
  readonly published: string | null
  readonly changed: string | null
  readonly byline: string | null
  /** Name of the feed that the entry was taken over from. */
  readonly from: string | null
}

export interface Feed {
  /** Name of the root element; null where there is none. */
  readonly root: string | null
  readonly title: string | null
  readonly link: string | null
  readonly entries: readonly Entry[]
  /** More entries than are read. */
  readonly isCut: boolean
  readonly fault: Fault | null
}

/** Most entries of one feed that are read. */
export const MAX_ENTRIES = 20_000

/** Elements of an entry (RSS 2.0, RSS 1.0, Atom 1.0, Dublin Core) and what they are of it; the first of a slot counts. */
const SLOTS: Readonly<Record<string, keyof Entry>> = {
  'content:encoded': 'content',
  content: 'content',
  description: 'summary',
  summary: 'summary',
  title: 'title',
  link: 'link',
  guid: 'id',
  id: 'id',
  pubDate: 'published',
  'dc:date': 'published',
  published: 'published',
  issued: 'published',
  updated: 'changed',
  modified: 'changed',
  'dc:creator': 'byline',
  author: 'byline',
  'author/name': 'byline',
  source: 'from',
  'source/title': 'from',
}

const isEntry = (name: string): boolean => name === 'item' || name === 'entry'

type Draft = Record<string, string>

/** Reads RSS and Atom; what stands before a fault is read. */
export function parseFeed(text: string): Feed {
  const entries: Entry[] = []
  const head: Draft = {}
  /** Elements that are open, inside the entry where one is. */
  let path: string[] = []
  let draft: Draft | null = null
  let words = ''
  /** How deep inside markup that is written as elements (Atom's `type="xhtml"`); 0: not inside. */
  let markup = 0
  let root: string | null = null
  let isCut = false

  const keep = (slot: string, value: string): void => {
    const into = draft ?? head
    if (value.trim() !== '' && into[slot] === undefined) into[slot] = value.trim()
  }
  const openLink = (attributes: Readonly<Record<string, string>>): void => {
    const rel = attributes.rel ?? 'alternate'
    if (attributes.href !== undefined && rel === 'alternate') keep('link', attributes.href)
  }
  const reader = openXml({
    open(name, attributes) {
      root ??= name
      if (markup > 0) {
        markup++
        words += `<${name}>`
        return
      }
      if (isEntry(name) && draft === null) {
        draft = {}
        path = []
        isCut = entries.length >= MAX_ENTRIES
        return
      }
      path.push(name)
      words = ''
      if (name === 'link') openLink(attributes)
      if (attributes.type === 'xhtml') markup = 1
    },
    close(name) {
      if (markup > 1) {
        markup--
        words += `</${name}>`
        return
      }
      markup = 0
      if (draft !== null && path.length === 0) {
        if (!isCut) entries.push(entryOf(draft, entries.length + 1))
        draft = null
        return
      }
      const slot = draft === null ? headSlot(path) : SLOTS[path.join('/')]
      if (slot !== undefined) keep(slot, words)
      path.pop()
      words = ''
    },
    text(piece) {
      words += markup > 0 ? piece.replace(/&/g, '&amp;').replace(/</g, '&lt;') : piece
    },
  })
  reader.write(text)
  return { root, title: head.title ?? null, link: head.link ?? null, entries, isCut, fault: reader.end() }
}

/** Title and link of the feed itself stand in its root (Atom) or in the channel of it. */
const headSlot = (path: readonly string[]): string | undefined => {
  const [, second, third] = path
  const name = second === 'channel' ? third : second
  const depth = second === 'channel' ? 3 : 2
  return path.length === depth && (name === 'title' || name === 'link') ? name : undefined
}

function entryOf(draft: Draft, number: number): Entry {
  const { content, summary, title, link, id, published, changed, byline, from } = draft
  const orNull = (value: string | undefined): string | null => value ?? null
  return {
    number,
    content: orNull(content),
    summary: orNull(summary),
    title: orNull(title),
    link: orNull(link),
    id: orNull(id),
    published: orNull(published),
    changed: orNull(changed),
    byline: orNull(byline),
    from: orNull(from),
  }
}
