import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import { openReports } from '../index.js'
import { pdfOf } from '../pdf/pdf.test-data.js'
import { answerOf, gzipOf, htmlOf, recordOf } from './warc.test-data.js'

const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'

const read = (bytes: Uint8Array, name = 'a.warc') => openReports(bytes, { name, date: null, publisher: null })

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((d) => d.code)

const PAGE = recordOf({ block: answerOf(htmlOf(TEXT)) })

test('each page is a report with its own address and when it was fetched; the rest is counted', async () => {
  const records = [
    recordOf({ type: 'warcinfo', block: 'software: test\r\n' }),
    recordOf({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }),
    PAGE,
    recordOf({
      url: 'https://meridian.example/b',
      date: '2024-03-19T09:00:00Z',
      block: answerOf(TEXT, { 'Content-Type': 'text/plain' }),
    }),
    recordOf({
      url: 'https://meridian.example/c.pdf',
      block: answerOf(pdfOf([[TEXT.slice(0, 60), TEXT.slice(61)]]), { 'Content-Type': 'application/pdf' }),
    }),
    recordOf({
      type: 'resource',
      url: 'https://meridian.example/d',
      headers: { 'Content-Type': 'text/html' },
      block: htmlOf(TEXT),
    }),
    recordOf({
      url: 'https://meridian.example/a.png',
      block: answerOf('x', { 'Content-Type': 'image/png' }),
    }),
    recordOf({
      url: 'https://meridian.example/robots.txt',
      block: answerOf('Disallow: /', { 'Content-Type': 'text/plain' }),
    }),
    recordOf({ url: 'https://meridian.example/old', block: answerOf('moved', {}, 301) }),
    recordOf({
      url: 'https://meridian.example/empty',
      block: answerOf('<html><body><nav>x</nav></body></html>'),
    }),
    recordOf({ type: 'revisit', block: '' }),
  ]
  for (const bytes of [Buffer.concat(records), gzipOf(records), gzipSync(Buffer.concat(records))]) {
    const { value, diagnostics } = await read(bytes, bytes[0] === 0x1f ? 'a.warc.gz' : 'a.warc')
    assert.deepEqual(
      value.map(({ id, url, text, taken }) => [id, url, text.length > 90, taken?.fetched]),
      [
        [
          'https://meridian.example/halvek 2024-03-18T09:00:00Z',
          'https://meridian.example/halvek',
          true,
          '2024-03-18T09:00:00.000Z',
        ],
        [
          'https://meridian.example/b 2024-03-19T09:00:00Z',
          'https://meridian.example/b',
          true,
          '2024-03-19T09:00:00.000Z',
        ],
        [
          'https://meridian.example/c.pdf 2024-03-18T09:00:00Z',
          'https://meridian.example/c.pdf',
          true,
          '2024-03-18T09:00:00.000Z',
        ],
        [
          'https://meridian.example/d 2024-03-18T09:00:00Z',
          'https://meridian.example/d',
          true,
          '2024-03-18T09:00:00.000Z',
        ],
      ],
    )
    assert.equal(value[0]!.text, TEXT)
    assert.match(value[0]!.taken?.part ?? '', /^record <urn:uuid:/)
    assert.deepEqual(value[2]!.taken?.pages, [0])
    assert.deepEqual(
      diagnostics.map(({ code, severity, message }) => [
        code,
        severity,
        message.replace(/^.*: (\d+);.*$/, '$1'),
      ]),
      [
        ['warc/no-words', 'note', '1'],
        ['warc/revisit', 'note', '1'],
        ['warc/no-page', 'note', '1'],
        ['warc/other', 'note', '2'],
        ['warc/records', 'note', '2'],
      ],
    )
  }
})

test('one page fetched twice is two reports with two times', async () => {
  const again = recordOf({ date: '2024-03-20T09:00:00Z', block: answerOf(htmlOf(TEXT)) })
  const { value } = await read(Buffer.concat([PAGE, again]))
  assert.deepEqual(
    value.map(({ url, taken }) => [url, taken?.fetched]),
    [
      ['https://meridian.example/halvek', '2024-03-18T09:00:00.000Z'],
      ['https://meridian.example/halvek', '2024-03-20T09:00:00.000Z'],
    ],
  )
})

test('packed and cut in chunks as servers do', async () => {
  const html = Buffer.from(htmlOf(TEXT))
  const chunks = (bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`5;x=y\r\n`),
      bytes.subarray(0, 5),
      Buffer.from(`\r\n${(bytes.length - 5).toString(16)}\r\n`),
      bytes.subarray(5),
      Buffer.from('\r\n0\r\n\r\n'),
    ])
  const cases: readonly (readonly [Buffer, Readonly<Record<string, string>>])[] = [
    [gzipSync(html), { 'Content-Encoding': 'gzip' }],
    [brotliCompressSync(html), { 'content-encoding': 'br' }],
    [deflateRawSync(html), { 'Content-Encoding': 'deflate' }],
    [chunks(html), { 'Transfer-Encoding': 'chunked' }],
    [chunks(gzipSync(html)), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }],
    [html, { 'Content-Encoding': 'gzip' }],
    [html, { 'Transfer-Encoding': 'chunked' }],
  ]
  for (const [body, headers] of cases) {
    const { value } = await read(recordOf({ block: answerOf(body, headers) }))
    assert.equal(value[0]?.text, TEXT, JSON.stringify(headers))
  }
})

test('the character set that the server said is used', async () => {
  const body = Buffer.from(htmlOf(`${TEXT} Caf\xe9.`), 'latin1')
  const { value } = await read(
    recordOf({ block: answerOf(body, { 'Content-Type': 'text/html; charset=ISO-8859-1' }) }),
  )
  assert.match(value[0]!.text, /Café\.$/)
})

test('a page whose digest is another one is read and said', async () => {
  const block = answerOf(htmlOf(TEXT))
  const payload = Buffer.from(htmlOf(TEXT))
  const digests: readonly (readonly [string, number])[] = [
    [`sha256:${createHash('sha256').update(payload).digest('hex')}`, 0],
    ['sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ', 1],
    ['blake:xyz', 0],
  ]
  for (const [digest, wrong] of digests) {
    const { value, diagnostics } = await read(recordOf({ headers: { 'WARC-Payload-Digest': digest }, block }))
    assert.equal(value.length, 1)
    assert.deepEqual(codes(diagnostics), wrong === 1 ? ['warc/digest'] : [])
    assert.equal(value[0]!.taken?.says.length, wrong)
  }
  const base32 = recordOf({
    headers: { 'WARC-Payload-Digest': 'sha1:CH3K3DWFFIUYJK5K7V6DWULFAN4FYIDS' },
    block: answerOf('x'),
  })
  assert.equal(
    (await read(base32)).diagnostics.some(({ code }) => code === 'warc/digest'),
    false,
  )
})

/** What, bytes, how many reports, code. */
const BAD: readonly (readonly [string, Uint8Array, number, string])[] = [
  ['cut off in a record', Buffer.concat([PAGE, PAGE.subarray(0, -60)]), 1, 'warc/broken'],
  ['cut off when packed', gzipOf([PAGE, PAGE]).subarray(0, -40), 1, 'warc/broken'],
  ['no record after a record', Buffer.concat([PAGE, Buffer.from('and then?\r\n')]), 1, 'warc/broken'],
  ['no length', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\nx'), 0, 'warc/broken'],
  [
    'a length without end',
    Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nx'),
    0,
    'warc/broken',
  ],
  [
    'a bomb',
    gzipSync(
      Buffer.concat([
        Buffer.from('WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 100000000\r\n\r\n'),
        Buffer.alloc(100_000_000),
      ]),
    ),
    0,
    'warc/bomb',
  ],
  [
    'a bomb in a page',
    recordOf({ block: answerOf(gzipSync(Buffer.alloc(80 * 1024 * 1024)), { 'Content-Encoding': 'gzip' }) }),
    0,
    'warc/bomb',
  ],
  [
    'a packing that is not read',
    recordOf({ block: answerOf('x', { 'Content-Encoding': 'zstd' }) }),
    0,
    'warc/packing',
  ],
  ['no page', recordOf({ type: 'metadata', block: '' }), 0, 'report/empty'],
  [
    'a line without end',
    Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(1_000_000, 65)]),
    0,
    'warc/broken',
  ],
]

for (const [what, bytes, reports, code] of BAD) {
  test(`told apart: ${what}`, async () => {
    const { value, diagnostics } = await read(bytes, bytes[0] === 0x1f ? 'a.warc.gz' : 'a.warc')
    assert.equal(value.length, reports)
    assert.equal(diagnostics[0]!.code, code)
  })
}
