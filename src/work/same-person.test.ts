import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Victim } from '../record/index.js'
import { samePeople } from './same-person.js'
import { scriptOf } from './script.js'
import { consonantsOf, SPELLING_ROWS } from './spelling.js'

test('people of other years or another sex are not proposed as one', () => {
  const victim = (id: string, name: string, rest: Partial<Victim> = {}): Victim => ({
    kind: 'victim',
    victim: id,
    incident: 'i-1',
    names: [{ text: name, script: 'Latn' }],
    age: null,
    sex: 'unknown',
    status: 'unknown',
    metric: 'killed',
    listed: true,
    ...rest,
  })
  const same = (a: Victim, b: Victim) => samePeople([a, b]).map(({ by }) => by)
  const one = victim('v-1', 'Mohammed Abdulkarim Darwish', { age: 30, sex: 'man' })
  assert.deepEqual(same(one, victim('v-2', 'Muhammad Abd al-Karim Darwich', { age: 31 })), ['alike'])
  assert.deepEqual(same(one, victim('v-2', 'محمد عبد الكريم درويش')), ['alike'])
  assert.deepEqual(same(one, victim('v-2', 'Mohamad Darwish')), ['alike'])
  assert.deepEqual(same(one, victim('v-2', 'mohammed  abdulkarim DARWISH')), ['shared'])
  assert.deepEqual(same(one, victim('v-2', 'Mohammed Abdulkarim Darwish', { age: 33 })), [])
  assert.deepEqual(same(one, victim('v-2', 'Mohammed Abdulkarim Darwish', { sex: 'woman' })), [])
  assert.deepEqual(same(one, victim('v-2', 'Mahdi Abdulkarim Darwish')), [])
  assert.deepEqual(same(one, victim('v-2', 'Mohammed Haddad')), [])
  assert.deepEqual(same(victim('v-1', 'Tarabulsi'), victim('v-2', 'Tarabusi')), ['alike'])
  assert.deepEqual(same(victim('v-1', 'Harithi Salma'), victim('v-2', 'Salma al-Harithy')), ['alike'])
  assert.deepEqual(same(victim('v-1', 'Мария Коваль'), victim('v-2', 'Mariya Koval')), ['alike'])
})

test('each row of spellings brings its example together and keeps its other one apart', () => {
  for (const { id, example, not } of SPELLING_ROWS) {
    const [a, b] = example.map((name) => consonantsOf(name).join(' '))
    assert.equal(a, b, id)
    const [c, d] = not.map((name) => consonantsOf(name).join(' '))
    assert.notEqual(c, d, id)
  }
})

test('law: who may be the same does not depend on the order of a list', () => {
  const names = [
    'Salma Harithi',
    'سلمى الحارثي',
    'Salma al-Harithy',
    'Omar Said',
    'عمر سعيد',
    'Omer Saeed',
    '',
  ]
  const people = fc.uniqueArray(
    fc.record({ victim: fc.nat(9999).map((n) => `v-${n}`), name: fc.constantFrom(...names) }),
    { selector: ({ victim }) => victim, maxLength: 8 },
  )
  const listed = ({ victim, name }: { readonly victim: string; readonly name: string }) => ({
    victim,
    names: [{ text: name, script: 'Latn' }],
    age: null,
    sex: 'unknown' as const,
  })
  fc.assert(
    fc.property(people, (list) => {
      const found = samePeople(list.map(listed))
      assert.deepEqual(samePeople(list.toReversed().map(listed)), found)
      for (const { victims } of found) assert.ok(victims[0] < victims[1])
    }),
    { seed: 11 },
  )
})

test('the script of a name is that of most of its letters', () => {
  const scripts = ['Salma Harithi', 'سلمى الحارثي', 'Марина', 'سلمى H.', '', '7'].map(scriptOf)
  assert.deepEqual(scripts, ['Latn', 'Arab', 'Cyrl', 'Arab', 'Zyyy', 'Zyyy'])
})
