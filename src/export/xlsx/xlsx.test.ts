import assert from 'node:assert/strict'
import { test } from 'node:test'
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { hashOf } from '../../ledger/index.js'
import { exampleMaterial } from '../example.test-data.js'
import { keepAll } from '../index.js'
import { XLSX } from './index.js'
import { cellXml, letters, MAX_LETTERS } from './sheet.js'

const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false })

async function sheets(): Promise<ReadonlyMap<string, string>> {
  const sink = keepAll({ hashOf })
  await XLSX.write(exampleMaterial(), sink, { excel: false, raw: false })
  const parts = unzipSync([...sink.files.values()][0]!)
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

test('every part is XML, every sheet is named, and every relation leads somewhere', async () => {
  const parts = await sheets()
  for (const [path, xml] of parts) assert.ok(parser.parse(xml), path)
  const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)
  assert.deepEqual(names.slice(0, 3), ['about', 'incidents', 'casualties'])
  for (const [, target] of parts.get('xl/_rels/workbook.xml.rels')!.matchAll(/Target="([^"]+)"/g))
    assert.ok(parts.has(`xl/${target}`), target)
})

test('Arabic stands as it is, and words that look like a formula are words', async () => {
  const all = [...(await sheets()).values()].join('')
  assert.match(all, /قصف مخبز/)
  assert.match(all, /<t xml:space="preserve">=1\+1<\/t>/)
  assert.doesNotMatch(all, /<f>/)
})

const cell = (value: string) => cellXml(value, { row: 1, column: 0, head: false })

test('signs that XML cannot hold are written as Excel writes them, and what looks so is kept apart', () => {
  assert.match(cell('a\u0007b\r\n<&>').xml, /a_x0007_b_x000D_\n&lt;&amp;&gt;/)
  assert.match(cell('_x0041_').xml, /_x005F_x0041_/)
})

test('a cell that is too long is cut and says so', () => {
  const { xml, cut } = cell('x'.repeat(MAX_LETTERS + 5))
  assert.equal(cut, true)
  assert.match(xml, /x…<\/t>/)
  assert.equal(cell('short').cut, false)
})

test('columns are lettered as spreadsheets letter them', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(letters), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
