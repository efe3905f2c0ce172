import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCameoCode, isPloverCode } from './crosswalk/index.js'
import {
  GROUP_ROWS,
  groupOf,
  isKind,
  KIND_ROWS,
  KINDS,
  kindRow,
  METRIC_ROWS,
  NUMBER_ROWS,
  PHASE_ROWS,
  SOURCE_TYPE_ROWS,
  STANCE_ROWS,
} from './index.js'

test('the codebook has 11 stances, 12 source types, 11 metrics, 3 phases, 6 groups', () => {
  const lists = [STANCE_ROWS, SOURCE_TYPE_ROWS, METRIC_ROWS, PHASE_ROWS, GROUP_ROWS]
  assert.deepEqual(
    lists.map((rows) => rows.length),
    [11, 12, 11, 3, 6],
  )
})

test('slugs are unique in each list, and every row says what it means', () => {
  for (const rows of [KIND_ROWS, STANCE_ROWS, SOURCE_TYPE_ROWS, METRIC_ROWS, PHASE_ROWS, GROUP_ROWS]) {
    const slugs = rows.map((row) => row.slug)
    assert.equal(new Set(slugs).size, slugs.length)
    assert.ok(rows.every((row) => row.definition !== '' && row.label !== ''))
  }
})

test('kinds stand in the order of the codebook', () => {
  assert.deepEqual(KINDS.slice(0, 4), ['clash', 'assault', 'shelling', 'airstrike'])
  assert.deepEqual(KINDS.slice(-2), ['deployment', 'support'])
})

test('a kind knows its row and group; other words are no kind', () => {
  assert.equal(kindRow('siege').takesPhase, true)
  assert.equal(groupOf('siege'), 'control')
  assert.equal(isKind('siege'), true)
  for (const word of ['skirmish', 'toString', '', null, 3]) assert.equal(isKind(word), false)
})

test('codes of stances exist in their schemes', () => {
  for (const { plover, cameo } of STANCE_ROWS) {
    if (plover !== null) assert.ok(isPloverCode(plover), plover)
    if (cameo !== null) assert.ok(isCameoCode(cameo), cameo)
  }
})

test('a PLOVER code is a type, or a type and one of its modes', () => {
  assert.ok(isPloverCode('ASSAULT') && isPloverCode('ASSAULT/aerial'))
  for (const code of ['ASSAULT/phone', 'WAR', 'AGREE/', 'ASSAULT/aerial/x', 'toString']) {
    assert.equal(isPloverCode(code), false, code)
  }
})

test('the number table keeps low ≤ best ≤ high and names each phrase once', () => {
  const phrases = NUMBER_ROWS.flatMap((row) => row.phrases)
  assert.equal(new Set(phrases).size, phrases.length)
  for (const { low, best, high } of NUMBER_ROWS) {
    const known = [low, best, high].filter((n) => n !== null)
    assert.deepEqual(
      known,
      known.toSorted((a, b) => a - b),
    )
  }
})
