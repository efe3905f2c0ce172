import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkRows, sourceTypeOf, sourceTypeRows } from './source-types.js'

for (const { id, type, example, not } of sourceTypeRows()) {
  test(`${id} reads its example and not its counter-example`, () => {
    assert.deepEqual(sourceTypeOf(example), { type, rule: id })
    assert.notEqual(sourceTypeOf(not)?.rule, id)
  })
}

test('the first row decides', () => {
  assert.equal(sourceTypeOf('the UN human rights office')?.type, 'io')
  assert.equal(sourceTypeOf('military police')?.type, 'police')
})

test('what no row knows is left to the encoder', () => {
  assert.equal(sourceTypeOf('Lund'), null)
})

test('a row without an example or with a type that is none is refused', () => {
  const row = { id: 'source/x', type: 'police', words: 'x', example: 'x', not: 'y', source: 's' }
  assert.equal(checkRows([row]).length, 1)
  assert.throws(() => checkRows([{ ...row, example: '' }]), /example is missing/)
  assert.throws(() => checkRows([{ ...row, type: 'navy' }]), /no source type/)
})
