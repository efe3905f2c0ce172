import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvLines, defused, plainCell } from './cells.js'

test('what a spreadsheet might run is defused, and nothing else', () => {
  assert.equal(defused('=1+1'), "'=1+1")
  assert.equal(defused('@SUM(A1)'), "'@SUM(A1)")
  assert.equal(defused('-3+1'), "'-3+1")
  assert.equal(defused('-107.5'), '-107.5')
  assert.equal(defused('-1'), '-1')
  assert.equal(defused("'=1+1"), "''=1+1")
  assert.equal(defused("it's"), "it's")
  assert.equal(defused('#event'), '#event')
})

test('law: taking the apostrophe off gives back any words', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+\-@\t\r]{0,4}.{0,6}$/)),
      (words) => {
        assert.equal(plainCell(defused(words)), words)
        assert.doesNotMatch(defused(words), /^(?!-\d+(?:\.\d+)?$)[=+\-@\t\r]/)
      },
    ),
    { seed: 7 },
  )
})

test('law: another reader of CSV finds the same cells, whatever stands in them', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('قُتل 11 شخصًا', 'a,b', '"quoted"', 'two\r\nlines', '', ' end '),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const read = parse(csvLines(rows, { raw: true }), { skip_empty_lines: false }) as string[][]
      assert.deepEqual(read, rows)
    }),
    { seed: 7 },
  )
})

test('nothing said is an empty cell, zero is 0', () => {
  assert.equal(csvLines([[null, 0, false, 'x']], { raw: false }), ',0,false,x\r\n')
})

test('a line break inside a cell does not end the row, whichever it is', () => {
  for (const words of ['a\nb', 'a\rb', 'a\r\nb'])
    assert.deepEqual(parse(csvLines([[words, 'c']], { raw: true }), { record_delimiter: '\r\n' }), [
      [words, 'c'],
    ])
})
