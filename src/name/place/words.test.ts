import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { openedGazetteer, resolveCase } from './cases.test-data.js'
import { nameKey } from './keys.js'
import { WORD_ROLES, type WordsData } from './lexicon.js'
import { type SpellingData, spellingRulesOf } from './spelling.js'

const folder = new URL('../../../../data/gazetteer/', import.meta.url)
const gazetteer = openedGazetteer()

test('every row of words resolves as its example says, and its counter-example to nothing', () => {
  const words: WordsData = parse(readFileSync(new URL('words.yml', folder), 'utf8'))
  for (const role of WORD_ROLES) {
    for (const row of words[role]) {
      const [line = '', expected = ''] = row.example.split(' => ')
      const link = resolveCase(line, gazetteer)
      assert.equal(
        link === null ? 'null' : `${link.name}, ${link.precision}`,
        expected,
        `${row.id}: ${row.example}`,
      )
      const [not = ''] = row.not.split(' => ')
      assert.equal(resolveCase(not, gazetteer), null, `${row.id}: ${row.not}`)
    }
  }
})

test('every row of spellings makes its example alike and keeps its counter-example apart', () => {
  const data: SpellingData = parse(readFileSync(new URL('transliteration.yml', folder), 'utf8'))
  const rules = spellingRulesOf(data)
  for (const row of data.rows) {
    const respelled = (name: string): string => rules.respell(nameKey(name), row.family).replace(/ /g, '')
    const [one = '', other = ''] = row.example.split(' = ')
    assert.equal(respelled(one), respelled(other), `${row.id}: ${row.example}`)
    const [left = '', right = ''] = row.not.split(' / ')
    assert.notEqual(respelled(left), respelled(right), `${row.id}: ${row.not}`)
  }
})

test('each spelling row is needed for its example or its counter-example', () => {
  const data: SpellingData = parse(readFileSync(new URL('transliteration.yml', folder), 'utf8'))
  for (const row of data.rows) {
    const without = spellingRulesOf({ ...data, rows: data.rows.filter((one) => one !== row) })
    const respelled = (name: string): string => without.respell(nameKey(name), row.family).replace(/ /g, '')
    const [one = '', other = ''] = row.example.split(' = ')
    const [left = '', right = ''] = row.not.split(' / ')
    const idle = respelled(one) === respelled(other) && respelled(left) !== respelled(right)
    assert.ok(!idle, `${row.id} changes neither ${row.example} nor ${row.not}`)
  }
})
