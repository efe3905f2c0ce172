import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceType } from '../codebook/index.js'
import { familiesByKey, publisherKey } from './families.js'
import { familyRows, parseFamilies } from './index.js'
import { NAME_ROWS, readSpokenName } from './names.js'
import { meantOffice, OFFICE_ROW } from './offices.js'
import { countShared, shinglesOf } from './shingles.js'

for (const { id, name, example, not, source } of familyRows())
  test(`family ${id}: ${example}, not ${not}`, () => {
    const families = familiesByKey(familyRows())
    assert.equal(families.get(publisherKey(example))?.id, id)
    assert.notEqual(families.get(publisherKey(not))?.id, id)
    assert.equal(families.get(publisherKey(name))?.id, id)
    assert.notEqual(source, '')
  })

test('a row of families must have all its parts, and no name of another', () => {
  assert.throws(
    () => parseFamilies('- {id: a, name: A, names: [A], example: A, not: B}'),
    /source is missing/,
  )
  const row = (id: string): string =>
    `- {id: ${id}, name: ${id}, names: [The Same Name], example: x, not: y, source: own}\n`
  assert.throws(() => parseFamilies(row('a') + row('b')), /same name is in a and in b/)
})

const KEYS: readonly (readonly [string, string])[] = [
  ['The Harbour Post (English edition)', 'harbour post'],
  ['Harbour Post Online', 'harbour post'],
  ['Northern Shield media office (Telegram)', 'northern shield media office'],
  ['Al-Mizan English', 'al mizan'],
  ['The Harbour Post (Nigeria)', 'harbour post nigeria'],
  ['Qasri Arab News Agency (QANA)', 'qasri arab news agency'],
  ['The Times', 'times'],
  ['English', 'english'],
]

for (const [name, key] of KEYS)
  test(`publisher ${name} is ${key}`, () => assert.equal(publisherKey(name), key))

test('rows of names: what is a role, a title or a joint', () => {
  assert.equal(readSpokenName(NAME_ROWS.role.example, 'aid').reach, 'role')
  assert.equal(readSpokenName(NAME_ROWS.role.not, 'armed-group').reach, 'full')
  const [titled, plain] = [NAME_ROWS.title.example, NAME_ROWS.title.not].map((text) =>
    readSpokenName(text, 'military'),
  )
  assert.deepEqual({ ...titled, person: false }, plain)
  assert.equal(titled!.person, true)
  for (const { example, not } of [NAME_ROWS.beside, NAME_ROWS.office]) {
    const { words, person } = readSpokenName(example, 'government')
    assert.deepEqual([words, person], ['petra lund', true])
    assert.equal(readSpokenName(not, 'government').person, false)
  }
  assert.equal(readSpokenName('activist Ilan Voss', 'person').person, false)
  assert.equal(readSpokenName(NAME_ROWS.joint.example, 'monitor').reach, 'full')
  assert.equal(readSpokenName(NAME_ROWS.joint.not, 'person').reach, 'short')
})

test('rows of names: which nouns stand for a body', () => {
  assert.equal(meantOffice(OFFICE_ROW.example, 'government')?.noun, 'ministry')
  assert.equal(meantOffice(OFFICE_ROW.not, 'government'), null)
  assert.equal(meantOffice(OFFICE_ROW.example, 'anonymous'), null)
})

/** Words of a source, its type, what they come down to and how far they reach. */
const NAMES: readonly (readonly [string, SourceType, string, string])[] = [
  ['its spokesman, Colonel Ilan Voss', 'military', 'ilan voss', 'full'],
  ['Hashem Dabbour, the reconciliation minister', 'government', 'hashem dabbour', 'full'],
  ['the infrastructure minister Bohdan Yaremko', 'government', 'bohdan yaremko', 'full'],
  ['Voss', 'person', 'voss', 'short'],
  ['Orvelia', 'government', 'orvelia', 'full'],
  ['The UN', 'io', 'un', 'full'],
  ['the UN refugee agency', 'io', 'un refugee agency', 'full'],
  ['Orvelia’s health ministry', 'government', 'orvelia health ministry', 'full'],
  [
    'The Ministry of Foreign Affairs of Severia',
    'government',
    'ministry of foreign affairs of severia',
    'full',
  ],
  ['Health Ministry of Orvelia', 'government', 'health ministry of orvelia', 'full'],
  ['the Health Ministry', 'government', 'health ministry', 'role'],
  ['the Monitor', 'monitor', 'monitor', 'short'],
  ['the centre', 'monitor', 'the centre', 'short'],
  ['Medics Without Walls', 'aid', 'medics without walls', 'full'],
  ['the State Department', 'government', 'state department', 'full'],
  ['State media', 'media', 'state media', 'role'],
  ['Orvelia’s president, Daro Kest', 'government', 'daro kest', 'full'],
  ['Residents of Halvek', 'witness', 'residents of halvek', 'role'],
  ['Farid', 'witness', 'farid', 'short'],
  ['Red Cross officials', 'aid', 'red cross officials', 'role'],
  ['the army', 'military', 'army', 'role'],
  ['Women', 'witness', 'women', 'short'],
  ['Sami Orel, who asked not to be named', 'anonymous', 'sami orel, who asked not to be named', 'role'],
]

for (const [text, type, words, reach] of NAMES)
  test(`source “${text}” (${type}): ${words}, ${reach}`, () => {
    const read = readSpokenName(text, type)
    assert.deepEqual([read.words, read.reach], [words, reach])
  })

test('shingles are runs of five words, without regard to case, accents and marks', () => {
  const one = shinglesOf('The convoy reached Halvek on Friday, says the council.')
  assert.equal(one.length, 5)
  assert.deepEqual(shinglesOf('the CONVOY reached “Halvek” on Friday says the council'), one)
  assert.equal(shinglesOf('four words are few').length, 0)
  assert.equal(countShared(one, shinglesOf('A convoy reached Halvek on Friday, says the mayor.')), 3)
})
