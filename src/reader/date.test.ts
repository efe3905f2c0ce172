import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkDate, readDate, readInstant, timeOf } from './date.js'

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

/** as given, as read */
const WRITTEN: readonly (readonly [string, string | null])[] = [
  ['2024-03-17', '2024-03-17'],
  ['2024-03-17 08:30:00', '2024-03-17'],
  ['2024-03-17T08:30Z', '2024-03-17'],
  ['2024-03-17T23:30:00-05:00', '2024-03-17'],
  ['2024/03/17', '2024-03-17'],
  ['20240317', '2024-03-17'],
  ['20240317083000', '2024-03-17'],
  ['Mon, 18 Mar 2024 09:00:00 +0300', '2024-03-18'],
  ['18 Mar 2024 09:00:00 GMT', '2024-03-18'],
  ['Monday, 18 March 2024', '2024-03-18'],
  ['March 18, 2024', '2024-03-18'],
  ['Sept. 3, 2024, 9:05 pm', '2024-09-03'],
  ['3rd May 2024', '2024-05-03'],
  ['30 February 2024', null],
  ['2024-02-30T00:00:00Z', null],
  ['03/04/2024', null],
  ['17.03.2024', null],
  ['yesterday', null],
  ['', null],
]

test('days that can be read in one way only are read, others are not', () => {
  for (const [given, read] of WRITTEN) assert.equal(readDate(given), read, given)
})

test('an instant needs its time zone', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['2024-03-17T08:30:00+03:00', '2024-03-17T05:30:00.000Z'],
    ['2024-03-17T08:30:00Z', '2024-03-17T08:30:00.000Z'],
    ['Mon, 18 Mar 2024 09:00:00 +0300', '2024-03-18T06:00:00.000Z'],
    ['2024-03-17T08:30:00', null],
    ['2024-02-30T08:30:00Z', null],
    ['2024-03-17', null],
  ]
  for (const [given, read] of cases) assert.equal(readInstant(given), read, given)
})

test('a time of day is read where it is one, with its zone or as written', () => {
  const read: readonly (readonly [string | null, string | null])[] = [
    ['2024-03-14T08:30:00+03:00', '2024-03-14T05:30:00.000Z'],
    ['Thu, 14 Mar 2024 08:30:00 +0300', '2024-03-14T05:30:00.000Z'],
    ['2024-03-14T08:30', '2024-03-14T08:30'],
    ['2024-03-14 08:30:15', '2024-03-14T08:30'],
    ['2024-03-14', null],
    ['2024-03-14T00:00:00Z', null],
    ['2024-03-14T00:00:00+03:00', null],
    ['2024-03-14T00:00:30Z', '2024-03-14T00:00:30.000Z'],
    ['2024-03-14 08:30 EST', null],
    ['2024-03-14T25:30', null],
    ['2024-02-30T08:30:00Z', null],
    [null, null],
  ]
  for (const [given, at] of read) assert.equal(timeOf(given).printedAt ?? null, at, given ?? '')
})
