import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import {
  GROUP_ROWS,
  KIND_ROWS,
  METRIC_ROWS,
  PHASE_ROWS,
  SOURCE_TYPE_ROWS,
  STANCE_ROWS,
} from '../src/codebook/index.js'
import {
  KIND_MEANINGS,
  METRIC_MEANINGS,
  PHASE_MEANINGS,
  SOURCE_TYPE_MEANINGS,
  STANCE_MEANINGS,
  sayMeaning,
} from '../web/src/sayings/arabic-meanings.js'
import { COUNT_ROWS } from '../web/src/sayings/arabic-rows.js'
import { CODEBOOK_WORDS } from '../web/src/ui/badge-words.js'
import { ROOT } from './marsad.js'

const { ar } = CODEBOOK_WORDS

interface Part {
  readonly rows: readonly { readonly slug: string; readonly definition: string }[]
  readonly names: Readonly<Record<string, string>>
  readonly meanings: Readonly<Record<string, string>>
}

const PARTS: readonly Part[] = [
  { rows: KIND_ROWS, names: ar.kinds, meanings: KIND_MEANINGS },
  { rows: STANCE_ROWS, names: ar.stances, meanings: STANCE_MEANINGS },
  { rows: PHASE_ROWS, names: ar.phases, meanings: PHASE_MEANINGS },
  { rows: SOURCE_TYPE_ROWS, names: ar.sourceTypes, meanings: SOURCE_TYPE_MEANINGS },
  { rows: METRIC_ROWS, names: ar.metrics, meanings: METRIC_MEANINGS },
]

const isArabic = (words: string): boolean => /\p{Script=Arabic}/u.test(words) && !/[A-Za-z]/.test(words)

test('every word of the codebook has its Arabic name, and its meaning as the codebook gives it today', () => {
  for (const { rows, names, meanings } of [
    ...PARTS,
    { rows: GROUP_ROWS, names: ar.groups, meanings: null },
  ]) {
    assert.deepEqual(Object.keys(names).sort(), rows.map(({ slug }) => slug).sort())
    if (meanings === null) continue
    assert.deepEqual(Object.keys(meanings).sort(), rows.map(({ definition }) => definition).sort())
  }
})

test('an Arabic meaning is Arabic to the last letter, and belongs to one word', () => {
  const said = PARTS.flatMap(({ meanings }) => Object.values(meanings))
  assert.deepEqual(
    said.filter((words) => !isArabic(words)),
    [],
  )
  assert.equal(new Set(said).size, said.length)
  assert.equal(sayMeaning('people freed'), 'أشخاص أُطلق سراحهم')
  assert.equal(sayMeaning('a meaning of a codebook to come'), null)
})

/** Ids of the rows that a number of a claim may have been read by. */
const ROW_IDS = ['numbers', 'hedges'].flatMap((file) => {
  const rows: unknown = parse(readFileSync(new URL(`data/quantity/${file}.yml`, ROOT), 'utf8'))
  assert.ok(Array.isArray(rows))
  return rows.map(({ id }: { readonly id: string }) => id)
})

test('every row of the count table has an Arabic name of its own', () => {
  assert.deepEqual(Object.keys(COUNT_ROWS).sort(), [...ROW_IDS].sort())
  const names = Object.values(COUNT_ROWS)
  assert.equal(new Set(names).size, names.length)
  assert.deepEqual(
    names.filter((name) => !isArabic(name)),
    [],
  )
})
