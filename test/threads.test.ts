import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agendaOf, namingOf, positionsOf } from '../src/thread/index.js'
import { type Said, said } from './said.js'

const ONLY_DECIDED = { suggestions: false }

/** A fictitious report on Halvek: an amnesty is offered, called a trick, accepted elsewhere, and done before. */
const halvek: readonly Said[] = [
  {
    id: 'c-1',
    kind: 'amnesty',
    stance: 'offers',
    source: 'President Orel',
    agents: ['the government'],
    targets: ['fighters'],
    place: 'Halvek',
    report: 'r-1',
    trigger: 'amnesty',
  },
  {
    id: 'c-2',
    kind: 'amnesty',
    stance: 'rejects',
    source: 'a rebel spokesman',
    agents: ['the government'],
    report: 'r-1',
    trigger: 'trick',
  },
  {
    id: 'c-3',
    kind: 'amnesty',
    stance: 'accepts',
    source: 'fighters in Korrin',
    targets: ['fighters'],
    place: 'Korrin',
    report: 'r-2',
    published: '2024-03-25',
  },
  {
    id: 'c-4',
    kind: 'amnesty',
    stance: 'reports',
    place: 'Halvek',
    days: ['2023-08-01', '2023-08-31'],
    report: 'r-1',
  },
  {
    id: 'c-5',
    kind: 'talks',
    stance: 'plans',
    source: 'the envoy',
    agents: ['the government', 'the rebels'],
    place: 'Mirsa',
    days: ['2024-03-29', '2024-03-29'],
    report: 'r-1',
  },
]

test('an offer, its rejection and its acceptance are one thread, with the precedent beside it', () => {
  const threads = positionsOf(halvek.map(said), ONLY_DECIDED)
  assert.equal(threads.length, 1)
  assert.deepEqual(
    threads[0]?.positions.map(({ party, stance, words }) => [party, stance, words]),
    [
      ['President Orel', 'offers', 'amnesty'],
      ['a rebel spokesman', 'rejects', 'trick'],
      ['fighters in Korrin', 'accepts', 'amnesty'],
    ],
  )
  assert.deepEqual(threads[0]?.precedents, ['c-4'])
})

test('an accusation is a thread only where it is denied', () => {
  const accused = { kind: 'shelling', place: 'Old Mills', agents: ['the army'] } as const
  const one: Said = { id: 'c-1', ...accused, source: 'the Observatory' }
  assert.deepEqual(positionsOf([said(one)], ONLY_DECIDED), [])
  const two: Said = { id: 'c-2', ...accused, stance: 'denies', source: 'the ministry' }
  const [thread] = positionsOf([said(two), said(one)], ONLY_DECIDED)
  assert.deepEqual(
    thread?.positions.map(({ party, stance }) => [party, stance]),
    [
      ['the Observatory', 'reports'],
      ['the ministry', 'denies'],
    ],
  )
})

test('offers in two wars, months apart, are two threads; suggestions make none', () => {
  const offer = { kind: 'amnesty', stance: 'offers', agents: ['the government'] } as const
  const far = [said({ id: 'c-1', ...offer }), said({ id: 'c-2', ...offer, published: '2024-09-01' })]
  assert.equal(positionsOf(far, ONLY_DECIDED).length, 2)
  assert.deepEqual(positionsOf([said({ id: 'c-1', ...offer, state: 'suggested' })], ONLY_DECIDED), [])
})

test('talks are on the agenda until a later report says that they were held', () => {
  const announced = halvek.map(said)
  assert.deepEqual(
    agendaOf(announced, ONLY_DECIDED).map(({ kind, by, from, outcome }) => [kind, by, from, outcome]),
    [['talks', 'the envoy', '2024-03-29', 'no word']],
  )
  const held = said({
    id: 'c-6',
    kind: 'talks',
    agents: ['the government', 'the rebels'],
    place: 'Mirsa',
    days: ['2024-03-30', '2024-03-30'],
    published: '2024-03-31',
  })
  const later = agendaOf([held, ...announced], ONLY_DECIDED)[0]
  assert.deepEqual([later?.outcome, later?.claims], ['came to pass', ['c-6']])
})

test('who calls whom what: the speaker inside quotation marks, else who printed it', () => {
  const rebels = { id: 'actor:front', name: 'Northern Front', loaded: true }
  const base = said({ id: 'c-1', kind: 'clash', source: 'the minister', agents: ['terrorists'] })
  const agents = base.claim.agents.map((party) => ({ ...party, actor: rebels }))
  const printed = { ...base, claim: { ...base.claim, agents } }
  const quoted = { ...printed, id: 'c-2', claim: { ...printed.claim, quoted: 'direct' as const } }
  assert.deepEqual(
    namingOf([quoted, printed], ONLY_DECIDED).map(({ name, label, loaded, by, times }) => [
      name,
      label,
      loaded,
      by,
      times,
    ]),
    [
      ['Northern Front', 'terrorists', true, 'Northern Wire', 1],
      ['Northern Front', 'terrorists', true, 'the minister', 1],
    ],
  )
})

test('law: the order of claims changes no thread and no agenda', () => {
  const claims = halvek.map(said)
  const turned = [...claims.slice(3), ...claims.slice(0, 3)].reverse()
  assert.deepEqual(positionsOf(turned, ONLY_DECIDED), positionsOf(claims, ONLY_DECIDED))
  assert.deepEqual(agendaOf(turned, ONLY_DECIDED), agendaOf(claims, ONLY_DECIDED))
})
