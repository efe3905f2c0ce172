import type { IncomingMessage } from 'node:http'
import type { Diagnostic } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import { readAddress } from './address.js'
import type { Body } from './body.js'
import { readBody } from './body.js'
import type { Deadline } from './deadline.js'
import { openDeadline, orOver } from './deadline.js'
import type { Fault } from './fault.js'
import { faultOf, troubleOf } from './fault.js'
import type { Limits } from './limits.js'
import { LIMITS } from './limits.js'
import type { Hop } from './request.js'
import { ask, hopOf } from './request.js'
import type { Network } from './resolve.js'
import { NETWORK, resolveHost } from './resolve.js'
import { waitOf } from './wait.js'

/** What an address gave. */
export interface Page extends Body {
  readonly sort: 'page'
  /** The address as it was asked for. */
  readonly asked: string
  /** The one that gave the bytes, after all redirects. */
  readonly final: string
  readonly status: number
  /** When the last byte was here, UTC, ISO 8601 with milliseconds. */
  readonly at: string
  /** Every request with its answer; the last one gave the bytes. */
  readonly hops: readonly Hop[]
  /** Media type as the server gives it, parameters and all; null where it says none. */
  readonly mime: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The server says that there is nothing new since what the request named. */
export interface Unchanged {
  readonly sort: 'unchanged'
  readonly at: string
}

/** An address gave nothing. */
export interface Refused {
  readonly sort: 'refused'
  readonly trouble: Diagnostic
  /** Of the last answer; null where there was none. */
  readonly status: number | null
  /** How long the server asks to be left alone, milliseconds; null where it does not. */
  readonly wait: number | null
}

export type Answer = Page | Unchanged | Refused

export interface FetchOptions {
  /** Who asks: the user agent. */
  readonly agent: string
  readonly clock: () => Date
  /** Addresses of this machine and of inner networks may be asked. */
  readonly allowPrivate?: boolean
  readonly limits?: Partial<Limits>
  readonly network?: Network
  /** What was received last; it need not be sent again. */
  readonly since?: Since
  /** Called before each request, also of a redirect, and waited for. */
  readonly before?: (url: URL) => Promise<void>
}

/** What a server said of an earlier answer, to be told only to the address that gave it; null where it said nothing. */
export interface Since {
  readonly address: string
  readonly etag: string | null
  readonly modified: string | null
}

/** Words of the last answer that the next request may name. */
export function sinceOf({ address, headers }: Pick<Hop, 'address' | 'headers'>): Since {
  const value = (wanted: string): string | null =>
    headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
  return { address, etag: value('etag'), modified: value('last-modified') }
}

/** Answers that lead to another address. */
const LEADS = new Set([301, 302, 303, 307, 308])

/** What is liked best is named first; nothing is refused for its type. */
const ACCEPT =
  'text/html, application/xhtml+xml, application/atom+xml;q=0.9, application/rss+xml;q=0.9, application/xml;q=0.9, */*;q=0.8'

/**
 * Fetches one address and whatever it leads to. Names are looked up here and each address of a machine is looked at before
 * anything is sent to it, at every hop anew. No cookies, no word of where the address was found.
 */
export async function fetchAddress(words: string, options: FetchOptions): Promise<Answer> {
  const url = readAddress(words)
  if (!(url instanceof URL)) return { sort: 'refused', trouble: url, status: null, wait: null }
  const limits = { ...LIMITS, ...options.limits }
  return followFrom(url, { ...options, limits, deadline: openDeadline(limits.milliseconds) })
}

interface Following extends FetchOptions {
  readonly limits: Limits
  readonly deadline: Deadline
}

async function followFrom(asked: URL, following: Following): Promise<Answer> {
  const { limits, before } = following
  const hops: Hop[] = []
  const diagnostics: Diagnostic[] = []
  let url = asked
  for (;;) {
    await before?.(url)
    const taken = await takeOne(url, following)
    if ('code' in taken) return refused(taken, { asked, url, status: hops.at(-1)?.status ?? null })
    const { hop } = taken
    hops.push(hop)
    if (!('to' in taken)) return answerOf(taken, { asked, url, hops, diagnostics, following })
    if (hops.length > limits.redirects)
      return refused(endless(hops), { asked, url: asked, status: hop.status })
    const next = readAddress(taken.to, url)
    if (!(next instanceof URL))
      return refused(
        { code: next.code, seen: `it leads to an address that ${led(next)}`, todo: 'open it in a browser' },
        { asked, url, status: hop.status },
      )
    if (url.protocol === 'https:' && next.protocol === 'http:') diagnostics.push(downgraded(url, next))
    url = next
  }
}

/** What is wrong with an address that another led to. */
const led = ({ message }: Diagnostic): string =>
  message.split(';')[0]!.replace(/^no address/, 'is no address')

const downgraded = (from: URL, to: URL): Diagnostic =>
  warningOf(
    'fetch/unsafe',
    `leads from a safe connection to ${to.href}, which anybody on the way could read or change; it was followed`,
    from.href,
  )

const endless = (hops: readonly Hop[]): Fault => ({
  code: 'fetch/redirects',
  seen: `leads from address to address without end: after ${hops.length - 1} redirects it was left at ${hops.at(-1)!.address.slice(0, 200)}`,
  todo: 'open it in a browser and add the page that you get',
})

interface Whereabouts {
  readonly asked: URL
  readonly url: URL
  readonly status: number | null
}

function refused(fault: Fault, { asked, url, status }: Whereabouts, wait: number | null = null): Refused {
  const seen = asked.href === url.href ? fault.seen : `it led to ${url.href.slice(0, 200)}: ${fault.seen}`
  return { sort: 'refused', trouble: troubleOf({ ...fault, seen }, asked.href), status, wait }
}

/** The head of one answer with its body, or with where it leads. */
type Taken =
  | { readonly hop: Hop; readonly to: string }
  | {
      readonly hop: Hop
      readonly body: Body | null
      readonly mime: string | null
      readonly again: string | undefined
    }

/** Asks for one address: looks its host up, looks at what was found, asks, reads. */
async function takeOne(url: URL, following: Following): Promise<Taken | Fault> {
  const { deadline, limits, clock, network = NETWORK, allowPrivate = false } = following
  try {
    return await deadline.within(async () => {
      const ips = await orOver(resolveHost(url, { network, allowPrivate }), deadline)
      if ('code' in ips) return ips
      const response = await ask(url, {
        ips: ips.map(network.reach),
        headers: headersFor(url, following),
        signal: deadline.signal,
      })
      return await readAnswer(url, response, { limits, deadline, now: clock() })
    })
  } catch (cause) {
    if (!deadline.isOver()) return faultOf(cause)
    const seconds = Math.round(limits.milliseconds / 100) / 10
    const seen = `no whole answer within ${seconds} seconds`
    return { code: 'fetch/too-slow', seen, todo: 'try again later, or with more time: --timeout SECONDS' }
  }
}

function headersFor({ href }: URL, { agent, since }: Following): Readonly<Record<string, string>> {
  const { etag = null, modified = null } = since?.address === href ? since : {}
  return {
    'user-agent': agent,
    accept: ACCEPT,
    'accept-encoding': 'gzip, br',
    connection: 'close',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  }
}

async function readAnswer(
  url: URL,
  response: IncomingMessage,
  { limits, deadline, now }: { readonly limits: Limits; readonly deadline: Deadline; readonly now: Date },
): Promise<Taken | Fault> {
  try {
    const hop = hopOf(url, response, now)
    const to = response.headers.location
    if (LEADS.has(hop.status) && to !== undefined) return { hop, to: latin1ToUtf8(to) }
    const { 'content-type': mime = null, 'retry-after': again } = response.headers
    if (hop.status !== 200) return { hop, body: null, mime, again }
    const body = await readBody(response, { bytes: limits.bytes, signal: deadline.signal })
    return 'code' in body ? body : { hop, body, mime, again }
  } finally {
    response.destroy()
  }
}

/** Headers come one character a byte; an address in them may be UTF-8 nevertheless. */
function latin1ToUtf8(words: string): string {
  const utf8 = Buffer.from(words, 'latin1').toString('utf8')
  return utf8.includes('\ufffd') ? words : utf8
}

interface Told {
  readonly asked: URL
  readonly url: URL
  readonly hops: readonly Hop[]
  readonly diagnostics: readonly Diagnostic[]
  readonly following: Following
}

function answerOf(
  { hop, body, mime, again }: Extract<Taken, { readonly body: unknown }>,
  { asked, url, hops, diagnostics, following }: Told,
): Answer {
  const { clock, since } = following
  const { status } = hop
  const at = clock().toISOString()
  if (status === 304 && since !== undefined) return { sort: 'unchanged', at }
  const where = { asked, url, status }
  if (body === null) {
    const wait = waitOf(again, clock())
    return refused(statusFault(hop, wait === null ? null : new Date(clock().getTime() + wait)), where, wait)
  }
  if (body.bytes.length === 0)
    return refused({ code: 'fetch/empty', seen: 'the answer is empty', todo: 'open it in a browser' }, where)
  return {
    ...{ sort: 'page', asked: asked.href, final: url.href, status, at, hops, mime, diagnostics },
    ...body,
  }
}

/** What answers without a page mean, and what to do about them. */
const STATUSES: Readonly<Record<number, readonly [string, string]>> = {
  401: ['it is for those with a password', 'save it in a browser where you are signed in, and add that file'],
  403: ['it is not given to programs, or to nobody', 'save it in a browser and add that file'],
  404: ['there is no such page', 'look for it in a web archive and add what you find there'],
  410: ['the page was taken away', 'look for it in a web archive and add what you find there'],
  429: ['it was asked too often', 'come back later'],
  451: ['the page may not be shown here for reasons of law', 'look for it in a web archive'],
  503: ['it cannot answer now', 'come back later'],
}

/** @param until when the server may be asked again, as it says itself */
function statusFault({ status, words }: Hop, until: Date | null): Fault {
  const [seen, todo] = STATUSES[status] ?? [
    status >= 500 ? 'the server has a fault' : 'that is no page',
    status >= 500 ? 'try again later' : 'open it in a browser',
  ]
  const said = `${status} ${words}`.trim().slice(0, 80)
  const later =
    until === null ? todo : `come back after ${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return { code: 'fetch/status', seen: `the server says ${said}: ${seen}`, todo: later }
}
