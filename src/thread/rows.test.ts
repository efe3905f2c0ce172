import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STANCES } from '../codebook/index.js'
import { hasWord } from './deadline.js'
import { AGENDA_ROWS, KIN_ROWS, OUTCOME_ROWS, STANCE_ROLES } from './index.js'
import { areKin } from './kin.js'
import { announcedBy } from './outcome.js'
import { quotationsOf } from './quotation.js'

for (const row of Object.values(AGENDA_ROWS))
  test(`row ${row.id}: “${row.example}”, not “${row.not}”`, () => {
    assert.ok(hasWord(row, row.example))
    assert.ok(!hasWord(row, row.not))
    assert.ok(row.source.length > 10)
  })

for (const row of KIN_ROWS)
  test(`row ${row.id}: ${row.example}`, () => {
    const [first] = row.kinds
    for (const kind of row.kinds.slice(1)) assert.ok(areKin(first!, kind) && areKin(kind, first!))
    assert.ok(!row.kinds.includes(row.not) && !areKin(first!, first!))
    assert.ok(row.kinds.some((kind) => !areKin(kind, row.not)))
  })

for (const row of OUTCOME_ROWS)
  test(`row ${row.id}: ${row.example}`, () => {
    for (const kind of row.by) assert.ok(announcedBy(kind).includes(row.announced))
    assert.deepEqual(announcedBy('sanction'), ['sanction'])
  })

test('a stance has one role, in the order of the codebook', () => {
  assert.deepEqual(
    STANCE_ROLES.map(({ stance }) => stance),
    STANCES,
  )
})

test('quotations of all sorts; a line break ends one that nobody closed', () => {
  const text = '“one” «two» "three" „four“ “open\nnext “five”'
  assert.deepEqual(
    quotationsOf(text).map(({ start, end }) => text.slice(start, end)),
    ['one', 'two', 'three', 'four', 'five'],
  )
})
