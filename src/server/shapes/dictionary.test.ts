import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinePlaceLink } from '../../report/index.js'
import { placeRow } from './dictionary.js'

const LINK: LinePlaceLink = {
  ...{ id: 'p-halvek', name: 'حلفك', name_arabic: null, country: null, admin1: null },
  ...{ latitude: 1, longitude: 2, precision: 'town', population: null, method: 'name', candidates: 1 },
} as unknown as LinePlaceLink

test('a place is called as most claims call it; the one Arabic report gives its Arabic name', () => {
  const names = new Map([
    ['حلفك', 1],
    ['Halvek', 7],
    ['Halveq', 2],
  ])
  const { place, labels, claims } = placeRow({
    claims: 10,
    names,
    labels: new Map([['the town', 3]]),
    link: LINK,
  })
  assert.deepEqual([place.name, place.nameArabic, claims], ['Halvek', 'حلفك', 10])
  assert.deepEqual(labels, ['Halveq', 'the town'])
})

test('where all reports are Arabic, the place keeps its Arabic name', () => {
  const { place } = placeRow({ claims: 2, names: new Map([['حلفك', 2]]), labels: new Map(), link: LINK })
  assert.deepEqual([place.name, place.nameArabic], ['حلفك', 'حلفك'])
})
