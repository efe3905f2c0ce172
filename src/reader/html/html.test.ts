import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HTML } from './index.js'

const read = (html: string, given: { readonly date?: string; readonly publisher?: string } = {}) =>
  HTML.read(html, { name: 'page.html', date: given.date ?? null, publisher: given.publisher ?? null })

const FIRST =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'
const SECOND =
  'The government denied that its forces had fired on the town, and it accused the rebels of the attack.'

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>Shells fall on Halvek | Meridian</title>${head}</head><body>${body}</body></html>`

const article = (inside: string): string =>
  `<main><article><h1>Shells fall on Halvek</h1>${inside}</article></main>`

const textOf = (html: string): string | undefined => read(html).value[0]?.text

test('the main text is read, a line a block', () => {
  assert.equal(textOf(page(article(`<p>${FIRST}</p>\n<p>${SECOND}</p>`))), `${FIRST}\n${SECOND}`)
})

test('navigation, forms, scripts, captions and the repeated title are never coded', () => {
  const html = page(
    `<header><nav><ul><li><a href="/">Army kills 200 in the south</a></li></ul></nav></header>${article(
      `<p>${FIRST}</p><script>document.write('50 killed')</script><figure><img src="a.png"><figcaption>Ten dead</figcaption></figure>
       <p>${SECOND}</p>`,
    )}<form action="/comment"><label>They bombed my street</label><textarea>Five killed</textarea></form>
     <aside>Read also: 40 killed in Korrin</aside><footer>© Meridian</footer>`,
  )
  assert.equal(textOf(html), `${FIRST}\n${SECOND}`)
  assert.equal(read(html).value[0]!.title, 'Shells fall on Halvek')
})

test('what the page says of itself comes before what the person says', () => {
  const head =
    '<meta property="og:site_name" content="Meridian"><meta property="article:published_time" content="2024-03-18T09:00:00Z">' +
    '<link rel="canonical" href="https://meridian.example/halvek">'
  const [own] = read(page(article(`<p>${FIRST}</p>`), head)).value
  assert.deepEqual(
    [own!.publisher, own!.published, own!.url],
    ['Meridian', '2024-03-18', 'https://meridian.example/halvek'],
  )
  const given = { date: '2024-03-19', publisher: 'Somebody' }
  const [both] = read(page(article(`<p>${FIRST}</p>`), head), given).value
  assert.deepEqual([both!.publisher, both!.published], ['Meridian', '2024-03-18'])
  const [said] = read(page(article(`<p>${FIRST}</p>`)), given).value
  assert.deepEqual([said!.publisher, said!.published], ['Somebody', '2024-03-19'])
})

test('a date that does not exist in a page’s head stays unknown', () => {
  const head = '<meta name="date" content="2024-02-30">'
  assert.equal(read(page(article(`<p>${FIRST}</p>`), head)).value[0]!.published, null)
})

test('character references, line breaks and white space are read as a person sees them', () => {
  const html = page(
    article(
      `<p>Four&nbsp;men &amp; a&#x20;boy<br>were\n   killed &ldquo;near&rdquo; caf&eacute; حلفك 🕊️.</p>`,
    ),
  )
  assert.match(textOf(html)!, /^Four men & a boy\nwere killed “near” café حلفك 🕊️\.$/)
})

test('words in neighbouring cells, items and blocks do not run together', () => {
  const html = page(
    article(
      `<ul><li>Four killed</li><li>Six wounded</li></ul><table><tr><td>Halvek</td><td>12</td></tr></table><p>${FIRST}</p>`,
    ),
  )
  assert.deepEqual(textOf(html)!.split('\n'), ['Four killed', 'Six wounded', 'Halvek', '12', FIRST])
})

test('a piece of HTML without head and body is read', () => {
  assert.equal(textOf(`<p>${FIRST}</p><p>${SECOND}</p>`), `${FIRST}\n${SECOND}`)
  assert.equal(textOf(FIRST), FIRST)
})

test('end tags that may be left out do not nest', () => {
  const html = page(article(`<p>${FIRST}`.repeat(2_000)))
  assert.equal(textOf(html)!.split('\n').length, 2_000)
})

test('pictures written into a page do not count against its length', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(9_000_000)}">`
  assert.equal(textOf(page(article(`${picture}<p>${FIRST}</p>`))), FIRST)
})

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['100,000 nested elements', '<div>'.repeat(100_000), 'html/too-deep'],
  ['nested elements that are closed', `${'<div>'.repeat(400)}x${'</div>'.repeat(400)}`, 'html/too-deep'],
  ['too many tags', '<b>x</b>'.repeat(60_000), 'html/too-many-tags'],
  ['angle brackets', '<'.repeat(200_000), 'html/too-many-tags'],
  ['a page of 9 million characters', 'word '.repeat(1_800_000), 'html/too-long'],
  ['nothing but navigation', '<nav>Home</nav>', 'report/empty'],
  ['a comment that is never closed', `<!-- ${FIRST}`, 'report/empty'],
]

for (const [what, body, code] of REFUSED) {
  test(`refused at once: ${what}`, () => {
    const started = process.cpuUsage()
    const { value, diagnostics } = read(page(body))
    assert.deepEqual(value, [])
    assert.deepEqual(
      diagnostics.map((d) => d.code),
      [code],
    )
    assert.equal(diagnostics[0]!.where, 'page.html')
    const { user, system } = process.cpuUsage(started)
    assert.ok(user + system < 5_000_000, 'no more than 5 s of work')
  })
}
