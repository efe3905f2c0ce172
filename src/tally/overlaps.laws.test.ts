import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areaOf } from './areas.js'
import { claimOf, incidentOf, originsOf } from './example.test-data.js'
import { type Toll, tollOf } from './index.js'
import { type Covered, type Overlap, overlapsOf } from './overlaps.js'

const PLACES = ['Halvek', 'the tannery quarter of Halvek', 'Morsk', null] as const
const placeOf = (text: string | null) => (text === null ? null : { text, link: null })

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2031-10-0${n}`)
const days = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([a, b]) => (a !== null && b !== null && b < a ? [b, a] : [a, b]))

interface Total {
  readonly days: readonly (string | null)[]
  readonly place: string | null
}

interface Happening extends Total {
  readonly killed: number | null
}

const happening: fc.Arbitrary<Happening> = fc.record({
  days,
  place: fc.constantFrom(...PLACES),
  killed: fc.option(fc.nat(9)),
})
const total: fc.Arbitrary<Total> = fc.record({ days, place: fc.constantFrom(...PLACES) })

function tollsOf(happenings: readonly Happening[]): readonly Toll[] {
  return happenings.map(({ days: [start = null, end = null], place, killed }, i) => {
    const count = { words: 'people', low: killed, best: killed, high: killed }
    const claim = claimOf({ id: `c${i}`, source: 'residents', counts: killed === null ? [] : [count] })
    const incident = incidentOf([claim], { id: `i-${i}`, start, end, place: placeOf(place) })
    return tollOf(incident, { origins: originsOf([claim]) })
  })
}

/** What is said of an overlap, looked for incident by incident. */
function lookedFor(asked: Total, tolls: readonly Toll[]): Overlap {
  const [from, until] = asked.days
  if (from === null && until === null) return { incidents: 0, first: [], lows: [] }
  const isIn = ({ place }: Toll): boolean =>
    asked.place === null || place?.text === asked.place || place?.text.endsWith(` of ${asked.place}`) === true
  const found = tolls
    .filter(isIn)
    .flatMap((toll) => {
      const [first, last] = [toll.start ?? toll.end, toll.end ?? toll.start]
      const touches = first !== null && last !== null && first <= (until ?? '9999') && last >= (from ?? '')
      return touches ? [{ toll, first }] : []
    })
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ toll }) => toll)
  const low = found.reduce((sum, { cells }) => sum + (cells[0]?.low ?? 0), 0)
  return {
    incidents: found.length,
    first: found.slice(0, 12).map(({ incident }) => incident),
    lows: low > 0 ? [{ metric: 'killed', low }] : [],
  }
}

test('law: an overlap holds the incidents that touch its days and lie in its place, and their lows', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 12 }), fc.array(total, { maxLength: 4 }), (made, asked) => {
      const tolls = tollsOf(made)
      const covered = asked.map(({ days: [start = null, end = null], place }): Covered => {
        return { area: areaOf(placeOf(place)), opposite: '', start, end, metrics: ['killed'] }
      })
      assert.deepEqual(
        overlapsOf(covered, tolls),
        asked.map((one) => lookedFor(one, tolls)),
      )
    }),
    { seed: 20311005, numRuns: 400 },
  )
})
