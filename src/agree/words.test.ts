import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentWords, samePhrase } from './words.js'

/** Expected words as Python's `\w` gives them: letters and digits of any script, no combining marks. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Al-Shabaab’s men', ['al-shabaab’s', 'men']],
  ['President of the Republic', ['republic']],
  ['the of a', ['a', 'of', 'the']],
  ['—', []],
  ['', []],
  ['الجيش السوري', ['الجيش', 'السوري']],
  ['Солдаты 5-й бригады', ['5-й', 'бригады', 'солдаты']],
  ['हिन्दी सेना', ['द', 'न', 'स', 'ह']],
  ['e\u0301te\u0301', ['e', 'te']],
  ['İstanbul ΟΔΟΣ', ['i', 'stanbul', 'οδος']],
  ['½ ² Ⅻ', ['²', '½', 'ⅻ']],
]

for (const [phrase, words] of cases) {
  test(`words of "${phrase}"`, () => {
    assert.deepEqual([...contentWords(phrase)].sort(), [...words].sort())
  })
}

test('half of the shorter phrase is enough', () => {
  assert.ok(samePhrase('the army', 'The Syrian army'))
  assert.ok(samePhrase('مدينة حلب', 'حلب القديمة'))
  assert.ok(!samePhrase('three old tribal elders', 'three young rebels here'))
})

test('phrases without words are never the same', () => {
  assert.ok(!samePhrase('', ''))
  assert.ok(!samePhrase('…', '…'))
})
