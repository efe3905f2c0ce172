import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chooseArabicName, isArabicName } from './arabic.js'
import { openBook } from './book.js'
import { openedGazetteer } from './cases.test-data.js'
import { readOwnData } from './compile-data.js'
import { CLASSES, coarseness } from './entry.js'
import { countriesNamed, GAZETTEER_FILE } from './index.js'
import { kilometresBetween } from './within.js'

const folder = fileURLToPath(new URL('../../../../data/gazetteer', import.meta.url))
const gazetteer = openedGazetteer()
const book = openBook(GAZETTEER_FILE).value
assert.ok(book !== null)
const places = Array.from({ length: book.places }, (_, place) => place)

test('the compiled file is small', () => assert.ok(statSync(GAZETTEER_FILE).size < 25_000_000))

test('every coordinate lies on the globe and says what it stands for', () => {
  for (const place of places) {
    assert.ok(Math.abs(book.latitude(place)) <= 90 && Math.abs(book.longitude(place)) <= 180, book.id(place))
    assert.ok(coarseness(book.precision(place)) >= coarseness(book.kind(place)), book.id(place))
    assert.ok(book.method(place).length > 10, book.id(place))
  }
})

test('every Arabic name is Arabic in every letter', () => {
  const arabic = places.map((place) => book.nameArabic(place)).filter((name) => name !== null)
  assert.ok(arabic.length > 10_000)
  assert.deepEqual(
    arabic.filter((name) => !isArabicName(name)),
    [],
  )
})

test('names that mix scripts are not Arabic', () => {
  for (const name of ['mwsڵ', 'کابل', 'Cabul - کابل', 'الموصل M', 'سیلوان'])
    assert.equal(isArabicName(name), false, name)
  assert.equal(chooseArabicName('Tripoli', ['Ţarābulus', 'ترابلس', 'طرابلس', 'ترىپولى']), 'طرابلس')
  assert.equal(chooseArabicName('Homs', ['Ḩimş', 'حمص', 'مدينة حمص']), 'حمص')
  assert.equal(chooseArabicName('Kabul', ['کابل']), null)
})

test('our own list is long enough, rounded, and near what it says that it lies in', () => {
  const groups = readOwnData(folder).curated
  const fine = groups
    .filter((group) => coarseness(group.precision) < coarseness('settlement'))
    .flatMap((group) => group.rows)
  assert.ok(fine.length >= 120, `${fine.length} rows`)
  for (const row of groups.flatMap((group) => group.rows)) {
    for (const degrees of row.at ?? []) assert.equal(Number(degrees.toFixed(2)), degrees, row.id)
  }
  for (const place of places.filter((one) => book.id(one).startsWith('curated:'))) {
    const parent = book.parent(place)
    if (parent === null || book.kind(parent) === 'country' || book.kind(place) === 'province') continue
    const away = kilometresBetween({ book, place, how: 0 }, { book, place: parent, how: 0 })
    const most = book.kind(parent) === 'settlement' || book.kind(parent) === 'quarter' ? 25 : 450
    assert.ok(away <= most, `${book.id(place)} is ${away.toFixed(0)} km from ${book.name(parent)}`)
  }
})

test('classes, countries and provinces that reports name are there', () => {
  const kinds = new Set(places.map((place) => book.kind(place)))
  assert.deepEqual(
    [...CLASSES].filter((kind) => !kinds.has(kind)),
    [],
  )
  for (const country of [
    'SY',
    'IQ',
    'YE',
    'LY',
    'PS',
    'LB',
    'UA',
    'AF',
    'SD',
    'SS',
    'ML',
    'BF',
    'NE',
    'CD',
    'SO',
    'MM',
  ]) {
    assert.ok(gazetteer.countryPlace(country) !== null, country)
    assert.ok(country === 'PS' || gazetteer.capitalOf(country) !== null, `capital of ${country}`)
  }
})

test('a broken row of our own stops the compiler with its name', () => {
  const copy = mkdtempSync(join(tmpdir(), 'marsad-rows-'))
  for (const file of ['countries.yml', 'provinces.yml', 'curated.yml', 'words.yml', 'transliteration.yml'])
    cpSync(join(folder, file), join(copy, file))
  const rows = readFileSync(join(copy, 'curated.yml'), 'utf8')
  writeFileSync(
    join(copy, 'curated.yml'),
    rows.replace('country: SY, at: [36.23, 37.16]', 'country: QQ, at: [136.23, 37.16]'),
  )
  assert.throws(
    () => readOwnData(copy),
    /aleppo-bustan-al-basha: no country QQ\n.*aleppo-bustan-al-basha: off the globe/,
  )
  rmSync(copy, { recursive: true })
})

test('the countries of a report come from its names, adjectives, provinces and great cities', () => {
  const named = (text: string): readonly string[] => countriesNamed(text, gazetteer)
  assert.deepEqual(named('Syrian troops shelled Aleppo. The Syrian army denied it. Russia said nothing.'), [
    'SY',
    'RU',
  ])
  assert.deepEqual(named('Fighting went on in Mosul and Baghdad.'), ['IQ'])
  assert.deepEqual(named('A bomb went off in Helmand and one in Kandahar province.'), ['AF'])
  assert.deepEqual(named('The talks were held in Geneva.'), [])
  assert.deepEqual(named('Georgia said that Russian jets crossed the border.'), ['RU'])
  assert.deepEqual(named(''), [])
})
