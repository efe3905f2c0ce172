import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports, readerFor } from '../index.js'
import { decodeWords, unquotePrintable } from './words.js'

const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'
const PAGE = `<html><head><title>Shells fall</title></head><body><article><p>${TEXT}</p></article></body></html>`

const read = (content: string | Uint8Array, name = 'page.mhtml') =>
  openReports(Buffer.from(content), { name, date: null, publisher: null })

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((d) => d.code)

const lines = (...all: readonly string[]): string => all.join('\r\n')

const CHROME = lines(
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://meridian.example/halvek',
  'Subject: =?utf-8?Q?Shells=20fall=20=E2=80=93?= =?utf-8?B?IEhhbHZlaw==?=',
  'Date: Mon, 18 Mar 2024 09:00:00 +0300',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--abc----"',
  '',
  '',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://meridian.example/halvek',
  '',
  PAGE.replace('Army', 'Arm=\r\ny').replace('12 people', '12=20people =E2=80=93'),
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-Location: https://adverts.example/frame',
  '',
  '<p>Buy now</p>',
  '------MultipartBoundary--abc----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '------MultipartBoundary--abc------',
  '',
)

test('a page that a browser saved: its words, its address, when it was saved', async () => {
  const { value, diagnostics } = await read(CHROME)
  const [report] = value
  assert.equal(value.length, 1)
  assert.equal(report!.text, TEXT.replace('12 people', '12 people –'))
  assert.deepEqual(
    [report!.url, report!.title, report!.published, report!.taken?.fetched],
    ['https://meridian.example/halvek', 'Shells fall', null, '2024-03-18T06:00:00.000Z'],
  )
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.message]),
    [
      ['mhtml/frames', 'pages inside the page: 1; they were not read'],
      ['mhtml/parts', 'pictures, styles and other parts: 1; they were not read'],
    ],
  )
})

test('the address may stand with the part alone, which need not be the first', async () => {
  const old = lines(
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=b; start="<root>"',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>frame</p>',
    '--b',
    'Content-ID: <root>',
    'Content-Type: text/html; charset="windows-1252"',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://meridian.example/old',
    '',
    Buffer.from(PAGE.replace('12 people', '12 people \x96'), 'latin1').toString('base64'),
    '--b--',
  )
  const { value } = await read(old, 'page.mht')
  assert.equal(value[0]!.text, TEXT.replace('12 people', '12 people –'))
  assert.equal(value[0]!.url, 'https://meridian.example/old')
  assert.equal(value[0]!.taken?.charset, 'windows-1252')
})

test('an e-mail: its day, who sent it, its words; files attached are counted', async () => {
  const letter = lines(
    'From: =?utf-8?B?2YTZitmG2Kc=?= <lina@observatory.example>',
    'To: desk@meridian.example',
    'Subject: Statement on Halvek',
    'Date: 18 Mar 2024 09:00:00 +0300',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: multipart/alternative; boundary=bb',
    '',
    '--bb',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'plain',
    '--bb',
    'Content-Type: text/html; charset=utf-8',
    '',
    PAGE,
    '--bb--',
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename=a.pdf',
    '',
    'x',
    '--b--',
  )
  const { value, diagnostics } = await read(letter, 'statement.eml')
  const [report] = value
  assert.deepEqual(
    [report!.text, report!.title, report!.published, report!.taken?.byline, report!.taken?.says, report!.url],
    [TEXT, 'Statement on Halvek', '2024-03-18', 'لينا <lina@observatory.example>', ['an e-mail'], null],
  )
  assert.deepEqual(codes(diagnostics), ['mhtml/attached', 'mhtml/parts'])
})

test('told by how it begins', () => {
  assert.equal(readerFor('page.txt', Buffer.from(CHROME)).slug, 'mhtml')
  assert.equal(readerFor('-', Buffer.from('Subject: x\nMIME-Version: 1.0\n\nThe army')).slug, 'mhtml')
  assert.equal(readerFor('-', Buffer.from('Halvek: the army said it left.\n')).slug, 'text')
})

/** What, content, code. */
const BAD: readonly (readonly [string, string, string])[] = [
  [
    'no part',
    lines('MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=b', '', 'nothing'),
    'report/empty',
  ],
  ['pictures only', lines('Content-Type: image/png', '', 'x'), 'report/empty'],
  [
    'parts inside parts',
    Array.from({ length: 60 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(
      '',
    ),
    'mhtml/too-deep',
  ],
  [
    'parts without end',
    `Content-Type: multipart/related; boundary=b\n\n${'--b\n\nx\n'.repeat(20_000)}`,
    'mhtml/too-many',
  ],
  [
    'a boundary that is never met',
    `Content-Type: multipart/related; boundary=b\n\n${'--bx\n'.repeat(200_000)}`,
    'report/empty',
  ],
]

for (const [what, content, code] of BAD) {
  test(`refused: ${what}`, async () => {
    const { value, diagnostics } = await read(content)
    assert.deepEqual(value, [])
    assert.deepEqual(codes(diagnostics), [code])
  })
}

test('a file that breaks off in the page gives what there is of it', async () => {
  const { value, diagnostics } = await read(CHROME.slice(0, CHROME.indexOf('</article>')))
  assert.match(value[0]!.text, /^Army artillery/)
  assert.deepEqual(codes(diagnostics), ['mhtml/cut-off'])
})

test('codes of letters', () => {
  assert.equal(Buffer.from(unquotePrintable(Buffer.from('a=3Db=\r\nc= \nd=ZZ=e'))).toString(), 'a=bcd=ZZ=e')
  assert.equal(decodeWords('=?iso-8859-1?Q?caf=E9_x?= y =?klingon?Q?a?='), 'café x y =?klingon?Q?a?=')
})
