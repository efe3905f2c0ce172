import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CODEBOOK_VERSION } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import type { RecordedClaim } from '../record/index.js'
import { SIDES } from './example.cases.test-data.js'
import { claimOf, type ExampleClaim, incidentOf, originsOf } from './example.test-data.js'
import { contributionsTo, coverageOf, type TallyRow, tally, tollsOf } from './index.js'

const people = (n: number, rest: Partial<NonNullable<ExampleClaim['counts']>[number]> = {}) => ({
  words: `${n} people`,
  low: n,
  best: n,
  high: n,
  ...rest,
})

/** Three days of the fictitious siege of Halvek. */
const SIEGE: readonly {
  readonly id: string
  readonly day: string
  readonly claims: readonly ExampleClaim[]
}[] = [
  {
    id: 'i-bakery',
    day: '2031-10-05',
    claims: [
      { id: 'a1', source: 'the Observatory', agents: ['the army'], counts: [people(7)] },
      {
        id: 'a2',
        source: 'the ministry',
        type: 'government',
        cue: 'admitted',
        agents: ['the army'],
        counts: [people(3)],
        publisher: 'State Gazette',
      },
    ],
  },
  {
    id: 'i-tannery',
    day: '2031-10-06',
    claims: [
      {
        id: 'b1',
        source: 'the Observatory',
        agents: ['suspected Shield gunners'],
        counts: [people(4, { status: 'civilian' })],
      },
      {
        id: 'b2',
        source: 'the hospital',
        type: 'aid',
        counts: [people(5, { low: 5, best: 5, high: null, status: 'civilian', words: 'at least 5' })],
        publisher: 'Levant Courier',
      },
    ],
  },
  {
    id: 'i-bridge',
    day: '2031-10-07',
    claims: [
      {
        id: 'c1',
        source: '',
        kind: 'clash',
        agents: ['the army', 'the Shield'],
        targets: ['soldiers'],
        counts: [people(6, { status: 'combatant', of: 'soldiers' })],
      },
      {
        id: 'c2',
        source: 'residents',
        type: 'witness',
        agents: ['unidentified gunmen'],
        counts: [people(2)],
        state: 'suggested',
      },
    ],
  },
  {
    id: 'i-silent',
    day: '2031-10-08',
    claims: [{ id: 'd1', source: 'residents', type: 'witness', agents: ['the army'] }],
  },
]

const incidents: readonly Incident[] = SIEGE.map(({ id, day, claims }) =>
  incidentOf(claims.map(claimOf), { id, start: day, end: day, kind: claims[0]?.kind ?? 'shelling' }),
)
const totals: readonly RecordedClaim[] = [
  {
    id: 't1',
    source: 'the Observatory',
    published: '2031-10-31',
    day: '2031-10-05',
    place: 'Halvek',
    counts: [{ words: 'dozens', low: 24, best: null, high: null }],
    text: 'h1',
  },
  {
    id: 't2',
    source: 'the Observatory',
    published: '2031-11-30',
    day: '2031-10-05',
    place: 'Halvek',
    counts: [{ words: 'scores', low: 40, best: null, high: null }],
    text: 'h2',
  },
  {
    id: 't3',
    source: 'the Observatory',
    published: '2031-10-31',
    day: '2030-01-01',
    place: 'Severia',
    counts: [people(9)],
    text: 'h1',
  },
].map(claimOf)
const origins = originsOf([...incidents.flatMap(({ claims }) => claims), ...totals])
const tolls = tollsOf(incidents, { origins, sideOf: SIDES })
const sums = tally(tolls, {
  origins,
  aggregates: totals.map((claim) => ({ claim, why: 'a toll over several days' })),
  filter: 'Halvek, October 2031',
  data: 'head 3f2a',
})

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

test('every row can be followed to its incidents', () => {
  assert.deepEqual(
    contributionsTo(rowAt({ word: 'conceded', party: 'varnia' }), tolls).map(({ incident, cell }) => [
      incident,
      cell.words,
    ]),
    [['i-bakery', '3']],
  )
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
