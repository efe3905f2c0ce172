import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sliceOf } from '../text/index.js'
import { openReports, READERS, readerFor } from './index.js'

const TEXT = 'Army artillery shelled Halvek on Monday, the Observatory said. The government denied it.'

/** How each format writes one report down. A format without an entry fails the suite. */
const WRITTEN: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => text,
  markdown: (text) => text,
  html: (text) =>
    `<html><head><title>Halvek</title></head><body><article><p>${text}</p></article></body></html>`,
  jsonl: (text) => JSON.stringify({ text }),
}

for (const reader of READERS) {
  const write = WRITTEN[reader.slug]!
  const options = { name: `report${reader.endings[0]}`, date: '2024-03-19', publisher: 'Meridian' }
  const open = (content: string) => openReports(Buffer.from(content), options)

  test(`${reader.slug}: the words come through, with date and publisher as given`, () => {
    const { value, diagnostics } = open(write(TEXT))
    assert.deepEqual(diagnostics, [])
    assert.equal(value.length, 1)
    const [report] = value
    assert.equal(report!.text, TEXT)
    assert.equal(report!.published, '2024-03-19')
    assert.equal(report!.publisher, 'Meridian')
    assert.ok(report!.id.startsWith('report'))
  })

  test(`${reader.slug}: is chosen by the ending of the name, in capitals too`, () => {
    for (const ending of reader.endings) {
      assert.equal(readerFor(`a${ending}`, TEXT), reader)
      assert.equal(readerFor(`A${ending.toUpperCase()}`, TEXT), reader)
    }
  })

  test(`${reader.slug}: sentences lie inside the text, in order, and hold all its words`, () => {
    const { value } = open(write(`${TEXT} ${TEXT}`))
    const { text, sentences } = value[0]!
    assert.equal(sentences.length, 4)
    assert.equal(sentences.map((sentence) => sliceOf(text, sentence)).join(' '), text)
  })

  test(`${reader.slug}: a report without words is refused by name`, () => {
    const { value, diagnostics } = open(write('  '))
    assert.deepEqual(value, [])
    assert.equal(diagnostics.length, 1)
    assert.equal(diagnostics[0]!.code, 'report/empty')
    assert.ok(diagnostics[0]!.where?.startsWith(options.name))
  })

  test(`${reader.slug}: a report in another language is refused by name`, () => {
    const { value, diagnostics } = open(
      write('قصف الجيش بلدة حلفك يوم الاثنين مما أسفر عن مقتل اثني عشر شخصا'),
    )
    assert.deepEqual(value, [])
    assert.deepEqual(
      diagnostics.map((d) => d.code),
      ['report/language'],
    )
  })

  test(`${reader.slug}: law: any text is read or refused, never thrown on, and the same twice`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const content of [text, write(text)]) {
          const once = open(content)
          assert.ok(once.value.length + once.diagnostics.length > 0)
          assert.deepEqual(open(content), once)
        }
      }),
      { seed: 7, numRuns: 60 },
    )
  })
}

test('without a telling name the look of the text decides', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<!doctype html><html><body>x</body></html>', 'html'],
    ['  <HTML><body>x', 'html'],
    ['{"id": "a", "text": "The army"}', 'jsonl'],
    ['The army <html>', 'text'],
    ['{The army}', 'text'],
    ['# The army', 'text'],
  ]
  for (const [text, slug] of cases) assert.equal(readerFor('-', text).slug, slug, text)
})
