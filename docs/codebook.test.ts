import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KINDS, METRICS, NUMBER_ROWS, SOURCE_TYPES, STANCES } from '../src/codebook/index.js'
import { makeCodebook, readCodebook } from './codebook.js'
import { fillTables } from './tables.js'

test('the tables of CODEBOOK.md are those of the registries (npm run docs makes them anew)', () => {
  assert.equal(readCodebook(), makeCodebook())
})

test('making the tables twice changes nothing', () => {
  assert.equal(
    fillTables(makeCodebook(), { firstCase: () => '' }),
    fillTables(readCodebook(), { firstCase: () => '' }),
  )
})

test('every kind, stance, source type, metric and phrase of the number table is printed', () => {
  const text = readCodebook()
  for (const slug of [...KINDS, ...STANCES, ...SOURCE_TYPES, ...METRICS])
    assert.ok(text.includes(`| \`${slug}\` |`), slug)
  for (const phrase of NUMBER_ROWS.flatMap((row) => row.phrases)) assert.ok(text.includes(phrase), phrase)
})

test('a table that is asked for and not known, or not closed, is an error', () => {
  const firstCase = () => ''
  assert.throws(() => fillTables('<!-- table:moods -->\n<!-- end:moods -->', { firstCase }), /moods/)
  assert.throws(() => fillTables('<!-- table:kinds -->\n', { firstCase }), /opens 1/)
})
