import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import type { Claim } from '../claim/index.js'
import { noteOf } from '../diagnostic/index.js'
import { columnsOf } from './columns.js'
import { countOf, exampleReading, exampleReport, SHELLING } from './example.test-data.js'
import { renderTable } from './table.js'

const draw = (width: number, rest: { readonly colour?: boolean; readonly quotes?: boolean } = {}): string =>
  renderTable(exampleReading, { colour: false, quotes: false, width, ...rest })

const columns = (line: string): number =>
  columnsOf(stripVTControlCharacters(line).replace(/[\u2068\u2069]/g, ''))

test('a wide table', () => {
  assert.equal(
    draw(160),
    [
      'Shells fall on Old Mills · Halvek Daily · 19 Mar 2024 · 3 claims',
      'kind      stance   who says                         who → whom                       where                 when    how many                             sure',
      'shelling  reports  Halvek Observatory via Meridian  army → civilians                 quarter of Old Mills  16 Mar  killed 12 or more, injured 40 to 55  87%',
      'shelling  denies   ministry                                                                                                                             61%',
      'shelling  reports  ministry                         "terrorists" (= Northern Front)                                                                     61%',
      '',
    ].join('\n'),
  )
})

test('a narrow table: numbers in signs, what is long on lines of its own', () => {
  assert.equal(
    draw(80),
    [
      'Shells fall on Old Mills · Halvek Daily · 19 Mar 2024 · 3 claims',
      'kind     stance  who says            who → whom          count, day, place  sure',
      'shelling reports Halvek Observatory  army → civilians    killed ≥12,        87%',
      '                 via Meridian                            injured 40–55,',
      '                                                         16 Mar, quarter of',
      '                                                         Old Mills',
      'shelling denies  ministry                                                   61%',
      'shelling reports ministry            "terrorists" (=                        61%',
      '                                     Northern Front)',
      '',
    ].join('\n'),
  )
})

test('every number of a long claim is told, none of them broken', () => {
  const counts = ['killed', 'injured', 'missing', 'detained'] as const
  const claim = {
    ...SHELLING,
    counts: counts.map((metric) => countOf('at least 12 civilians', { metric, low: 1_200, best: 1_200 })),
  }
  const at = (width: number): string =>
    renderTable({ ...exampleReading, claims: [claim] }, { colour: false, quotes: false, width })
  for (const metric of counts) {
    assert.ok(at(200).includes(`${metric} 1,200 or more`), metric)
    assert.ok(at(140).includes(`${metric} 1,200 or more`), metric)
    assert.ok(at(80).includes(`${metric} ≥1,200`), metric)
  }
  assert.ok(!at(80).includes('…'))
})

test('where there is no room at all a number is left out, never halved', () => {
  const claim = {
    ...SHELLING,
    counts: [countOf('at least 1,234,567', { metric: 'killed', low: 1_234_567, best: 1_234_567 })],
  }
  const shown = renderTable(
    { ...exampleReading, claims: [claim] },
    { colour: false, quotes: false, width: 40 },
  )
  assert.doesNotMatch(shown, /≥1(?!,234,567)/)
})

test('words that no number can stand for are shown at any width; those for the people give way, and so do words of a time', () => {
  const claims: readonly Claim[] = [
    {
      ...SHELLING,
      time: {
        ...SHELLING.time!,
        start: null,
        end: null,
        words: { ...SHELLING.time!.words, text: LONG_TIME },
      },
      counts: [
        countOf('civilians', {
          text: 'more than 1.5 million civilians',
          metric: 'killed',
          low: 1_500_001,
          best: null,
          of: 'civilians',
        }),
      ],
    },
  ]
  const at = (width: number): string =>
    renderTable({ ...exampleReading, claims }, { colour: false, quotes: false, width })
  for (const width of [80, 100, 128, 140]) {
    const shown = at(width).replace(/\s+/g, ' ')
    for (const words of ['more than', '1.5 million', 'for years', 'August']) assert.ok(shown.includes(words))
  }
  assert.match(at(220), /killed “more than 1\.5 million civilians”.*/)
  assert.ok(at(220).includes(LONG_TIME))
})

const LONG_TIME = 'for years until the last of its defenders gave it up in August'

test('every line fits the terminal', () => {
  for (const width of [40, 60, 80, 100, 128, 140, 200]) {
    for (const quotes of [false, true]) {
      for (const line of draw(width, { quotes }).split('\n'))
        assert.ok(columns(line) <= width, `${width}: ${line}`)
    }
  }
})

test('the source sentence stands under the claim, its words marked', () => {
  assert.equal(
    draw(100, { quotes: true }),
    [
      'Shells fall on Old Mills · Halvek Daily · 19 Mar 2024 · 3 claims',
      'kind      stance   who says                  who → whom                count, day, place        sure',
      'shelling  reports  Halvek Observatory via    army → civilians          killed ≥12 (civilians),  87%',
      '                   Meridian                                            injured 40–55 (people),',
      '                                                                       16 Mar, quarter of Old',
      '                                                                       Mills',
      '    [source: The Halvek Observatory], a war monitor, [cue: told] [via: Meridian] [said: on Monday]',
      '    that [agent: the army] had **shelled** [place: the quarter of Old Mills] (\u2068حي المطاحن القديمة\u2069)',
      '    [time: on Saturday], killing [killed: at least 12 [target: civilians]] and wounding [injured:',
      '    between 40 and 55 people].',
      'shelling  denies   ministry                                                                     61%',
      '    [source: The ministry] denied **it and** [cue: said that] terrorists had fired the shells.',
      'shelling  reports  ministry                  "terrorists" (= Northern                           61%',
      '                                             Front)',
      '    [source: The ministry] denied it and [cue: said that] [agent: terrorists] had **fired the',
      '    shells**.',
      '',
    ].join('\n'),
  )
})

test('colours change nothing but colour', () => {
  const coloured = draw(140, { colour: true })
  assert.ok(coloured.includes('\x1b['))
  assert.equal(stripVTControlCharacters(coloured), draw(140))
  assert.ok(!draw(140).includes('\x1b'))
})

test('escape codes of a hostile report never reach the terminal', () => {
  const hostile = 'army\x1b[2J\u202e'
  const claim = { ...SHELLING, agents: [{ ...SHELLING.agents[0]!, text: hostile }] }
  const report = { ...exampleReport, title: 'x\x1b]0;y\x07', publisher: '\x9b31m', text: exampleReport.text }
  const shown = renderTable(
    { report, claims: [claim], diagnostics: [] },
    { colour: false, width: 160, quotes: true },
  )
  assert.doesNotMatch(shown.replaceAll('\n', ''), /\p{Cc}|\u202e/u)
  assert.ok(shown.includes('army\\x1b[2J\\u202e'))
})

test('a report without claims, date or title says so; notes stand under the header', () => {
  const report = { ...exampleReport, title: null, publisher: null, published: null }
  const note = noteOf('report/no-date', 'no date; relative times stay unknown')
  assert.equal(
    renderTable({ report, claims: [], diagnostics: [note] }, { colour: false, width: 80, quotes: false }),
    'halvek-1 · no date · no claims\nno date; relative times stay unknown\n',
  )
})
