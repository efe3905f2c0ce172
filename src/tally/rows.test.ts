import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWords, readRows, shippedRows, WORD_FILES } from './rows.js'

const rows = WORD_FILES.flatMap(shippedRows)

test('every row finds its example and not its counter-example', () => {
  for (const row of rows) {
    for (const slot of row.in) {
      const found = (text: string): boolean => findWords(row.role, slot, text)?.row.id === row.id
      assert.ok(found(row.example), `${row.id}: "${row.example}" is not found`)
      if (row.role !== 'spokesman') assert.ok(!found(row.not), `${row.id}: "${row.not}" is found`)
    }
  }
})

test('ids are unique and no word stands twice in one role', () => {
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length)
  for (const role of new Set(rows.map((row) => row.role))) {
    const words = rows
      .filter((row) => row.role === role)
      .flatMap((row) => row.in.flatMap((slot) => row.words.map((w) => `${slot} ${w}`)))
    assert.deepEqual(
      words.filter((word, i) => words.indexOf(word) !== i),
      [],
      role,
    )
  }
})

test('a row that breaks the form throws, naming file and row', () => {
  const good =
    '- {id: a/b, role: killing, in: [trigger], words: killed, example: killed, not: lost, source: here}'
  assert.equal(readRows(good, 'f.yml').length, 1)
  for (const [from, to] of [
    ['role: killing', 'role: shopping'],
    ['in: [trigger]', 'in: [headline]'],
    ['source: here', 'colour: green'],
    ['words: killed,', ''],
  ]) {
    assert.throws(() => readRows(good.replace(from!, to!), 'f.yml'), /f\.yml, row 1/)
  }
  assert.throws(() => readRows('rows: none', 'f.yml'), /f\.yml/)
})
