import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { cellsOfRow, daysInNotes, plainCell } from '../src/export/index.js'
import { folderWith, marsad } from './marsad.js'

type Row = Readonly<Record<string, string>>

/** What spreadsheets stumble over: a formula, a number with a sign, line breaks, marks, Arabic, spaces at the ends. */
const NASTY = [
  '=SUM(A1:A9)',
  '+999 or -1',
  '@all',
  "'=quoted",
  'Two bombs,\n  in the "morning"; then\nmore: words',
  'قال المرصد: قُتل 11 شخصًا 🕊️',
  '-5',
  ' spaced ',
  'a;b;c',
] as const

const ACLED: Row = {
  event_id_cnty: 'VAR1',
  event_date: '13 March 2031',
  year: '2031',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Explosions/Remote violence',
  sub_event_type: 'Air/drone strike',
  actor1: 'Military Forces of Varnia',
  assoc_actor_1: '',
  inter1: '1',
  actor2: 'Civilians (Varnia)',
  assoc_actor_2: '',
  inter2: '7',
  interaction: '17',
  civilian_targeting: '',
  iso: '999',
  region: 'Middle East',
  country: 'Varnia',
  admin1: 'Senn',
  admin2: 'حلفك',
  admin3: '',
  location: 'Halvek',
  latitude: '34.5000',
  longitude: '40.25',
  geo_precision: '1',
  source: 'Halvek Wire; Senn Radio',
  source_scale: 'National',
  notes: '',
  fatalities: '3',
  tags: '',
  timestamp: '1900000001',
}

const GED: Row = {
  id: '101',
  relid: 'VAR-1',
  year: '2031',
  active_year: '1',
  code_status: 'Clear',
  type_of_violence: '3',
  conflict_name: 'Varnia: Government',
  side_a: 'Senn Front',
  side_b: 'Civilians',
  number_of_sources: '1',
  source_article: '"Halvek Wire,2031-03-14,Clash"',
  source_office: 'Halvek Wire',
  source_original: 'residents',
  where_prec: '1',
  where_coordinates: 'Halvek town',
  where_description: '',
  adm_1: 'حلفك',
  latitude: '34.500000',
  longitude: '40.250000',
  country: 'Varnia',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2031-03-13 00:00:00.000',
  date_end: '2031-03-13 00:00:00.000',
  deaths_a: '0',
  deaths_b: '0',
  deaths_civilians: '6',
  deaths_unknown: '0',
  best: '6',
  high: '8',
  low: '5',
  gwnoa: '',
}

/** A blank is nothing said, and 0 is somebody's zero. */
const OWN: Row = {
  ref: 'H-1',
  date: '13/03/2031',
  place: 'Halvek',
  type: 'airstrike',
  perpetrator: 'Varnian army',
  killed: '0',
  injured: '',
  source: 'Halvek Observatory',
  الملاحظات: 'قصف',
  notes: '',
}

const AIRWARS: Row = {
  unique_reference_code: 'VS1001',
  incident_date: '2031-03-13',
  location: 'Old Mills, Halvek',
  latitude: '34.5',
  longitude: '40.25',
  geolocation_accuracy: 'Neighbourhood',
  strike_type: 'Airstrike',
  killed_civilian_non_combatants_min: '0',
  killed_civilian_non_combatants_max: '11',
  killed_children_min: '',
  killed_children_max: '3',
  belligerent_1_belligerent_name: 'قوات فارنيا',
  assessment: '',
}

/** A row for each nasty cell, under ids of their own. */
const rowsOf = (row: Row, id: string, nasty: string): readonly Row[] =>
  NASTY.map((words, i) => ({ ...row, [id]: `${row[id]}${i}`, [nasty]: words }))

/** How a file is written: with which bytes before it, between its cells and after its rows. */
const FILES = [
  { what: 'comma, line feed', bom: false, delimiter: ',', end: '\n' },
  { what: 'byte order mark, comma, CRLF', bom: true, delimiter: ',', end: '\r\n' },
  { what: 'byte order mark, semicolon, CRLF', bom: true, delimiter: ';', end: '\r\n' },
  { what: 'tab, line feed', bom: false, delimiter: '\t', end: '\n' },
] as const

const fileOf = (rows: readonly Row[], { bom, delimiter, end }: (typeof FILES)[number]): string =>
  stringify([...rows], { header: true, bom, delimiter, record_delimiter: end, quoted_match: /[\r\n;,\t]/ })

/** A project that such a file was imported into. */
async function imported(t: TestContext, rows: readonly Row[], as: (typeof FILES)[number]): Promise<string> {
  const folder = folderWith(t, { 'sheet.csv': fileOf(rows, as) })
  await marsad(['init', join(folder, 'p'), '--as', 'Rana'])
  const done = await marsad([
    'import',
    join(folder, 'sheet.csv'),
    '--yes',
    '--json',
    '--project',
    join(folder, 'p'),
  ])
  assert.equal(done.code, 0, done.stderr)
  assert.equal(JSON.parse(done.stdout).added, rows.length, done.stderr)
  return folder
}

async function exported(folder: string, format: string, ...more: readonly string[]): Promise<string> {
  const out = join(folder, `out-${format}`)
  const done = await marsad([
    'export',
    '--format',
    format,
    '--out',
    out,
    '--project',
    join(folder, 'p'),
    ...more,
  ])
  assert.equal(done.code, 0, done.stderr)
  return out
}

const read = (path: string): readonly Row[] => parse(readFileSync(path), { columns: true, bom: true })

for (const [i, as] of FILES.entries()) {
  // Each way of writing once with ACLED; the other formats take what the reader of CSV has made of it.
  const isFirst = i === 2
  for (const [slug, row, id, nasty] of [
    ['acled', ACLED, 'event_id_cnty', 'notes'],
    ['ucdp-ged', GED, 'id', 'where_description'],
  ] as const) {
    if (!isFirst && slug !== 'acled') continue
    test(`${slug}, ${as.what}: import then export gives every cell back`, async (t) => {
      const rows = rowsOf(row, id, nasty)
      const back = new Map(
        read(await exported(await imported(t, rows, as), slug)).map((one) => [one[id], one]),
      )
      assert.equal(back.size, rows.length)
      for (const given of rows)
        for (const [column, cell] of Object.entries(given))
          assert.equal(plainCell(back.get(given[id]!)![column]!), cell, `${given[id]} ${column}`)
    })
  }
  if (!isFirst) continue

  for (const [what, row, id, nasty] of [
    ['own sheet', OWN, 'ref', 'notes'],
    ['Airwars-style', AIRWARS, 'unique_reference_code', 'assessment'],
  ] as const)
    test(`${what}, ${as.what}: every cell stands in the texts of the csv package, blank and 0 apart`, async (t) => {
      const rows = rowsOf(row, id, nasty)
      const out = await exported(await imported(t, rows, as), 'csv', '--texts')
      const back = new Map(
        read(join(out, 'texts.csv')).map(({ text }) => {
          const cells = cellsOfRow(plainCell(text!))
          return [cells.get(id), cells] as const
        }),
      )
      assert.equal(back.size, rows.length)
      for (const given of rows)
        for (const [column, cell] of Object.entries(given)) {
          const cells = back.get(given[id]!)!
          assert.equal(cells.get(column) ?? '', cell, `${given[id]} ${column}`)
          assert.equal(cells.has(column), cell !== '', `${given[id]} ${column}: a blank is no cell`)
        }
    })
}

test('a package of imported sheets makes a project with the same incidents, tolls and cells', async (t) => {
  const rows = [...rowsOf(OWN, 'ref', 'notes'), { ...OWN, ref: 'H-blank', killed: '' }]
  const folder = await imported(t, rows, FILES[2])
  const first = await exported(folder, 'csv', '--texts', '--excel')
  await marsad(['init', join(folder, 'again'), '--as', 'Omar'])
  const done = await marsad(['import', first, '--yes', '--project', join(folder, 'again')])
  assert.equal(done.code, 0, done.stderr)
  assert.match(done.stdout, /casualties: (\d+) of \1 rows come out the same/)
  const second = join(folder, 'second')
  await marsad(['export', '--format', 'csv', '--texts', '--out', second, '--project', join(folder, 'again')])
  for (const table of ['incidents', 'casualties', 'counts', 'texts']) {
    const sorted = (path: string) =>
      read(join(path, `${table}.csv`))
        .map((row) => JSON.stringify(row))
        .sort()
    assert.deepEqual(sorted(second), sorted(first), table)
  }
  const zeros = read(join(second, 'casualties.csv')).filter(({ low }) => low === '0')
  assert.equal(zeros.length, NASTY.length, 'a blank is no zero')
})

test('ACLED: rows of a kind that the codebook has none for, and days in the middle of a week, come back too', async (t) => {
  const rows: readonly Row[] = [
    ACLED,
    {
      ...ACLED,
      event_id_cnty: 'VAR2',
      event_type: 'Strategic developments',
      sub_event_type: 'Other',
      fatalities: '0',
    },
    // A Tuesday that stands for its week, of which the middle is a Thursday.
    { ...ACLED, event_id_cnty: 'VAR3', event_date: '2031-03-18', time_precision: '2', admin1: 'Old Mills' },
    { ...ACLED, event_id_cnty: 'VAR4', event_date: '2031-03-18', time_precision: '3', admin1: 'Tarn' },
  ]
  const back = read(await exported(await imported(t, rows, FILES[0]), 'acled'))
  const inOrder = (list: readonly Row[]) =>
    list.toSorted((a, b) => (a.event_id_cnty! < b.event_id_cnty! ? -1 : 1))
  assert.deepEqual(inOrder(back), inOrder(rows))
})

test('ACLED: an end that nobody gives stays open, and both ends of several days come back, in another project', async (t) => {
  const days = [
    ['2031-03-13', ''],
    ['', '2031-03-18'],
    ['2031-03-11', '2031-03-20'],
  ] as const
  const sheet = days.map(([start, end], i) => {
    const { date: _, ...rest } = OWN
    return { ...rest, ref: `D-${i}`, start, end, killed: String(i + 1), place: `Tarn ${i}` }
  })
  const first = await exported(await imported(t, sheet, FILES[0]), 'acled')
  const again = folderWith(t, {})
  await marsad(['init', join(again, 'p'), '--as', 'Omar'])
  const done = await marsad(['import', first, '--yes', '--project', join(again, 'p')])
  assert.equal(done.code, 0, done.stderr)
  const list = await marsad(['claims', '--json', '--project', join(again, 'p')])
  const { claims } = JSON.parse(list.stdout) as {
    readonly claims: readonly {
      readonly claim: { readonly time: { readonly start: string | null; readonly end: string | null } }
    }[]
  }
  const back = claims.map(({ claim }) => [claim.time.start ?? '', claim.time.end ?? ''])
  const given = days.map(([start, end]) => [start, start !== '' && end === '' ? start : end])
  assert.deepEqual(back.toSorted(), given.toSorted())
})

test('ACLED: notes that somebody else wrote, or whose day was changed since, widen nothing but by time_precision', () => {
  const own = 'By 18 March 2031 (first day not said), airstrike at Halvek. Fatalities not said.'
  assert.deepEqual(daysInNotes(own, '2031-03-18'), { start: null, end: '2031-03-18' })
  const since = own.replace('By', 'From').replace('first', 'last')
  assert.deepEqual(daysInNotes(since, '2031-03-18'), { start: '2031-03-18', end: null })
  assert.equal(daysInNotes(own, '2031-03-19'), null)
  assert.equal(daysInNotes('By 18 March 2031, the army had left Halvek.', '2031-03-18'), null)
  assert.equal(daysInNotes('On 31 February 2031, airstrike at Halvek.', '2031-03-03'), null)
})
