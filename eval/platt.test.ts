import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calibrationError, fitScaling, type Point, reliability, scaleProbability } from './platt.js'

/** Seeded numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Points whose raw probabilities are too bold: the truth has half their log-odds, less one. */
function boldPoints(count: number): readonly Point[] {
  const random = randomOf(7)
  return Array.from({ length: count }, () => {
    const raw = 0.02 + 0.96 * random()
    return { raw, right: random() < scaleProbability([0.5, -1], raw), weight: 1 }
  })
}

test('a scaling that was put in is found again', () => {
  const [slope, offset] = fitScaling(boldPoints(4000))
  assert.ok(Math.abs(slope - 0.5) < 0.05, `slope ${slope}`)
  assert.ok(Math.abs(offset + 1) < 0.1, `offset ${offset}`)
})

test('scaling lowers the calibration error', () => {
  const points = boldPoints(4000)
  const scaling = fitScaling(points)
  const scaled = points.map((point) => ({ ...point, raw: scaleProbability(scaling, point.raw) }))
  assert.ok(calibrationError(points)! > 0.15)
  assert.ok(calibrationError(scaled)! < 0.03)
})

test('without points nothing is scaled and nothing is measured', () => {
  assert.deepEqual(fitScaling([]), [1, 0])
  assert.equal(calibrationError([]), null)
})

test('all points being right does not run away', () => {
  const [slope, offset] = fitScaling([{ raw: 0.9, right: true, weight: 1 }])
  assert.ok(Number.isFinite(slope) && Number.isFinite(offset) && Math.abs(offset) < 2)
})

test('ten bins; a probability of 1 falls into the last', () => {
  const bins = reliability([
    { raw: 1, right: true, weight: 1 },
    { raw: 0.05, right: false, weight: 1 },
  ])
  assert.deepEqual(
    bins.map((bin) => bin.points),
    [1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  )
  assert.equal(calibrationError([{ raw: 0.75, right: true, weight: 1 }]), 0.25)
})
