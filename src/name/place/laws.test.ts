import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openBook } from './book.js'
import { openedGazetteer } from './cases.test-data.js'
import { CLASSES, coarseness, TRAIT } from './entry.js'
import { countriesNamed, GAZETTEER_FILE, placeCandidates, resolvePlace } from './index.js'
import { nameKey } from './keys.js'
import { SMALL } from './weight.js'

const gazetteer = openedGazetteer()
const book = openBook(GAZETTEER_FILE).value
assert.ok(book !== null)
const placeOf = new Map(Array.from({ length: book.places }, (_, place) => [book.id(place), place]))
const seeded = { seed: 20160831, numRuns: 400 }

const conflictCountries = [
  'SY',
  'IQ',
  'YE',
  'LY',
  'PS',
  'LB',
  'UA',
  'RU',
  'AF',
  'PK',
  'SD',
  'ML',
  'CD',
  'SO',
  'MM',
  'US',
  'GB',
]
const countries = fc.array(fc.constantFrom(...conflictCountries), { maxLength: 3 })
const pieces = fc.constantFrom(
  'Aleppo',
  'north of',
  'the',
  'city',
  'of',
  'and',
  'Deir',
  'ez-Zor',
  'near',
  ',',
  '(',
  'Iraqi',
  'province',
  'border',
  "Syria's",
  'حلب',
  'Київ',
  '12',
  'kilometers',
  'from',
  'between',
  'Gaza',
  'Street',
  'refugee camp',
  'al-',
  '’',
  '🕊',
  'its surroundings',
  '-',
)
const phrases = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' ')),
)

test('any words resolve to a place on the globe with a precision and a method, or to null; never an error', () => {
  fc.assert(
    fc.property(phrases, countries, (words, named) => {
      const options = { gazetteer, countries: named, published: null, placesSeen: [] }
      const link = resolvePlace(words, options)
      placeCandidates(words, options)
      if (link === null) return
      assert.ok(Math.abs(link.latitude) <= 90 && Math.abs(link.longitude) <= 180, `${words}: off the globe`)
      assert.ok(CLASSES.includes(link.precision))
      assert.ok(link.method.length > 10)
      assert.ok(link.country === null || /^[A-Z]{2}$/.test(link.country))
      assert.deepEqual(resolvePlace(words, options), link)
    }),
    { ...seeded, numRuns: 3000 },
  )
})

test('countries of any text are known codes, each once', () => {
  fc.assert(
    fc.property(phrases, (text) => {
      const named = countriesNamed(text, gazetteer)
      assert.equal(new Set(named).size, named.length)
      assert.ok(named.every((country) => gazetteer.hasCountry(country)))
    }),
    seeded,
  )
})

const somePlace = fc.integer({ min: 0, max: book.places - 1 })

test('case, accents and apostrophes of a name change nothing', () => {
  fc.assert(
    fc.property(somePlace, (place) => {
      const name = book.name(place)
      const options = { gazetteer, countries: [book.country(place)], published: null, placesSeen: [] }
      const id = resolvePlace(name, options)?.id
      for (const other of [name.normalize('NFD'), name.replace(/['‘’`]/g, 'ʼ'), `  ${name} `]) {
        assert.equal(resolvePlace(other, options)?.id, id, `${name} and ${other}`)
      }
      assert.equal(nameKey(name.toUpperCase()), nameKey(name.toLowerCase().toUpperCase()))
    }),
    seeded,
  )
})

test('each main name leads to its place', () => {
  fc.assert(
    fc.property(somePlace, (place) => {
      const hits = gazetteer.named(nameKey(book.name(place)))
      assert.ok(
        hits.some((hit) => hit.place === place),
        book.name(place),
      )
    }),
    seeded,
  )
})

test('without a country of the report no small place is found', () => {
  fc.assert(
    fc.property(somePlace, (place) => {
      const link = resolvePlace(book.name(place), {
        gazetteer,
        countries: [],
        published: null,
        placesSeen: [],
      })
      const found = link === null ? undefined : placeOf.get(link.id)
      if (link === null || found === undefined || coarseness(link.precision) > coarseness('settlement'))
        return
      const own = (book.traits(found) & TRAIT.curated) !== 0
      assert.ok(own || book.population(found) >= SMALL, `${book.name(place)}: ${book.population(found)}`)
    }),
    seeded,
  )
})

/** A place and all that it lies in. */
function holdersOf(place: number): readonly string[] {
  const ids: string[] = []
  for (let at: number | null = place; at !== null; at = book!.parent(at)) ids.push(book!.id(at))
  return ids
}

test('a name that several places bear is the unit that holds two of them at least, or nothing', () => {
  let met = 0
  fc.assert(
    fc.property(somePlace, (place) => {
      const name = book.name(place)
      const options = { gazetteer, countries: [book.country(place)], published: null, placesSeen: [] }
      const candidates = placeCandidates(name, options).filter(({ reasons }) =>
        reasons.includes('ambiguous: the larger unit is taken'),
      )
      if (candidates.length === 0) return
      met++
      const link = resolvePlace(name, options)
      if (link === null) return
      const held = candidates.filter(({ place: { id } }) => {
        const found = placeOf.get(id)
        return found !== undefined && holdersOf(found).includes(link.id)
      })
      assert.ok(held.length >= 2, `${name}: ${link.name} holds ${held.length}`)
      assert.ok(held.every(({ place: { precision } }) => coarseness(precision) <= coarseness(link.precision)))
      assert.match(link.method, /may be several places; this is the unit that holds them/)
    }),
    seeded,
  )
  assert.ok(met > 10, `${met} ambiguous names`)
})

const syllable = fc.constantFrom(
  'qas',
  'rim',
  'tur',
  'wel',
  'zob',
  'kha',
  'dun',
  'mab',
  'fex',
  'lor',
  'shu',
  'vik',
  'gro',
  'nap',
)
const invented = fc.tuple(syllable, syllable, syllable, syllable).map((parts) => {
  const word = parts.join('')
  return word[0]!.toUpperCase() + word.slice(1)
})

test('a made-up name never resolves outside the countries of the report, and hardly ever inside', () => {
  let found = 0
  fc.assert(
    fc.property(invented, countries, (name, named) => {
      const link = resolvePlace(name, { gazetteer, countries: named, published: null, placesSeen: [] })
      if (link === null) return
      found++
      assert.ok(named.includes(link.country ?? ''), `${name}: ${link.name}`)
    }),
    { ...seeded, numRuns: 2000 },
  )
  assert.ok(found <= 4, `${found} of 2000 made-up names resolved`)
})
