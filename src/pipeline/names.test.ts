import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NamedWords } from './names.js'
import { openNames } from './names.js'

const namesOf = (text: string, named: readonly NamedWords[] = []) => {
  const { names } = openNames()
  const report = {
    id: 'x',
    publisher: null,
    title: null,
    url: null,
    published: '2024-03-18',
    text,
    sentences: [],
  }
  return names!.of(report, named)
}

test('a source that is named by a name of the dictionary has the type of its entry', () => {
  const { sourceType } = namesOf('')
  assert.equal(sourceType('HRW'), 'monitor')
  assert.equal(sourceType('MSF'), 'aid')
  assert.equal(sourceType('The YPG'), 'armed-group')
  assert.equal(sourceType('OCHA'), 'io')
})

test('an office or an organ leaves the type to the rest of the report', () => {
  const { sourceType } = namesOf('')
  assert.equal(sourceType('A U.S. statement'), null)
  assert.equal(sourceType('Lund'), null)
})

test('a name is explained by what stood before it when it was read, not by itself', () => {
  const named = [
    { words: 'the Defence Ministry', role: 'source' },
    { words: 'Aleppo', role: 'place' },
  ] as const
  const { whyActor, whyPlace } = namesOf('The war in Syria goes on.', named)
  assert.match(whyActor('the Defence Ministry', 'source'), /chosen: the report is about one country/)
  assert.match(whyPlace('Aleppo'), /^Aleppo \(\S+\), chosen: /)
  assert.doesNotMatch(whyPlace('Aleppo'), /near a place named before/)
})

test('no place is called chosen where the words resolve to none, and the reason is said', () => {
  const { place, whyPlace } = namesOf('', [{ words: 'Paris, Zankora', role: 'place' }])
  assert.equal(place('Paris, Zankora'), null)
  assert.match(whyPlace('Paris, Zankora'), /not chosen: .*"Zankora" after it does not resolve/)
  assert.doesNotMatch(whyPlace('Paris, Zankora'), /, chosen/)
  assert.match(whyPlace('Springfield'), /not chosen: .*the report names no country/)
})
