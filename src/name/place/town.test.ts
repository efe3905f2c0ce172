import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openedGazetteer } from './cases.test-data.js'
import { placeById, townAround } from './index.js'
import { kilometresBetween } from './within.js'

const gazetteer = openedGazetteer()
const around = (id: string, name: string) => townAround({ id, name }, gazetteer)

test('a quarter lies in the town that the gazetteer names around it', () => {
  const town = around('curated:aleppo-sakhour', 'Sakhour')
  assert.equal(town?.name, 'Aleppo')
  assert.equal(town.precision, 'settlement')
  const quarter = placeById('curated:aleppo-sakhour', gazetteer)
  assert.ok(quarter !== null && kilometresBetween(quarter, town) < 10)
})

test('a place that lies in no town by name, or that nobody knows, has none: the nearest is never taken', () => {
  assert.equal(around('curated:nowhere', 'Sakhour'), null)
  assert.equal(around('pin:36.2,37.1', 'the mill'), null)
  const country = gazetteer.countryPlace('SY')
  assert.ok(country !== null)
  assert.equal(around(country.book.id(country.place), country.book.name(country.place)), null)
})
