import type { Incident } from '../incident/index.js'
import type { RecordedClaim } from '../record/index.js'
import { SIDES } from './example.cases.test-data.js'
import { claimOf, type ExampleClaim, incidentOf, originsOf } from './example.test-data.js'
import { tally, tollsOf } from './index.js'

export const people = (n: number, rest: Partial<NonNullable<ExampleClaim['counts']>[number]> = {}) => ({
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

export const incidents: readonly Incident[] = SIEGE.map(({ id, day, claims }) =>
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
export const origins = originsOf([...incidents.flatMap(({ claims }) => claims), ...totals])
export const tolls = tollsOf(incidents, { origins, sideOf: SIDES })
export const sums = tally(tolls, {
  origins,
  aggregates: totals.map((claim) => ({ claim, why: 'a toll over several days' })),
  filter: 'Halvek, October 2031',
  data: 'head 3f2a',
})
