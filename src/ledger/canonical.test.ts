import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, hashOf, saltedHash } from './canonical.js'

test('the example of RFC 8785 is written as it says', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"\u002f',
    literals: [null, true, false],
  }
  assert.equal(
    canonicalJson(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('keys stand in the order of their UTF-16 code units', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  assert.deepEqual(Object.values(JSON.parse(canonicalJson(value))), [4, 2, 6, 7, 1, 5, 3])
})

test('what JSON cannot say is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, [Number.NaN]])
    assert.throws(() => canonicalJson(value))
})

test('law: a value read back is the same value, and is written the same way', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const words = canonicalJson(value)
      assert.equal(canonicalJson(JSON.parse(words)), words)
      assert.equal(words, canonicalJson(JSON.parse(JSON.stringify(value))))
    }),
    { seed: 4 },
  )
})

test('a hash is that of the bytes, a salted one that of salt, line end and words', () => {
  assert.equal(hashOf('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(hashOf(Buffer.from('abc')), hashOf('abc'))
  assert.equal(saltedHash('00', '{}'), hashOf('00\n{}'))
})
