import type { Hash } from '../record/index.js'
import type { ReceivedReport } from '../review/index.js'
import { readerOf } from './page.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'

/** One text that an address gave. */
export interface PageVersion {
  readonly text: Hash
  /** The id that it was received under first. */
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  /** ISO date, as this version gives it. */
  readonly published: string | null
  /** Every time this text was received from the address, the earliest first. */
  readonly captures: readonly {
    /** UTC, ISO 8601 with milliseconds. */
    readonly captured: string
    readonly bytes: Hash
    readonly from: string
  }[]
  /** Null where it was erased, or its object is missing or damaged. */
  readonly words: string | null
}

/** An address with what it gave, version by version. */
export interface VersionedPage {
  readonly url: string
  /** In the order in which they were first received. */
  readonly versions: readonly PageVersion[]
}

/** One address in one spelling: what stands after # names a part of the page only. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return url.trim()
  const address = new URL(url)
  address.hash = ''
  return address.href
}

type Captures = ReceivedReport['captures']

/** What a feed says of a page is not what the page says. */
const isOfFeed = (capture: Captures[number]): boolean => readerOf(capture)?.links !== undefined

/** The address itself, and those that it led to when it was fetched. */
function addressesOf(reports: readonly ReceivedReport[], url: string): ReadonlySet<string> {
  const asked = addressOf(url)
  const led = reports.flatMap(({ captures }) =>
    captures
      .filter((capture) => capture.fetched?.asked === asked && !isOfFeed(capture))
      .flatMap(({ report }) => (report?.url == null ? [] : [addressOf(report.url)])),
  )
  return new Set([asked, ...led])
}

/** Captures of a text by the address that they came from; a capture without one tells nothing of a page. */
function byAddress({ captures }: ReceivedReport): ReadonlyMap<string, Captures> {
  const found = new Map<string, Captures>()
  for (const capture of captures) {
    const url = capture.report?.url ?? null
    if (url === null) continue
    const address = addressOf(url)
    found.set(address, [...(found.get(address) ?? []), capture])
  }
  return found
}

function versionOf(captures: Captures, words: string | null): PageVersion {
  const { text, id, title, publisher, published } = captures[0]!.report!
  return {
    ...{ text, id, title, publisher, published, words },
    captures: captures.map(({ report, bytes, from }) => ({ captured: report!.captured, bytes, from })),
  }
}

const firstOf = ({ captures }: PageVersion): string => captures[0]!.captured

const inTime = (a: PageVersion, b: PageVersion): number =>
  firstOf(a) === firstOf(b) ? (a.text < b.text ? -1 : 1) : firstOf(a) < firstOf(b) ? -1 : 1

/** What came from the page itself; what feeds say of it where nothing did. */
function ofPage(texts: readonly Captures[]): readonly Captures[] {
  const own = texts
    .map((captures) => captures.filter((capture) => !isOfFeed(capture)))
    .filter((captures) => captures.length > 0)
  return own.length > 0 ? own : texts
}

/**
 * Pages that gave more than one text, in the order of their addresses: a page that was changed is a second version
 * beside the first, and nothing was written over.
 * @param options.url one address, all of whose versions are wanted, also where there is one only; an address that led to
 *   others gives what those gave
 */
export function versionsOf(
  project: Project,
  { url = null }: { readonly url?: string | null } = {},
): readonly VersionedPage[] {
  const { textOf } = payloadsOf(project.objects)
  const { reports } = project.standing()
  const wanted = url === null ? null : addressesOf(reports, url)
  const pages = new Map<string, Captures[]>()
  for (const received of reports)
    for (const [address, captures] of byAddress(received))
      if (wanted?.has(address) ?? true) pages.set(address, [...(pages.get(address) ?? []), captures])
  return [...pages]
    .map(([address, texts]) => [address, ofPage(texts)] as const)
    .filter(([, texts]) => wanted !== null || texts.length > 1)
    .map(([address, texts]) => ({
      url: address,
      versions: texts.map((captures) => versionOf(captures, textOf(captures[0]!.report!.text))).sort(inTime),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
}
