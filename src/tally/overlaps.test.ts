import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind, Metric } from '../codebook/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { areaOf, oppositeOf } from './areas.js'
import { claimOf, incidentOf, originsOf } from './example.test-data.js'
import { tally, tollsOf } from './index.js'
import { overlapsOf } from './overlaps.js'

const HALVEK: LinePlaceLink = {
  id: 'own:halvek',
  name: 'Halvek',
  name_arabic: null,
  country: 'VR',
  admin1: 'Senn',
  latitude: 34,
  longitude: 40,
  precision: 'settlement',
  method: 'made up',
}

const SENN: LinePlaceLink = { ...HALVEK, id: 'own:senn', name: 'Senn', precision: 'province' }

const at = (text: string, link = HALVEK) => ({ text, link })

/** Ids of the incidents of 5 October that a number of the whole month may hold. */
function held(
  total: { readonly place: ReturnType<typeof at>; readonly metrics: readonly Metric[] },
  incidents: Readonly<Record<string, { readonly kind: Kind; readonly place: ReturnType<typeof at> }>>,
): readonly string[] {
  const list = Object.entries(incidents).map(([id, rest]) =>
    incidentOf([claimOf({ id, source: 'residents' })], { id, ...rest }),
  )
  const tolls = tollsOf(list, { origins: originsOf(list.flatMap(({ claims }) => claims)) })
  const { place, metrics } = total
  const covered = { area: areaOf(place), opposite: oppositeOf(place), metrics }
  const [overlap] = overlapsOf([{ start: '2031-10-01', end: '2031-10-31', ...covered }], tolls)
  return overlap!.first
}

const STRIKES = {
  'i-east': { kind: 'airstrike', place: at('eastern Halvek') },
  'i-south-west': { kind: 'shelling', place: at('the southwestern districts of Halvek') },
  'i-somewhere': { kind: 'killing', place: at('government-held areas of Halvek') },
} as const

test('the west of a town holds nothing of its east; what lies on no side may lie on either', () => {
  const total = { place: at('government-held western Halvek'), metrics: ['killed'] } as const
  assert.deepEqual(held(total, STRIKES), ['i-south-west', 'i-somewhere'])
  assert.deepEqual(held({ ...total, place: at('Halvek') }, STRIKES), Object.keys(STRIKES))
})

test('a side of a province is no side of its towns', () => {
  const total = { place: at('western Senn', SENN), metrics: ['killed'] } as const
  assert.deepEqual(held(total, STRIKES), Object.keys(STRIKES))
})

test('people who are trapped, or live somewhere, are nobody’s victims: no strike is among them', () => {
  const place = at('eastern Halvek')
  assert.deepEqual(held({ place, metrics: ['trapped'] }, STRIKES), [])
  const surrender = { 'i-gave-up': { kind: 'surrender', place } } as const
  assert.deepEqual(held({ place, metrics: ['surrendered'] }, surrender), ['i-gave-up'])
  assert.deepEqual(held({ place, metrics: ['killed'] }, surrender), [])
})

test('of one report both totals stand; a later report’s of the same place replaces them', () => {
  const total = (id: string, words: string, published: string, text: string) =>
    claimOf({
      id,
      source: '',
      published,
      text,
      kind: 'casualties',
      place: 'Halvek',
      counts: [{ words, low: null, best: null, high: null }],
    })
  const rowsOf = (...claims: readonly ReturnType<typeof total>[]) =>
    tally([], {
      origins: originsOf(claims),
      aggregates: claims.map((claim) => ({ claim, why: 'a total' })),
    }).aggregates.map(({ counts, supersedes }) => [counts[0]?.words, supersedes])
  const [dozens, thousands] = [
    total('t1', 'dozens', '2031-10-07', 'r1'),
    total('t2', 'hundreds of thousands', '2031-10-07', 'r1'),
  ]
  assert.deepEqual(rowsOf(dozens!, thousands!), [
    ['dozens', []],
    ['hundreds of thousands', []],
  ])
  assert.deepEqual(rowsOf(thousands!, total('t3', 'scores', '2031-10-09', 'r2'), dozens!), [
    ['scores', ['t1', 't2']],
  ])
})

test('a tally says what it does not hold, and nothing of what there is none of', () => {
  const silent = incidentOf([claimOf({ id: 's1', source: 'residents' })])
  const origins = originsOf(silent.claims)
  const minimum = (tolls: ReturnType<typeof tollsOf>) =>
    tally(tolls, { origins }).statement.sentences.find((words) => words.startsWith('It is a minimum'))
  assert.equal(minimum([]), 'It is a minimum: what nobody reported is not in it.')
  assert.equal(
    minimum(tollsOf([silent], { origins })),
    'It is a minimum: what nobody reported and one incident without a number are not in it.',
  )
})
