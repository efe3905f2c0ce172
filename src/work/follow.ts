import type { Diagnostic } from '../diagnostic/index.js'
import { noteOf, warningOf } from '../diagnostic/index.js'
import type { Answer } from '../fetch/index.js'
import type { FeedLink } from '../reader/index.js'
import type { Received } from './archive.js'
import type { Asker } from './asker.js'
import type { FetchingWork } from './fetch.js'
import { receivedOf } from './page.js'
import type { Project } from './project.js'

/** How following a feed went. */
interface Count {
  /** Pages that were asked for. */
  asked: number
  /** Pages that the hosts' rules keep from programs. */
  kept: number
  /** Pages of hosts that want to be left alone for now. */
  waiting: number
}

/**
 * Fetches the pages that a feed leads to and that were not fetched before, one after the other: no host more often than
 * every two seconds, or than it asks for itself, and nothing that its robots.txt keeps from programs.
 */
export async function* followFeed(
  links: readonly FeedLink[],
  { project, options, asker }: FetchingWork,
): AsyncGenerator<Received | Diagnostic> {
  const pages = pagesOf(links, { project, asker })
  const left = new Set<string>()
  const count: Count = { asked: 0, kept: 0, waiting: 0 }
  for (const [url, published] of pages) {
    if (count.asked >= options.most) break
    if (left.has(url.host)) {
      count.waiting++
      continue
    }
    const objection = await asker.robots.objection(url)
    if (objection !== null) {
      count.kept++
      continue
    }
    count.asked++
    options.next(count.asked, Math.min(options.most, pages.length))
    const answer = await askPatiently(url, asker)
    if (answer.sort === 'page') {
      yield* answer.diagnostics
      yield receivedOf(answer, { date: published ?? options.date, publisher: options.publisher })
    } else if (answer.sort === 'refused') {
      if (answer.wait !== null) left.add(url.host)
      yield answer.trouble
    }
  }
  yield* saidOf(count, pages.length)
}

/** Pages that were not fetched before, in the order of the feed, with the day that it gives. */
function pagesOf(
  links: readonly FeedLink[],
  { project, asker }: { readonly project: Project; readonly asker: Asker },
): readonly (readonly [URL, string | null])[] {
  const had = new Set<string>()
  for (const { fact } of project.entries().value)
    if (fact?.kind === 'capture' && fact.fetched !== undefined) had.add(fact.fetched.asked)
  const pages = new Map<string, readonly [URL, string | null]>()
  for (const { url: words, published } of links) {
    const url = asker.readAddress(words)
    if (url instanceof URL && !had.has(url.href) && !pages.has(url.href))
      pages.set(url.href, [url, published])
  }
  return [...pages.values()]
}

/** Asks once more where the server asks for a short wait only. */
async function askPatiently(url: URL, { askInTurn, manners, longest }: Asker): Promise<Answer> {
  const answer = await askInTurn(url)
  if (answer.sort !== 'refused' || answer.wait === null || answer.wait > longest) return answer
  manners.leave(url, answer.wait)
  return askInTurn(url)
}

function* saidOf({ asked, kept, waiting }: Count, of: number): Generator<Diagnostic> {
  if (kept > 0) {
    const seen = `pages that their hosts’ robots.txt keeps from programs, or whose hosts do not say: ${kept}`
    yield warningOf(
      'fetch/robots',
      `${seen}; they were not fetched; save them in a browser and add the files`,
    )
  }
  if (waiting > 0) {
    const seen = `pages of hosts that want to be left alone for now: ${waiting}`
    yield warningOf('fetch/left-alone', `${seen}; they were not fetched; run it again later`)
  }
  const rest = of - asked - kept - waiting
  if (rest > 0)
    yield noteOf('fetch/left', `${rest} more to fetch; run it again for the next ones, or give --most`)
}
