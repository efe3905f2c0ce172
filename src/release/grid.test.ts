import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { radiusOf } from '../export/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { areaOf, centreOf } from './grid.js'
import { GRID } from './policy.js'

const place = (more: Partial<LinePlaceLink>): LinePlaceLink => ({
  id: 'curated:old-mills',
  name: 'Old Mills',
  name_arabic: null,
  country: 'XX',
  admin1: null,
  latitude: 36.21342,
  longitude: 37.16617,
  precision: 'site',
  method: 'curated',
  ...more,
})

const degrees = {
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -179, max: 179, noNaN: true }),
}

/** Metres in a degree of latitude. */
const DEGREE = 111_195

test('a site is given as the area of a quarter, a quarter as that of a settlement; a settlement stays', () => {
  const site = areaOf(place({}))
  assert.deepEqual([site.latitude, site.longitude, site.precision], [36.21875, 37.16875, 'quarter'])
  assert.equal(site.id, 'area:36.21875,37.16875')
  const quarter = areaOf(place({ precision: 'quarter' }))
  assert.deepEqual([quarter.latitude, quarter.longitude, quarter.precision], [36.2125, 37.1625, 'settlement'])
  const settlement = place({ precision: 'settlement' })
  assert.equal(areaOf(settlement), settlement)
  assert.equal(areaOf(place({ precision: 'settlement', id: 'pin:36.21342,37.16617' })).latitude, 36.2125)
})

test('law: what a map draws around the area holds the true point and all of its class', () => {
  fc.assert(
    fc.property(
      degrees.latitude,
      degrees.longitude,
      fc.constantFrom('site', 'quarter'),
      (latitude, longitude, precision) => {
        const area = areaOf(place({ latitude, longitude, precision }))
        const north = (area.latitude - latitude) * DEGREE
        const east = (area.longitude - longitude) * DEGREE * Math.cos((latitude * Math.PI) / 180)
        const own = precision === 'site' ? 0 : radiusOf(precision)!
        assert.ok(Math.hypot(north, east) + own <= radiusOf(area.precision)! * 1.01)
      },
    ),
    { seed: 5 },
  )
})

test('law: every point of a cell gives the same centre, in every release, and giving it twice changes nothing', () => {
  fc.assert(
    fc.property(degrees.latitude, fc.constantFrom(...GRID), (at, row) => {
      const centre = centreOf(at, row)
      assert.ok(Math.abs(centre - at) <= 0.5 / row.cells + 1e-6)
      assert.equal(centreOf(centre, row), centre)
    }),
    { seed: 6 },
  )
})
