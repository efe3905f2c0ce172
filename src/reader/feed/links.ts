import { addressOf } from '../address.js'
import { readDate } from '../date.js'
import { decodeFile } from '../decode.js'
import type { FeedLink, ReadOptions } from '../format.js'
import { declaredOf } from '../text-reader.js'
import { parseFeed } from './parse.js'

/** Character set that an XML declaration names, or null. */
export const charsetOfXml = (head: string): string | null =>
  /^\s*<\?xml[^>]+encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null

/** Pages that the entries of a feed lead to, each once, in the order of the feed; none where it cannot be read. */
export function linksOfFeed(
  bytes: Uint8Array,
  { name, mime = null, url = null }: Pick<ReadOptions, 'name' | 'mime' | 'url'>,
): readonly FeedLink[] {
  const decoded = decodeFile(bytes, { name, declared: declaredOf(bytes, { mime, charsetOf: charsetOfXml }) })
  if ('code' in decoded) return []
  const feed = parseFeed(decoded.text)
  const base = addressOf(feed.link) ?? url
  const links = new Map<string, FeedLink>()
  for (const { link, id, published, changed } of feed.entries) {
    const to = addressOf(link, base) ?? addressOf(id)
    if (to === null || links.has(to)) continue
    links.set(to, { url: to, published: readDate(published ?? '') ?? readDate(changed ?? '') })
  }
  return [...links.values()]
}
