import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statesOf } from '../state/index.js'
import { ARTICLE, ARTICLE_CLAIMS } from './article.test-data.js'
import { agendaOf, namingOf, positionsOf, ultimatumsOf } from './index.js'

const options = { suggestions: false, textOf: (text: string) => (text === 'article' ? ARTICLE : null) }
const threads = positionsOf(ARTICLE_CLAIMS, options)

test('the pardon is one thread: offered, refused twice in answer, accepted elsewhere', () => {
  const thread = threads.find(({ kind }) => kind === 'amnesty')
  assert.equal(thread?.about, 'amnesty offered by President Maren Orel, Korrin')
  assert.deepEqual(
    thread?.positions.map(({ on, party, stance, words, answers, elsewhere }) => [
      on,
      party,
      stance,
      words,
      answers,
      elsewhere,
    ]),
    [
      ['2024-10-07', 'President Maren Orel', 'offers', 'may walk out', null, false],
      ['2024-10-08', 'Gunmen', 'accepts', 'pardons', null, true],
      ['2024-10-08', 'the insurgents', 'rejects', 'pardon', 'k01', false],
      ['2024-10-08', 'Tavik Dorn', 'rejects', 'walk out', 'k01', false],
    ],
  )
  assert.deepEqual(
    thread?.table.map(({ party, stances }) => [party, stances.map(({ stance }) => stance)]),
    [
      ['President Maren Orel', ['offers']],
      ['Gunmen', ['accepts']],
      ['the insurgents', ['rejects']],
      ['Tavik Dorn', ['rejects']],
    ],
  )
})

test('its precedent is cited, with what came of it there', () => {
  const thread = threads.find(({ kind }) => kind === 'amnesty')
  assert.deepEqual([thread?.precedents, thread?.afterPrecedents], [['k03'], ['k04', 'k05']])
})

test('each quote is the sentence with its offsets, in code points of the text', () => {
  const points = [...ARTICLE]
  for (const { quote, start, end, words } of threads.flatMap(({ positions }) => positions)) {
    assert.equal(points.slice(start, end).join(''), words)
    assert.equal(points.slice(quote!.start, quote!.end).join(''), quote!.text)
    assert.ok(quote!.text.includes(words))
  }
})

test('the refusal to yield and the refusal to leave are threads of their own, kin to the pardon', () => {
  const of = (kind: string) => threads.find((thread) => thread.kind === kind)
  assert.deepEqual(of('amnesty')?.related, ['k06', 'k10'])
  assert.deepEqual(of('surrender')?.precedents, ['k05'])
  assert.deepEqual(
    of('evacuation')?.positions.map(({ party, stance }) => [party, stance]),
    [['the insurgents', 'denies']],
  )
})

test('the visit is on the agenda, without a word whether it came to pass', () => {
  assert.deepEqual(
    agendaOf(ARTICLE_CLAIMS, { ...options, today: '2024-10-22' }).map(
      ({ kind, from, until, place, parties, due, outcome }) => [
        kind,
        from,
        until,
        place,
        parties,
        due,
        outcome,
      ],
    ),
    [
      [
        'talks',
        '2024-10-21',
        '2024-10-21',
        'Vestmar',
        ['Foreign Minister Ilse Brandt', 'her counterpart Jonas Weil'],
        'past',
        'no word',
      ],
    ],
  )
})

test('the order of the day is an ultimatum without a day, the vow is none', () => {
  assert.deepEqual(
    ultimatumsOf(ARTICLE_CLAIMS, options).map(({ claim, by }) => [claim, by]),
    [['k12', 'The army']],
  )
})

test('siege, control and ceasefire are states with the ends that the report gives', () => {
  const rows = statesOf(ARTICLE_CLAIMS, options).flatMap(({ kind, placeName, holders, timeline }) =>
    timeline.map(({ from, until, rests }) => [
      [kind, placeName, ...holders].join(', '),
      `${from.earliest ?? '?'}..${from.latest ?? '?'} to ${until.earliest ?? '?'}..${until.latest ?? '?'}`,
      rests,
    ]),
  )
  assert.deepEqual(rows, [
    [
      'ceasefire, ',
      '?..2024-09-17 to 2024-09-17..2024-09-17',
      'ended on 17 Sep 2024, says Meridian Post; when it began nobody says',
    ],
    [
      'control, Korrin, the insurgents',
      '?..2024-10-08 to 2024-10-08..?',
      'held as of 8 Oct 2024, the date of the report, says Meridian Post',
    ],
    [
      'control, half of the Tannery quarter of Korrin, The army, its auxiliaries',
      '2024-10-07..2024-10-07 to 2024-10-07..?',
      'began with its capture on 7 Oct 2024, says the Lowland Monitor; no later word',
    ],
    [
      'control, western Korrin, government',
      '?..2024-10-08 to 2024-10-08..?',
      'held as of 8 Oct 2024, the date of the report, says Meridian Post',
    ],
    [
      'control, Senn, its defenders',
      '?..2024-07-31 to 2024-07-01..2024-07-31',
      'ended with a surrender on some day from 1 Jul 2024 to 31 Jul 2024, says Northern Wire; when it began nobody says',
    ],
    [
      'siege, Senn',
      '?..2024-07-31 to ?..2024-07-31',
      'ended by 31 Jul 2024, says Northern Wire; when it began nobody says',
    ],
  ])
})

test('inside quotation marks the word is the spokesman’s', () => {
  const labels = namingOf(ARTICLE_CLAIMS, { ...options, isLoaded: (words) => /junta/.test(words) })
  assert.deepEqual(
    labels.map(({ label, by, role, times }) => [label, by, role, times]),
    [['the junta', 'Tavik Dorn', 'speaker', 1]],
  )
})

test('the order of claims changes nothing', () => {
  const turned = ARTICLE_CLAIMS.toReversed()
  assert.deepEqual(positionsOf(turned, options), threads)
  assert.deepEqual(agendaOf(turned, options), agendaOf(ARTICLE_CLAIMS, options))
  assert.deepEqual(namingOf(turned, options), namingOf(ARTICLE_CLAIMS, options))
})
