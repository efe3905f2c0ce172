import { promises } from 'node:dns'
import { isIP } from 'node:net'
import { hostOf } from './address.js'
import type { Fault } from './fault.js'
import { whatIsSpecial } from './ranges.js'

/** How names become addresses, and where those are reached; a trial without a network has its own. */
export interface Network {
  /** Addresses of a name. */
  resolve(name: string): Promise<readonly string[]>
  /** Where an address is to be reached: itself, save in a trial. */
  reach(ip: string): string
}

/** The network of this machine. */
export const NETWORK: Network = {
  async resolve(name) {
    const found = await promises.lookup(name, { all: true, verbatim: true })
    return found.map(({ address }) => address)
  },
  reach: (ip) => ip,
}

/** Most addresses of one name that are tried. */
const MOST = 8

/**
 * Addresses at which a host may be asked, as they stand now: the connection is made to these and to no other. One address
 * that no public page has is enough to refuse the host, since a name that gives both is not to be trusted.
 */
export async function resolveHost(
  url: URL,
  { network, allowPrivate }: { readonly network: Network; readonly allowPrivate: boolean },
): Promise<readonly string[] | Fault> {
  const host = hostOf(url)
  const found = isIP(host) === 0 ? (await network.resolve(host)).slice(0, MOST) : [host]
  if (found.length === 0)
    return { code: 'fetch/name', seen: 'the host has no address', todo: 'check the address' }
  if (allowPrivate) return found
  for (const ip of found) {
    const what = whatIsSpecial(ip)
    if (what === null) continue
    const stands = ip === host ? `${host} is` : `${host} is at ${ip}, which is`
    return {
      code: 'fetch/private',
      seen: `${stands} ${what} and no public address`,
      todo: 'if you do mean it, add --allow-private',
    }
  }
  return found
}
