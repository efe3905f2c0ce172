import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as plain } from 'node:http'
import { request as safe } from 'node:https'
import { isIPv6, type LookupFunction } from 'node:net'
import type { TLSSocket } from 'node:tls'

/** The certificate that a server showed. */
export interface Certificate {
  /** SHA-256 of the certificate, hexadecimal digits in pairs with colons. */
  readonly sha256: string
  readonly subject: string | null
  readonly issuer: string | null
  /** As the certificate writes it. */
  readonly from: string
  readonly until: string
}

/** One request and the head of its answer. */
export interface Hop {
  readonly address: string
  /** The machine that answered. */
  readonly ip: string | null
  /** When the head of the answer was here, UTC, ISO 8601 with milliseconds. */
  readonly at: string
  readonly status: number
  /** The words after the status. */
  readonly words: string
  /** As they were sent, in their order, one character a byte. */
  readonly headers: readonly (readonly [string, string])[]
  /** Null without TLS. */
  readonly certificate: Certificate | null
}

export interface Asking {
  /** Addresses of the host that were looked at; the connection is made to one of these. */
  readonly ips: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** Most bytes of the head of an answer. */
const MAX_HEAD = 64 * 1024

/** Asks for an address, and gives the answer with its body unread. */
export function ask(url: URL, { ips, headers, signal }: Asking): Promise<IncomingMessage> {
  const isSafe = url.protocol === 'https:'
  const options: RequestOptions & { readonly rejectUnauthorized: true } = {
    method: 'GET',
    agent: false,
    headers,
    signal,
    maxHeaderSize: MAX_HEAD,
    lookup: pinnedTo(ips),
    // whatever the environment says
    rejectUnauthorized: true,
  }
  return new Promise((resolve, reject) => {
    const request = (isSafe ? safe : plain)(url, options, resolve)
    request.on('error', reject)
    request.end()
  })
}

/** A look-up that asks nobody: the name may have changed its address since it was looked at. */
const pinnedTo =
  (ips: readonly string[]): LookupFunction =>
  (_, options, done) => {
    const found = ips.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
    if (options.all === true) done(null, found)
    else done(null, found[0]!.address, found[0]!.family)
  }

/** What the answer to a request says before its body. */
export const hopOf = (url: URL, response: IncomingMessage, now: Date): Hop => ({
  address: url.href,
  ip: response.socket.remoteAddress ?? null,
  at: now.toISOString(),
  status: response.statusCode ?? 0,
  words: response.statusMessage ?? '',
  headers: pairsOf(response.rawHeaders),
  certificate: url.protocol === 'https:' ? certificateOf(response.socket as TLSSocket) : null,
})

const pairsOf = (raw: readonly string[]): Hop['headers'] =>
  raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1] ?? ''] as const] : []))

function certificateOf(socket: TLSSocket): Certificate | null {
  const shown = socket.getPeerCertificate()
  if (shown.fingerprint256 === undefined) return null
  return {
    sha256: shown.fingerprint256,
    subject: nameOf(shown.subject),
    issuer: nameOf(shown.issuer),
    from: shown.valid_from,
    until: shown.valid_to,
  }
}

/** What a certificate says of a name: one word, or several. */
type Names = string | readonly string[] | undefined

/** The name of a host or an authority, else of its house. */
function nameOf(of: { readonly CN?: Names; readonly O?: Names } | undefined): string | null {
  const names = of?.CN ?? of?.O ?? []
  return [names].flat().join(', ') || null
}
