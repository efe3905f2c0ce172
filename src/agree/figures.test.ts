import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nominalAlpha } from './alpha.js'
import { measureOf, roundHalfEven, tallyPhrases } from './tally.js'

const pairsOf = (a: string, b: string): readonly (readonly [string, string])[] =>
  [...a].map((value, index) => [value, [...b][index]!])

test("Krippendorff's own examples for two coders", () => {
  assert.deepEqual(nominalAlpha(pairsOf('0100000010', '1110010000')), { alpha: 0.0952, units: 10 })
  assert.deepEqual(nominalAlpha(pairsOf('aabbdcccedda', 'babbbccceddd')), { alpha: 0.692, units: 12 })
})

test('full agreement on two values is 1, on one value unknown', () => {
  assert.equal(nominalAlpha(pairsOf('abab', 'abab')).alpha, 1)
  assert.equal(nominalAlpha(pairsOf('aaaa', 'aaaa')).alpha, null)
})

test('disagreement throughout is below zero', () => {
  assert.equal(nominalAlpha(pairsOf('abab', 'baba')).alpha, -0.75)
})

test('ties go to the even digit, all else to the nearer one', () => {
  assert.equal(roundHalfEven(1 / 32, 4), 0.0312)
  assert.equal(roundHalfEven(3 / 32, 4), 0.0938)
  assert.equal(roundHalfEven(1 / 16, 3), 0.062)
  assert.equal(roundHalfEven(2 / 3, 4), 0.6667)
  assert.equal(roundHalfEven(1, 4), 1)
  assert.equal(roundHalfEven(0, 4), 0)
})

test('no items give zero, not a division by zero', () => {
  assert.deepEqual(measureOf({ hits: 0, gold: 0, pred: 0 }, { places: 4 }), {
    p: 0,
    r: 0,
    f1: 0,
    gold: 0,
    pred: 0,
  })
})

test('phrases are matched one to one', () => {
  const isEqual = (a: string, b: string) => a === b
  assert.deepEqual(tallyPhrases(['a', 'a', 'b'], ['a', 'c'], isEqual), { hits: 1, gold: 3, pred: 2 })
})
