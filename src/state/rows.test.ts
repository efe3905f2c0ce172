import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isStance, PHASES } from '../codebook/index.js'
import { evidenceOf } from './evidence.js'
import { claimOf } from './example.test-data.js'
import { holderOf } from './holder.js'
import { EVIDENCE_ROWS, HOLDER_ROWS, ownSide, PLACE_ROWS } from './index.js'
import { placeSteps } from './place-words.js'

for (const row of EVIDENCE_ROWS)
  test(`row ${row.id}: “${row.example}”, not “${row.not}”`, () => {
    assert.equal(evidenceOf(claimOf(`a1 7 Mar: ${row.example} at Halvek`)), row)
    assert.notEqual(evidenceOf(claimOf(`a1 7 Mar: ${row.not} at Halvek`)), row)
    assert.ok(row.source.length > 10 && isStance(row.stance))
  })

test('each row has its own id, and each phase of a state tells of that phase', () => {
  assert.equal(new Set(EVIDENCE_ROWS.map(({ id }) => id)).size, EVIDENCE_ROWS.length)
  for (const phase of PHASES)
    assert.equal(evidenceOf(claimOf(`a1 7 Mar: siege ${phase} at Halvek`))?.tells, phase)
})

test('an act without a place tells of no state', () => {
  assert.equal(evidenceOf(claimOf('a1 7 Mar: capture; by the Front')), null)
})

const plain = (text: string) => placeSteps(text).map(({ name, within }) => [name, ...within].join(' ').trim())

test(`row ${PLACE_ROWS.sort.id}: what sort of place it is belongs to no name`, () => {
  assert.deepEqual(plain(PLACE_ROWS.sort.example), ['halvek'])
  assert.deepEqual(plain(PLACE_ROWS.sort.not), ['bakery'])
})

test(`row ${PLACE_ROWS.side.id}: a side is kept, in one word for all its forms`, () => {
  assert.deepEqual(plain(PLACE_ROWS.side.example), ['halvek east'])
  assert.deepEqual(plain(PLACE_ROWS.side.not), ['halvek'])
  assert.deepEqual(plain('rebel-held eastern half of Halvek'), ['east', 'halvek'])
  assert.deepEqual(plain("Halvek's west"), ['west', 'halvek'])
})

test(`row ${PLACE_ROWS.part.id}: a part is not the whole`, () => {
  assert.deepEqual(plain(PLACE_ROWS.part.example), ['half', 'old mills'])
  assert.deepEqual(plain(PLACE_ROWS.part.not), ['old mills'])
})

test(`row ${PLACE_ROWS.around.id}: what lies around a place is not the place`, () => {
  assert.deepEqual(plain(PLACE_ROWS.around.example), ['halvek around villages'])
  assert.deepEqual(plain('north of Halvek'), ['halvek north of'])
})

const keyOf = (text: string): string => holderOf({ text, actor: null }, { sideOf: ownSide, day: null }).key

test(`rows ${HOLDER_ROWS.state.id} and ${HOLDER_ROWS.armed.id}: words that name no party`, () => {
  assert.equal(keyOf(HOLDER_ROWS.state.example), 'sort:state')
  assert.equal(keyOf(HOLDER_ROWS.armed.example), 'sort:armed')
  for (const { not } of [HOLDER_ROWS.state, HOLDER_ROWS.armed]) assert.match(keyOf(not), /^words:/)
})

test(`row ${HOLDER_ROWS.beside.id}: a party that leans on another is no account of its own`, () => {
  const of = (text: string): boolean => holderOf({ text, actor: null }, { sideOf: ownSide, day: null }).beside
  assert.deepEqual([of(HOLDER_ROWS.beside.example), of(HOLDER_ROWS.beside.not)], [true, false])
})

test('words are one name, in capitals or not, with or without article', () => {
  assert.equal(keyOf('The Northern Front'), keyOf('northern front'))
})
