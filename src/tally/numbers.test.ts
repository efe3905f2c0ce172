import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loweredBy, raisedTo, sayBounds, sayMany, sayShortDay, sayWhole, spanOf, sumOf } from './numbers.js'
import { isOnePerson } from './single-victim.js'

const of = (low: number | null, best: number | null, high: number | null) => ({ low, best, high })

test('a span goes from the smallest low to the largest high, and what is open stays open', () => {
  assert.deepEqual(spanOf([of(7, 7, 7), of(11, 11, 11)]), of(7, null, 11))
  assert.deepEqual(spanOf([of(7, 7, null), of(11, 11, 11)]), of(7, null, null))
  assert.deepEqual(spanOf([of(null, null, 10), of(12, 12, 12)]), of(null, null, 12))
  assert.deepEqual(spanOf([of(7, 7, 7), of(7, 7, 7)]), of(7, 7, 7))
  assert.deepEqual(spanOf([of(null, 60, null), of(50, 50, 50)]), of(50, null, null))
})

test('a sum adds what is known and stays open where a part is', () => {
  assert.deepEqual(sumOf([of(2, 2, 2), of(3, 3, 3)]), of(5, 5, 5))
  assert.deepEqual(sumOf([of(null, null, 10), of(5, 5, 5)]), of(5, null, 15))
  assert.deepEqual(sumOf([of(2, 2, null), of(3, 3, 3)]), of(5, 5, null))
  assert.deepEqual(sumOf([of(null, null, 3), of(null, null, 4)]), of(null, null, 7))
})

test('raising and lowering keep the order', () => {
  assert.deepEqual(raisedTo(of(2, 2, 2), 3), of(3, null, 3))
  assert.deepEqual(raisedTo(of(null, null, null), 3), of(3, null, null))
  assert.deepEqual(loweredBy(of(5, 5, 5), of(2, 2, 2)), of(3, 3, 3))
  assert.deepEqual(loweredBy(of(5, 5, 5), of(2, null, null)), of(0, null, 3))
  assert.deepEqual(loweredBy(of(1, 1, null), of(2, 2, 2)), of(0, null, null))
})

test('numbers and days are said as people write them', () => {
  assert.equal(sayWhole(1250000), '1,250,000')
  assert.equal(sayMany(2, 'outlet'), 'two outlets')
  assert.equal(sayMany(1, 'outlet'), 'one outlet')
  assert.equal(sayMany(1204, 'outlet'), '1,204 outlets')
  assert.equal(sayBounds(of(7, null, null)), '7 or more')
  assert.equal(sayBounds(of(null, 60, null)), 'about 60')
  assert.equal(sayBounds(of(null, null, null)), null)
  assert.equal(sayShortDay({ iso: '2031-10-06', year: false }), '6 Oct')
  assert.equal(sayShortDay({ iso: '2031-10-06', year: true }), '6 Oct 2031')
})

test('one person is told from several, and a person from a thing', () => {
  for (const words of [
    'a farmer',
    'the mayor of Halvek',
    'Capt. Yasser Abu Layth',
    'Omar bin Yusuf',
    'a 12-year-old boy',
    'an aid worker',
    'Salma Tannous',
    'a policeman',
  ])
    assert.ok(isOnePerson(words), words)
  for (const words of [
    'the mayors',
    'Northern Shield',
    'the Northern Shield',
    'a family',
    'a group of men',
    'Halvek',
    'Omar and Yusuf',
    'soldiers',
    'the army',
    'Halvek Guard Brigades',
    'people',
    'a convoy of doctors',
    'Varnia State Bank',
    '',
  ])
    assert.ok(!isOnePerson(words), words)
})
