import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports } from '../index.js'
import { openApart } from './apart.js'
import { pdfOf, streamOf } from './pdf.test-data.js'

const PAGES = [
  [
    'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Halvek',
    'Observatory said. The government denied that its forces had fired on the town, and it accused the',
  ],
  ['rebels of the attack. A ceasefire was announced on Tuesday.'],
]
const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Halvek Observatory said. ' +
  'The government denied that its forces had fired on the town, and it accused the rebels of the attack. ' +
  'A ceasefire was announced on Tuesday.'

const read = (bytes: Uint8Array) =>
  openReports(bytes, { name: 'a.pdf', date: '2024-03-18', publisher: 'Meridian' })

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((d) => d.code)

for (const isPacked of [false, true]) {
  test(`text and pages of a PDF, ${isPacked ? '' : 'not '}packed`, async () => {
    const bytes = pdfOf(PAGES, {
      isPacked,
      info: '/Title (Shells fall) /Author (Lina) /CreationDate (D:20240319090000Z)',
    })
    const before = Buffer.from(bytes)
    const { value, diagnostics } = await read(bytes)
    const [report] = value
    assert.deepEqual(diagnostics, [])
    assert.equal(report!.text, TEXT)
    assert.deepEqual(report!.taken?.pages, [0, TEXT.indexOf('rebels of')])
    assert.deepEqual(
      [report!.title, report!.published, report!.publisher, report!.taken?.byline, report!.taken?.says],
      ['Shells fall', '2024-03-18', 'Meridian', 'Lina', ['a PDF made on 2024-03-19']],
    )
    assert.deepEqual(Buffer.from(bytes), before, 'the bytes as received are still there')
  })
}

test('a scan says that it is one, and what to do', async () => {
  const { value, diagnostics } = await read(pdfOf([[], []]))
  assert.deepEqual(value, [])
  assert.deepEqual(codes(diagnostics), ['pdf/scan'])
  assert.match(
    diagnostics[0]!.message,
    /^2 pages without text in it, as a scan has; nothing was read; make its letters readable/,
  )
})

test('pages without text among others are named', async () => {
  const { value, diagnostics } = await read(pdfOf([PAGES[0]!, [], PAGES[1]!]))
  assert.equal(value[0]!.text, TEXT)
  assert.deepEqual(
    diagnostics.map((d) => d.message),
    ['pages without text (pictures, or a scan): 2; the others were read'],
  )
  assert.deepEqual(value[0]!.taken?.pages?.length, 3)
})

test('scripts are not run and files attached are not opened; both are said', async () => {
  const bytes = pdfOf(PAGES, {
    catalog:
      '/OpenAction << /S /JavaScript /JS (globalThis.marsadWasRun = true) >> /Names << /JavaScript << /Names [(a) 10 0 R] >> /EmbeddedFiles << /Names [(a.exe) 11 0 R] >> >>',
    objects: [
      '<< /S /JavaScript /JS (globalThis.marsadWasRun = true) >>',
      '<< /Type /Filespec /F (../../a.exe) /EF << /F 12 0 R >> >>',
      streamOf('MZ', false),
    ],
  })
  const { value, diagnostics } = await read(bytes)
  assert.equal(value[0]!.text, TEXT)
  assert.equal('marsadWasRun' in globalThis, false)
  assert.deepEqual(codes(diagnostics), ['pdf/scripts', 'pdf/attached'])
})

const KEY = `(${'x'.repeat(32)})`

/** What, bytes, code, words. */
const REFUSED: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
  [
    'locked',
    pdfOf(PAGES, {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${KEY} /U ${KEY} /P -4 >> /ID [(a) (a)]`,
    }),
    'pdf/locked',
    /save it without the password/,
  ],
  ['nothing but the first words', Buffer.from('%PDF-1.7\n'), 'pdf/broken', /broken or cut-off PDF/],
  ['not a PDF', Buffer.from('The army shelled Halvek.'), 'pdf/broken', /broken or cut-off PDF/],
  [
    'a bomb',
    pdfOf(PAGES, { objects: [streamOf(Buffer.alloc(200 * 1024 * 1024, 32), true)] }),
    'pdf/bomb',
    /more than 128 MB when unpacked/,
  ],
  [
    'pages in themselves',
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>\nendobj\ntrailer << /Root 1 0 R >>\n',
    ),
    'pdf/scan',
    /without text/,
  ],
]

for (const [what, bytes, code, words] of REFUSED) {
  test(`refused: ${what}`, async () => {
    const { value, diagnostics } = await read(bytes)
    assert.deepEqual(value, [])
    assert.equal(diagnostics[0]!.code, code)
    assert.match(diagnostics[0]!.message, words)
  })
}

test('a file that breaks off gives what there is of it', async () => {
  const bytes = pdfOf(PAGES)
  const { value, diagnostics } = await read(bytes.subarray(0, bytes.length - 60))
  assert.ok(value.length + diagnostics.length > 0)
})

test('a file that takes days is given up, and the next one is read', async () => {
  // forty drawings, each of which draws the next one twice; the last one has words
  const drawings = Array.from({ length: 40 }, (_, i) => {
    const content = i === 39 ? 'BT /F1 10 Tf 72 700 Td (ha) Tj ET' : '/X Do /X Do'
    const inside = i === 39 ? '/Font << /F1 3 0 R >>' : `/XObject << /X ${11 + i} 0 R >>`
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${inside} >> /Length ${content.length} >>\nstream\n${content}\nendstream`
  })
  const slow = Buffer.from(
    Buffer.from(pdfOf([['x']], { objects: drawings }))
      .toString('latin1')
      .replace(
        '/Resources << /Font << /F1 3 0 R >> >> >>',
        '/Resources << /Font << /F1 3 0 R >> /XObject << /X 10 0 R >> >> >>',
      )
      .replace(/BT .*\(x\).* ET/, '/X Do'),
    'latin1',
  )
  const [given, next] = await Promise.all([openApart(slow, { seconds: 2 }), openApart(pdfOf(PAGES))])
  assert.ok('code' in given && given.code === 'pdf/too-slow', JSON.stringify(given).slice(0, 200))
  assert.ok('pages' in next && next.pages.length === 2)
})
