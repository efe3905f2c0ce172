import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayCount, sayNumber, signNumber } from './numbers.js'

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

test('where the words do not have the number, the words are shown and no number in their place', () => {
  const said = (text: string, low: number | null, best: number | null, high: number | null): string =>
    sayCount({ text, low, best, high })
  assert.equal(said('more than 250,000 people', 250_001, null, null), '“more than 250,000 people”')
  assert.equal(said('Dozens', 24, null, null), '“Dozens”')
  assert.equal(said('hundreds of thousands', 200_000, null, null), '“hundreds of thousands”')
  assert.equal(said('at least twelve people', 12, 12, null), '12 or more')
  assert.equal(said('between 7 and 11', 7, null, 11), '7 to 11')
  assert.equal(said('no number', null, null, null), '“no number”')
})
