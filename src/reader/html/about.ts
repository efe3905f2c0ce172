import type { Diagnostic } from '../../diagnostic/index.js'
import { noteOf, warningOf } from '../../diagnostic/index.js'
import { addressOf } from '../address.js'
import { readDate, readInstant, timeOf } from '../date.js'
import type { Dom } from './dom.js'
import { readLinkedData } from './linked-data.js'

type Page = ReturnType<Dom['parseHTML']>['document']

/** What a page says of itself in its head. */
export interface About {
  readonly title: string | null
  readonly publisher: string | null
  /** ISO date, the day as the publisher wrote it. */
  readonly published: string | null
  /** The time of day, as `Report.printedAt`. */
  readonly printedAt?: string
  readonly byline: string | null
  readonly url: string | null
  /** When somebody saved it, UTC, where the program that saved it wrote that down. */
  readonly fetched: string | null
  readonly says: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Names of meta elements, the best word first. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'],
  byline: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.created',
    'pubdate',
    'publishdate',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'citation_publication_date',
  ],
  changed: ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'],
  url: ['og:url'],
} as const

/** Comments that programs leave in a page that they save: browsers, SingleFile. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)/i
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n]*)/i

interface Given {
  readonly html: string
  readonly name: string
  /** Address that the page came from, or null. */
  readonly base: string | null
}

/** Reads what a page says of itself; `html` is the page as it came, whose comments tell where it was saved from. */
export function readAbout(document: Page, { html, name, base }: Given): About {
  const metas = metasOf(document)
  const meta = (keys: readonly string[]): string | null =>
    keys.map((key) => metas.get(key) ?? null).find((value) => value !== null) ?? null
  const { article, broken } = readLinkedData(scriptsOf(document))
  const single = SINGLE_FILE.exec(html.slice(0, 4_096))
  const saved = single?.[1] ?? SAVED_FROM.exec(html.slice(0, 4_096))?.[1] ?? null
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  const addresses = [canonical, meta(META.url), article?.url ?? null, saved]
  const dates = daysOf([
    ...META.published.slice(0, 2).map((key) => [key, metas.get(key) ?? null] as const),
    ['JSON-LD', article?.published ?? null],
    ...META.published.slice(2).map((key) => [key, metas.get(key) ?? null] as const),
    [
      '<time>',
      document.querySelector('time[pubdate],time[itemprop="datePublished"]')?.getAttribute('datetime') ??
        null,
    ],
  ])
  const changed = readDate(meta(META.changed) ?? article?.changed ?? '')
  const published = dates.read[0]?.day ?? null
  const byline = article?.byline ?? meta(META.byline)
  return {
    title: article?.headline ?? meta(META.title),
    publisher: meta(META.publisher.slice(0, 1)) ?? article?.publisher ?? meta(META.publisher),
    published,
    ...timeAmong(dates, published),
    byline: byline === null || URL.canParse(byline) ? null : byline,
    url: addresses.map((address) => addressOf(address, base)).find((address) => address !== null) ?? null,
    fetched: readInstant(single?.[2] ?? '') ?? readBrowserDate(single?.[2] ?? ''),
    says: changed !== null && changed !== published ? [`changed on ${changed}`] : [],
    diagnostics: [...troubleOf(dates, name), ...(broken === 0 ? [] : [brokenJson(broken, name)])],
  }
}

/** As SingleFile writes it: `Mon Mar 18 2024 09:00:00 GMT+0300 (…)`. */
function readBrowserDate(words: string): string | null {
  const match = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{2} \d{4} \d{2}:\d{2}:\d{2} GMT[+-]\d{4})/.exec(words.trim())
  const time = match === null ? Number.NaN : Date.parse(match[1]!)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** Contents of the meta elements by their lower-case names; the first of a name counts. */
function metasOf(document: Page): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const content = (element.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim()
    for (const kind of ['property', 'name', 'itemprop']) {
      const key = element.getAttribute(kind)?.trim().toLowerCase() ?? ''
      if (key !== '' && content !== '' && !metas.has(key)) metas.set(key, content)
    }
  }
  return metas
}

const scriptsOf = (document: Page): readonly string[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? '',
  )

interface Days {
  readonly read: readonly { readonly from: string; readonly day: string; readonly words: string }[]
  readonly unread: readonly { readonly from: string; readonly words: string }[]
}

function daysOf(given: readonly (readonly [string, string | null])[]): Days {
  const read: { from: string; day: string; words: string }[] = []
  const unread: { from: string; words: string }[] = []
  for (const [from, words] of given) {
    if (words === null) continue
    const day = readDate(words)
    if (day === null) unread.push({ from, words: words.slice(0, 40) })
    else read.push({ from, day, words })
  }
  return { read, unread }
}

/** Of the dates that give the day that is taken, the first that gives a time too. */
const timeAmong = ({ read }: Days, published: string | null): Pick<About, 'printedAt'> =>
  read
    .map(({ day, words }) => (day === published ? timeOf(words) : {}))
    .find((time) => 'printedAt' in time) ?? {}

/** Dates that contradict each other, or that could not be read where no other could. */
function troubleOf({ read, unread }: Days, name: string): readonly Diagnostic[] {
  const [first, ...others] = read
  const [odd] = unread
  if (first === undefined) {
    if (odd === undefined) return []
    const seen = `the page is dated "${odd.words}" (${odd.from}), which is no day that can be read in one way only`
    return [warningOf('html/date-unread', `${seen}; its date is unknown unless you give one`, name)]
  }
  const other = others.find(({ day }) => day !== first.day)
  if (other === undefined) return []
  const seen = `the page gives ${first.day} (${first.from}) and ${other.day} (${other.from}) as its date`
  return [warningOf('html/dates-differ', `${seen}; the first was used`, name)]
}

const brokenJson = (broken: number, name: string): Diagnostic =>
  noteOf('html/broken-json-ld', `descriptions in JSON-LD that are no JSON and were not read: ${broken}`, name)
