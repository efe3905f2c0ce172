import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { METRICS } from '../../codebook/index.js'
import {
  countedOf,
  linkParts,
  type NumberReading,
  readCount,
  readNumbers,
  readZeroCasualties,
} from './index.js'

const SEED = { seed: 60, numRuns: 400 }

/** Pieces of which the grammar makes something, and pieces meant to trip it. */
const PIECES =
  `at least,10,12,1,500,1.5,million,ten,twenty,-,–,hundred,and,a,an,the,no,one,nobody,half,of,them,most,dozens,several,few,
  people,civilians,including,among them,killed,were,hurt,casualties,reported,up to,more than,or more,or,to,between,from,
  rose,%,$,km,-year-old,March,2015,in,on,Street,No.,7th,m,(,),",“,”,',’,[1],\u0000,\u2028,😀,قتل,\ud800,9999999999999999999,0,couple,
  both,another,other,his,women,score,if not,hundreds,all but,two thirds,in five,unhurt,strong,member,without,any`
    .split(',')
    .map((piece) => piece.trim())

const sentence = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    {
      maxLength: 30,
    },
  )
  .chain((pieces) => fc.constantFrom(' ', ' ', ' ', '').map((space) => pieces.join(space)))

const whole = (text: string) => ({ start: 0, end: text.length })

function checkReading(text: string, reading: NumberReading): void {
  assert.ok(0 <= reading.start && reading.start < reading.end && reading.end <= text.length)
  if (reading.of !== null)
    assert.ok(0 <= reading.of.start && reading.of.start < reading.of.end && reading.of.end <= text.length)
  const known = [reading.low, reading.best, reading.high].filter((n) => n !== null)
  assert.deepEqual(
    [...known].sort((a, b) => a - b),
    known,
  )
  assert.ok(known.every((n) => Number.isSafeInteger(n) && n >= 0))
  assert.notEqual(reading.rule, '')
}

test('numbers lie in the text, in order and apart, with low ≤ best ≤ high', () => {
  fc.assert(
    fc.property(sentence, fc.boolean(), (text, all) => {
      const numbers = readNumbers(text, whole(text), { singles: all, shares: all })
      let end = 0
      for (const number of numbers) {
        checkReading(text, number)
        assert.ok(number.start >= end)
        end = number.end
      }
    }),
    SEED,
  )
})

test('a proposed count gives a reading in the text or says why not', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.nat(), fc.constantFrom(...METRICS), (text, a, b, metric) => {
      const start = a % (text.length + 1)
      const span = { start, end: start + (b % (text.length - start + 1)) }
      const { value, diagnostics } = readCount(text, span, { metric, trigger: span, sentence: whole(text) })
      if (value === null) assert.equal(diagnostics.length, 1)
      else checkReading(text, value)
    }),
    SEED,
  )
})

test('a part is never part of itself, in a circle, or of another metric', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const metrics = ['killed', 'injured'] as const
      const numbers = readNumbers(text, whole(text), { singles: true, shares: true })
      const counts = numbers.map((number, i) => ({ ...number, metric: metrics[i % 2]! }))
      const parents = linkParts(text, counts)
      assert.equal(parents.length, counts.length)
      for (const [i, first] of parents.entries()) {
        const seen = new Set([i])
        for (let parent = first; parent !== null; parent = parents[parent] ?? null) {
          assert.ok(!seen.has(parent))
          assert.equal(counts[parent]?.metric, counts[i]?.metric)
          seen.add(parent)
        }
      }
    }),
    SEED,
  )
})

test('zeros lie in the text, and no words make the reader of status fail', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      for (const zero of readZeroCasualties(text, whole(text))) checkReading(text, zero)
      assert.ok(['civilian', 'combatant', 'protected', 'unknown'].includes(countedOf(text).status))
    }),
    SEED,
  )
})

test('a reading depends on its sentence only, wherever that stands', () => {
  fc.assert(
    fc.property(sentence, fc.nat({ max: 40 }), (text, before) => {
      const moved = `${'x'.repeat(before)}\n${text}`
      const shift = before + 1
      const here = readNumbers(text, whole(text))
      const there = readNumbers(moved, { start: shift, end: moved.length })
      assert.deepEqual(
        there.map((n) => [n.start - shift, n.low, n.best, n.high]),
        here.map((n) => [n.start, n.low, n.best, n.high]),
      )
    }),
    SEED,
  )
})

/** Time of a reading of one long line, in milliseconds of this process. */
function cost(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length))
  const before = process.cpuUsage()
  readNumbers(text, whole(text), { singles: true, shares: true })
  readZeroCasualties(text, whole(text))
  const middle = { start: text.length >> 1, end: (text.length >> 1) + 8 }
  readCount(text, middle, { metric: 'killed', trigger: middle, sentence: whole(text) })
  return process.cpuUsage(before).user / 1000
}

for (const unit of ['7', 'one ', '1,', 'a hundred and ', 'no ', 'at least ', '10, including ', '"']) {
  test(`a line of ${JSON.stringify(unit)} without end costs time in proportion to its length`, () => {
    cost(unit, 25_000)
    const short = cost(unit, 50_000)
    const long = cost(unit, 200_000)
    assert.ok(long < 12 * short + 100, `${short} ms for 50 kB, ${long} ms for 200 kB`)
  })
}

test('a megabyte of digits is one number too large to count people', () => {
  const text = '7'.repeat(1_000_000)
  assert.deepEqual(readNumbers(text, whole(text)), [])
})
