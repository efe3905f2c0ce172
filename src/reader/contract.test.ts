import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sliceOf } from '../text/index.js'
import { openReports, READERS, readerFor } from './index.js'
import { WRITTEN } from './written.test-data.js'

const TEXT = 'Army artillery shelled Halvek on Monday, the Observatory said. The government denied it.'

/** Formats that say of a report without words what they hold instead. */
const EMPTY: Readonly<Record<string, string>> = { pdf: 'pdf/scan' }

const ARABIC = 'قصف الجيش بلدة حلفك يوم الاثنين مما أسفر عن مقتل اثني عشر شخصا'

/** The font of the PDF of this test has no Arabic letters. */
const FOREIGN: Readonly<Record<string, string>> = {
  pdf:
    'Au moins douze personnes sont mortes samedi lorsque des obus se sont abattus sur une file devant une boulangerie ' +
    'de la ville, selon le conseil local, qui accuse les forces du gouvernement et demande de ses nouvelles.',
}

for (const reader of READERS) {
  const write = WRITTEN[reader.slug]!
  const options = { name: `report${reader.endings[0] ?? ''}`, date: '2024-03-19', publisher: 'Meridian' }
  const open = async (content: string | Uint8Array) => {
    const { value, diagnostics } = await openReports(Buffer.from(content), options)
    return { value, diagnostics: diagnostics.filter(({ severity }) => severity !== 'note') }
  }

  test(`${reader.slug}: the words come through, with date and publisher as given`, async () => {
    const { value, diagnostics } = await open(write(TEXT))
    assert.deepEqual(diagnostics, [])
    assert.equal(value.length, 1)
    const [report] = value
    assert.equal(report!.text, TEXT)
    assert.equal(report!.published, '2024-03-19')
    assert.equal(report!.publisher, 'Meridian')
    assert.notEqual(report!.id, '')
  })

  test(`${reader.slug}: is chosen by the ending of the name, in capitals too`, () => {
    for (const ending of reader.endings) {
      assert.equal(readerFor(`a${ending}`, Buffer.from(TEXT)), reader)
      assert.equal(readerFor(`A${ending.toUpperCase()}`, Buffer.from(TEXT)), reader)
    }
  })

  test(`${reader.slug}: sentences lie inside the text, in order, and hold all its words`, async () => {
    const { value } = await open(write(`${TEXT} ${TEXT}`))
    const { text, sentences } = value[0]!
    assert.equal(sentences.length, 4)
    assert.equal(sentences.map((sentence) => sliceOf(text, sentence)).join(' '), text)
  })

  test(`${reader.slug}: a report without words is refused by name`, async () => {
    const { value, diagnostics } = await open(write('  '))
    assert.deepEqual(value, [])
    assert.equal(diagnostics.length, 1)
    assert.equal(diagnostics[0]!.code, EMPTY[reader.slug] ?? 'report/empty')
    assert.ok(diagnostics[0]!.where?.startsWith(options.name))
  })

  test(`${reader.slug}: a report in another language is refused by name`, async () => {
    const { value, diagnostics } = await open(write(FOREIGN[reader.slug] ?? ARABIC))
    assert.deepEqual(value, [])
    assert.deepEqual(
      diagnostics.map((d) => d.code),
      ['report/language'],
    )
  })

  test(`${reader.slug}: law: any text is read or refused, never thrown on, and the same twice`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        for (const content of [text, write(text)]) {
          const once = await open(content)
          assert.ok(once.value.length + once.diagnostics.length > 0)
          assert.deepEqual(await open(content), once)
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
  for (const [text, slug] of cases) assert.equal(readerFor('-', Buffer.from(text)).slug, slug, text)
})
