import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports } from './index.js'
import { workbookOf } from './sheet/workbook.test-data.js'
import { answerOf, recordOf } from './warc/warc.test-data.js'

const many = (piece: string, times: number): string => piece.repeat(times)

const MAIL = 'MIME-Version: 1.0\nContent-Type: text/plain\n\nThe army left.'

/**
 * Content that costs a careless reader the square of its length, which would be hours here, or all the memory: name,
 * content, codes of what is said.
 */
const HOSTILE: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['tags.json', JSON.stringify([{ text: many('<p ', 1_000_000) }]), []],
  ['tags.csv', `text\n${many('<p ', 1_000_000)}\n`, []],
  ['references.xml', `<rss>${many('&x;', 2_000_000)}`, ['xml/broken']],
  ['comments', many('<!---->', 500_000), []],
  [
    'attributes.xml',
    `<rss ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}>`,
    ['xml/broken'],
  ],
  [
    'boundaries.mhtml',
    `Content-Type: multipart/related; boundary=b\n\n${many('--bx', 3_000_000)}`,
    ['report/empty'],
  ],
  [
    'parameters.mhtml',
    `Content-Type: multipart/related${many('; a=b', 100_000)}${many('"', 100_000)}\n\nx`,
    ['report/empty'],
  ],
  ['words.eml', `Subject: ${many('=?', 400_000)}\n${MAIL}`, []],
  ['blank.warc', many('\n', 20_000_000), ['warc/broken']],
  ['fields.warc', `WARC/1.0\r\n${many('a: b\r\n', 1_000_000)}`, ['warc/broken']],
  [
    'chunks.warc',
    recordOf({ block: answerOf(many('1\r\nx\r\n', 1_000_000), { 'Transfer-Encoding': 'chunked' }) }),
    [],
  ],
  [
    'columns.xlsx',
    workbookOf({ rows: many('<row><c r="XFD1"><v>1</v></c></row>', 100_000) }),
    ['sheet/no-text-column'],
  ],
  ['commas.csv', `text${many(',', 2_000_000)}\nx\n`, []],
  [
    'arrays.html',
    `<html><script type="application/ld+json">${many('[', 1_000_000)}</script>`,
    ['report/empty', 'html/broken-json-ld'],
  ],
  ['streams.pdf', `%PDF-1.4\n${many('stream\nx\x9c', 200_000)}`, ['pdf/broken']],
]

for (const [name, content, codes] of HOSTILE) {
  test(`costs no more than its length: ${name}`, async () => {
    const options = { name, date: null, publisher: null, anyLanguage: true }
    const { value, diagnostics } = await openReports(Buffer.from(content), options)
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      codes,
    )
    assert.equal(value.length, codes.length === 0 ? 1 : 0)
  })
}
