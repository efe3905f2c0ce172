import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { fetchAddress, sinceOf } from './fetch.js'
import { AT, LOCAL, lead, pageOf, say, saySo, serve, troubleOf, WORDS } from './server.test-data.js'

test('a page comes with its bytes, its type, its time and every answer on the way', async (t) => {
  const { base, asked } = await serve(t, {
    '/a': lead('/b?x=1', 301),
    '/b': lead('c#part', 307),
    '/c': say(WORDS, { 'x-halvek': 'yes' }),
  })
  const page = pageOf(await fetchAddress(`${base}/a#top`, LOCAL))
  assert.deepEqual(asked, ['/a', '/b?x=1', '/c'])
  assert.equal(Buffer.from(page.bytes).toString(), WORDS)
  assert.deepEqual(
    [page.asked, page.final, page.mime, page.status, page.at],
    [`${base}/a`, `${base}/c`, 'text/html; charset=utf-8', 200, AT.toISOString()],
  )
  assert.deepEqual(
    page.hops.map(({ address, status, ip, at, certificate }) => [address, status, ip, at, certificate]),
    [
      [`${base}/a`, 301, '127.0.0.1', AT.toISOString(), null],
      [`${base}/b?x=1`, 307, '127.0.0.1', AT.toISOString(), null],
      [`${base}/c`, 200, '127.0.0.1', AT.toISOString(), null],
    ],
  )
  assert.ok(page.hops[2]!.headers.some(([name, value]) => name === 'x-halvek' && value === 'yes'))
  assert.deepEqual([page.sent.bytes, page.sent.encoding], [WORDS.length, null])
})

test('a server is told which program asks, and nothing of who asks or where the address was found', async (t) => {
  const seen: unknown[] = []
  const { base } = await serve(t, {
    '/a': (request, response) => {
      seen.push(request.headers)
      response.writeHead(302, { location: '/b', 'set-cookie': 'who=rana' }).end()
    },
    '/b': (request, response) => {
      seen.push(request.headers)
      response.end(WORDS)
    },
  })
  pageOf(await fetchAddress(`${base}/a`, LOCAL))
  for (const headers of seen)
    assert.deepEqual(Object.keys(headers as object).sort(), [
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  assert.equal((seen[0] as { 'user-agent': string })['user-agent'], 'marsad/0 (+archive)')
})

const PACKED: readonly (readonly [string, Uint8Array])[] = [
  ['gzip', gzipSync(WORDS)],
  ['x-gzip', gzipSync(WORDS)],
  ['br', brotliCompressSync(WORDS)],
  ['deflate', deflateSync(WORDS)],
]

test('a packed body is unpacked, and what came over the wire is noted', async (t) => {
  const { base } = await serve(
    t,
    Object.fromEntries(PACKED.map(([name, bytes]) => [`/${name}`, say(bytes, { 'content-encoding': name })])),
  )
  for (const [name, bytes] of PACKED) {
    const page = pageOf(await fetchAddress(`${base}/${name}`, LOCAL))
    assert.equal(Buffer.from(page.bytes).toString(), WORDS)
    assert.deepEqual([page.sent.bytes, page.sent.encoding], [bytes.length, name])
    assert.match(page.sent.sha256, /^[0-9a-f]{64}$/)
  }
})

const MB = 1024 * 1024

/** Servers that are broken or mean no good: what they do, and the one line that is said of it. */
const BAD: Readonly<Record<string, readonly [RequestListener, RegExp]>> = {
  '/never': [() => {}, /^fetch\/too-slow: no whole answer within 0\.3 seconds/],
  '/drip': [
    (_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
    },
    /^fetch\/too-slow: /,
  ],
  '/loop': [
    lead('/loop'),
    /^fetch\/redirects: leads from address to address without end: after 10 redirects/,
  ],
  '/to-file': [lead('file:///etc/passwd'), /^fetch\/scheme: it leads to an address that begins with file:/],
  '/to-nowhere': [
    lead('http://[1/'),
    /^fetch\/address: it leads to an address that is no address of the web/,
  ],
  '/with-secret': [
    lead('http://a:secret@127.0.0.1/'),
    /^fetch\/password: it leads to an address that has a name/,
  ],
  '/large': [say('', { 'content-length': String(2 * MB) }), /^fetch\/too-large: longer than 1 MB/],
  '/endless': [
    (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      }
      response.writeHead(200).on('drain', more)
      more()
    },
    /^fetch\/too-large: longer than 1 MB/,
  ],
  '/bomb': [
    say(gzipSync(Buffer.alloc(64 * MB)), { 'content-encoding': 'gzip' }),
    /^fetch\/(?:bomb|too-large): /,
  ],
  '/twice': [
    say(gzipSync(gzipSync(WORDS)), { 'content-encoding': 'gzip, gzip' }),
    /^fetch\/packed: packed as "gzip/,
  ],
  '/unknown': [say(WORDS, { 'content-encoding': 'zstd' }), /^fetch\/packed: packed as "zstd"/],
  '/not-packed': [say(WORDS, { 'content-encoding': 'gzip' }), /^fetch\/broken-off: .*cannot be unpacked/],
  '/half-packed': [
    say(gzipSync(WORDS.repeat(50)).subarray(0, 40), { 'content-encoding': 'gzip' }),
    /^fetch\/broken-off: .*cannot be unpacked/,
  ],
  '/half': [
    (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('begun')
      setTimeout(() => response.destroy(), 20)
    },
    /^fetch\/broken-off: /,
  ],
  '/nothing': [(_, response) => response.destroy(), /^fetch\/broken-off: the server ended the connection/],
  '/empty': [say(''), /^fetch\/empty: /],
  '/headers': [
    (_, response) => void response.writeHead(200, { 'x-long': 'a'.repeat(100_000) }).end(),
    /^fetch\/headers: /,
  ],
  '/gone': [saySo(410), /^fetch\/status: the server says 410 Gone: the page was taken away.*web archive/],
  '/secret': [saySo(401), /^fetch\/status: .*save it in a browser where you are signed in/],
  '/part': [saySo(206), /^fetch\/status: the server says 206 Partial Content: that is no page/],
  '/no-news': [saySo(304), /^fetch\/status: the server says 304/],
  '/nowhere': [saySo(302), /^fetch\/status: the server says 302/],
  '/broken': [saySo(500), /^fetch\/status: .*the server has a fault; nothing was kept; try again later/],
}

test('a server that is broken or means no good gets one clear line each, and ends in time', async (t) => {
  const answers = Object.fromEntries(Object.entries(BAD).map(([path, [listener]]) => [path, listener]))
  const { base } = await serve(t, answers)
  const limits = { milliseconds: 5000, bytes: MB }
  for (const [path, [, says]] of Object.entries(BAD)) {
    const isSlow = path === '/never' || path === '/drip'
    const given = { ...LOCAL, limits: isSlow ? { ...limits, milliseconds: 300 } : limits }
    assert.match(troubleOf(await fetchAddress(base + path, given)), says, path)
  }
})

test('a body that unpacks to far more than was sent is left before it is long', async (t) => {
  const { base } = await serve(t, {
    '/bomb': say(gzipSync(Buffer.alloc(64 * MB)), { 'content-encoding': 'gzip' }),
  })
  assert.match(troubleOf(await fetchAddress(`${base}/bomb`, LOCAL)), /^fetch\/bomb: \d+ bytes that unpack/)
})

test('what speaks something else than HTTP, or no TLS, or does not listen, is said to', async (t) => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.end('220 mail.halvek.example ESMTP\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const say = async (address: string): Promise<string> => troubleOf(await fetchAddress(address, LOCAL))
  assert.match(await say(`http://127.0.0.1:${port}/`), /^fetch\/not-http: /)
  assert.match(await say(`https://127.0.0.1:${port}/`), /^fetch\/not-tls: no safe connection/)
  const { port: closed } = await closedPort()
  assert.match(await say(`http://127.0.0.1:${closed}/`), /^fetch\/unreachable: the host does not answer/)
})

async function closedPort(): Promise<AddressInfo> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return address
}

test('a server asks to be left alone for some seconds, or until a time', async (t) => {
  const { base } = await serve(t, {
    '/seconds': saySo(429, { 'retry-after': '90' }),
    '/date': saySo(503, { 'retry-after': 'Mon, 18 Mar 2024 10:30:00 GMT' }),
    '/past': saySo(503, { 'retry-after': 'Mon, 18 Mar 2024 08:30:00 GMT' }),
    '/odd': saySo(503, { 'retry-after': 'soon' }),
  })
  const waitOf = async (path: string): Promise<readonly [number | null, string]> => {
    const answer = await fetchAddress(base + path, LOCAL)
    assert.ok(answer.sort === 'refused')
    return [answer.wait, answer.trouble.message.split('; ').at(-1)!]
  }
  assert.deepEqual(await waitOf('/seconds'), [90_000, 'come back after 2024-03-18 09:31 UTC'])
  assert.deepEqual(await waitOf('/date'), [3_600_000, 'come back after 2024-03-18 10:30 UTC'])
  assert.deepEqual(await waitOf('/past'), [0, 'come back after 2024-03-18 09:30 UTC'])
  assert.deepEqual(await waitOf('/odd'), [null, 'come back later'])
})

test('what was received before is named to the address that gave it, and to no other', async (t) => {
  const { base, asked } = await serve(t, {
    '/old': lead('/feed'),
    '/feed': (request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: '"one"', 'last-modified': 'Mon, 18 Mar 2024 08:00:00 GMT' })
          .end(WORDS)
    },
    '/other': (request, response) => {
      assert.equal(request.headers['if-none-match'], undefined)
      response.end(WORDS)
    },
  })
  const since = sinceOf(pageOf(await fetchAddress(`${base}/old`, LOCAL)).hops.at(-1)!)
  assert.deepEqual(since, {
    address: `${base}/feed`,
    etag: '"one"',
    modified: 'Mon, 18 Mar 2024 08:00:00 GMT',
  })
  assert.deepEqual(await fetchAddress(`${base}/old`, { ...LOCAL, since }), {
    sort: 'unchanged',
    at: AT.toISOString(),
  })
  pageOf(await fetchAddress(`${base}/other`, { ...LOCAL, since }))
  assert.deepEqual(asked, ['/old', '/feed', '/old', '/feed', '/other'])
})

test('a redirect may be written in UTF-8, or in bytes that are none', async (t) => {
  const { base, asked } = await serve(t, {
    '/utf-8': lead(Buffer.from('/café').toString('latin1')),
    '/latin': lead('/caf\xe9'),
    '/caf%C3%A9': say(WORDS),
  })
  for (const path of ['/utf-8', '/latin']) pageOf(await fetchAddress(base + path, LOCAL))
  assert.deepEqual(asked, ['/utf-8', '/caf%C3%A9', '/latin', '/caf%C3%A9'])
})

test('time that is waited out of courtesy is no time of the server', async (t: TestContext) => {
  const { base } = await serve(t, { '/a': lead('/b'), '/b': say(WORDS) })
  const before = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300))
  pageOf(await fetchAddress(`${base}/a`, { ...LOCAL, before, limits: { milliseconds: 400 } }))
})
