import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FetchOptions } from './fetch.js'
import { fetchAddress } from './fetch.js'
import { LOCAL, lead, networkOf, PUBLIC, pageOf, say, serve, troubleOf, WORDS } from './server.test-data.js'

/** Asks as anybody would, without leave to look into inner networks. */
const open = (network: FetchOptions['network']): FetchOptions => ({
  ...LOCAL,
  allowPrivate: false,
  ...(network === undefined ? {} : { network }),
})

test('this machine and inner networks are not asked, however they are written', async (t) => {
  const { port, asked } = await serve(t, { '/': say(WORDS) })
  const hosts = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0177.0.0.1',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
  ]
  for (const host of hosts) {
    const said = troubleOf(await fetchAddress(`http://${host}:${port}/`, open(undefined)))
    assert.match(said, /^fetch\/private: .* no public address; .*--allow-private/, host)
  }
  assert.deepEqual(asked, [])
})

test('a public name that leads to this machine by a redirect or by its address is refused before anything is sent', async (t) => {
  const { port, asked } = await serve(t, {
    '/page': say(WORDS),
    '/inside': lead('http://127.0.0.1:1/'),
    '/inner-name': lead('http://router.halvek.example/admin'),
    '/inner-six': lead('http://[::ffff:169.254.169.254]/latest/meta-data'),
  })
  const { network } = networkOf({
    'news.example': [[PUBLIC]],
    'router.halvek.example': [['192.168.1.1']],
    'both.example': [[PUBLIC, '10.0.0.7']],
    'six.example': [['::ffff:7f00:1']],
    'none.example': [[]],
  })
  const given = open(network)
  const at = (path: string, host = 'news.example'): string => `http://${host}:${port}${path}`
  pageOf(await fetchAddress(at('/page'), given))
  assert.match(
    troubleOf(await fetchAddress(at('/inside'), given)),
    /^fetch\/private: it led to http:\/\/127\.0\.0\.1:1\/: 127\.0\.0\.1 is this machine/,
  )
  assert.match(
    troubleOf(await fetchAddress(at('/inner-name'), given)),
    /router\.halvek\.example is at 192\.168\.1\.1, which is a private network and no public address/,
  )
  assert.match(troubleOf(await fetchAddress(at('/inner-six'), given)), /^fetch\/private: it led to/)
  assert.match(troubleOf(await fetchAddress(at('/page', 'both.example'), given)), /is at 10\.0\.0\.7, which/)
  assert.match(troubleOf(await fetchAddress(at('/page', 'six.example'), given)), /^fetch\/private: /)
  assert.match(troubleOf(await fetchAddress(at('/page', 'none.example'), given)), /^fetch\/name: /)
  assert.match(troubleOf(await fetchAddress(at('/page', 'nobody.example'), given)), /^fetch\/name: no host/)
  assert.deepEqual(asked, ['/page', '/inside', '/inner-name', '/inner-six'])
})

test('a name that changes its address is looked at anew at every hop, and asked only where it was looked at', async (t) => {
  const { port, asked } = await serve(t, { '/again': lead('/page'), '/page': say(WORDS) })
  const { network, looked } = networkOf({ 'news.example': [[PUBLIC], ['127.0.0.1']] })
  const said = troubleOf(await fetchAddress(`http://news.example:${port}/again`, open(network)))
  assert.match(said, /^fetch\/private: .*is at 127\.0\.0\.1/)
  // one look-up a hop: the connection asks nobody for the name again
  assert.deepEqual(looked, ['news.example', 'news.example'])
  assert.deepEqual(asked, ['/again'])
})

test('a name that nobody answers for is left in time', async () => {
  const network = { resolve: () => new Promise<never>(() => {}), reach: (ip: string) => ip }
  const answer = await fetchAddress('http://slow.example/', {
    ...open(network),
    limits: { milliseconds: 50 },
  })
  assert.match(troubleOf(answer), /^fetch\/too-slow: no whole answer within 0\.1 seconds/)
})
