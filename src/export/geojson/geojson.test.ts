import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '@placemarkio/check-geojson'
import { hashOf } from '../../ledger/index.js'
import { exampleMaterial } from '../example.test-data.js'
import type { Material } from '../index.js'
import { keepAll } from '../index.js'
import { GEOJSON } from './index.js'

async function written(material: Material): Promise<string> {
  const sink = keepAll({ hashOf })
  await GEOJSON.write(material, sink, { excel: false, raw: false })
  return Buffer.from([...sink.files.values()][0]!).toString('utf8')
}

test('a public checker of RFC 7946 finds nothing to say', async () => {
  const text = await written(exampleMaterial())
  assert.doesNotThrow(() => check(text))
  const { features } = JSON.parse(text) as { features: readonly { geometry: unknown; properties: unknown }[] }
  assert.equal(features.length, exampleMaterial().incidents.length)
})

test('a point says what it stands for, longitude first; what has no place has no geometry', async () => {
  const material = exampleMaterial()
  const { features } = JSON.parse(await written(material)) as {
    features: readonly {
      id: string
      geometry: { coordinates: readonly number[] } | null
      properties: Record<string, unknown>
    }[]
  }
  const bakery = features.find(({ id }) => id === 'i-0000000000aa')!
  assert.deepEqual(bakery.geometry?.coordinates, [37.1661, 36.2134])
  assert.equal(bakery.properties.geo_precision, 'quarter')
  assert.equal(bakery.properties.uncertainty_m, 1000)
  const nowhere: Material = {
    ...material,
    incidents: material.incidents.map((one) => ({ ...one, place: null })),
  }
  const without = JSON.parse(await written(nowhere)) as { features: readonly { geometry: unknown }[] }
  assert.ok(without.features.every(({ geometry }) => geometry === null))
})

test('low, best and high of the killed are those of the toll', async () => {
  const { features } = JSON.parse(await written(exampleMaterial())) as {
    features: readonly { id: string; properties: Record<string, unknown> }[]
  }
  const { properties } = features.find(({ id }) => id === 'i-0000000000aa')!
  assert.deepEqual([properties.killed_min, properties.killed_best, properties.killed_max], [3, null, 11])
  assert.deepEqual(properties.denied_by, ['the army of Varnia'])
})
