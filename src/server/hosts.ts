import { hostname, networkInterfaces } from 'node:os'

/** Names under which this server may be asked. */
export interface Hosts {
  /** As it was asked to stand at. */
  readonly host: string
  readonly port: number
  /** As it stands in a link. */
  readonly address: string
  /** Where programs of this machine find it. */
  readonly own: string
  isOwn(host: string): boolean
  isOwnOrigin(origin: string, host: string): boolean
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

export const isLoopback = (host: string): boolean => LOOPBACK.has(host)

/** Addresses that mean "all of this machine". */
const ANY = new Set(['0.0.0.0', '::'])

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

export function hostsFor(host: string, port: number): Hosts {
  const names = isLoopback(host)
    ? [host, ...(host === '::1' ? [] : ['127.0.0.1', 'localhost'])]
    : ANY.has(host)
      ? [hostname().toLowerCase(), 'localhost', '127.0.0.1', ...ownAddresses()]
      : [host]
  const known = new Set(names.map((name) => `${bracketed(name)}:${port}`))
  return {
    host,
    port,
    address: `http://${bracketed(ANY.has(host) ? hostname().toLowerCase() : host)}:${port}`,
    own: `http://${bracketed(ANY.has(host) ? '127.0.0.1' : host)}:${port}`,
    isOwn: (asked) => known.has(asked.toLowerCase()),
    isOwnOrigin: (origin, asked) => known.has(asked.toLowerCase()) && origin === `http://${asked}`,
  }
}

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address }) => address)
