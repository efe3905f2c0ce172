import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeVisible } from './visible.js'

test('control codes of a hostile text are shown, not sent', () => {
  assert.equal(makeVisible('\x1b[31mred\x07\x9b1m'), '\\x1b[31mred\\x07\\x9b1m')
  assert.equal(makeVisible('title\x1b]0;owned\x07'), 'title\\x1b]0;owned\\x07')
})

test('hidden format characters are shown: they can turn a text round', () => {
  assert.equal(makeVisible('12\u202e 21'), '12\\u202e 21')
  assert.equal(makeVisible('a\u2066b\u2069c\ufeff'), 'a\\u2066b\\u2069c ')
  assert.equal(makeVisible('a\u{e0041}'), 'a\\u{e0041}')
})

test('line breaks and tabs become a space', () => {
  assert.equal(makeVisible('one\r\n\ttwo'), 'one two')
})

test('letters, emoji with joiners and Arabic stay', () => {
  for (const text of ['Darayya داريّا', '👩‍🚒 🕊️', 'می‌خواهم', 'Čelákovice 東京'])
    assert.equal(makeVisible(text), text)
})

test('law: no control character survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(makeVisible(text), /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    }),
    { seed: 7 },
  )
})
