import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AUTHOR_ROWS, authorshipOf } from './index.js'

const PRESS = 'Halvek Press'

for (const { id, as, example, not, source } of AUTHOR_ROWS)
  test(`${id}: ${example.replace('\n', ' / ')}`, () => {
    assert.equal(authorshipOf(example, PRESS), as)
    assert.equal(authorshipOf(not, PRESS), null)
    assert.equal(authorshipOf(example, 'Orvel Gazette'), null, 'of another publisher it says nothing')
    assert.notEqual(source, '')
  })

/** Words of a text, who printed it, and how the text names them. */
const CASES: readonly (readonly [words: string, publisher: string | null, as: string | null])[] = [
  ['HALVEK (ANS) - Shells hit the mill on Monday.', 'ANS', 'signed'],
  ['HALVEK (ANS) - Shells hit the mill on Monday.', 'Orvel News Service', null],
  ['HALVEK (ANS) - Shells hit the mill on Monday.', 'Atlas News Service', 'signed'],
  ['HALVEK (Rand/ANS) - Shells hit the mill.', 'The Atlas News Service (ANS)', 'signed'],
  ['ANS – Shells hit the mill on Monday.', 'ANS', 'signed'],
  ['ANSARI – Shells hit the mill on Monday.', 'ANS', null],
  ['Shells hit the mill, a doctor told ANS.', 'ANS', 'told'],
  ['Shells hit the mill, a doctor told ANS Monday.', 'ANS', 'told'],
  ['HALVEK (ANS) - A doctor told Halvek Press of it.', PRESS, 'told'],
  ['Shells hit the mill.\n\nSource: ANS', 'ANS', 'signed'],
  ['Halvek Press said that shells hit the mill.', PRESS, null],
  ['Shells hit the offices of Halvek Press.', PRESS, null],
  ['The Atlas News Service (ANS) was closed by the army.', 'ANS', null],
  ['Shells hit the mill. — Al-Halvek [Press]', 'Al-Halvek [Press]', 'signed'],
  ['Shells hit the mill.', null, null],
]

test('Whom a text names as its author, and whom it only names', () => {
  for (const [words, publisher, as] of CASES)
    assert.equal(authorshipOf(words, publisher), as, `${words} ${publisher}`)
})
