import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { DateForm, Survey } from '../src/import/index.js'
import type { Imported, Project, RowTrouble, SheetFile } from '../src/work/index.js'
import {
  decideClaims,
  editClaim,
  exportRecord,
  gradeIncident,
  importSheet,
  initProject,
  openLive,
  openProject,
  pictureOf,
  previewRows,
  surveyFile,
  tallyOf,
  undoEntry,
  verifyProject,
} from '../src/work/index.js'
import { workbookOf, writeWorkbook } from './import-workbook.js'
import { folderWith, marsad } from './marsad.js'

const GED_HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_name,dyad_name,side_a,side_b,number_of_sources,source_article,source_office,source_original,' +
  'where_prec,where_coordinates,where_description,adm_1,latitude,longitude,geom_wkt,priogrid_gid,country,event_clarity,date_prec,date_start,date_end,' +
  'deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa'

/** Two clashes of one day in one town; an attack on civilians over a week, told as one number; a month. */
const GED = `${GED_HEADER}
101,VAR-1,2031,1,Clear,1,Varnia: Government,Varnia - Front,Government of Varnia,Senn Front,2,"""Halvek Wire,2031-03-14,Clash"";""Senn Radio""",Halvek Wire;Senn Radio,army spokesman,1,Halvek town,"Halvek town (bridge)
and the road",Senn province,34.500000,40.250000,POINT (40.250000 34.500000),179361,Varnia,1,1,2031-03-13T00:00:00,2031-03-13T00:00:00,2,3,1,0,6,8,5,999
102,VAR-2,2031,1,Clear,1,Varnia: Government,Varnia - Front,Government of Varnia,Senn Front,1,,Meridian Press,,1,Halvek town,,Senn province,34.500000,40.250000,POINT (40.250000 34.500000),179361,Varnia,1,1,2031-03-13T00:00:00,2031-03-13T00:00:00,0,0,0,6,6,6,6,999
103,VAR-3,2031,1,Clear,3,Varnia: Government,Front - Civilians,Senn Front,Civilians,1,,Meridian Press,,2,Old Mills,,Senn province,34.6,40.2,POINT (40.2 34.6),179361,Varnia,2,3,2031-03-10,2031-03-16,0,0,40,0,40,40,40,
104,VAR-4,2031,0,Clear,3,Varnia: Government,Front - Civilians,Senn Front,Civilians,-1,,,residents,4,Senn province,,Senn province,34.1,40,POINT (40 34.1),179362,Varnia,1,4,2031-04-01,2031-04-30,0,0,0,0,0,3,0,
`

const ACLED = `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
VAR1,13 March 2031,2031,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Varnia,,1,Senn Front,,2,12,,999,Middle East,Varnia,Senn,Halvek,,Halvek,34.5000,40.25,1,Halvek Wire,National,"On 13 March 2031, aircraft struck a depot. Casualties unknown.",0,,1900000001
VAR2,13 March 2031,2031,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Varnia,,1,Civilians (Varnia),,7,17,Civilian targeting,999,Middle East,Varnia,Senn,Halvek,,Halvek,34.5000,40.25,1,Halvek Wire; Senn Radio,National,"On 13 March 2031, aircraft struck a market; three were killed.",3,,1900000002
VAR3,19 March 2031,2031,2,Political violence,Violence against civilians,Attack,Senn Front,,2,Civilians (Varnia),,7,27,,999,Middle East,Varnia,Senn,Old Mills,,Old Mills,34.6,40.2,2,Senn Radio,Subnational,"In the week of 19 March 2031, a man was beaten to death.",1,crowd size=no report,1900000003
`

const OWN = `ref,date,place,lat,lon,precision,type,perpetrator,killed,killed children,injured,source,notes
H-1,13/03/2031,Halvek,34.5,40.25,settlement,airstrike,Varnian army,12,3,at least 20,Halvek Observatory,"Two bombs,
in the morning."
H-2,03/04/2031,Old Mills,34.6,40.2,settlement,shelling,,4,,,residents,
H-3,31/04/2031,Senn,34.1,40.0,settlement,shooting,militants,2,,,,
H-4,05/04/2031,Senn,34.1,40.0,settlement,shooting,militants,3,,some,police,=1+1
`

const file = (name: string, csv: string): SheetFile => ({ name, bytes: Buffer.from(csv) })

function begin(t: TestContext): string {
  const folder = join(folderWith(t, {}), 'halvek')
  const made = initProject(folder, {
    name: 'Halvek',
    person: 'Rana',
    codebook: null,
    clock: () => new Date(),
  })
  assert.ok(!('code' in made))
  return folder
}

async function within<T>(folder: string, use: (project: Project) => T | Promise<T>): Promise<T> {
  const { value: project, diagnostics } = openProject(folder)
  assert.ok(project !== null, diagnostics[0]?.message)
  try {
    return await use(project)
  } finally {
    project.close()
  }
}

async function survey(sheet: SheetFile, dates: DateForm | null = null): Promise<Survey> {
  const { value, diagnostics } = await surveyFile(sheet, { format: null, mapping: null, dates })
  const [first] = value
  assert.ok(first !== undefined, diagnostics[0]?.message)
  return first
}

interface Done extends Imported {
  readonly troubles: readonly RowTrouble[]
}

/** Imports a sheet as it is surveyed. */
async function bring(project: Project, sheet: SheetFile, { update = false } = {}): Promise<Done> {
  const troubles: RowTrouble[] = []
  const trouble = (one: RowTrouble): void => void troubles.push(one)
  const { value, diagnostics } = await importSheet(
    project,
    { file: sheet, survey: await survey(sheet) },
    { trouble, update },
  )
  assert.ok(value !== null, diagnostics[0]?.message)
  return { ...value, troubles }
}

const stateOf = (project: Project) => pictureOf(project.standing(), project.objects, { suggestions: false })

/** Rows of what an export wrote, by a column. */
async function written(project: Project, format: string, out: string, key: string, { raw = true } = {}) {
  const { value, diagnostics } = await exportRecord(openLive(project), {
    format,
    out,
    filter: null,
    words: null,
    suggestions: false,
    excel: false,
    raw,
  })
  assert.ok(value !== null, diagnostics[0]?.message)
  const rows = byKey(readFileSync(out, 'utf8'), key)
  assert.equal(value.rows, rows.size, 'rows as they are told')
  return rows
}

const byKey = (csv: string, key: string): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map((parse(csv, { columns: true }) as Record<string, string>[]).map((row) => [row[key]!, row]))

test('a sheet becomes claims whose words point at their cells, as added by whoever imports it; the file is kept whole', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    const sheet = file('ours.csv', OWN)
    const done = await bring(project, sheet)
    assert.deepEqual([done.rows, done.added, done.claims, done.refused], [4, 2, 2, 2])
    const { claims, reports } = project.standing()
    const strike = claims.find(({ claim }) => claim.kind === 'airstrike')!
    assert.equal(strike.state, 'added')
    assert.deepEqual([strike.decided?.by, strike.decided?.reason], ['Rana', 'imported from ours.csv row 2'])
    const { report, captures } = reports.find((one) => one.report.text === strike.report.text)!
    assert.deepEqual(
      [report.id, captures[0]!.from, captures[0]!.taken?.part],
      ['own:H-1', 'ours.csv', 'row 2'],
    )
    assert.equal(project.objects.get(captures[0]!.bytes)?.toString(), OWN)
    const text = [...project.objects.get(report.text)!.toString()]
    for (const { start, end, text: words } of strike.claim.counts)
      assert.equal(text.slice(start, end).join(''), words)
    const before = text.slice(0, strike.claim.counts[0]!.start).join('')
    assert.match(before, /\nkilled: $/)
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('rows that cannot be read are listed with their cell and why, and nothing of them is recorded', async (t) => {
  await within(begin(t), async (project) => {
    const { troubles } = await bring(project, file('ours.csv', OWN))
    assert.deepEqual(
      troubles.map(({ row, diagnostic }) => [row.row, diagnostic.code, diagnostic.message.split(';')[0]]),
      [
        [4, 'import/row', 'column "date": "31/04/2031" is no day that can be read'],
        [5, 'import/row', 'column "injured": "some" is no number of persons'],
      ],
    )
  })
})

test('each row is an incident of its own, also two of one day and place, and a toll of several events stands apart', async (t) => {
  await within(begin(t), async (project) => {
    const done = await bring(project, file('ged.csv', GED))
    assert.equal(done.apart, 1)
    const { incidents, tolls } = stateOf(project)
    assert.equal(incidents.incidents.length, 3, 'also the one event of a month in a province')
    assert.ok(incidents.incidents.every(({ claims }) => claims.length === 1))
    assert.deepEqual(
      incidents.aggregates.map(({ claim }) => claim.report.id),
      ['ucdp-ged:103'],
    )
    const killed = tolls.flatMap(({ cells }) => cells.filter(({ metric }) => metric === 'killed'))
    assert.ok(killed.some(({ low, best, high }) => low === 5 && best === 6 && high === 8))
  })
})

test('importing again changes nothing; undo takes all of it back at once, and a later import brings it back', async (t) => {
  await within(begin(t), async (project) => {
    const sheet = file('ged.csv', GED)
    await bring(project, sheet)
    const entries = project.entries().value.length
    const again = await bring(project, sheet)
    assert.deepEqual([again.added, again.claims, again.known], [0, 0, 4])
    assert.equal(project.entries().value.length, entries)
    undoEntry(project, { entry: null, reason: null })
    assert.equal(project.standing().claims.length, 0)
    const back = await bring(project, sheet)
    assert.equal(back.claims, 4)
    assert.equal(stateOf(project).incidents.incidents.length, 3)
  })
})

test('a row with other cells is not counted beside the old one: it is listed, or takes its place and keeps its name', async (t) => {
  await within(begin(t), async (project) => {
    await bring(project, file('acled.csv', ACLED))
    const incident = (id: string) =>
      stateOf(project).incidents.incidents.find(({ claims }) =>
        claims.some(({ report }) => report.id === id),
      )!
    const { value: graded } = gradeIncident(project, incident('acled:VAR2').id, {
      grade: 'weak',
      reason: null,
    })
    const later = file('acled-april.csv', ACLED.replace('were killed.",3,', 'were killed.",4,'))
    const listed = await bring(project, later)
    assert.deepEqual([listed.added, listed.known, listed.updated], [0, 2, 0])
    assert.deepEqual(
      listed.troubles.map(({ diagnostic }) => diagnostic.code),
      ['import/changed'],
    )
    const updated = await bring(project, later, { update: true })
    assert.equal(updated.updated, 1)
    const now = incident('acled:VAR2')
    assert.equal(now.id, graded!.incident)
    assert.deepEqual(
      now.claims.map(({ claim }) => claim.counts.map(({ low }) => low)),
      [[4]],
    )
    assert.equal(stateOf(project).incidents.incidents.length, 3)
  })
})

test('what a person decided about a row is never overwritten by a later sheet', async (t) => {
  await within(begin(t), async (project) => {
    await bring(project, file('acled.csv', ACLED))
    const market = project.standing().claims.find(({ report }) => report.id === 'acled:VAR2')!
    editClaim(project, market.id, { settings: [{ slot: 'killed.low', value: '2' }], reason: 'two names' })
    const strike = project.standing().claims.find(({ report }) => report.id === 'acled:VAR1')!
    decideClaims(project, [strike.id], { verdict: 'rejected', reason: 'a drill' })
    const again = await bring(project, file('acled.csv', ACLED))
    assert.deepEqual([again.added, again.known], [0, 3])
    const later = file(
      'later.csv',
      ACLED.replace('were killed.",3,', 'were killed.",4,').replace(
        'Casualties unknown.",0',
        'None killed.",0',
      ),
    )
    const { troubles } = await bring(project, later, { update: true })
    assert.deepEqual(
      troubles.map(({ diagnostic }) => diagnostic.code),
      ['import/decided', 'import/decided'],
    )
    const kept = project.standing().claims.find(({ id }) => id === market.id)
    assert.deepEqual([kept?.state, kept?.claim.counts[0]?.low], ['edited', 2])
  })
})

test('two rows with the same cells are counted once, and that is said', async (t) => {
  await within(begin(t), async (project) => {
    const twice = 'date,place,type,killed\n2031-03-13,Halvek,shelling,3\n2031-03-13,Halvek,shelling,3\n'
    const { added, troubles } = await bring(project, file('ours.csv', twice))
    assert.equal(added, 1)
    assert.match(troubles[0]!.diagnostic.message, /same as in row 2; counted once/)
  })
})

test('UCDP: import then export gives the same cells back, also of what the record does not model', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await bring(project, file('ged.csv', GED))
    const back = await written(project, 'ucdp-ged', join(folder, '..', 'out.csv'), 'id')
    const given = byKey(GED, 'id')
    assert.equal(back.size, given.size)
    for (const [id, row] of given)
      for (const [column, cell] of Object.entries(row))
        assert.equal(back.get(id)![column], cell, `${id} ${column}`)
  })
})

test('ACLED: import then export gives the same cells back', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await bring(project, file('acled.csv', ACLED))
    assert.deepEqual(
      await written(project, 'acled', join(folder, '..', 'out.csv'), 'event_id_cnty'),
      byKey(ACLED, 'event_id_cnty'),
    )
  })
})

test('what lies south or west, codes for what is missing and ends that contradict come back as they were, also defused', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    const ged = GED.replace('34.1,40,POINT (40 34.1)', '-9.65,-107.5,POINT (-107.5 -9.65)').replace(
      '0,0,0,6,6,6,6,999',
      '0,0,0,6,6,6,7,999',
    )
    const acled = ACLED.replace('34.6,40.2,2', '34.6,-0.04,2').replace(
      'beaten to death.",1',
      'beaten to death.",-1',
    )
    assert.ok(ged.includes('-107.5') && ged.includes('6,6,7,999') && acled.includes(',-1,'))
    await bring(project, file('ged.csv', ged))
    const { troubles } = await bring(project, file('acled.csv', acled))
    assert.match(troubles[0]!.diagnostic.message, /"-1" begins with a minus/)
    const at = (name: string): string => join(folder, '..', name)
    const back = await written(project, 'ucdp-ged', at('ged.csv'), 'id', { raw: false })
    for (const [id, row] of byKey(ged, 'id'))
      for (const [column, cell] of Object.entries(row))
        assert.equal(back.get(id)![column], cell, `${id} ${column}`)
    const again = await written(project, 'acled', at('acled.csv'), 'event_id_cnty', { raw: false })
    for (const [id, row] of byKey(acled, 'event_id_cnty')) assert.deepEqual(again.get(id), row)
  })
})

test('what somebody decided otherwise goes out as decided, beside the cells that nobody touched', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await bring(project, file('ged.csv', GED))
    const clash = project.standing().claims.find(({ report }) => report.id === 'ucdp-ged:102')!
    editClaim(project, clash.id, {
      settings: [
        { slot: 'counts.0.low', value: '9' },
        { slot: 'counts.0.best', value: '9' },
        { slot: 'counts.0.high', value: '9' },
        { slot: 'place.pin', value: '34.7,40.1,settlement' },
      ],
      reason: 'the hospital',
    })
    const row = (await written(project, 'ucdp-ged', join(folder, '..', 'out.csv'), 'id')).get('102')!
    assert.deepEqual([row.low, row.best, row.high, row.deaths_unknown], ['9', '9', '9', '9'])
    assert.deepEqual([row.latitude, row.longitude, row.geom_wkt], ['34.7', '40.1', 'POINT (40.1 34.7)'])
    assert.deepEqual(
      [row.conflict_name, row.gwnoa, row.source_office],
      ['Varnia: Government', '999', 'Meridian Press'],
    )
  })
})

test('a workbook: days by their format, titles above, other sheets named', async (t) => {
  await within(begin(t), async (project) => {
    const sheet: SheetFile = { name: 'ours.xlsx', bytes: writeWorkbook() }
    const read = await survey(sheet)
    assert.deepEqual([read.sheet.name, read.sheet.header, read.rows], ['Incidents', 2, 2])
    const [first] = previewRows(project, read)
    assert.equal(first!.made!.claims[0]!.time?.start, '2031-03-13')
    assert.equal(first!.made!.part, "sheet 'Incidents', row 3")
    const { claims } = await bring(project, sheet)
    assert.equal(claims, 2)
  })
})

test('marsad import: nothing without a word; --yes imports; errors and the mapping are written to files', async (t) => {
  const folder = folderWith(t, { 'ours.csv': OWN })
  const at = (name: string): string => join(folder, name)
  await marsad(['init', at('p'), '--as', 'Rana'])
  const shown = await marsad(['import', at('ours.csv'), '--project', at('p')])
  assert.equal(shown.code, 0)
  assert.match(shown.stdout, /4 rows, read as own sheet/)
  assert.match(shown.stdout, /date: day-first \(the day comes first: "13\/03\/2031" in row 2\)/)
  assert.match(shown.stdout, /killed: 12 +│/)
  assert.match(shown.stdout, /│ “12” → 12 killed/)
  assert.match(shown.stderr, /nothing was imported; say --yes/)
  const done = await marsad([
    ...['import', at('ours.csv'), '--project', at('p'), '--yes', '--json'],
    ...['--errors', at('rest.csv'), '--save-mapping', at('ours.yml')],
  ])
  assert.equal(done.code, 1, 'some rows could not be read')
  assert.deepEqual(
    (({ added, refused }: { added: number; refused: number }) => [added, refused])(JSON.parse(done.stdout)),
    [2, 2],
  )
  const rest = parse(readFileSync(at('rest.csv'), 'utf8'), { columns: true }) as Record<string, string>[]
  assert.deepEqual(
    rest.map(({ row, ref, notes }) => [row, ref, notes]),
    [
      ['4', 'H-3', ''],
      ['5', 'H-4', "'=1+1"],
    ],
  )
  writeFileSync(
    at('ours.yml'),
    readFileSync(at('ours.yml'), 'utf8').replace('rows: incidents', 'rows: claims'),
  )
  const repeated = await marsad([
    'import',
    at('ours.csv'),
    '--project',
    at('p'),
    '--yes',
    '--mapping',
    at('ours.yml'),
  ])
  assert.match(repeated.stdout, /2 rows there already/)
})

test('sums of a sheet are those of its rows', async (t) => {
  await within(begin(t), async (project) => {
    await bring(project, file('acled.csv', ACLED))
    const { tally } = await tallyOf(project, { filter: null, words: null, suggestions: false })
    const all = tally.rows.find(
      ({ metric, status, group, side, party }) =>
        metric === 'killed' && status === 'all' && group === 'all' && side === 'all' && party === 'all',
    )
    // VAR1 says 0, which is no number; VAR3 is one event of a week, and counts as one.
    assert.deepEqual([all?.low, all?.high, all?.incidents], [4, null, 2])
    assert.deepEqual(tally.aggregates, [])
  })
})

test('marsad import: of several sheets, those that are named; all others are named too', async (t) => {
  const head = ['ref', 'date', 'place', 'type', 'killed']
  const folder = folderWith(t, {
    'years.xlsx': workbookOf([
      ['2030', [head, ['H-1', '2030-05-01', 'Halvek', 'shelling', 2]]],
      [
        '2031',
        [head, ['H-2', '2031-05-01', 'Senn', 'shelling', 3], ['H-3', 'no day', 'Senn', 'shelling', 1]],
      ],
      [
        'Sums',
        [
          ['year', 'date', 'killed'],
          ['all', '2031-12-31', 6],
        ],
      ],
      [
        'Notes',
        [
          ['who', 'what'],
          ['Rana', 'call'],
        ],
      ],
    ]),
  })
  const at = (name: string): string => join(folder, name)
  await marsad(['init', at('p'), '--as', 'Rana'])
  const run = (...more: readonly string[]) =>
    marsad(['import', at('years.xlsx'), '--project', at('p'), '--yes', ...more])
  const open = await run()
  assert.equal(open.code, 1)
  assert.match(open.stdout, /sheet '2030': 1 row/)
  assert.match(open.stdout, /sheet 'Sums': 1 row/)
  assert.match(open.stderr, /import\/sheets: sheets without rows .*"Notes"; they were not imported/)
  assert.match(
    open.stderr,
    /import\/which-sheet: .*"2030" \(1 row\), "2031" \(2 rows\), "Sums" \(1 row\); nothing was imported; say which with --sheet/,
  )
  assert.match(
    (await run('--sheet', '2029')).stderr,
    /no sheet "2029".*the sheets are "2030", "2031", "Sums"/,
  )
  const done = await run('--sheet', '2030', '--sheet', '2031', '--json', '--errors', at('rest.csv'))
  assert.match(done.stderr, /sheets beside it: "Sums", "Notes"; they were not imported/)
  const both: readonly Imported[] = JSON.parse(done.stdout)
  assert.deepEqual(
    both.map(({ added, refused }) => [added, refused]),
    [
      [1, 0],
      [1, 1],
    ],
  )
  assert.match(
    readFileSync(at('rest.csv'), 'utf8'),
    /^sheet,row,severity,reason,ref,.*\r\n2031,3,error,.*,H-3,no day,/,
  )
  const out = await marsad(['tally', '--project', at('p'), '--json'])
  assert.match(out.stdout, /"low": 5/)
})

test('marsad import: days that could be either are asked for in the mapping file, and never guessed', async (t) => {
  const folder = folderWith(t, { 'ours.csv': 'ref,date,reported,killed\nH-1,03/04/2031,05/04/2031,3\n' })
  const at = (name: string): string => join(folder, name)
  await marsad(['init', at('p'), '--as', 'Rana'])
  const run = (...more: readonly string[]) =>
    marsad(['import', at('ours.csv'), '--project', at('p'), '--yes', ...more])
  const open = await run('--save-mapping', at('ours.yml'))
  assert.equal(open.code, 1)
  assert.match(
    open.stdout,
    /date: cannot be told \(day and month cannot be told apart: "03\/04\/2031" in row 2/,
  )
  const mapping = readFileSync(at('ours.yml'), 'utf8')
  assert.match(
    mapping,
    /\n {2}date: (?:null )?# day and month cannot be told apart: "03\/04\/2031".*write day-first or month-first/,
  )
  assert.equal((await run('--mapping', at('ours.yml'))).code, 1)
  writeFileSync(at('ours.yml'), mapping.replaceAll(/: (?:null )?# day and month.*/g, ': day-first'))
  const done = await run('--mapping', at('ours.yml'), '--json')
  assert.equal(done.code, 0, done.stderr)
  const claims = await marsad(['claims', '--project', at('p'), '--json'])
  assert.match(claims.stdout, /"2031-04-03"/)
})

test('a list of rows that cannot be written stops the import before anything is recorded', async (t) => {
  const folder = folderWith(t, { 'ours.csv': OWN })
  await marsad(['init', join(folder, 'p'), '--as', 'Rana'])
  const errors = join(folder, 'nowhere', 'rows.csv')
  const { code, stderr } = await marsad([
    'import',
    join(folder, 'ours.csv'),
    '--project',
    join(folder, 'p'),
    '--as',
    'Rana',
    '--yes',
    '--errors',
    errors,
  ])
  assert.equal(code, 1)
  assert.match(stderr, /cannot be written there \(ENOENT\); nothing was imported/)
  assert.doesNotMatch(stderr, /^ +at /m)
})
