import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Imported, SheetFile } from '../src/work/index.js'
import { previewRows } from '../src/work/index.js'
import { workbookOf, writeWorkbook } from './import-workbook.js'
import { begin, bring, OWN, survey, within } from './imported.js'
import { folderWith, marsad } from './marsad.js'

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
