import type { Diagnostic } from '../diagnostic/index.js'
import { noteOf } from '../diagnostic/index.js'
import type { Page } from '../fetch/index.js'
import { type Reader, readerFor } from '../reader/index.js'
import type { Capture } from '../record/index.js'
import type { Received } from './archive.js'
import type { Asker, AskerOptions } from './asker.js'
import { openAsker } from './asker.js'
import { followFeed } from './follow.js'
import { readerOf, receivedOf } from './page.js'
import type { Project } from './project.js'

/** How addresses are fetched. */
export interface FetchingOptions extends AskerOptions {
  /** Entries of feeds are fetched too. */
  readonly follow: boolean
  /** Most entries that are fetched of one feed at a time. */
  readonly most: number
  /** ISO date and publisher where what is fetched gives none. */
  readonly date: string | null
  readonly publisher: string | null
  /** Told of each entry of a feed before it is fetched. */
  readonly next: (entry: number, of: number) => void
}

/** What fetching for a project works with. */
export interface FetchingWork {
  readonly project: Project
  readonly options: FetchingOptions
  readonly asker: Asker
}

/** Fetches addresses for a project, one after the other. */
export interface Fetching {
  /** What an address gives, and what that leads to where it is a feed to be followed. */
  fetch(address: string): AsyncGenerator<Received | Diagnostic>
}

/** Opens the fetching of addresses; nobody is asked for anything yet. */
export async function openFetching(project: Project, options: FetchingOptions): Promise<Fetching> {
  const asker = await openAsker(options)
  return { fetch: (address) => fetchOne(address, { project, options, asker }) }
}

/** How addresses of feeds often end: of these the host is asked first what programs may fetch. */
const LOOKS_LIKE_FEED = /(?:\.(?:rss|atom|rdf|xml)|\/(?:feed|rss|atom)\/?)$/i

async function* fetchOne(address: string, work: FetchingWork): AsyncGenerator<Received | Diagnostic> {
  const { project, options, asker } = work
  const url = asker.readAddress(address)
  if (!(url instanceof URL)) {
    yield url
    return
  }
  const last = lastOf(project, url)
  const isLikely = last?.reader.links !== undefined || options.follow || LOOKS_LIKE_FEED.test(url.pathname)
  const objection = isLikely ? await asker.robots.objection(url) : null
  if (objection !== null) {
    yield objection
    return
  }
  const answer = await asker.ask(url, last?.reader.links === undefined ? null : last.answers)
  if (answer.sort === 'refused') {
    yield answer.trouble
    return
  }
  if (answer.sort === 'unchanged') {
    yield noteOf('fetch/unchanged', `nothing new since ${minuteOf(last!.capture.fetched!.at)}`, url.href)
    if (options.follow && last !== null) yield* followFeed(linksOf(last), work)
    return
  }
  yield* takePage(answer, { isAsked: isLikely, work })
}

/** The bytes of a named address; the entries of a feed as well. */
async function* takePage(
  page: Page,
  { isAsked, work }: { readonly isAsked: boolean; readonly work: FetchingWork },
): AsyncGenerator<Received | Diagnostic> {
  const { options, asker } = work
  const received = receivedOf(page, options)
  const reader = readerFor(received.name, received.bytes, page.mime)
  const links = reader.links?.(received.bytes, received) ?? null
  const objection = links !== null && !isAsked ? await asker.robots.objection(new URL(page.final)) : null
  if (objection !== null) {
    yield objection
    return
  }
  yield* page.diagnostics
  yield received
  if (!options.follow) return
  if (links !== null) yield* followFeed(links, work)
  else
    yield noteOf(
      'fetch/no-feed',
      'no feed; the page alone was fetched, and nothing that it leads to',
      page.asked,
    )
}

/** What an address gave last. */
interface Last {
  readonly capture: Capture
  readonly reader: Reader
  readonly bytes: Uint8Array
  readonly answers: string
}

/** The last capture of an address that is still there whole. */
function lastOf({ entries, objects }: Project, { href }: URL): Last | null {
  const capture = entries()
    .value.flatMap(({ fact }) => (fact?.kind === 'capture' && fact.fetched?.asked === href ? [fact] : []))
    .reduce<Capture | null>((a, b) => (a === null || b.fetched!.at >= a.fetched!.at ? b : a), null)
  const reader = capture === null ? null : readerOf(capture)
  if (capture === null || reader === null) return null
  const bytes = objects.get(capture.bytes)
  const answers = objects.get(capture.fetched!.answers)?.toString('utf8') ?? null
  return bytes === null || answers === null ? null : { capture, reader, bytes, answers }
}

const linksOf = ({ capture, reader, bytes }: Last) =>
  reader.links?.(bytes, { name: capture.from, url: capture.fetched?.final ?? null }) ?? []

const minuteOf = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`
