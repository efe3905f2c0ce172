import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { COUNT_ROW_NAMES, sayCalendarRows, sayCountRows } from './row-names.js'

const ROOT = new URL('../../../', import.meta.url)

test('every row of the count table has a name of its own', () => {
  const ids = ['numbers', 'hedges'].flatMap((file) => {
    const rows: unknown = parse(readFileSync(new URL(`data/quantity/${file}.yml`, ROOT), 'utf8'))
    assert.ok(Array.isArray(rows))
    return rows.map(({ id }: { readonly id: string }) => id)
  })
  assert.deepEqual(Object.keys(COUNT_ROW_NAMES).sort(), ids.sort())
  assert.equal(new Set(Object.values(COUNT_ROW_NAMES)).size, ids.length)
})

test('the rows that read a number are named; a row that we do not know keeps the words of its id', () => {
  assert.equal(sayCountRows(['hedge/at-least', 'number/word']), 'at least + number in words')
  assert.equal(sayCountRows(['number/of-yesteryear']), 'of yesteryear')
  assert.equal(sayCalendarRows(['time/day-month']), 'day month')
})
