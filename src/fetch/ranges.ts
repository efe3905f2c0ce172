import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Addresses that no public page has. */
interface Range {
  readonly subnet: string
  readonly bits: number
  /** What stands there, in words for a person. */
  readonly what: string
}

/**
 * Ranges of the IANA special-purpose address registries (RFC 6890 and its updates, as of 2025) that are not reachable
 * from everywhere, and where machines of cloud providers keep their secrets.
 */
const RANGES_4: readonly Range[] = [
  { subnet: '0.0.0.0', bits: 8, what: 'this machine' },
  { subnet: '10.0.0.0', bits: 8, what: 'a private network' },
  { subnet: '100.64.0.0', bits: 10, what: 'a provider’s inner network' },
  { subnet: '127.0.0.0', bits: 8, what: 'this machine' },
  { subnet: '168.63.129.16', bits: 32, what: 'the inside of a cloud machine' },
  { subnet: '169.254.0.0', bits: 16, what: 'this link or the inside of a cloud machine' },
  { subnet: '172.16.0.0', bits: 12, what: 'a private network' },
  { subnet: '192.0.0.0', bits: 24, what: 'a range for protocols' },
  { subnet: '192.0.2.0', bits: 24, what: 'a range for examples' },
  { subnet: '192.88.99.0', bits: 24, what: 'a range for relays' },
  { subnet: '192.168.0.0', bits: 16, what: 'a private network' },
  { subnet: '198.18.0.0', bits: 15, what: 'a range for trials' },
  { subnet: '198.51.100.0', bits: 24, what: 'a range for examples' },
  { subnet: '203.0.113.0', bits: 24, what: 'a range for examples' },
  { subnet: '224.0.0.0', bits: 4, what: 'many receivers at once' },
  { subnet: '240.0.0.0', bits: 4, what: 'a reserved range' },
]

/** The same of version 6; whatever lies outside 2000::/3 is refused anyway, the row says only what it is. */
const RANGES_6: readonly Range[] = [
  { subnet: '::', bits: 128, what: 'this machine' },
  { subnet: '::1', bits: 128, what: 'this machine' },
  { subnet: '::ffff:0:0', bits: 96, what: 'an address of version 4 written as one of version 6' },
  { subnet: '64:ff9b:1::', bits: 48, what: 'a private network' },
  { subnet: 'fc00::', bits: 7, what: 'a private network' },
  { subnet: 'fe80::', bits: 10, what: 'this link' },
  { subnet: 'fec0::', bits: 10, what: 'a private network' },
  { subnet: 'ff00::', bits: 8, what: 'many receivers at once' },
  { subnet: '2001::', bits: 23, what: 'a range for protocols' },
  { subnet: '2001:db8::', bits: 32, what: 'a range for examples' },
  { subnet: '2002::', bits: 16, what: 'an address of version 4 written as one of version 6' },
  { subnet: '3fff::', bits: 20, what: 'a range for examples' },
]

interface Listed {
  readonly what: string
  has(ip: string): boolean
}

const listed = (family: 'ipv4' | 'ipv6', { subnet, bits, what }: Range): Listed => {
  const list = new BlockList()
  list.addSubnet(subnet, bits, family)
  return { what, has: (ip) => list.check(ip, family) }
}

const LISTED_4 = RANGES_4.map((range) => listed('ipv4', range))
const LISTED_6 = RANGES_6.map((range) => listed('ipv6', range))
const GLOBAL = listed('ipv6', { subnet: '2000::', bits: 3, what: 'the public network' })

/** The address of version 4 that a translator stands for (RFC 6052, 64:ff9b::/96); null of another. */
function translated(ip: string): string | null {
  const found = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(
    new URL(`http://[${ip}]/`).hostname.slice(1, -1),
  )
  if (found === null) return null
  const [high, low] = [Number.parseInt(found[1] ?? '0', 16), Number.parseInt(found[2]!, 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** What an address that no public page can have stands for, in words; null of a public one. */
export function whatIsSpecial(ip: string): string | null {
  if (isIPv4(ip)) return LISTED_4.find((range) => range.has(ip))?.what ?? null
  // what stands after % names a link of this machine
  if (!isIPv6(ip) || ip.includes('%')) return 'this link'
  const inner = translated(ip)
  if (inner !== null) return whatIsSpecial(inner)
  const known = LISTED_6.find((range) => range.has(ip))?.what
  return known ?? (GLOBAL.has(ip) ? null : 'a reserved range')
}
