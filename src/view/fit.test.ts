import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fitWidths } from './fit.js'

test('short columns keep what they need, long ones share the rest', () => {
  const wishes = [
    { natural: 8, least: 0 },
    { natural: 40, least: 10 },
    { natural: 6, least: 4 },
    { natural: 30, least: 10 },
  ]
  assert.deepEqual(fitWidths(wishes, 100), [8, 40, 6, 30])
  assert.deepEqual(fitWidths(wishes, 60), [8, 23, 6, 23])
  assert.deepEqual(fitWidths(wishes, 61), [8, 24, 6, 23])
})

test('where the leasts do not fit, the greatest gives way first', () => {
  const wishes = [
    { natural: 8, least: 0 },
    { natural: 40, least: 30 },
    { natural: 40, least: 10 },
  ]
  assert.deepEqual(fitWidths(wishes, 40), [8, 22, 10])
  assert.deepEqual(fitWidths(wishes, 20), [8, 6, 6])
  assert.deepEqual(fitWidths(wishes, 9), [3, 3, 3])
})

test('law: the widths fit the room, and none is wider than asked', () => {
  const wish = fc
    .record({ natural: fc.integer({ min: 1, max: 80 }), least: fc.integer({ min: 0, max: 40 }) })
    .map(({ natural, least }) => ({ natural, least: Math.min(natural, least) }))
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 9, max: 200 }),
      (wishes, room) => {
        const widths = fitWidths(wishes, room)
        assert.ok(widths.reduce((a, b) => a + b, 0) <= room)
        for (const [i, width] of widths.entries()) assert.ok(width >= 1 && width <= wishes[i]!.natural)
      },
    ),
    { seed: 7 },
  )
})
