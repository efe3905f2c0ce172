import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports } from '../index.js'

const WORDS =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'

const page = (head: string, before = ''): string =>
  `${before}<!doctype html><html><head><title>Shells fall | Meridian</title>${head}</head><body><article><h1>Shells fall</h1><p>${WORDS}</p></article></body></html>`

const read = (html: string | Uint8Array, url: string | null = null) =>
  openReports(Buffer.from(html), { name: 'page.html', date: null, publisher: null, url })

const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Shells fall on Halvek',
  datePublished: '2024-03-18T23:30:00-05:00',
  dateModified: '2024-03-20T08:00:00Z',
  author: [
    { '@type': 'Person', name: 'Lina  Haddad' },
    { '@type': 'Person', name: 'Omar Said' },
  ],
  publisher: { '@type': 'Organization', name: 'Meridian Press' },
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://meridian.example/halvek' },
}

test('JSON-LD gives publisher, byline, day as written, change and address', async () => {
  const { value, diagnostics } = await read(page(ld(ARTICLE)))
  const [report] = value
  assert.deepEqual(
    [report!.publisher, report!.published, report!.url],
    ['Meridian Press', '2024-03-18', 'https://meridian.example/halvek'],
  )
  assert.equal(report!.taken?.byline, 'Lina Haddad, Omar Said')
  assert.deepEqual(report!.taken?.says, ['changed on 2024-03-20'])
  assert.equal(report!.text, WORDS)
  assert.deepEqual(diagnostics, [])
})

test('an article in a graph is found, its author by id', async () => {
  const graph = {
    '@graph': [
      { '@type': 'WebPage', name: 'Site', datePublished: '2020-01-01' },
      { '@type': ['Article', 'NewsArticle'], datePublished: '2024-03-18', author: { '@id': '#lina' } },
      { '@type': 'Person', '@id': '#lina', name: 'Lina Haddad' },
    ],
  }
  const [report] = (await read(page(ld(graph)))).value
  assert.deepEqual([report!.published, report!.taken?.byline], ['2024-03-18', 'Lina Haddad'])
})

test('Open Graph and meta elements, whatever their letters', async () => {
  const head =
    '<meta property="og:site_name" content="Meridian"><meta name="Author" content="Lina Haddad">' +
    '<meta name="DC.date.issued" content="March 18, 2024"><meta property="og:url" content="https://meridian.example/a">'
  const [report] = (await read(page(head))).value
  assert.deepEqual(
    [report!.publisher, report!.published, report!.url, report!.taken?.byline],
    ['Meridian', '2024-03-18', 'https://meridian.example/a', 'Lina Haddad'],
  )
})

test('where the page came from comes before what it calls itself; what is no address of the web is none', async () => {
  const canonical = (href: string): string => page(`<link rel="canonical" href="${href}">`)
  const from = 'https://meridian.example/news/a?utm=1'
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['/halvek', from, from],
    ['/halvek', null, null],
    ['javascript:alert(1)', from, from],
    ['file:///home/lina/page.html', null, null],
    ['https://meridian.example/halvek', null, 'https://meridian.example/halvek'],
  ]
  for (const [href, url, expected] of cases)
    assert.equal((await read(canonical(href), url)).value[0]!.url, expected, href)
  const [moved] = (await read(canonical('/halvek'), from)).value
  assert.deepEqual(moved!.taken?.says, ['gives https://meridian.example/halvek as its address'])
})

test('dates that contradict each other are said; the first is used', async () => {
  const head = `<meta property="article:published_time" content="2024-03-19">${ld(ARTICLE)}`
  const { value, diagnostics } = await read(page(head))
  assert.equal(value[0]!.published, '2024-03-19')
  assert.deepEqual(
    diagnostics.map((d) => d.code),
    ['html/dates-differ'],
  )
  assert.match(diagnostics[0]!.message, /2024-03-19 \(article:published_time\) and 2024-03-18 \(JSON-LD\)/)
})

test('a date that can be read in two ways stays unknown and is said', async () => {
  const { value, diagnostics } = await read(page('<meta name="date" content="03/04/2024">'))
  assert.equal(value[0]!.published, null)
  assert.match(
    diagnostics[0]!.message,
    /"03\/04\/2024" \(date\), which is no day that can be read in one way only/,
  )
})

test('broken JSON-LD is said and changes nothing else', async () => {
  const { value, diagnostics } = await read(page(`${ld('{"@type": "NewsArticle",')}${ld(ARTICLE)}`))
  assert.equal(value[0]!.published, '2024-03-18')
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.severity]),
    [['html/broken-json-ld', 'note']],
  )
})

test('JSON-LD without end costs nothing: an object in itself a thousand times, a thousand articles', async () => {
  const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`
  const many = JSON.stringify(Array.from({ length: 100_000 }, () => ({ '@type': 'Thing' })))
  const { value } = await read(page(ld(deep) + ld(many)))
  assert.equal(value[0]!.text, WORDS)
})

test('a page that a browser or SingleFile saved knows where and when', async () => {
  const chrome = '<!-- saved from url=(0031)https://meridian.example/halvek -->\n'
  assert.equal((await read(page('', chrome))).value[0]!.url, 'https://meridian.example/halvek')
  const single =
    '<!--\n Page saved with SingleFile \n url: https://meridian.example/halvek \n saved date: Mon Mar 18 2024 09:00:00 GMT+0300 (Arabia Standard Time)\n-->'
  const [report] = (await read(page('', single))).value
  assert.deepEqual(
    [report!.url, report!.taken?.fetched],
    ['https://meridian.example/halvek', '2024-03-18T06:00:00.000Z'],
  )
})

test('the character set that a page declares is used', async () => {
  const html = page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">').replace(
    'Observatory',
    'Observatoire d\x92Été',
  )
  const { value, diagnostics } = await read(Buffer.from(html, 'latin1'))
  assert.match(value[0]!.text, /Observatoire d’Été/)
  assert.equal(value[0]!.taken?.charset, 'windows-1252')
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.severity]),
    [['reader/charset', 'note']],
  )
})
