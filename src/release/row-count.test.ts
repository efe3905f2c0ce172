import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { rowsIn } from './row-count.js'

/** The bytes of a text in pieces of so many. */
const piecesOf = (text: string, size: number): readonly Uint8Array[] => {
  const bytes = Buffer.from(text)
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
}

test('law: a table has the rows that were written, however it is cut into pieces', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', '\r\n', 'a,"b"\n', 'حلفك', ''))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        const text = stringify([['a', 'b'], ...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
        assert.equal(rowsIn('x.csv', piecesOf(text, size)), rows.length)
      },
    ),
    { seed: 5 },
  )
})

test('a sheet with tags has two heads; the last row may lack its end', () => {
  assert.equal(rowsIn('a.hxl.csv', [Buffer.from('id\r\n#event\r\n1\r\n2')]), 2)
})

test('law: a map has the features of its list, and no other objects count', () => {
  const inner = fc.jsonValue()
  fc.assert(
    fc.property(
      fc.array(inner, { maxLength: 6 }),
      inner,
      fc.integer({ min: 1, max: 9 }),
      (properties, beside, size) => {
        const features = properties.map((one) => ({ type: 'Feature', properties: one, features: [{}] }))
        const text = JSON.stringify({ note: '"features":[{', list: [{}, {}], beside, features, more: [{}] })
        assert.equal(rowsIn('x.geojson', piecesOf(text, size)), features.length)
      },
    ),
    { seed: 5 },
  )
})

test('a page has no rows', () => {
  assert.equal(rowsIn('index.html', [Buffer.from('<p>\n')]), null)
})
