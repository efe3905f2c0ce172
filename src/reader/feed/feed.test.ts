import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports } from '../index.js'

const FIRST =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'
const SECOND =
  'The government denied that its forces had fired on the town, and it accused the rebels of the attack.'

const read = (xml: string, given: { readonly publisher?: string; readonly url?: string } = {}) =>
  openReports(Buffer.from(xml), { name: 'feed.xml', date: null, publisher: null, ...given })

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Meridian Press</title><link>https://meridian.example</link>${items}</channel></rss>`

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((d) => d.code)

test('RSS: each item is a report with its own address, date and publisher', async () => {
  const { value, diagnostics } = await read(
    rss(
      `<item><title>Shells &amp;amp; fire</title><link>https://meridian.example/1</link><guid>m-1</guid>` +
        `<pubDate>Mon, 18 Mar 2024 23:30:00 -0500</pubDate><dc:creator>Lina Haddad</dc:creator>` +
        `<description>Short.</description><content:encoded><![CDATA[<p>${FIRST}</p><p>${SECOND}</p>]]></content:encoded></item>` +
        `<item><title>Second</title><link>/2</link><description>&lt;p&gt;${SECOND}&lt;/p&gt;</description>` +
        `<source url="https://other.example/rss">Free Halvek</source></item>`,
    ),
  )
  assert.deepEqual(
    value.map(({ id, text, title, url, publisher, published }) => [
      id,
      text,
      title,
      url,
      publisher,
      published,
    ]),
    [
      [
        'm-1',
        `${FIRST}\n${SECOND}`,
        'Shells & fire',
        'https://meridian.example/1',
        'Meridian Press',
        '2024-03-18',
      ],
      ['https://meridian.example/2', SECOND, 'Second', 'https://meridian.example/2', 'Free Halvek', null],
    ],
  )
  assert.equal(value[0]!.taken?.byline, 'Lina Haddad')
  assert.deepEqual(value[1]!.taken?.says, ['a summary from a feed'])
  assert.equal(value[1]!.taken?.part, 'entry 2')
  assert.deepEqual(codes(diagnostics), ['feed/summary'])
})

test('Atom: content as text, as HTML and as elements', async () => {
  const { value, diagnostics } = await read(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Meridian Press</title><link rel="self" href="https://meridian.example/feed"/>` +
      `<link href="https://meridian.example/"/>` +
      `<entry><id>tag:1</id><title type="html">One</title><link rel="alternate" href="https://meridian.example/1"/><link rel="enclosure" href="x.mp3"/>` +
      `<published>2024-03-18T09:00:00Z</published><updated>2024-03-19T09:00:00Z</updated><author><name>Lina</name></author>` +
      `<content type="text">${FIRST}</content></entry>` +
      `<entry><id>tag:2</id><title>Two</title><updated>2024-03-19T09:00:00Z</updated><content type="xhtml"><div><p>${FIRST} &lt;b&gt;</p><p>${SECOND}</p></div></content></entry>` +
      `</feed>`,
  )
  assert.deepEqual(
    value.map(({ id, text, url, published }) => [id, text, url, published]),
    [
      ['tag:1', FIRST, 'https://meridian.example/1', '2024-03-18'],
      ['tag:2', `${FIRST} <b>\n${SECOND}`, null, '2024-03-19'],
    ],
  )
  assert.deepEqual(value[0]!.taken?.says, ['changed on 2024-03-19'])
  assert.equal(value[0]!.taken?.byline, 'Lina')
  assert.deepEqual(diagnostics, [])
})

test('RSS 1.0 has its items beside the channel', async () => {
  const { value } = await read(
    `<rdf:RDF><channel><title>Meridian Press</title></channel><item rdf:about="x"><title>One</title><link>https://meridian.example/1</link><description>${FIRST}</description><dc:date>2024-03-18</dc:date></item></rdf:RDF>`,
  )
  assert.deepEqual(
    value.map(({ text, publisher, published }) => [text, publisher, published]),
    [[FIRST, 'Meridian Press', '2024-03-18']],
  )
})

test('a headline without words is counted, not read; a date in two ways is said', async () => {
  const { value, diagnostics } = await read(
    rss(
      `<item><title>Twelve killed</title></item><item><title>x</title><description> </description></item>` +
        `<item><description>${FIRST}</description><pubDate>03/04/2024</pubDate></item>`,
    ),
  )
  assert.equal(value.length, 1)
  assert.deepEqual(codes(diagnostics), ['feed/date-unread', 'feed/no-words', 'feed/summary'])
  assert.match(diagnostics[1]!.message, /no words: 2; they were not read/)
})

test('a feed that breaks off gives what stands before, and says so', async () => {
  const { value, diagnostics } = await read(
    rss(`<item><description>${FIRST}</description></item><item><description>Tw`).slice(0, -17),
  )
  assert.equal(value.length, 1)
  assert.deepEqual(codes(diagnostics), ['feed/summary', 'xml/broken'])
  assert.match(diagnostics[1]!.message, /its first 1 entries were read and nothing after them/)
})

/** What, feed, code, words. */
const REFUSED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'billion laughs',
    `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${rss(`<item><description>&b;</description></item>`)}`,
    'xml/entities',
    /never expanded; nothing was read/,
  ],
  [
    'another file by an entity',
    `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><description>&x;</description></item></channel></rss>`,
    'xml/entities',
    /never expanded/,
  ],
  ['deep nesting', `<rss><channel>${'<a>'.repeat(100_000)}`, 'xml/too-deep', /more than 256 elements/],
  ['other XML', '<kml><Document/></kml>', 'feed/not-a-feed', /root is <kml>/],
  ['no entry', rss(''), 'report/empty', /without entries/],
  ['too long', `<rss>${' '.repeat(33_000_000)}</rss>`, 'feed/too-long', /at most 32000000/],
]

for (const [what, xml, code, words] of REFUSED) {
  test(`refused: ${what}`, async () => {
    const { value, diagnostics } = await read(xml.replace('<?xml version="1.0"?>', ''))
    assert.deepEqual(value, [])
    assert.deepEqual(codes(diagnostics), [code])
    assert.match(diagnostics[0]!.message, words)
  })
}
