import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hostOf, readAddress } from './address.js'
import { whatIsSpecial } from './ranges.js'

/** Addresses that no public page has. */
const SPECIAL = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.100.100.200', '127.0.0.1'],
  ...['127.255.255.254', '168.63.129.16', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192'],
  ...['192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.7', '203.0.113.7', '224.0.0.1'],
  ...['239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:7f00:1', '64:ff9b::7f00:1'],
  ...['64:ff9b::10.0.0.1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1'],
  ...['fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '4000::1', 'no address'],
]

const OPEN = [
  ...['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
  ...[
    '128.0.0.0',
    '168.63.129.17',
    '169.253.0.1',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.0.1',
    '223.255.255.255',
  ],
  ...['2606:4700::1111', '2a00:1450:4001:80b::200e', '2400:cb00::1', '64:ff9b::808:808', '64:ff9b::8.8.8.8'],
]

test('addresses of this machine, of inner networks and of nobody are known', () => {
  assert.deepEqual(
    SPECIAL.filter((ip) => whatIsSpecial(ip) === null),
    [],
  )
})

test('public addresses are no such', () => {
  assert.deepEqual(
    OPEN.filter((ip) => whatIsSpecial(ip) !== null),
    [],
  )
})

/** Ways in which one and the same machine is written. */
const LOOPBACK = [
  ...['http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0x7f000001/', 'http://0x7f.1/'],
  ...[
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
  ],
  ...[
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'HTTP://127.0.0.1:80/',
  ],
]

test('however this machine is written, it is known', () => {
  for (const words of LOOPBACK) {
    const url = readAddress(words)
    assert.ok(url instanceof URL, words)
    assert.notEqual(whatIsSpecial(hostOf(url)), null, words)
  }
})

test('an address of version 4 is never let through inside one of version 6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (ip) => {
      assert.notEqual(whatIsSpecial(`::ffff:${ip}`), null)
      assert.equal(whatIsSpecial(`64:ff9b::${ip}`), whatIsSpecial(ip))
    }),
    { seed: 6 },
  )
})

/** What is given, the code of why it is not asked for. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['', 'fetch/address'],
  ['https://', 'fetch/address'],
  ['http://[fe80::1%25eth0]/', 'fetch/address'],
  ['http://256.1.1.1/', 'fetch/address'],
  [`https://halvek.example/${'a'.repeat(4000)}`, 'fetch/address'],
  ['ftp://halvek.example/', 'fetch/scheme'],
  ['file:///etc/passwd', 'fetch/scheme'],
  ['javascript:alert(1)', 'fetch/scheme'],
  ['data:text/html,hello', 'fetch/scheme'],
  ['https://rana:secret@halvek.example/', 'fetch/password'],
]

test('what is no address of the web, or holds a secret, is not asked for', () => {
  for (const [words, code] of REFUSED) {
    const found = readAddress(words)
    assert.ok(!(found instanceof URL), words)
    assert.equal(found.code, code, words)
    assert.doesNotMatch(`${found.message} ${found.where}`, /secret/)
  }
})

test('what stands after # stays here', () => {
  const url = readAddress(' https://Halvek.example/a?b=c#part ')
  assert.equal(url instanceof URL ? url.href : url.message, 'https://halvek.example/a?b=c')
})
