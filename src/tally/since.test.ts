import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RecordedReport } from '../record/index.js'
import { firstReadWithin, saySince, sourcesSince } from './index.js'

const report = (
  publisher: string | null,
  published: string | null,
  captured = '2024-06-01',
): RecordedReport => ({
  text: `${publisher} ${published}`,
  id: 'r',
  title: null,
  url: null,
  publisher,
  published,
  captured: `${captured}T08:00:00.000Z`,
  language: 'eng',
})

test('a publisher is read since the earliest day of its reports; one without a date counts by when it was received', () => {
  const reports = [
    report('Halvek Radio', '2024-03-12'),
    report('Halvek Radio', '2024-03-02'),
    report('Orvel Gazette', null, '2024-04-09'),
    report(null, '2024-01-01'),
  ]
  assert.deepEqual(sourcesSince(reports), [
    { publisher: 'Halvek Radio', since: '2024-03-02', reports: 2 },
    { publisher: 'Orvel Gazette', since: '2024-04-09', reports: 1 },
  ])
})

test('a source that is read from the first day asked for bends nothing within it; one that comes later does', () => {
  const sources = sourcesSince([
    report('Halvek Radio', '2024-03-01'),
    report('Orvel Gazette', '2024-03-10'),
    report('Tarsa Wire', '2024-04-02'),
  ])
  const names = (from: string | null, until: string | null) =>
    firstReadWithin(sources, { from, until }).map(({ publisher }) => publisher)
  assert.deepEqual(names('2024-03-01', '2024-03-31'), ['Orvel Gazette'])
  assert.deepEqual(names('2024-02-01', null), ['Halvek Radio', 'Orvel Gazette', 'Tarsa Wire'])
  assert.deepEqual(names(null, '2024-03-31'), ['Orvel Gazette'])
  assert.deepEqual(names('2024-03-10', '2024-04-02'), ['Tarsa Wire'])
  assert.deepEqual(names(null, null), [])
  assert.equal(
    saySince(sources[1]!),
    'Orvel Gazette is read since 2024-03-10; days before it lack Orvel Gazette.',
  )
})

test('law: the order in which reports came changes nothing, and earlier reports only move a day back', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`)
  const given = fc.tuple(fc.constantFrom('Halvek Radio', 'Orvel Gazette', 'Tarsa Wire'), fc.option(day))
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), given, (list, one) => {
      const reports = list.map(([publisher, published]) => report(publisher, published))
      const before = sourcesSince(reports)
      assert.deepEqual(sourcesSince(reports.toReversed()), before)
      const after = new Map(
        sourcesSince([...reports, report(...one)]).map(({ publisher, since }) => [publisher, since]),
      )
      for (const { publisher, since } of before) assert.ok(after.get(publisher)! <= since)
    }),
    { seed: 11 },
  )
})
