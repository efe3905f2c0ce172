import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  countFor,
  isAfterShift,
  pinFor,
  readCoordinates,
  type Settings,
  slugOf,
  typedFor,
  withSetting,
  wordsFor,
} from '../web/src/screens/inbox/edit/settings.js'
import { latinOf } from '../web/src/screens/inbox/latin.js'
import { nextWaiting } from '../web/src/screens/inbox/next.js'

const set = (...pairs: readonly (readonly [string, string])[]): Settings =>
  pairs.reduce<Settings>((settings, [slot, value]) => withSetting(settings, { slot, value }), [])

test('new words take out what was said about the old ones', () => {
  const settings = set(
    ['killed', 'nine civilians'],
    ['killed.low', '8'],
    ['time', 'Saturday'],
    ['killed', 'ten'],
  )
  assert.deepEqual(settings, [
    { slot: 'time', value: 'Saturday' },
    { slot: 'killed', value: 'ten' },
  ])
})

test('a slot set twice is set once, and its order is that of the last time', () => {
  assert.deepEqual(
    set(['killed.low', '7'], ['kind', 'shelling'], ['killed.low', '8']).map(({ slot }) => slot),
    ['kind', 'killed.low'],
  )
})

test('a place is an entry or a pin, never both; other words take out either', () => {
  const pin = pinFor({ latitude: 35.95, longitude: 39.01, precision: 'quarter' })
  const pinned = withSetting(set(['place.id', 'halvek']), pin)
  assert.deepEqual(pinned, [{ slot: 'place.pin', value: '35.95,39.01,quarter' }])
  assert.deepEqual(withSetting(pinned, { slot: 'place', value: 'Old Mills' }), [
    { slot: 'place', value: 'Old Mills' },
  ])
  assert.deepEqual(
    withSetting(pinned, { slot: 'place.id', value: 'halvek' }).map(({ slot }) => slot),
    ['place.id'],
  )
})

test('typing a number sets it once, but not across a change of the list', () => {
  const typed = set(['counts.1.low', '1'], ['counts.1.high', '9'], ['counts.1.low', '12'])
  assert.deepEqual(
    typed.map(({ slot, value }) => [slot, value]),
    [
      ['counts.1.high', '9'],
      ['counts.1.low', '12'],
    ],
  )
  // With count 0 gone, count 1 is another one.
  const after = set(['counts.1.low', '12'], ['counts.0', ''], ['counts.1.low', '3'])
  assert.deepEqual(
    after.map(({ slot, value }) => [slot, value]),
    [
      ['counts.1.low', '12'],
      ['counts.0', ''],
      ['counts.1.low', '3'],
    ],
  )
})

test('what was typed is shown until its list changes under it', () => {
  const typed = set(['counts.1.low', '12'], ['time.start', '2024-03-16'])
  assert.equal(typedFor(typed, 'counts.1.low'), '12')
  assert.equal(typedFor(typed, 'time.start'), '2024-03-16')
  assert.equal(typedFor(typed, 'time.end'), undefined)
  const gone = withSetting(typed, { slot: 'counts.0', value: '' })
  assert.equal(typedFor(gone, 'counts.1.low'), undefined)
  assert.equal(isAfterShift(gone, { slot: 'counts.1.low', value: '' }), true)
  assert.equal(isAfterShift(gone, { slot: 'counts.add', value: 'killed' }), false)
  assert.equal(isAfterShift(gone, { slot: 'agents.0', value: '' }), false)
})

test('each party that is added stays, and other words for one are set once', () => {
  const army = { text: 'The army', start: 0, end: 8 }
  const front = { text: 'the Northern Front', start: 20, end: 38 }
  const added = [wordsFor('agents.add', army), wordsFor('agents.add', front)].reduce(withSetting, set())
  assert.equal(added.length, 2)
  const again = [wordsFor('targets.0', army), wordsFor('targets.0', front)].reduce(withSetting, set())
  assert.deepEqual(again, [{ slot: 'targets.0', value: 'the Northern Front', span: [20, 38] }])
  assert.deepEqual(countFor('killed', army), { slot: 'counts.add', value: 'killed', span: [0, 8] })
})

test('coordinates are read as maps give them, and only those of this earth', () => {
  assert.deepEqual(readCoordinates('35.95, 39.01'), { latitude: 35.95, longitude: 39.01 })
  assert.deepEqual(readCoordinates('-1.5 36'), { latitude: -1.5, longitude: 36 })
  assert.deepEqual(readCoordinates('35.95، 39.01'), { latitude: 35.95, longitude: 39.01 })
  for (const none of ['', '35.95', '95, 10', '10, 181', 'Halvek', '1,2,3'])
    assert.equal(readCoordinates(none), null)
})

test('an id is made of Latin letters alone, and of none where there are none', () => {
  assert.equal(slugOf('The Halvek Guard'), 'halvek-guard')
  assert.equal(slugOf('  Ćosić’s Unit! '), 'cosic-s-unit')
  assert.equal(slugOf('الجبهة الشمالية'), '')
})

test('a key is known by its Latin letter, whatever script it writes', () => {
  const press = (key: string, code: string, shiftKey = false) => latinOf({ key, code, shiftKey })
  assert.equal(press('a', 'KeyA'), 'a')
  assert.equal(press('A', 'KeyA', true), 'A')
  assert.equal(press('ش', 'KeyA'), 'a')
  assert.equal(press('ِ', 'KeyA', true), 'A')
  assert.equal(press('؟', 'Slash', true), '?')
  assert.equal(press('+', 'Equal', true), '+')
  assert.equal(press('Enter', 'Enter'), 'Enter')
  // On a French keyboard the key left of S writes Q, and Q is what is printed on it.
  assert.equal(press('q', 'KeyA'), 'q')
})

const list = (states: string) => {
  const rows = [...states].map((sign, i) => ({
    id: `c-${i}`,
    state: sign === 'w' ? 'suggested' : 'accepted',
  }))
  return { total: rows.length, at: (index: number) => rows[index] }
}

test('the next claim is the next that waits, else the last before it', () => {
  assert.equal(nextWaiting(list('wdwdw'), 0)?.id, 'c-2')
  assert.equal(nextWaiting(list('wdddd'), 3)?.id, 'c-0')
  assert.equal(nextWaiting(list('wdwd'), 3)?.id, 'c-2')
  assert.equal(nextWaiting(list('ddd'), 1), null)
  assert.equal(nextWaiting(list('dwd'), 1), null)
  assert.equal(nextWaiting(list(''), 0), null)
})
