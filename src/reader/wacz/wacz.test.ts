import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { openReports, readerFor } from '../index.js'
import { answerOf, gzipOf, htmlOf, recordOf } from '../warc/warc.test-data.js'

const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'

const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

const RECORDS = gzipOf([
  recordOf({ block: answerOf(htmlOf(TEXT)) }),
  recordOf({
    url: 'https://adverts.example/frame',
    block: answerOf(htmlOf('Buy now, the best of all days.')),
  }),
])

const PAGES = Buffer.from(
  '{"format":"json-pages-1.0","id":"pages"}\n{"id":"1","url":"https://meridian.example/halvek#top","ts":"2024-03-18T09:00:00Z"}\nnot JSON\n',
)

type Sign = (hash: string) => Readonly<Record<string, unknown>>

/** A WACZ; each file given replaces or adds one. `null` leaves one out. */
function waczOf(
  changed: Readonly<Record<string, Uint8Array | null>> = {},
  { sign = null }: { readonly sign?: Sign | null } = {},
): Uint8Array {
  const listed = { 'archive/data.warc.gz': RECORDS, 'pages/pages.jsonl': PAGES }
  const list = Buffer.from(
    JSON.stringify({
      profile: 'data-package',
      resources: Object.entries(listed).map(([path, bytes]) => ({
        name: path,
        path,
        hash: hashOf(bytes),
        bytes: bytes.length,
      })),
    }),
  )
  const hash = hashOf(list)
  const digest = Buffer.from(
    JSON.stringify({ path: 'datapackage.json', hash, ...(sign === null ? {} : { signedData: sign(hash) }) }),
  )
  const files = { ...listed, 'datapackage.json': list, 'datapackage-digest.json': digest, ...changed }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]])),
    ),
  )
}

const read = (bytes: Uint8Array) => openReports(bytes, { name: 'a.wacz', date: null, publisher: null })

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((d) => d.code)

test('the pages of its list are read, frames are counted, its hashes are checked', async () => {
  const { value, diagnostics } = await read(waczOf())
  assert.deepEqual(
    value.map(({ url, text, taken }) => [url, text, taken?.fetched]),
    [['https://meridian.example/halvek', TEXT, '2024-03-18T09:00:00.000Z']],
  )
  assert.deepEqual(
    diagnostics.map(({ code, message }) => [code, message]),
    [
      ['wacz/whole', 'files held against their hashes: 2; all are what its list says'],
      [
        'warc/frames',
        'documents that are not in the list of pages (frames, parts of pages): 1; they were not read',
      ],
    ],
  )
})

test('without a list of pages every document is one', async () => {
  const { value, diagnostics } = await read(waczOf({ 'pages/pages.jsonl': null }))
  assert.equal(value.length, 2)
  assert.deepEqual(codes(diagnostics), ['wacz/missing'])
})

test('whatever is not what its list says is named', async () => {
  const other = gzipOf([recordOf({ block: answerOf(htmlOf(`${TEXT} And more.`)) })])
  const { value, diagnostics } = await read(waczOf({ 'archive/data.warc.gz': other }))
  assert.equal(value.length, 1)
  assert.equal(diagnostics[0]!.code, 'wacz/changed')
  assert.match(diagnostics[0]!.message, /archive\/data\.warc\.gz; they were read; compare them/)
  const list = await read(waczOf({ 'datapackage.json': Buffer.from('{"resources":[]}') }))
  assert.equal(list.diagnostics[0]!.code, 'wacz/list-changed')
  const none = await read(waczOf({ 'datapackage.json': Buffer.from('{') }))
  assert.equal(none.diagnostics[0]!.code, 'wacz/no-list')
})

test('a file that the list gives no hash for is named', async () => {
  const { value, diagnostics } = await read(waczOf({ 'archive/more.warc.gz': RECORDS }))
  assert.equal(value.length, 2)
  assert.deepEqual(codes(diagnostics).slice(0, 1), ['wacz/unlisted'])
  assert.match(diagnostics[0]!.message, /archive\/more\.warc\.gz; they were read; nothing shows/)
})

/** Signs as a browser's extension does: both numbers one after the other, the key beside it. */
const signWith =
  (
    curve: 'P-256' | 'P-384',
    dsaEncoding: 'ieee-p1363' | 'der',
    more: Readonly<Record<string, unknown>> = {},
  ): Sign =>
  (hash) => {
    const { privateKey: key, publicKey } = generateKeyPairSync('ec', { namedCurve: curve })
    const signature = sign('sha256', Buffer.from(hash), { key, dsaEncoding }).toString('base64')
    const der = publicKey.export({ format: 'der', type: 'spki' })
    return { hash, created: '2024-03-18T09:00:00Z', signature, publicKey: der.toString('base64'), ...more }
  }

const sayOf = async (given: Sign, changed: Parameters<typeof waczOf>[0] = {}): Promise<string> => {
  const { value, diagnostics } = await read(waczOf(changed, { sign: given }))
  assert.equal(value.length, 1)
  const said = diagnostics.filter(({ code }) => code.startsWith('wacz/sign'))
  return said.map(({ code, message }) => `${code} ${message}`).join('\n')
}

test('a signature by a key that lies beside it is checked, whichever way it is written', async () => {
  for (const given of [
    signWith('P-384', 'ieee-p1363'),
    signWith('P-256', 'ieee-p1363'),
    signWith('P-256', 'der'),
  ])
    assert.match(
      await sayOf(given),
      /^wacz\/signed its list is signed by the key with the fingerprint [0-9a-f]{16} .* holds; whose key that is it does not show$/,
    )
})

test('a signature of another list, or by another key, is said to be none', async () => {
  const given = signWith('P-384', 'ieee-p1363')
  assert.match(
    await sayOf((hash) => ({ ...given(`sha256:${'0'.repeat(64)}`), hash })),
    /^wacz\/signature-broken /,
  )
  assert.match(await sayOf(() => given(`sha256:${'0'.repeat(64)}`)), /^wacz\/signature-broken /)
  const { publicKey } = signWith('P-384', 'ieee-p1363')('x')
  assert.match(await sayOf((hash) => ({ ...given(hash), publicKey })), /^wacz\/signature-broken /)
})

test('a signature that cannot be checked is said to be unchecked, with the reason', async () => {
  const given = signWith('P-384', 'ieee-p1363')
  assert.match(
    await sayOf((hash) => ({ ...given(hash), publicKey: 'bm8=' })),
    /unknown .*its key cannot be read/,
  )
  assert.match(
    await sayOf((hash) => ({ ...given(hash), publicKey: undefined })),
    /unknown .*no key lies beside it/,
  )
  assert.match(await sayOf(() => ({})), /unknown .*no signature in it/)
  assert.match(
    await sayOf((hash) => ({ ...given(hash), publicKey: undefined, domain: 'a.example', domainCert: 'no' })),
    /unknown .*its key cannot be read/,
  )
})

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

test("a signature by a domain's certificate is held against it, and what was not checked is said", {
  skip: hasOpenssl ? false : 'openssl is not to be had here',
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=archive.example', '-addext', 'subjectAltName=DNS:archive.example'],
    ...['-keyout', key, '-out', cert],
  ])
  assert.equal(made.status, 0, made.stderr.toString())
  const given =
    (domain: string): Sign =>
    (hash) => ({
      hash,
      domain,
      domainCert: readFileSync(cert, 'utf8'),
      signature: sign('sha256', Buffer.from(hash), readFileSync(key, 'utf8')).toString('base64'),
    })
  assert.match(
    await sayOf(given('archive.example')),
    /^wacz\/signed .*certificate that names archive\.example, .* holds; who issued the certificate, and its time stamp, were not checked$/,
  )
  assert.match(await sayOf(given('other.example')), /^wacz\/signature-broken /)
})

test('it is told by what is in it', () => {
  assert.equal(readerFor('page.zip', waczOf()).slug, 'wacz')
})

/** What, bytes, code. */
const BAD: readonly (readonly [string, Uint8Array, string])[] = [
  ['a way out of the archive', waczOf({ '../../outside.warc.gz': RECORDS }), 'zip/path'],
  ['a way out from the root', waczOf({ '/etc/cron.d/x': RECORDS }), 'zip/path'],
  ['cut off', waczOf().subarray(0, -30), 'zip/broken'],
  ['a bomb', waczOf({ 'pages/pages.jsonl': new Uint8Array(64 * 1024 * 1024) }), 'zip/bomb'],
  [
    'a bomb that its list does not name',
    waczOf({
      'datapackage.json': Buffer.from('{"resources":[]}'),
      'pages/pages.jsonl': new Uint8Array(48 * 1024 * 1024),
    }),
    'zip/bomb',
  ],
  [
    'no archive in it',
    zipSync({ 'datapackage.json': Buffer.from('{}'), 'archive/x': Buffer.from('') }),
    'wacz/no-list',
  ],
]

for (const [what, bytes, code] of BAD) {
  test(`refused: ${what}`, async () => {
    const { value, diagnostics } = await read(bytes)
    assert.deepEqual(value, [])
    assert.ok(codes(diagnostics).includes(code), codes(diagnostics).join(' '))
    assert.equal(diagnostics.filter(({ severity }) => severity === 'error').length, 1)
  })
}
