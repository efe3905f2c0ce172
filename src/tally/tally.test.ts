import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CODEBOOK_VERSION } from '../codebook/index.js'
import { SIDES } from './example.cases.test-data.js'
import { incidents, origins, people, sums, tolls } from './example.siege.test-data.js'
import { claimOf, incidentOf, originsOf } from './example.test-data.js'
import { contributionsTo, coverageOf, type TallyRow, tally, tollsOf } from './index.js'

const rowAt = (where: Partial<Record<keyof TallyRow, unknown>>): TallyRow => {
  const wanted = { metric: 'killed', status: 'all', group: 'all', side: 'all', word: 'all', ...where }
  const found = sums.rows.filter((row) =>
    Object.entries(wanted).every(([key, value]) => {
      const own = row[key as keyof TallyRow]
      return (typeof own === 'object' && own !== null ? own.id : own) === value
    }),
  )
  assert.equal(found.length, 1, JSON.stringify(wanted))
  return found[0]!
}

const sayRow = ({ low, high, incidents, origins }: TallyRow) => ({ low, high, incidents, origins })

test('a sum takes each incident once, and one open incident leaves it open', () => {
  const all = rowAt({})
  assert.deepEqual(sayRow(all), { low: 3 + 4 + 6, high: null, incidents: 3, origins: 4 })
  assert.deepEqual([all.openHighs, all.closedHigh], [1, 7 + 6])
  assert.deepEqual(sayRow(rowAt({ status: 'unknown' })), { low: 3, high: 7, incidents: 1, origins: 2 })
  assert.deepEqual(sayRow(rowAt({ status: 'civilian' })), { low: 4, high: null, incidents: 1, origins: 2 })
})

test('sums go by the victims’ side', () => {
  assert.deepEqual(sayRow(rowAt({ side: 'varnia' })), { low: 6, high: 6, incidents: 1, origins: 1 })
  assert.equal(rowAt({ side: 'unknown' }).incidents, 2)
})

test('what is conceded and what is alleged stand apart', () => {
  assert.deepEqual(sayRow(rowAt({ word: 'alleged', party: 'varnia' })), {
    low: 3,
    high: 7,
    incidents: 1,
    origins: 2,
  })
  assert.deepEqual(sayRow(rowAt({ word: 'conceded', party: 'varnia' })), {
    low: 3,
    high: 3,
    incidents: 1,
    origins: 1,
  })
})

test('a suspicion is alleged; both sides of a fight are blamed for nothing', () => {
  assert.equal(rowAt({ word: 'alleged', party: 'words:shield gunners' }).incidents, 1)
  assert.deepEqual(sayRow(rowAt({ word: 'nobody' })), { low: 6, high: 6, incidents: 1, origins: 1 })
})

test('a tally says its filter, rule, codebook, data and that it is a minimum', () => {
  const { codebook, filter, data, suggestions, sentences } = sums.statement
  assert.deepEqual(
    [codebook, filter, data, suggestions],
    [CODEBOOK_VERSION, 'Halvek, October 2031', 'head 3f2a', false],
  )
  const said = sentences.join(' ')
  for (const words of [
    'section 9.3',
    'It is a minimum',
    'never added',
    'presumption is off',
    'Halvek, October 2031',
    CODEBOOK_VERSION,
    'head 3f2a',
  ])
    assert.ok(said.includes(words), words)
})

test('what is not in it is listed', () => {
  assert.deepEqual(sums.withoutNumbers, ['i-silent'])
  assert.deepEqual(
    sums.leftOut.map(({ claim, reason }) => [claim, reason]),
    [['c2', 'undecided']],
  )
})

test('suggestions count only where they are asked for, and every row says so', () => {
  const asked = tally(tollsOf(incidents, { origins, sideOf: SIDES, suggestions: true }), {
    origins,
    suggestions: true,
  })
  const bridge = asked.rows.find(
    ({ word, party, status, side }) =>
      word === 'alleged' &&
      typeof party === 'object' &&
      party.sort === 'placeholder' &&
      status === 'unknown' &&
      side === 'all',
  )
  assert.equal(bridge?.suggested, 1)
  assert.equal(typeof bridge?.party === 'object' ? bridge.party.name : null, 'nobody by name')
  assert.ok(asked.statement.sentences.some((words) => words.includes('includes suggestions')))
  assert.ok(sums.rows.every(({ suggested }) => suggested === 0))
})

test('tolls over a period stand apart, a later one replaces an earlier one, and overlaps are named', () => {
  assert.deepEqual(
    sums.aggregates.map(({ claim, supersedes, overlap }) => [claim, supersedes, overlap.first, overlap.lows]),
    [
      ['t3', [], [], []],
      ['t2', ['t1'], ['i-bakery'], [{ metric: 'killed', low: 3 }]],
    ],
  )
  assert.equal(
    sums.aggregates[1]?.words,
    'may hold one incident of the same days and place, with at least 3 killed (i-bakery); never added to them',
  )
})

test('numbers that are of no incident and no total are left out with the reason', () => {
  const threat = claimOf({
    id: 'm1',
    source: 'the ministry',
    stance: 'threatens',
    counts: [people(400)],
  })
  const quiet = claimOf({ id: 'm2', source: 'the ministry', stance: 'threatens' })
  const found = tally([], { origins: originsOf([threat, quiet]), others: [threat, quiet] })
  assert.deepEqual(
    found.leftOut.map(({ claim, words }) => [claim, words]),
    [['m1', 'only what a source reports makes a toll: its source threatens it']],
  )
  assert.ok(found.statement.sentences.some((words) => words.includes('one number left out')))
})

test('every row can be followed to its incidents', () => {
  assert.deepEqual(
    contributionsTo(rowAt({ word: 'conceded', party: 'varnia' }), tolls).map(({ incident, cell }) => [
      incident,
      cell.words,
    ]),
    [['i-bakery', '3']],
  )
})

test('whom a party claims counts with everybody’s numbers, and people dead of hunger in rows of their own', () => {
  const claims = [
    claimOf({
      id: 'e1',
      source: 'the Shield',
      type: 'armed-group',
      agents: ['the Shield'],
      cue: 'claimed responsibility',
    }),
    claimOf({ id: 'e2', source: 'the hospital', type: 'aid', counts: [people(2)] }),
  ]
  const hungry = claimOf({
    id: 'f1',
    source: 'the hospital',
    type: 'aid',
    kind: 'deprivation',
    counts: [people(5)],
  })
  const known = originsOf([...claims, hungry])
  const both = [incidentOf(claims), incidentOf([hungry], { id: 'i-hunger', kind: 'deprivation' })]
  const { rows } = tally(tollsOf(both, { origins: known, sideOf: SIDES }), { origins: known })
  const say = rows
    .filter(({ status, group, side }) => status === 'all' && group === 'all' && side === 'all')
    .map(({ cause, word, low, incidents }) => `${cause} ${word} ${low} in ${incidents}`)
  assert.deepEqual(say, [
    'direct all 2 in 1',
    'direct claimed 2 in 1',
    'indirect all 5 in 1',
    'indirect nobody 5 in 1',
  ])
})

test('coverage shows all parties by the same rule', () => {
  const rows = coverageOf(tolls, { incidents, sideOf: SIDES })
  assert.deepEqual(
    rows.map(({ party, relations, victims, heard, accusers }) => [
      party.id,
      relations.blamed,
      relations.suspected,
      relations.conceded,
      victims,
      heard,
      accusers,
    ]),
    [
      ['varnia', 2, 0, 1, 1, 1, 2],
      ['words:shield gunners', 0, 1, 0, 0, 0, 1],
    ],
  )
})

test('a permanent id that leads here keeps the words that people said of it', () => {
  const [incident] = incidents
  const override = {
    kind: 'override' as const,
    cell: 'killed',
    value: { low: 5, best: 5, high: 5 },
    reason: 'register',
    by: 'Rana',
  }
  const victim = {
    kind: 'victim' as const,
    victim: 'v1',
    incident: 'i-old',
    names: [],
    age: null,
    sex: 'unknown' as const,
    status: 'civilian' as const,
    metric: 'missing' as const,
    listed: true,
  }
  const merged = { ...incident!, former: ['i-old'] }
  const [toll] = tollsOf([merged], {
    origins,
    overrides: [{ ...override, incident: 'i-old' }],
    victims: [victim],
    sideOf: SIDES,
  })
  assert.deepEqual(
    toll?.cells.map(({ key, words }) => [key, words]),
    [
      ['killed/unknown/unknown/unknown', '5'],
      ['missing/civilian/unknown/unknown', '1 or more'],
    ],
  )
})

test('a row of one incident shows the words of its number, a sum of several what they come to', () => {
  const dozens = { words: 'more than 30 people', low: 31, best: null, high: null }
  const one = claimOf({ id: 'w1', source: 'the hospital', type: 'aid', counts: [dozens] })
  const two = claimOf({ id: 'w2', source: 'the hospital', type: 'aid', counts: [people(2)] })
  const origins = originsOf([one, two])
  const wordsOf = (...incidents: Parameters<typeof tollsOf>[0]) =>
    new Set(tally(tollsOf(incidents, { origins, sideOf: SIDES }), { origins }).rows.map(({ words }) => words))
  assert.deepEqual([...wordsOf(incidentOf([one]))], ['“more than 30 people”'])
  assert.deepEqual([...wordsOf(incidentOf([one]), incidentOf([two], { id: 'i-2' }))], ['33 or more'])
})
