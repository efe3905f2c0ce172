import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RecordedReport } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import {
  captureOf,
  decisionOn,
  denial,
  logOf,
  payloadsOf,
  readingOf,
  reportOf as reportOfText,
  strike,
  undoOf,
} from './example.test-data.js'
import { advance, printingsIn, reportOf, standing } from './index.js'

const BRIDGE = 'text-bridge'

/** `Tarsa Wire 2024-03-14 [as r-1]`; `?` for what a copy leaves open. */
function copy(told: string, rest: Partial<RecordedReport> = {}): RecordedReport {
  const [publisher, published] = told.split(', ').map((part) => (part === '?' ? null : part))
  return reportOfText(BRIDGE, { publisher: publisher ?? null, published: published ?? null, ...rest })
}

const told = (copies: readonly RecordedReport[]): readonly string[] =>
  printingsIn(copies).map(({ publisher, published }) => `${publisher ?? '?'}, ${published ?? '?'}`)

test('Every outlet and day is a printing, the earliest day first, whichever was received first', () => {
  const late = copy('Orvel Gazette, 2024-03-16', { captured: '2024-04-01T08:00:00.000Z' })
  const early = copy('Tarsa Wire, 2024-03-14', { captured: '2024-04-02T08:00:00.000Z' })
  const again = copy('Tarsa Wire, 2024-03-18', { captured: '2024-04-03T08:00:00.000Z' })
  const undated = copy('Halvek Radio, ?', { captured: '2024-03-30T08:00:00.000Z' })
  assert.deepEqual(told([late, early, again, undated]), [
    'Tarsa Wire, 2024-03-14',
    'Orvel Gazette, 2024-03-16',
    'Tarsa Wire, 2024-03-18',
    'Halvek Radio, ?',
  ])
  const report = reportOf([late, early, again, undated])!
  assert.deepEqual([report.publisher, report.published], ['Tarsa Wire', '2024-03-14'])
  assert.equal(report.captured, '2024-03-30T08:00:00.000Z', 'the text was received then')
  assert.equal(report.printings?.[0]?.captured, '2024-04-02T08:00:00.000Z')
})

test('Of several on one day the first is the first by name: nobody knows more', () => {
  assert.deepEqual(told([copy('Tarsa Wire, 2024-03-14'), copy('Orvel Gazette, 2024-03-14')]), [
    'Orvel Gazette, 2024-03-14',
    'Tarsa Wire, 2024-03-14',
  ])
})

test('A copy that leaves open who or when is no printing of its own', () => {
  const whole = ['Tarsa Wire, 2024-03-14', 'Orvel Gazette, 2024-03-16']
  for (const open of ['?, ?', 'Orvel Gazette, ?', '?, 2024-03-16'])
    assert.deepEqual(told([copy(open), ...whole.map((one) => copy(one))]), whole, open)
})

test('What copies leave open is filled in where none contradicts another', () => {
  assert.deepEqual(told([copy('?, 2024-03-14'), copy('Tarsa Wire, ?')]), ['Tarsa Wire, 2024-03-14'])
  assert.equal(reportOf([copy('?, 2024-03-14'), copy('Tarsa Wire, ?')])?.printings, undefined)
})

test('A copy by somebody else fills in nothing of the first, and is a printing of its own', () => {
  const later = captureOf(BRIDGE, {
    publisher: 'Old Tarsa Gazette',
    published: '2024-03-15',
    url: 'https://example.org/9',
    captured: '2024-03-16T08:00:00.000Z',
  })
  const log = logOf([captureOf(BRIDGE), later].map((fact) => ['marsad', fact]))
  const { report } = standing(log, payloadsOf({})).reports[0]!
  const { printings, ...rest } = report
  assert.deepEqual(rest, reportOfText(BRIDGE))
  assert.deepEqual(
    printings?.map(({ publisher, published, url }) => [publisher, published, url]),
    [
      ['Tarsa Wire', '2024-03-14', null],
      ['Old Tarsa Gazette', '2024-03-15', 'https://example.org/9'],
    ],
  )
})

test('A copy from another address is not the one that is known', () => {
  const known = copy('Tarsa Wire, 2024-03-14', { url: 'https://wire.example/1' })
  const elsewhere = copy('?, ?', { url: 'https://mirror.example/1' })
  assert.deepEqual(told([elsewhere, known]), ['Tarsa Wire, 2024-03-14', '?, ?'])
})

const namesIn = (list: readonly { readonly publisher: string | null }[]): ReadonlySet<string> =>
  new Set(list.flatMap(({ publisher }) => publisher ?? []))

test('Law: copies in any order give the same printings, and a copy received again changes none', () => {
  const copies = fc.array(
    fc
      .record({
        publisher: fc.constantFrom(null, 'Tarsa Wire', 'Orvel Gazette', 'Halvek Radio'),
        published: fc.constantFrom(null, '2024-03-14', '2024-03-16'),
        url: fc.constantFrom(null, 'https://wire.example/1', 'https://mirror.example/1'),
        id: fc.constantFrom('a', 'b'),
        minute: fc.integer({ min: 10, max: 59 }),
      })
      .map(({ minute, ...rest }) =>
        reportOfText(BRIDGE, { ...rest, captured: `2024-03-15T08:${minute}:00.000Z` }),
      ),
    { minLength: 1, maxLength: 7 },
  )
  fc.assert(
    fc.property(copies, fc.nat(), (list, at) => {
      const printings = printingsIn(list)
      assert.deepEqual(printingsIn(list.toReversed()), printings)
      assert.deepEqual(printingsIn([...list, list[at % list.length]!]), printings)
      assert.deepEqual(namesIn(printings), namesIn(list))
    }),
    { seed: 4, numRuns: 300 },
  )
})

/** The strike as read with another day for "on Monday". */
const earlier: LineClaim = { ...strike, time: { ...strike.time!, start: '2024-03-04', end: '2024-03-04' } }

const payloads = payloadsOf(
  {
    'of-gazette': { text: BRIDGE, claims: [strike, denial] },
    'of-wire': { text: BRIDGE, claims: [earlier, denial] },
  },
  undefined,
  { 'of-gazette': ['Orvel Gazette', '2024-03-16'], 'of-wire': ['Tarsa Wire', '2024-03-09'] },
)
const gazette = captureOf(BRIDGE, { publisher: 'Orvel Gazette', published: '2024-03-16' })
const wire = captureOf(BRIDGE, { publisher: 'Tarsa Wire', published: '2024-03-09' })
const [readGazette, readWire] = [readingOf(BRIDGE, 'of-gazette'), readingOf(BRIDGE, 'of-wire')]

test('Suggestions come from the reading with the day of the first printing, whichever was made last', () => {
  const orders = [
    [gazette, readGazette, wire, readWire],
    [wire, readWire, gazette],
    [gazette, wire, readWire, readGazette],
  ].map((facts) => standing(logOf(facts.map((fact) => ['marsad', fact])), payloads).claims)
  for (const claims of orders) {
    assert.deepEqual(claims[0]?.claim.time?.start, '2024-03-04')
    assert.deepEqual(claims, orders[0])
  }
})

test('A text that was not read with that day yet keeps what was read', () => {
  const { claims } = standing(logOf([gazette, readGazette, wire].map((fact) => ['marsad', fact])), payloads)
  assert.deepEqual([claims.length, claims[0]?.claim.time?.start], [2, strike.time!.start])
})

test('A decision stands where an earlier printing is found, and is listed once for a second look', () => {
  const log = logOf([
    ['marsad', gazette],
    ['marsad', readGazette],
    ['Rana', decisionOn(BRIDGE, strike)],
    ['marsad', wire],
    ['marsad', readWire],
  ])
  const { claims, secondLooks } = standing(log, payloads)
  assert.deepEqual([claims[0]?.state, claims[0]?.claim.time?.start], ['accepted', strike.time!.start])
  assert.deepEqual(
    secondLooks.map(({ claim, slots }) => [claim, slots]),
    [[strike.id, ['time']]],
  )
  const without = advance(standing(log, payloads), logOf([['Rana', undoOf('e3')]], { from: 5 }))
  assert.deepEqual([without.reports[0]?.report.published, without.secondLooks], ['2024-03-16', []])
})
