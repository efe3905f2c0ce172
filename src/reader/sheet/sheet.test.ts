import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateOf, isDateFormat } from './dates.js'
import { columnName, columnOf } from './row.js'

test('columns have letters', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ]
  for (const [column, name] of cases) {
    assert.equal(columnName(column), name)
    assert.equal(columnOf(`${name}12`), column)
  }
  for (const none of ['XFE1', 'ZZZ1', 'ABCD1', '12', '', 'A-1']) assert.equal(columnOf(none), null, none)
})

test('formats that show days and times', () => {
  const cases: readonly (readonly [number, string | null, boolean])[] = [
    [0, null, false],
    [2, null, false],
    [14, null, true],
    [22, null, true],
    [46, null, false],
    [164, 'yyyy-mm-dd', true],
    [164, '[$-409]d mmm yyyy;@', true],
    [164, 'dd/mm/yyyy hh:mm', true],
    [164, '[h]:mm:ss', false],
    [164, '0.00', false],
    [164, '#,##0 "days"', false],
    [164, '0.00E+00', false],
    [164, '[Red]0.0', false],
    [164, 'General', false],
    [164, '@', false],
  ]
  for (const [id, code, is] of cases) assert.equal(isDateFormat(id, code), is, `${id} ${code}`)
})

test('serial numbers are days; the day that never was is none', () => {
  const cases: readonly (readonly [number, boolean, string | null])[] = [
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [45_369, false, '2024-03-18'],
    [45_369.5, false, '2024-03-18T12:00:00'],
    [45_369.999_999_9, false, '2024-03-19'],
    [0.25, false, '06:00:00'],
    [0, true, '1904-01-01'],
    [43_907, true, '2024-03-18'],
    [-1, false, null],
    [3_000_000, false, null],
    [Number.NaN, false, null],
  ]
  for (const [serial, from1904, day] of cases) assert.equal(dateOf(serial, { from1904 }), day, `${serial}`)
})
