import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayDay, sayTime } from './dates.js'
import { words } from './example.test-data.js'

type Holds = 'within' | 'throughout' | null

/** start, end, holds, as the table says it in a report of 19 March 2024 */
const CASES: readonly (readonly [string | null, string | null, Holds, string])[] = [
  ['2024-03-16', '2024-03-16', 'within', '16 Mar'],
  ['2023-12-31', '2023-12-31', 'within', '31 Dec 2023'],
  ['2024-03-11', '2024-03-16', 'within', 'in 11–16 Mar'],
  ['2024-02-28', '2024-03-16', 'throughout', '28 Feb–16 Mar'],
  ['2024-02-01', '2024-02-29', 'within', 'in Feb'],
  ['2023-08-01', '2023-08-31', 'throughout', 'Aug 2023'],
  ['2016-01-01', '2016-12-31', 'within', 'in 2016'],
  ['2011-01-01', '2013-12-31', 'throughout', '2011–2013'],
  ['2016-09-01', '2024-03-19', 'throughout', 'Sep 2016–Mar 2024'],
  ['2024-03-01', null, null, 'since 1 Mar'],
  [null, '2024-06-01', null, 'until 1 Jun'],
  [null, null, null, '“on Saturday”'],
]

test('times in few words', () => {
  for (const [start, end, holds, said] of CASES) {
    assert.equal(sayTime({ words: words('on Saturday'), start, end, holds, rule: null }, '2024-03-19'), said)
  }
})

test('without a date of the report the year is said', () => {
  const time = {
    words: words('on Saturday'),
    start: '2024-03-16',
    end: '2024-03-16',
    holds: 'within',
    rule: null,
  } as const
  assert.equal(sayTime(time, null), '16 Mar 2024')
  assert.equal(sayDay('2024-03-09'), '9 Mar 2024')
})
