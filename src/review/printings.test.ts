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

/** Printings of one day: who, and at what time of day where the copy tells one. */
const inDay = (words: string | null, ...printed: readonly (readonly [publisher: string, at?: string])[]) => {
  const copies = printed.map(([publisher, at]) =>
    copy(`${publisher}, 2024-03-14`, at === undefined ? {} : { printedAt: at }),
  )
  const orders = [copies, copies.toReversed(), [...copies.slice(1), copies[0]!]].map((list) =>
    printingsIn(list, { wordsOf: () => words }).map(({ publisher }) => publisher),
  )
  for (const order of orders) assert.deepEqual(order, orders[0])
  return orders[0]
}

test('Of one day the earlier time of day is first, whatever the zone that it is written in', () => {
  const [amber, tarsa] = ['2024-03-14T09:30:00.000Z', '2024-03-14T06:00:00.000Z']
  assert.deepEqual(inDay(null, ['Amber Gazette', amber], ['Tarsa Wire', tarsa]), [
    'Tarsa Wire',
    'Amber Gazette',
  ])
  const local = inDay(null, ['Amber Gazette', '2024-03-14T09:30'], ['Tarsa Wire', '2024-03-14T08:00'])
  assert.deepEqual(local, ['Tarsa Wire', 'Amber Gazette'], 'both without a zone')
  const mixed = inDay(null, ['Amber Gazette', '2024-03-14T09:30'], ['Tarsa Wire', tarsa])
  assert.deepEqual(mixed, ['Amber Gazette', 'Tarsa Wire'], 'one with a zone and one without tell nothing')
  assert.deepEqual(inDay(null, ['Amber Gazette'], ['Tarsa Wire', tarsa]), ['Amber Gazette', 'Tarsa Wire'])
})

test('Of one day whom the text names as its author is first, where no time of day says otherwise', () => {
  const signed = 'HALVEK (Tarsa Wire) — Shells hit the mill, a doctor told Orvel Gazette.'
  const all = [['Amber Gazette'], ['Orvel Gazette'], ['Tarsa Wire']] as const
  assert.deepEqual(inDay(signed, ...all), ['Tarsa Wire', 'Orvel Gazette', 'Amber Gazette'])
  assert.deepEqual(inDay('Shells hit the mill.', ...all), ['Amber Gazette', 'Orvel Gazette', 'Tarsa Wire'])
  const late = inDay(
    signed,
    ['Amber Gazette', '2024-03-14T06:00:00.000Z'],
    ['Tarsa Wire', '2024-03-14T09:00:00.000Z'],
    ['Orvel Gazette'],
  )
  assert.deepEqual(late, ['Orvel Gazette', 'Amber Gazette', 'Tarsa Wire'])
})

test('An earlier day is first, whoever signs the text', () => {
  const words = 'HALVEK (Tarsa Wire) — Shells hit the mill.'
  const printings = printingsIn([copy('Tarsa Wire, 2024-03-15'), copy('Amber Gazette, 2024-03-14')], {
    wordsOf: () => words,
  })
  assert.deepEqual(
    printings.map(({ publisher }) => publisher),
    ['Amber Gazette', 'Tarsa Wire'],
  )
})

test('Who is its author is known of a text that was erased, where its copies tell', () => {
  const copies = [copy('Amber Gazette, 2024-03-14'), copy('Tarsa Wire, 2024-03-14', { author: 'signed' })]
  assert.deepEqual(told(copies), ['Tarsa Wire, 2024-03-14', 'Amber Gazette, 2024-03-14'])
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

const SIGNED = { wordsOf: () => 'HALVEK (Tarsa Wire) — Shells hit the mill.' }

test('Law: copies in any order give the same printings, and a copy received again changes none', () => {
  const copies = fc.array(
    fc
      .record({
        publisher: fc.constantFrom(null, 'Tarsa Wire', 'Orvel Gazette', 'Halvek Radio'),
        published: fc.constantFrom(null, '2024-03-14', '2024-03-16'),
        url: fc.constantFrom(null, 'https://wire.example/1', 'https://mirror.example/1'),
        id: fc.constantFrom('a', 'b'),
        minute: fc.integer({ min: 10, max: 59 }),
        at: fc.constantFrom(null, '2024-03-14T06:00:00.000Z', '2024-03-14T09:00:00.000Z', '2024-03-14T07:00'),
      })
      .map(({ minute, at, ...rest }) =>
        reportOfText(BRIDGE, {
          ...rest,
          captured: `2024-03-15T08:${minute}:00.000Z`,
          ...(at === null ? {} : { printedAt: at }),
        }),
      ),
    { minLength: 1, maxLength: 7 },
  )
  fc.assert(
    fc.property(copies, fc.nat(), (list, at) => {
      const printings = printingsIn(list, SIGNED)
      assert.deepEqual(printingsIn(list.toReversed(), SIGNED), printings)
      assert.deepEqual(printingsIn([...list, list[at % list.length]!], SIGNED), printings)
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
