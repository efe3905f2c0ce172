import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KINDS } from '../codebook/index.js'
import { exampleOf } from './example.test-data.js'
import { KIND_RULES, proposeIncidents } from './index.js'
import { kindRule, kindsFit, vagueness } from './kinds.js'
import type { PlaceKey } from './place.js'
import { relationOf } from './place.js'
import { readPlaces } from './place-book.js'
import { PLACE_ROWS, placeParts } from './place-words.js'
import { hasWord, WORD_ROWS } from './words.js'

for (const row of Object.values(WORD_ROWS))
  test(`row ${row.id}: “${row.example}”, not “${row.not}”`, () => {
    assert.ok(hasWord(row, row.example))
    assert.ok(!hasWord(row, row.not))
    assert.ok(row.source.length > 10)
  })

test(`row ${PLACE_ROWS.sort.id}: words that are no part of a name are dropped, others are not`, () => {
  assert.deepEqual(
    placeParts(PLACE_ROWS.sort.example).map(({ words }) => words),
    ['halvek'],
  )
  assert.deepEqual(
    placeParts(PLACE_ROWS.sort.not).map(({ words, named }) => [words, named]),
    [['bakery', false]],
  )
})

test(`row ${PLACE_ROWS.side.id}: a side lies in its town`, () => {
  const [side, town] = placesOf(PLACE_ROWS.side.example, PLACE_ROWS.side.not)
  assert.equal(relationOf(side!, town!), 'within')
  assert.ok(side!.fine && !town!.fine)
})

test(`row ${PLACE_ROWS.wide.id}: an area is no place of an incident`, () => {
  const [area, road] = placesOf(PLACE_ROWS.wide.example, PLACE_ROWS.wide.not)
  assert.deepEqual([area!.wide, road!.wide], [true, false])
})

test('a kind has one rule, in the order of the codebook', () => {
  assert.deepEqual(
    KIND_RULES.map(({ kind }) => kind),
    KINDS,
  )
})

for (const { kind, happens } of KIND_RULES)
  test(`kind ${kind} happens ${happens}`, () => {
    const told = (count: string): string => {
      const { claims } = exampleOf([`a1 17 Mar: ${kind} “word” at Halvek; on 16 Mar${count}`])
      const found = proposeIncidents(claims, { links: [], named: [], suggestions: false })
      return found.incidents.length === 1 ? 'incident' : found.aggregates.length === 1 ? 'aggregate' : 'other'
    }
    const casualties = kind === 'casualties'
    assert.equal(told(''), happens === 'always' && !casualties ? 'incident' : 'other')
    assert.equal(told('; killed 3'), casualties ? 'aggregate' : 'incident')
  })

test('assault, killing and casualties may be vaguer words for the means, and no means for another', () => {
  const means = ['bombing', 'shelling', 'airstrike', 'shooting', 'clash'] as const
  for (const kind of ['assault', 'killing', 'casualties'] as const)
    for (const one of means) assert.ok(kindsFit(kind, one) && kindsFit(one, kind))
  for (const one of means) for (const other of means) assert.equal(kindsFit(one, other), one === other)
  assert.ok(!kindsFit('killing', 'detention'))
  assert.deepEqual(
    ['airstrike', 'assault', 'killing', 'casualties'].map((kind) =>
      vagueness(kindRule(kind as 'clash').kind),
    ),
    [0, 1, 2, 3],
  )
})

function placesOf(...texts: readonly string[]): readonly PlaceKey[] {
  const { claims } = exampleOf(
    texts.map((text, at) => `${'abcdefgh'[at]}1 17 Mar: airstrike “strike” at ${text}`),
  )
  const book = readPlaces(claims)
  return claims.map((claim) => book.keyOf(claim)!)
}

/** How the first place lies to the second. */
const RELATIONS: readonly (readonly [string, string, string])[] = [
  ['Halvek', 'the besieged city of Halvek', 'same'],
  ['a bakery in the Old Mills quarter of Halvek', 'Halvek', 'within'],
  ['a bakery in the Old Mills quarter of Halvek', 'Old Mills', 'within'],
  ['rebel-held eastern Halvek', 'Halvek', 'within'],
  ['Halvek', 'Old Mills quarter of Halvek', 'around'],
  ['a bakery in Halvek', 'a hospital in Halvek', 'different'],
  ['Halvek', 'Korrin', 'different'],
  ['the Jisr district of Omsa', 'the Jisr district of Tabal', 'different'],
  ['the tannery', 'Halvek', 'within'],
  ['the bakery', 'Halvek', 'unknown'],
  ['the bakery', 'a bakery in Halvek', 'same'],
]

for (const [one, other, relation] of RELATIONS)
  test(`place: ${one} – ${other}: ${relation}`, () => {
    const [a, b] = placesOf(one, other)
    assert.equal(relationOf(a!, b!), relation, JSON.stringify([a, b]))
  })

test('a bare name that two towns have is neither', () => {
  const [bare] = placesOf('Jisr', 'the Jisr district of Omsa', 'the Jisr district of Tabal')
  assert.deepEqual(bare!.path, ['w:jisr'])
})

test('incidents stand in the order of start, place and id, those without a day last', () => {
  const { claims } = exampleOf([
    'a1 17 Mar: airstrike “strike” at Korrin',
    'b1 17 Mar: airstrike “strike” at Korrin; on 16 Mar',
    'c1 17 Mar: airstrike “strike” at Halvek; on 16 Mar',
    'd1 17 Mar: airstrike “strike” at Korrin; on 15 Mar',
  ])
  const { incidents } = proposeIncidents(claims, { links: [], named: [], suggestions: false })
  assert.deepEqual(
    incidents.map((incident) => incident.claims[0]!.id),
    ['d1', 'c1', 'b1', 'a1'],
  )
})

test('"another" right before the trigger tells two strikes apart, where the text can be had', () => {
  const { claims } = exampleOf([
    'a1 17 Mar: airstrike “strike” at Halvek; on 16 Mar',
    'a2 17 Mar: airstrike “strike” at Halvek; on 16 Mar',
  ])
  const text = `${'🕊️ A strike hit the bakery.'.padEnd(180)}At noon another `.padEnd(200)
  const options = { links: [], named: [], suggestions: false }
  const points = [...text].length
  const placed = claims.map((claim) =>
    claim.id === 'a2'
      ? { ...claim, claim: { ...claim.claim, trigger: { ...claim.claim.trigger, start: points } } }
      : claim,
  )
  assert.equal(proposeIncidents(placed, options).incidents.length, 1)
  assert.equal(proposeIncidents(placed, { ...options, textOf: () => `${text}strike.` }).incidents.length, 2)
})
