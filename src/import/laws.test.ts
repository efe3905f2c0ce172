import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { KINDS } from '../codebook/index.js'
import { cellsOfRow, columnNames, csvLines, renderRow } from '../export/index.js'
import { proposeIncidents } from '../incident/index.js'
import { hashOf } from '../ledger/index.js'
import type { RecordedClaim } from '../record/index.js'
import { checkDecision } from '../review/index.js'
import { ACLED_KINDS } from './acled/kinds.js'
import { ACLED, ACLED_HEADER, AIRWARS, ARCHIVED, GED, GED_HEADER, makeAll, OWN } from './example.test-data.js'
import type { Mapping } from './index.js'
import { openNearRows, readMapping, rowOfText, sayMapping } from './index.js'
import { makeRow } from './make-row.js'
import { NO_NAMES } from './names.js'

const words = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom('', 'a\nb', 'a\r\n  b\n', ' x ', ': ', 'مخبز', '🕊️ Halvek', '=1+1', 'no: 3'),
)

test('law: the cells of a row are read back from its words, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 6 }), (pairs) => {
      const columns = columnNames(pairs.map(([name]) => name))
      const cells = pairs.map(([, value]) => value)
      const { text, values } = renderRow(columns, cells)
      const back = cellsOfRow(text)
      for (const [i, value] of cells.entries()) {
        assert.equal(back.get(columns[i]!) ?? '', value)
        const span = values.get(i)
        if (span !== undefined) assert.equal(text.slice(span.start, span.end).replaceAll('\n  ', '\n'), value)
      }
    }),
    { seed: 11, numRuns: 1500 },
  )
})

const number = fc.oneof(
  fc.nat(40).map(String),
  fc.constantFrom('', '0', '3.0', '1,200', 'dozens', 'many', '-2', 'at least 4'),
)
const day = fc.constantFrom(
  '2031-03-13',
  '2031-03-14',
  '2031-03-16T00:00:00',
  '14 March 2031',
  '2031-02-30',
  '',
)
const named = fc.constantFrom(
  '',
  'Senn Front',
  'Government of Varnia',
  'Civilians',
  'حلفك',
  'Halvek; Senn 🕊️',
  'a\nb',
)
const degree = fc.constantFrom('34.5', '40.25', '', '95.1', 'x', '-3')
const code = fc.constantFrom('', '1', '2', '3', '4', '9')

/** A cell that may stand in a column of this name. */
const cellFor = (column: string): fc.Arbitrary<string> =>
  /date/.test(column)
    ? day
    : /^(?:best|low|high|deaths_|fatalities|killed|injured)/.test(column)
      ? number
      : /itude/.test(column)
        ? degree
        : /prec|clarity|type_of/.test(column)
          ? code
          : column === 'sub_event_type'
            ? fc.constantFrom(...Object.keys(ACLED_KINDS), 'Parade')
            : named

const sheetOf = (header: string): fc.Arbitrary<string> => {
  const columns = header.split(',')
  const row = fc.tuple(...columns.map(cellFor))
  return fc
    .array(row, { minLength: 1, maxLength: 3 })
    .map((rows) => csvLines([columns, ...rows], { raw: true }))
}

const OWN_HEADER = 'ref,date,place,type,perpetrator,killed,killed children,injured,source,notes'
const sheets = fc.oneof(sheetOf(GED_HEADER), sheetOf(ACLED_HEADER), sheetOf(OWN_HEADER))

test('law: a claim of a row says only words that stand in it and values that the codebook allows, or the row is listed', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (csv) => {
      const { rows } = await makeAll(csv)
      for (const { value, diagnostics } of rows.values()) {
        if (value === null) assert.ok(diagnostics.some(({ severity }) => severity === 'error'))
        else if (value.claims.length === 0)
          assert.ok(diagnostics.some(({ code }) => code === 'import/no-kind'))
        for (const claim of value?.claims ?? [])
          assert.deepEqual(
            checkDecision(claim, { text: value!.text }).filter(({ severity }) => severity === 'error'),
            [],
          )
      }
    }),
    { seed: 12, numRuns: 300 },
  )
})

test('law: a row made again from its words in the record is the same row', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (csv) => {
      const { survey, rows } = await makeAll(csv)
      for (const [row, { value }] of rows) {
        if (value === null) continue
        const again = rowOfText(survey.sheet, { text: value.text, row })
        assert.deepEqual(makeRow(again, { ...survey, names: NO_NAMES }).value, value)
      }
    }),
    { seed: 13, numRuns: 200 },
  )
})

test('law: a mapping is read back from its file as it was written', async () => {
  for (const csv of [GED, ACLED, AIRWARS, ARCHIVED, OWN]) {
    const { mapping } = (await makeAll(csv)).survey
    const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, list]) => list.length > 0))
    assert.deepEqual(readMapping(sayMapping(mapping), 'ours.yml'), { ...mapping, columns } satisfies Mapping)
  }
})

test('a mapping that names what is not there is refused with the place', () => {
  const refusal = (text: string): string => {
    const read = readMapping(text, 'ours.yml')
    assert.ok('code' in read)
    return read.message
  }
  assert.match(refusal('format: own\ncolumns:\n  wher: [place]\n'), /wher/)
  assert.match(refusal('format: gedd\ncolumns: {}\n'), /format/)
  assert.match(refusal('format: own\ncolumns: {}\nkinds: {otherwise: parade}\n'), /kinds\.otherwise/)
  assert.match(refusal('format: [own'), /no YAML/)
})

const recorded = (text: string, claim: RecordedClaim['claim']): RecordedClaim => ({
  id: claim.id,
  claim,
  state: 'added',
  decided: null,
  report: {
    text: hashOf(text),
    id: claim.id,
    title: null,
    url: null,
    publisher: 'ACLED',
    published: null,
    captured: '2031-04-01T00:00:00.000Z',
    language: 'und',
  },
})

/** Few places, days and types, so that many rows could be about one event. */
const crowded = fc
  .array(
    fc.tuple(
      fc.constantFrom('2031-03-13', '2031-03-14'),
      fc.constantFrom('1', '1', '1', '2'),
      fc.constantFrom('Attack', 'Air/drone strike', 'Grenade'),
      fc.constantFrom(
        'Halvek,34.5,40.25',
        'Old Mills,34.6,40.2',
        '"Old Mills, Halvek",34.5,40.25',
        'Halvek town,34.1,40',
      ),
      fc.constantFrom('1', '1', '1', '2'),
      fc.constantFrom('0', '3', '4'),
    ),
    { minLength: 8, maxLength: 20 },
  )
  .map((rows) =>
    [
      'event_id_cnty,event_date,time_precision,sub_event_type,actor1,location,latitude,longitude,geo_precision,source,fatalities',
      ...rows.map(([date, precision, type, place, near, dead], i) =>
        [`V${i}`, date, precision, type, 'Senn Front', place, near, 'Halvek Wire', dead].join(','),
      ),
    ].join('\n'),
  )

test('law: rows that a proposal brings together are among those that are held to be near each other', async () => {
  let together = 0
  await fc.assert(
    fc.asyncProperty(crowded, async (csv) => {
      const { rows } = await makeAll(csv)
      const near = openNearRows()
      const claims: RecordedClaim[] = []
      const rowOf = new Map<string, number>()
      for (const [row, { value }] of rows) {
        near.take(row, value!.claims)
        for (const claim of value!.claims) {
          rowOf.set(claim.id, row)
          claims.push(recorded(value!.text, claim))
        }
      }
      const found = near.found()
      assert.ok(found !== null)
      const { incidents } = proposeIncidents(claims, { links: [], named: [], suggestions: false })
      for (const incident of incidents) {
        if (incident.claims.length < 2) continue
        together++
        for (const { id } of incident.claims) assert.ok(found.includes(rowOf.get(id)!))
      }
    }),
    { seed: 14, numRuns: 300 },
  )
  assert.ok(together > 50, `only ${together}: too few rows came together for this to show anything`)
})

test('every kind that a format names is one of the codebook', () => {
  for (const kind of Object.values(ACLED_KINDS)) assert.ok(kind === null || KINDS.includes(kind))
})
