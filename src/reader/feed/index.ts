import type { Diagnostic, Outcome } from '../../diagnostic/index.js'
import { errorOf, noteOf, warningOf } from '../../diagnostic/index.js'
import type { Report } from '../../report/index.js'
import { addressOf } from '../address.js'
import { readDate, timeOf } from '../date.js'
import type { ReadOptions, TextFormat } from '../format.js'
import { wordsOfPiece } from '../html/words.js'
import { MAX_FEED } from '../limits.js'
import { makeReport, takenWith } from '../report.js'
import { charsetOfXml, linksOfFeed } from './links.js'
import type { Entry, Feed } from './parse.js'
import { MAX_ENTRIES, parseFeed } from './parse.js'

/** RSS and Atom: each entry a report, its words the whole text where the feed carries it, else its summary. */
export const FEED: TextFormat = {
  slug: 'feed',
  label: 'RSS or Atom feed, one report an entry',
  endings: ['.rss', '.atom', '.rdf', '.xml'],
  mimes: [
    'application/rss+xml',
    'application/atom+xml',
    'application/rdf+xml',
    'application/xml',
    'text/xml',
  ],
  recognises: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/.test(
      text,
    ),
  charsetOf: charsetOfXml,
  links: linksOfFeed,
  read: (text, options) => {
    const { name } = options
    if (text.length > MAX_FEED) {
      const seen = `a feed of ${text.length} characters, at most ${MAX_FEED} are read`
      return refuse('feed/too-long', `${seen}; nothing was read; ask for fewer entries or split it`, name)
    }
    const feed = parseFeed(text)
    const fault = faultOf(feed, name)
    if (feed.entries.length === 0 && fault !== null) return { value: [], diagnostics: [fault] }
    if (feed.entries.length === 0)
      return refuse(
        'report/empty',
        'a feed without entries; nothing was read; give a feed with entries',
        name,
      )
    return readEntries(feed, { options, fault })
  },
}

const refuse = (code: string, message: string, name: string): Outcome<readonly Report[]> => ({
  value: [],
  diagnostics: [errorOf(code, message, name)],
})

function faultOf({ fault, root, entries }: Feed, name: string): Diagnostic | null {
  const isFeed = root === null || ['rss', 'feed', 'rdf:RDF', 'channel'].includes(root)
  if (!isFeed) {
    const seen = `an XML file whose root is <${root!.slice(0, 40)}>; of XML only RSS and Atom are read`
    return errorOf('feed/not-a-feed', `${seen}; nothing was read; save its words as text and read that`, name)
  }
  if (fault === null) return null
  const done =
    entries.length === 0
      ? 'nothing was read'
      : `its first ${entries.length} entries were read and nothing after them`
  return errorOf(fault.code, `${fault.seen}; ${done}; fetch it again, or mend it`, name)
}

function readEntries(
  feed: Feed,
  { options, fault }: { readonly options: ReadOptions; readonly fault: Diagnostic | null },
): Outcome<readonly Report[]> {
  const { name } = options
  const reports: Report[] = []
  const diagnostics: Diagnostic[] = []
  let wordless = 0
  let summaries = 0
  for (const entry of feed.entries) {
    const made = readEntry(entry, { feed, options })
    if (made === null) {
      wordless++
      continue
    }
    if (entry.content === null) summaries += made.value.length
    reports.push(...made.value)
    diagnostics.push(...made.diagnostics)
  }
  if (wordless > 0) {
    const all = wordless === feed.entries.length
    const seen = `entries that have a headline and no words: ${wordless}`
    const message = `${seen}; ${all ? 'nothing was read' : 'they were not read'}; fetch the pages that they lead to`
    diagnostics.push(all ? errorOf('report/empty', message, name) : warningOf('feed/no-words', message, name))
  }
  if (summaries > 0) {
    const seen = `entries of which the feed carries a summary only: ${summaries}`
    diagnostics.push(noteOf('feed/summary', `${seen}; the summary was read`, name))
  }
  if (feed.isCut) {
    const seen = `more than ${MAX_ENTRIES} entries`
    diagnostics.push(errorOf('feed/too-many', `${seen}; the first ${MAX_ENTRIES} were read; split it`, name))
  }
  if (fault !== null) diagnostics.push(fault)
  return { value: reports, diagnostics }
}

/** The report of an entry; null where it has no words beside its headline. */
function readEntry(
  entry: Entry,
  { feed, options }: { readonly feed: Feed; readonly options: ReadOptions },
): Outcome<readonly Report[]> | null {
  const { name, date, publisher, url = null } = options
  const where = `${name}, entry ${entry.number}`
  const html = entry.content ?? entry.summary
  const text = html === null ? '' : wordsOfPiece(html)
  if (text === null) {
    const seen = 'more elements, or deeper inside one another, than are read'
    return {
      value: [],
      diagnostics: [errorOf('html/too-deep', `${seen}; this entry was not read; fetch its page`, where)],
    }
  }
  if (text.trim() === '') return null
  const base = addressOf(feed.link) ?? url
  const link = addressOf(entry.link, base) ?? addressOf(entry.id)
  const published = readDate(entry.published ?? '')
  const changed = readDate(entry.changed ?? '')
  const says = [
    ...(entry.content === null ? ['a summary from a feed'] : []),
    ...(published !== null && changed !== null && changed !== published ? [`changed on ${changed}`] : []),
  ]
  const made = makeReport(
    {
      id: entry.id ?? link ?? where,
      text,
      title: lineOf(entry.title),
      url: link,
      publisher: lineOf(entry.from) ?? lineOf(feed.title) ?? publisher,
      published: published ?? changed ?? date,
      ...timeOf(published === null ? entry.changed : entry.published),
      ...takenWith({ part: `entry ${entry.number}`, byline: lineOf(entry.byline), says }),
    },
    where,
    options,
  )
  return {
    value: made.value,
    diagnostics: [...made.diagnostics, ...datesOf(entry, { published: published ?? changed, where })],
  }
}

/** A date that is there and cannot be read in one way only is said. */
function datesOf(
  entry: Entry,
  { published, where }: { readonly published: string | null; readonly where: string },
): readonly Diagnostic[] {
  const given = entry.published ?? entry.changed
  if (given === null || published !== null) return []
  const seen = `dated "${given.slice(0, 40)}", which is no day that can be read in one way only`
  return [warningOf('feed/date-unread', `${seen}; its date is unknown unless you give one`, where)]
}

/** Words of a title or a name, which may be HTML, in one line. */
const lineOf = (words: string | null): string | null =>
  words === null ? null : (wordsOfPiece(words) ?? words).replace(/\s+/g, ' ').trim() || null
