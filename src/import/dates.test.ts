import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judgeDates, readDay, readPlainDay, surveyDates } from './dates.js'

const judge = (cells: readonly string[]) => {
  const dates = surveyDates()
  for (const [i, words] of cells.entries()) dates.take(words, i + 2)
  return judgeDates(dates.survey())
}

test('days that can be read in one way only', () => {
  const days = [
    '2031-03-14',
    '2031-03-14T00:00:00',
    '2031-03-14 00:00:00.000',
    '2031/3/14',
    '14 March 2031',
    '14-Mar-2031',
    'March 14, 2031',
    'Friday, 14 Mar 2031',
  ]
  for (const words of days) assert.equal(readPlainDay(words), '2031-03-14', words)
  for (const words of [
    '03/04/2031',
    '14.3.31',
    '2031',
    '45000',
    'yesterday',
    '2031-02-30',
    '31 April 2031',
    '',
  ])
    assert.equal(readPlainDay(words), null, words)
})

test('a column decides for all its cells: one 13 says which comes first', () => {
  assert.equal(judge(['03/04/2031', '13/04/2031']).form, 'day-first')
  assert.equal(judge(['03/04/2031', '04/13/2031']).form, 'month-first')
  assert.equal(readDay('03/04/2031', 'day-first'), '2031-04-03')
  assert.equal(readDay('03/04/2031', 'month-first'), '2031-03-04')
})

test('what a column leaves open, or says in two ways, is refused with the cells that say so', () => {
  const open = judge(['03/04/2031', '05/06/2031', '07/07/2031'])
  assert.equal(open.form, null)
  assert.match(open.why, /"03\/04\/2031" in row 2 may be either/)
  const both = judge(['13/04/2031', '04/13/2031'])
  assert.equal(both.form, null)
  assert.match(both.why, /two conventions.*"13\/04\/2031" in row 2.*"04\/13\/2031" in row 3/)
  assert.equal(judge(['2031-03-14', '48000']).form, null)
  assert.equal(judge(['05/05/2031', '07/07/2031']).form, 'plain')
  assert.equal(readDay('05/05/2031', 'plain'), '2031-05-05')
})

test('serial numbers of spreadsheets and seconds since 1970 are read where the whole column is so', () => {
  assert.equal(judge(['45292', '45293.5']).form, 'serial')
  assert.equal(readDay('45292', 'serial'), '2024-01-01')
  assert.equal(readDay('45293.5', 'serial'), '2024-01-02')
  assert.equal(judge(['1710374400']).form, 'unix')
  assert.equal(readDay('1710374400', 'unix'), '2024-03-14')
  assert.equal(readDay('2031', 'serial'), null)
})

test('law: a day is read back from whatever way it was written in, or refused, and never becomes another', () => {
  const days = fc.date({ min: new Date('1970-01-02'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year, month, day] = iso.split('-') as [string, string, string]
      assert.equal(readDay(`${day}/${month}/${year}`, 'day-first'), iso)
      assert.equal(readDay(`${month}/${day}/${year}`, 'month-first'), iso)
      assert.equal(readDay(iso, 'plain'), iso)
      const other = readDay(`${month}/${day}/${year}`, 'day-first')
      assert.ok(other === null || other === `${year}-${day}-${month}`)
    }),
    { seed: 5, numRuns: 400 },
  )
})
