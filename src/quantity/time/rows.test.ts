import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseExample, readExample } from './examples.js'
import { findTimes } from './find.js'
import { loadGrammar } from './rows.js'

const { rows } = loadGrammar()

for (const row of rows.values()) {
  test(`${row.id} reads its examples`, () => {
    for (const text of row.examples) {
      const example = parseExample(text)
      const { start, end } = readExample(example)
      assert.deepEqual({ start, end }, example.expected, text)
    }
    const rules = row.examples.map((text) => readExample(parseExample(text)).rule)
    assert.ok(rules.includes(row.id), `no example is read by the row itself, but by ${rules.join(', ')}`)
  })
  if (row.not.length > 0) {
    test(`${row.id} is not found in its counter-examples`, () => {
      for (const text of row.not) {
        const found = findTimes(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end))
        assert.deepEqual(found, [], text)
      }
    })
  }
  if (row.find) {
    test(`${row.id} says what it must not find, or its words are a time wherever they stand`, () => {
      assert.ok(row.source.length > 0)
    })
  }
}
