import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openXml } from './xml.js'

function read(xml: string, size = xml.length): readonly [string, string | null] {
  const told: string[] = []
  const reader = openXml({
    open: (name, attributes) =>
      told.push(`<${name}${Object.entries(attributes).map(([k, v]) => ` ${k}=${v}`)}>`),
    close: (name) => told.push(`</${name}>`),
    text: (words) => told.push(words),
  })
  for (let at = 0; at < xml.length; at += size) if (!reader.write(xml.slice(at, at + size))) break
  return [told.join(''), reader.end()?.code ?? null]
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>`
const OUTSIDE = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>`

/** XML, what is told, fault. */
const CASES: readonly (readonly [string, string, string | null])[] = [
  ['<a x="1">b<c/>d</a>', '<a x=1>b<c></c>d</a>', null],
  ['<a>Smith &amp; Sons &#x2014; &nbsp;x</a>', '<a>Smith & Sons — &nbsp;x</a>', null],
  ['<a>&constructor;&__proto__;</a>', '<a>&constructor;&__proto__;</a>', null],
  ['<a><![CDATA[<b>&amp;</b>]]></a>', '<a><b>&amp;</b></a>', null],
  [' \n<?xml version="1.0"?><a>b</a>', '<a>b</a>', null],
  ['<a><b>x</b><c>', '<a><b>x</b><c>', 'xml/broken'],
  ['<a><b>x</a></b>', '<a><b>x</b>', 'xml/broken'],
  ['<a b="x', '', 'xml/broken'],
  ['', '', 'xml/broken'],
  [LAUGHS, '', 'xml/entities'],
  [OUTSIDE, '', 'xml/entities'],
  ['<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a>b</a>', '<a>b</a>', null],
]

test('XML is told in order; nothing of its own is expanded, nothing fetched', () => {
  for (const [xml, told, fault] of CASES) {
    assert.deepEqual(read(xml), [told, fault], xml)
    if (xml !== '') assert.deepEqual(read(xml, 1), [told, fault], `${xml} piece by piece`)
  }
})

test('depth and length have ends', () => {
  assert.equal(read('<a>'.repeat(100_000))[1], 'xml/too-deep')
  assert.equal(read(`<a b="${'x'.repeat(17 * 1024 * 1024)}"/>`, 65_536)[1], 'xml/too-long')
})
