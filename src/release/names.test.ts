import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { finderOf, hiderOf, namesIn, partsOf } from './names.js'

test('names in words for a person: what names nobody is no name', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Samar Dunev, a resident', ['Samar Dunev']],
    ['a resident', []],
    ['Witnesses', []],
    ['Dr. Abu Omar al-Halveki', ['Abu Omar al-Halveki']],
    ['two residents, Lina and Nadir Oslan', ['Lina', 'Nadir Oslan']],
    ['an anonymous official', []],
    ['سكان محليون', []],
    ['الشاهد أحمد الحلفكي', ['الشاهد أحمد الحلفكي']],
    ['شاهد عيان', []],
  ]
  for (const [words, names] of cases) assert.deepEqual(namesIn(words), names, words)
})

test('a name is found however it is written, and not within another word', () => {
  const find = (name: string, text: string) =>
    finderOf([name])(text).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(find('Samar Dunev', 'SAMAR  DUNEV said'), ['SAMAR  DUNEV'])
  assert.deepEqual(find('Samar Dunev', '/people/samar-dunev.html'), ['samar-dunev'])
  assert.deepEqual(find('Samar', "Samar's street"), ["Samar's"])
  assert.deepEqual(find('Zoë', 'zoe and ZOË'), ['zoe', 'ZOË'])
  assert.deepEqual(find('أحمد', 'قال لأحمد وَأَحْمَد'), ['لأحمد', 'وَأَحْمَد'])
  assert.deepEqual(find('Lina', 'the lining of Carolina'), [])
})

test('the parts by which a name can be recognised leave out particles', () => {
  assert.deepEqual(partsOf('Abu Omar al-Halveki'), ['omar', 'halveki'])
})

test('law: after hiding, no name is found any more, and what names nobody is unchanged', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/)
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(word, { maxLength: 12 }),
      (names, words) => {
        const hide = hiderOf(
          names.map((name) => ({ words: name, sort: 'person', instead: 'a witness' })),
          () => {},
        )
        const text = words.join(' ')
        const hidden = hide(text)
        assert.deepEqual(finderOf(names)(hidden), [])
        if (finderOf(names)(text).length === 0) assert.equal(hidden, text)
      },
    ),
    { seed: 11 },
  )
})
