import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { printingsOf } from '../src/record/index.js'
import type { Project } from '../src/work/index.js'
import {
  addReports,
  exportRecord,
  importPackage,
  listClaims,
  listNaming,
  listSources,
  openLive,
  tallyOf,
  verifyProject,
} from '../src/work/index.js'
import { begin } from './begin.js'
import { GAZETTE, only, projectWith, RADIO, tell, within } from './halvek.js'
import { folderWith, linesOf, marsad } from './marsad.js'
import { AGAIN, add, halvek, TEXT } from './printed.js'
import { ALL } from './tables.js'

const TALLY = { filter: null, suggestions: false, words: null } as const

test('an outlet that prints a known text is held with it, and no count changes', async (t) => {
  const alone = await halvek(t, [])
  const folder = await halvek(t, AGAIN)
  const rowsIn = (place: string) =>
    within(place, async (project) => (await tallyOf(project, TALLY)).tally.rows)
  assert.deepEqual(await rowsIn(folder), await rowsIn(alone))
  await within(folder, async (project) => {
    const { toll } = only(project)
    const everybody = toll.cells.find(({ key }) => key === 'killed/unknown/unknown/unknown')!
    assert.match(everybody.explain, /two outlets repeat the Halvek Observatory and add nothing/)
    for (const publisher of ['Halvek Radio', 'Tarsa Wire', 'BBC News']) {
      const page = await listClaims(project, { publishers: [publisher] }, { limit: 9, offset: 0 })
      assert.equal(page.total, 1, publisher)
    }
    const { sources, publishers } = listSources(project)
    assert.deepEqual(sources.find(({ name }) => name === 'the Halvek Observatory')?.outlets, [
      'BBC',
      'Halvek Radio',
      'Tarsa Wire',
    ])
    assert.deepEqual(
      publishers.map(({ publisher, since, reports }) => [publisher, since, reports]),
      [
        ['Halvek Radio', '2024-03-19', 1],
        ['Orvel Gazette', '2024-03-19', 1],
        ['Tarsa Wire', '2024-03-20', 1],
        ['BBC Persian', '2024-03-21', 1],
        ['BBC News', '2024-03-22', 1],
      ],
    )
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('exports that list outlets list every printing', async (t) => {
  const folder = await halvek(t, AGAIN)
  await within(folder, async (project) => {
    const write = async (format: 'csv' | 'prov' | 'ftm', name: string): Promise<string> => {
      const out = join(dirname(folder), name)
      await exportRecord(openLive(project), { ...ALL, format, out, excel: false, raw: true })
      return readFileSync(format === 'csv' ? join(out, 'sources.csv') : out, 'utf8')
    }
    assert.match(
      await write('csv', 'tables'),
      /,Halvek Radio,2024-03-19,"Tarsa Wire, 2024-03-20; ?BBC Persian, 2024-03-21; ?BBC News, 2024-03-22",/,
    )
    const prov = JSON.parse(await write('prov', 'record.prov.json'))
    const named = Object.values<Record<string, unknown>>(prov.entity).map((one) => one['marsad:publisher'])
    assert.ok(named.some((names) => Array.isArray(names) && names.includes('Tarsa Wire')))
    assert.match(
      await write('ftm', 'record.ftm.json'),
      /"publisher":\["Halvek Radio","Tarsa Wire","BBC Persian","BBC News"\]/,
    )
  })
})

/** A line of JSONL of each printing, with all that one can tell. */
const toldWhole = (project: Project): Promise<unknown> =>
  addReports(
    project,
    (async function* () {
      for (const [at, { publisher, date }] of AGAIN.entries()) {
        const line = { id: `k${at}`, publisher, published: date, text: TEXT, title: `Halvek shelled, ${at}` }
        const bytes = Buffer.from(JSON.stringify({ ...line, url: `https://wire.example/${at}` }))
        yield { name: 'copies.jsonl', bytes, date: null, publisher: null }
      }
    })(),
    { found: () => {}, step: () => {}, keepOnly: true },
  )

for (const texts of [true, false])
  test(`every printing comes back from a package ${texts ? 'with' : 'without'} its texts, and no number moves`, async (t) => {
    const folder = await projectWith(t)
    const out = join(dirname(folder), 'package')
    const state = async (project: Project) => ({
      reports: project
        .standing()
        .reports.map(({ report }) => report)
        .sort((a, b) => (a.text < b.text ? -1 : 1)),
      rows: (await tallyOf(project, TALLY)).tally.rows,
      labels: listNaming(project, { suggestions: true }).map(({ by, label, times, last }) => [
        ...[by, label, times, last],
      ]),
    })
    const before = await within(folder, async (project) => {
      tell(project, RADIO)
      tell(project, GAZETTE)
      await toldWhole(project)
      const { printings = [] } = project.standing().reports.find(({ report }) => report.printings)!.report
      assert.deepEqual(
        printings.map(({ publisher, url }) => [publisher, url]),
        [
          ['Halvek Radio', null],
          ['Tarsa Wire', 'https://wire.example/0'],
          ['BBC Persian', 'https://wire.example/1'],
          ['BBC News', 'https://wire.example/2'],
        ],
      )
      await exportRecord(openLive(project), { ...ALL, format: 'csv', out, excel: false, raw: false, texts })
      return state(project)
    })
    const again = begin(t, { folder: 'again' })
    await within(again, async (project) => {
      const { value } = await importPackage(project, out)
      assert.ok(value!.same.every(({ rows, same }) => rows === same))
      assert.deepEqual(await state(project), before)
      const entries = project.entries().value.length
      await importPackage(project, out)
      assert.equal(project.entries().value.length, entries, 'again changes nothing')
    })
  })

test('a release names every printing, in its table and beside each claim', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    tell(project, { ...RADIO, set: { ...RADIO.set, 'source.type': 'monitor' } })
    await add(project, AGAIN)
  })
  const out = join(dirname(folder), 'released')
  const { code, stderr } = await marsad([
    ...['release', 'draft', '2024-1', '--out', out, '--licence', 'CC BY 4.0'],
    ...['--corrections-to', 'desk@record.example', '--project', folder, '--as', 'Rana'],
  ])
  assert.equal(code, 0, stderr)
  const table = readFileSync(join(out, 'data/csv/printings.csv'), 'utf8')
  for (const row of [',0,Halvek Radio,2024-03-19,', ',1,Tarsa Wire,2024-03-20,', ',3,BBC News,2024-03-22,'])
    assert.ok(table.includes(row), row)
  assert.doesNotMatch(table, /radio\.txt|copy\.txt/, 'no name of a file')
  const pages = readdirSync(join(out, 'incidents')).map((name) =>
    readFileSync(join(out, 'incidents', name), 'utf8').replace(/<[^>]*>/g, ''),
  )
  assert.ok(pages.some((page) => page.includes('printed again: Tarsa Wire, 20 March 2024')))
})

test('texts that were added by themselves take their printings from the package', async (t) => {
  const folder = await halvek(t, AGAIN)
  const out = join(dirname(folder), 'package')
  const printed = (project: Project) =>
    project.standing().reports.map(({ report }) => printingsOf(report).map(({ publisher }) => publisher))
  const before = await within(folder, async (project) => {
    await exportRecord(openLive(project), { ...ALL, format: 'csv', out, excel: false, raw: false })
    return printed(project)
  })
  await within(begin(t, { folder: 'again' }), async (project) => {
    await add(project, [{ publisher: null, date: null }])
    await importPackage(project, out)
    assert.deepEqual(printed(project), before)
  })
})

test('printing again is said once; the same copy again changes nothing', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    const first = await add(project, AGAIN.slice(0, 1))
    assert.deepEqual(
      [first.reports, first.known, first.reprints.map(({ publisher }) => publisher)],
      [0, 1, ['Tarsa Wire']],
    )
    const entries = project.entries().value.length
    const again = await add(project, AGAIN.slice(0, 1))
    assert.deepEqual([again.known, again.reprints, project.entries().value.length], [1, [], entries])
    assert.deepEqual((await add(project, [{ publisher: null, date: null }])).reprints, [])
  })
})

test('the commands name who printed a text again', async (t) => {
  const line = (id: string, publisher: string) =>
    JSON.stringify({ id, publisher, published: '2024-03-19', text: TEXT })
  const root = folderWith(t, {
    'dup.jsonl': `${line('k1', 'Halvek Radio')}\n${line('k2', 'Tarsa Wire')}\n`,
    'copy.txt': TEXT,
  })
  const project = ['--project', join(root, 'halvek')]
  await marsad(['init', join(root, 'halvek'), '--as', 'Rana'])
  const added = await marsad(['add', join(root, 'dup.jsonl'), '--no-read', ...project])
  assert.deepEqual(linesOf(added.stdout).slice(0, 2), [
    '1 report added, 1 there already',
    '1 text there already, now also printed by Tarsa Wire',
  ])
  const twice = await marsad(['add', join(root, 'dup.jsonl'), '--no-read', ...project])
  assert.deepEqual(linesOf(twice.stdout).slice(0, 2), ['0 reports added, 2 there already', 'nothing to read'])
  const given = ['--publisher', 'Orvel Gazette', '--date', '2024-03-18']
  const earlier = await marsad(['add', join(root, 'copy.txt'), ...given, '--no-read', ...project])
  assert.match(earlier.stdout, /1 text there already, now also printed by Orvel Gazette/)
  const { stdout } = await marsad(['claims', '--report', 'k2', ...project])
  assert.deepEqual(
    linesOf(stdout)
      .filter((one) => one.includes('printed') || one.includes('received'))
      .map((one) => one.replace(/received \d{4}-\d\d-\d\d/, 'received')),
    [
      'printed by Orvel Gazette, 2024-03-18, received as copy.txt',
      'printed again by Halvek Radio, 2024-03-19, received as k1',
      'printed again by Tarsa Wire, 2024-03-19, received as k2',
      '3 copies received',
    ],
  )
  const { stdout: listed } = await marsad(['sources', '--json', ...project])
  assert.deepEqual(
    JSON.parse(listed).publishers.map(({ publisher }: { readonly publisher: string }) => publisher),
    ['Orvel Gazette', 'Halvek Radio', 'Tarsa Wire'],
  )
})
