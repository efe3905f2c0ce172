import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayNumber, signNumber } from './numbers.js'

/** low, best, high, in words, in signs */
const CASES: readonly (readonly [
  number | null,
  number | null,
  number | null,
  string | null,
  string | null,
])[] = [
  [10, 10, 10, '10', '10'],
  [0, 0, 0, '0', '0'],
  [10, 10, null, '10 or more', '≥10'],
  [11, null, null, '11 or more', '≥11'],
  [null, null, 10, 'up to 10', '≤10'],
  [null, 60, null, 'about 60', '~60'],
  [7, null, 11, '7 to 11', '7–11'],
  [7, 9, 11, '7 to 11, best 9', '7–11'],
  [200_000, null, null, '200,000 or more', '≥200,000'],
  [null, null, null, null, null],
]

test('numbers say what is known, no more', () => {
  for (const [low, best, high, words, signs] of CASES) {
    assert.equal(sayNumber({ low, best, high }), words)
    assert.equal(signNumber({ low, best, high }), signs)
  }
})
