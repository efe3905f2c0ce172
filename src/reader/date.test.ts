import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkDate } from './date.js'

/** as given, as read */
const CASES: readonly (readonly [string, string | null])[] = [
  ['2024-03-17', '2024-03-17'],
  [' 2024-03-17\n', '2024-03-17'],
  ['2024-03-17T08:30:00Z', '2024-03-17'],
  ['2024-03-17T08:30:00.123+02:00', '2024-03-17'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2024-02-30', null],
  ['2024-13-01', null],
  ['2024-00-10', null],
  ['17.03.2024', null],
  ['2024-3-17', null],
  ['2024-03-17 and more', null],
  ['March 17, 2024', null],
  ['', null],
]

test('dates of the calendar are read, others are not', () => {
  for (const [given, read] of CASES) assert.equal(checkDate(given), read, given)
})

test('law: every day of the calendar is read as itself', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString()
      assert.equal(checkDate(iso.slice(0, 10)), iso.slice(0, 10))
      assert.equal(checkDate(iso), iso.slice(0, 10))
    }),
    { seed: 7 },
  )
})
