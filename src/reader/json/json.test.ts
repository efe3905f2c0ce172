import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports } from '../index.js'

const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'

const read = (value: unknown, publisher: string | null = null) =>
  openReports(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), {
    name: 'a.json',
    date: null,
    publisher,
  })

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((d) => d.code)

test('reports in our own shape: one, or an array; nothing to say of it', async () => {
  const own = {
    id: 'a',
    text: TEXT,
    published: '2024-03-18',
    publisher: 'Meridian',
    title: 'T',
    url: 'https://m.example/a',
  }
  for (const value of [own, [own], JSON.stringify([own], null, 2)]) {
    const { value: reports, diagnostics } = await read(value)
    assert.deepEqual(diagnostics, [])
    assert.deepEqual(
      reports.map(({ id, text, published, publisher, title, url }) => [
        id,
        text,
        published,
        publisher,
        title,
        url,
      ]),
      [['a', TEXT, '2024-03-18', 'Meridian', 'T', 'https://m.example/a']],
    )
  }
})

test('articles as other programs name them: what was used and what was not is said', async () => {
  const { value, diagnostics } = await read({
    status: 'ok',
    articles: [
      {
        source: { id: null, name: 'Meridian' },
        author: 'Lina Haddad',
        headline: 'Shells fall',
        url: 'https://m.example/a',
        urlToImage: 'x.png',
        publishedAt: '2024-03-18T09:00:00Z',
        content: `<p>${TEXT}</p><p>Again.</p>`,
      },
    ],
  })
  const [report] = value
  assert.deepEqual(
    [
      report!.text,
      report!.title,
      report!.publisher,
      report!.published,
      report!.url,
      report!.taken?.byline,
      report!.taken?.part,
    ],
    [
      `${TEXT}\nAgain.`,
      'Shells fall',
      'Meridian',
      '2024-03-18',
      'https://m.example/a',
      'Lina Haddad',
      'item 1',
    ],
  )
  assert.deepEqual(codes(diagnostics), ['json/fields'])
  assert.equal(
    diagnostics[0]!.message,
    'the array "articles" was read: words from "content", title from "headline", address from "url", date from "publishedAt", publisher from "source", byline from "author"; not read: "urlToImage"',
  )
})

test('a JSON Feed has its title as the publisher of its items', async () => {
  const { value } = await read({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Meridian Press',
    items: [
      { id: '1', content_text: TEXT, date_published: '2024-03-18T09:00:00Z', url: 'https://m.example/1' },
    ],
  })
  assert.deepEqual(
    value.map(({ id, publisher, published }) => [id, publisher, published]),
    [['1', 'Meridian Press', '2024-03-18']],
  )
})

test('Unix times are days in UTC; numbers that are no time are refused', async () => {
  const at = async (created: unknown) => {
    const { value, diagnostics } = await read([{ text: TEXT, created }])
    return value[0]?.published ?? diagnostics.at(-1)?.code
  }
  assert.equal(await at(1_710_752_400), '2024-03-18')
  assert.equal(await at(1_710_752_400_000), '2024-03-18')
  assert.equal(await at(20), 'report/invalid-date')
  assert.equal(await at('03/04/2024'), 'report/invalid-date')
})

test('an item that is no report is named by its number; the others are read', async () => {
  const { value, diagnostics } = await read([{ text: TEXT }, null, { text: 5 }, [], { title: 'x' }])
  assert.equal(value.length, 1)
  assert.equal(value[0]!.id, 'a.json, item 1')
  assert.deepEqual(
    diagnostics.map((d) => [d.where, d.code]),
    [2, 3, 4, 5].map((n) => [`a.json, item ${n}`, 'json/no-text']),
  )
})

/** What, content, code. */
const REFUSED: readonly (readonly [string, unknown, string])[] = [
  ['cut off', '[{"text": "The arm', 'json/broken'],
  ['a number', '5', 'json/no-reports'],
  ['nothing', '[]', 'json/no-reports'],
  ['two arrays and no telling name', { a: [{ x: 1 }], b: [{ x: 1 }] }, 'json/no-reports'],
  ['a map', { type: 'FeatureCollection', features: [{ geometry: null }] }, 'json/no-text'],
  ['arrays in arrays', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'json/no-text'],
]

for (const [what, content, code] of REFUSED) {
  test(`refused: ${what}`, async () => {
    const { value, diagnostics } = await read(content)
    assert.deepEqual(value, [])
    assert.deepEqual(codes(diagnostics), [code])
  })
}
