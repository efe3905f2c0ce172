import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openedGazetteer } from './cases.test-data.js'
import { importGazetteer, openGazetteer, resolvePlace } from './index.js'

const gazetteer = openedGazetteer()
const folder = mkdtempSync(join(tmpdir(), 'marsad-places-'))
after(() => rmSync(folder, { recursive: true }))

const HEAD = 'id,name,alternates,country,admin1,latitude,longitude,precision'
const written = (name: string, content: string | Buffer): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const imported = (file: string, into = `${file}.bin`) => ({
  into,
  ...importGazetteer(file, { into, gazetteer }),
})
const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((one) => one.code)

const geonamesRow = (id: string, name: string, fields: { readonly [at: number]: string } = {}): string =>
  Array.from(
    { length: 19 },
    (_, at) =>
      fields[at] ??
      { 0: id, 1: name, 2: name, 4: '36.5', 5: '37.5', 6: 'P', 7: 'PPL', 8: 'SY', 10: '09', 14: '0' }[at] ??
      '',
  ).join('\t')

test('a CSV of our own is searched beside the gazetteer', () => {
  const { value, diagnostics, into } = imported(
    written(
      'own.csv',
      `\ufeff${HEAD}\r\nq1,Qasr al-Wahm,Qasr el-Wahm;قصر الوهم,SY,Aleppo,36.52,37.51,settlement\r\nq2,"Hayy al-Wahm, East",,SY,,36.21,37.16,quarter\r\n`,
    ),
  )
  assert.deepEqual(diagnostics, [])
  assert.deepEqual([value?.rows, value?.places, value?.refused], [2, 2, 0])
  const both = openGazetteer({ imported: into })
  assert.ok(both.value !== null)
  const options = { gazetteer: both.value, countries: ['SY'], published: null, placesSeen: [] }
  for (const words of [
    'Qasr al-Wahm',
    'the village of Qasr el-Wahm',
    'قصر الوهم',
    'Qasr al Wahm, Aleppo province',
  ]) {
    const link = resolvePlace(words, options)
    assert.deepEqual(
      [link?.id, link?.nameArabic, link?.method],
      ['imported:q1', 'قصر الوهم', 'imported from own.csv'],
      words,
    )
  }
  assert.equal(resolvePlace('Qasr al-Wahm', { ...options, gazetteer }), null)
  assert.equal(resolvePlace('Aleppo', options)?.id, 'geonames:170063')
})

test('the columns of a CSV stand in any order, and an empty first cell is a cell', () => {
  const { value, diagnostics, into } = imported(
    written(
      'other-order.csv',
      'alternates,id,name,country,latitude,longitude,precision\n' +
        ',q1,Qasr al-Wahm,SY,36.52,37.51,settlement\n' +
        ',q2,"Hayy al-Wahm, East",SY,36.21,37.16,quarter\n' +
        '"Qasr el-Zill;The ""Shade""", q3 , "Qasr al-Zill" ,SY,36.3,37.2,site\n',
    ),
  )
  assert.deepEqual(diagnostics, [])
  assert.deepEqual([value?.places, value?.refused], [3, 0])
  const both = openGazetteer({ imported: into }).value!
  const options = { gazetteer: both, countries: ['SY'], published: null, placesSeen: [] }
  assert.equal(resolvePlace('Qasr el-Zill', options)?.id, 'imported:q3')
})

test('what is no file of compiled places is never written over', () => {
  const own = written('own-places.csv', `${HEAD}\na,Good,,SY,,36,37,site\n`)
  const notes = written('notes.txt', 'What the mayor told us.\n')
  for (const into of [notes, own, written('empty.txt', '')]) {
    const before = readFileSync(into)
    const { value, diagnostics } = imported(own, into)
    assert.equal(value, null)
    assert.deepEqual(codes(diagnostics), ['place/import-taken'])
    assert.deepEqual(readFileSync(into), before)
  }
  const { into } = imported(own)
  assert.equal(imported(own, into).value?.places, 1, 'its own file is written anew')
})

test('each broken row of a CSV is told with its line, and the rows around it are kept', () => {
  const rows = [
    'a,Good,,SY,,36,37,site',
    'b,,,SY,,36,37,site',
    'c,No such country,,XX,,36,37,site',
    'd,Off the globe,,SY,,136,37,site',
    'e,No longitude,,SY,,36,,site',
    'f,Too fine,,SY,,36,37,house',
    'g,"open,,SY,,36,37,site',
    'h,Good after it,,SY,,36,37,site',
    'a,Twice,,SY,,36,37,site',
    'i,"Two\nlines",,SY,,36,37,site',
    'j,mid"quo"te,,SY,,36,37,site',
  ]
  const { value, diagnostics } = imported(written('broken.csv', `${HEAD}\n${rows.join('\n')}\n`))
  assert.deepEqual([value?.places, value?.refused], [3, 8])
  assert.deepEqual(
    diagnostics.map((one) => [one.where?.split(':').at(-1), one.message]),
    [
      ['3', 'no name; row left out'],
      ['4', 'country "XX" is not a known ISO 3166-1 alpha-2 code; row left out'],
      ['5', 'latitude "136" is not within -90 to 90; row left out'],
      ['6', 'longitude "" is not within -180 to 180; row left out'],
      [
        '7',
        'precision "house" is none of site, quarter, settlement, district, province, region, country; row left out',
      ],
      ['8', 'a quote that is not closed; row left out'],
      ['10', 'id imported:a stands twice; row left out'],
      ['13', 'a quote in the middle of a field; row left out'],
    ],
  )
})

test('a GeoNames dump: places are kept, streams counted, broken rows told', () => {
  const file = written(
    'SY.txt',
    [
      geonamesRow('900001', 'Khirbat al Wahm', { 3: 'Khirbet el-Wahm,خربة الوهم' }),
      geonamesRow('900002', 'Wadi al Wahm', { 6: 'H', 7: 'WAD' }),
      geonamesRow('x', 'No number'),
      geonamesRow('900003', 'Nowhere', { 4: '' }),
      'too\tshort',
      geonamesRow('900004', 'Matar al Wahm', { 6: 'S', 7: 'AIRB' }),
      geonamesRow('170063', 'Aleppo', { 3: 'Halab', 7: 'PPLA', 14: '1602264' }),
      '',
    ].join('\n'),
  )
  const { value, diagnostics, into } = imported(file)
  assert.deepEqual([value?.rows, value?.places, value?.refused, value?.ignored], [7, 3, 3, 1])
  assert.deepEqual(codes(diagnostics), [
    'place/import-row',
    'place/import-row',
    'place/import-row',
    'place/import-ignored',
  ])
  assert.deepEqual(
    diagnostics.slice(0, 3).map((one) => one.where?.split(':').at(-1)),
    ['3', '4', '5'],
  )
  const both = openGazetteer({ imported: into }).value
  assert.ok(both !== null)
  const options = { gazetteer: both, countries: ['SY'], published: null, placesSeen: [] }
  const village = resolvePlace('Khirbet el-Wahm', options)
  assert.deepEqual(
    [village?.id, village?.admin1, village?.precision],
    ['geonames:900001', 'Aleppo', 'settlement'],
  )
  assert.equal(resolvePlace('Matar al-Wahm', options)?.precision, 'site')
  assert.equal(resolvePlace('Aleppo', options)?.method, 'GeoNames: point of the populated place')
})

test('bytes that are not UTF-8 cost their row only', () => {
  const bad = Buffer.concat([
    Buffer.from(`${HEAD}\na,`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(',,SY,,36,37,site\nb,Good,,SY,,36,37,site\n'),
  ])
  const { value, diagnostics } = imported(written('bytes.csv', bad))
  assert.deepEqual([value?.places, diagnostics[0]?.message], [1, 'not UTF-8; row left out'])
})

test('files that are no gazetteer are refused in one line', () => {
  assert.deepEqual(codes(imported(join(folder, 'none.csv')).diagnostics), ['place/import-missing'])
  assert.deepEqual(codes(imported(written('text.txt', 'A report about a town.\n')).diagnostics), [
    'place/import-format',
  ])
  assert.deepEqual(codes(imported(written('empty.csv', '')).diagnostics), ['place/import-format'])
  assert.deepEqual(codes(imported(written('SY.zip', Buffer.from('PK\x03\x04rest'))).diagnostics), [
    'place/import-format',
  ])
})

test('no good row: nothing is written and the older file stays', () => {
  const { into } = imported(written('first.csv', `${HEAD}\na,Good,,SY,,36,37,site\n`))
  const failed = imported(written('second.csv', `${HEAD}\na,,,SY,,36,37,site\n`), into)
  assert.equal(failed.value, null)
  assert.deepEqual(codes(failed.diagnostics), ['place/import-row', 'place/import-empty'])
  assert.ok(existsSync(into))
})

test('a broken or missing import is told and left out', () => {
  const missing = openGazetteer({ imported: join(folder, 'none.bin') })
  assert.deepEqual(codes(missing.diagnostics), ['place/gazetteer-missing'])
  const broken = openGazetteer({ imported: written('broken.bin', 'not compiled') })
  assert.deepEqual(codes(broken.diagnostics), ['place/gazetteer-broken'])
  assert.ok(broken.value !== null)
  assert.equal(openGazetteer({ file: join(folder, 'none.bin') }).value, null)
})
