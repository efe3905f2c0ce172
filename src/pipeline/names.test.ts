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
