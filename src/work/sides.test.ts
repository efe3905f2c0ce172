import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnActor } from '../review/index.js'
import { sidesOf } from './sides.js'

const own = (actor: string, rest: Partial<OwnActor> = {}): OwnActor => ({
  kind: 'actor',
  ...{ actor, name: null, aliases: [], allegiances: [], into: null, reason: null, leadsTo: actor },
  ...{ entry: `e-${actor}`, by: 'Rana', at: '2024-04-01T00:00:00.000Z' },
  ...rest,
})

const GUARD = { id: 'halvek-guard', name: 'Halvek Guard', loaded: false } as const
const FRONT = own('northern-front', { name: 'Northern Front' })
const ARMY = own('orvel-army', { name: 'Orvelian Army' })

const sideOn = (day: string | null, ...allegiances: OwnActor['allegiances']) => {
  const { id, name, unclear } = sidesOf([FRONT, ARMY, own(GUARD.id, { allegiances })])(GUARD, day)
  return { id, name, unclear }
}

const front = (from: string | null, until: string | null) => ({ to: 'northern-front', from, until })
const army = (from: string | null, until: string | null) => ({ to: 'orvel-army', from, until })

test('without a day, the side of who changed it is unclear; of who never did it is known', () => {
  const unclear = { id: 'halvek-guard', name: 'Halvek Guard', unclear: true }
  const known = { id: 'northern-front', name: 'Northern Front', unclear: undefined }
  assert.deepEqual(sideOn(null, front(null, '2024-03-16'), army('2024-03-17', null)), unclear)
  assert.deepEqual(sideOn(null, front('2024-01-01', null)), unclear, 'before that day it stood for itself')
  assert.deepEqual(sideOn(null, front(null, null)), known)
  assert.deepEqual(sideOn('2024-03-01', front(null, '2024-03-16'), army('2024-03-17', null)), known)
  assert.deepEqual(sideOn(null), { ...unclear, unclear: undefined })
})

test('over several days, a side that is the same on all of them is known', () => {
  const over = (first: string | null, last: string | null) =>
    sidesOf([
      FRONT,
      ARMY,
      own(GUARD.id, { allegiances: [front(null, '2024-03-16'), army('2024-03-17', null)] }),
    ])(GUARD, first, last)
  assert.equal(over(null, '2024-03-16').id, 'northern-front')
  assert.equal(over('2024-03-10', '2024-03-16').id, 'northern-front')
  assert.equal(over('2024-03-17', '2024-04-01').id, 'orvel-army')
  assert.equal(over('2024-03-17', null).id, 'orvel-army')
  assert.deepEqual(
    [over('2024-03-16', '2024-03-17'), over(null, '2024-03-17')].map(({ unclear }) => unclear),
    [true, true],
  )
})

test('a day outside all allegiances is one on which it stood for itself', () => {
  assert.equal(sideOn('2024-05-01', front(null, '2024-03-16')).id, 'halvek-guard')
})

test('the organ of a state stands for the state, by the name of the state and not by its code', () => {
  const army = { id: 'sy/armed-forces', name: 'Armed forces of Syria', loaded: false } as const
  const sideOf = sidesOf([])
  assert.deepEqual(sideOf(army, null), { id: 'sy', name: 'Syria' })
  assert.deepEqual(
    sideOf({ ...army, id: 'ge-abkhazia/police', name: 'Police of Abkhazia' }, null),
    { id: 'ge-abkhazia', name: 'Abkhazia' },
    'a territory too',
  )
  assert.equal(
    sideOf({ id: 'sy', name: 'sy', loaded: false }, null).name,
    'Syria',
    'as a person decides on it',
  )
  assert.equal(sidesOf([own('sy', { name: 'the Syrian state' })])(army, null).name, 'the Syrian state')
})
