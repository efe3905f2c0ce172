import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { cellAt } from '../src/tally/index.js'
import type { Listing, Project } from '../src/work/index.js'
import {
  joinPeople,
  listPeople,
  listVictims,
  readVictimFile,
  undoEntry,
  unlistPerson,
} from '../src/work/index.js'
import { only, projectWith, RADIO, tell, within } from './halvek.js'
import { marsad } from './marsad.js'

const NOBODY: Listing = { names: [], age: null, sex: 'unknown', status: 'civilian', metric: 'killed' }

const person = (name: string, rest: Partial<Listing> = {}): Listing => ({
  ...NOBODY,
  names: name.split('|').map((text) => ({ text, script: null })),
  ...rest,
})

const word = { source: "list at the hospital's door" }

const list = (project: Project, ...people: readonly Listing[]) => {
  const { value, diagnostics } = listPeople(project, only(project).incident.id, { people, word })
  assert.ok(value !== null, diagnostics[0]?.message)
  return value
}

const killed = (project: Project) => cellAt(only(project).toll.cells, { metric: 'killed' })

const THIRTEEN = 'Salma,Omar,Rania,Idris,Tariq,Hanan,Yusuf,Basma,Faris,Lubna,Munir,Widad,Zaki'
  .split(',')
  .map((first) => person(`${first} Darwish`))

test('a victim list raises the low of its own cells and is added to nothing; nobody is counted twice', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    assert.equal(killed(project)?.low, 12)
    const ten = list(project, ...THIRTEEN.slice(0, 10))
    assert.deepEqual([ten.named, ten.victims.length, ten.known, ten.same], [true, 10, 0, []])
    assert.deepEqual([killed(project)?.low, killed(project)?.listed], [12, 10])
    list(project, ...THIRTEEN.slice(10))
    assert.deepEqual([killed(project)?.low, killed(project)?.listed], [13, 13])
    assert.equal(cellAt(only(project).toll.cells, { metric: 'killed', status: 'civilian' })?.low, 13)

    const again = list(project, ...THIRTEEN)
    assert.deepEqual([again.victims, again.known, again.entries], [[], 13, []])
    const known = list(project, person('Salma Darwish', { age: 9, sex: 'woman' }))
    assert.deepEqual(
      known.same.map(({ by }) => by),
      ['shared'],
    )
    assert.deepEqual([killed(project)?.low, killed(project)?.listed], [13, 13])
    const other = list(project, person('Salma Darwish', { age: 41, sex: 'man' }))
    assert.deepEqual(
      other.same.map(({ by }) => by),
      ['shared'],
    )
  })
})

test('who is listed as hurt and as dead is counted as dead', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    const cells = () =>
      (['killed', 'injured'] as const).map(
        (metric) => cellAt(only(project).toll.cells, { metric })?.listed ?? 0,
      )
    list(project, person('Salma Darwish', { metric: 'injured' }))
    assert.deepEqual(cells(), [0, 1])
    list(project, person('Salma Darwish'))
    assert.deepEqual(cells(), [1, 0])
  })
})

test('names spelt otherwise, also in another script, are proposed as one person, and counted as two until a person joins them', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    const [first] = list(project, person('Salma al-Harithi', { age: 9 })).victims
    const spelt = list(project, person('سلمى الحارثي', { sex: 'woman' }))
    const [second] = spelt.victims
    assert.deepEqual(spelt.same, [{ victims: [first, second].sort(), by: 'alike' }])
    assert.equal(killed(project)?.listed, 2)

    const { value } = joinPeople(project, [first!, second!], { reason: 'the same father' })
    assert.equal(killed(project)?.listed, 1)
    const { value: rows } = listVictims(project, { incident: null, names: true })
    assert.deepEqual(
      rows.map(({ victim, names, age, sex }) => [victim, names, age, sex]),
      [
        [
          first,
          [
            { text: 'Salma al-Harithi', script: 'Latn' },
            { text: 'سلمى الحارثي', script: 'Arab' },
          ],
          9,
          'woman',
        ],
      ],
    )
    for (const entry of value!.entries) undoEntry(project, { entry, reason: null })
    assert.equal(killed(project)?.listed, 2)
  })
})

test('a table is read row by row: what cannot be read is named by its line, without the name', () => {
  const csv = [
    'Name;name_ar;AGE;sex;status;metric;religion',
    'Salma Harithi|Salma al-Harithy;سلمى الحارثي;9;female;civilian;killed;x',
    '"Said; Omar";;;m;;;',
    ';;3;;;;',
    'Hidden One;;nine;;;;',
    'Hidden Two;;;other;;;',
    'Hidden Three;;;;bystander;;',
    'Hidden Four;;;;;wounded;',
    'Hidden Five;;',
    'Hidden Six;;200;;;;',
    '',
    '\tحنان درويش;;;أنثى;protected;missing;',
  ].join('\r\n')
  const { value, diagnostics } = readVictimFile(Buffer.from(`\ufeff${csv}`), 'door.csv')
  assert.deepEqual(
    value.map(({ names, age, sex, status, metric }) => [
      names.map(({ text }) => text),
      age,
      sex,
      status,
      metric,
    ]),
    [
      [['Salma Harithi', 'Salma al-Harithy', 'سلمى الحارثي'], 9, 'woman', 'civilian', 'killed'],
      [['Said; Omar'], null, 'man', 'unknown', 'killed'],
      [['حنان درويش'], null, 'woman', 'protected', 'missing'],
    ],
  )
  assert.deepEqual(
    diagnostics.map(({ code, where }) => `${where} ${code}`),
    ['door.csv:1 victim/not-kept', ...[4, 5, 6, 7, 8, 9, 10].map((line) => `door.csv:${line} victim/row`)],
  )
  assert.ok(diagnostics.every(({ message }) => !message.includes('Hidden')))
  assert.match(diagnostics[0]!.message, /"religion"/)
})

test('a table without names, with a quote that nobody closed, or that is no text is refused whole', () => {
  const codeOf = (bytes: Uint8Array | string) => {
    const { value, diagnostics } = readVictimFile(Buffer.from(bytes), 'x.csv')
    return [value.length, diagnostics[0]?.code]
  }
  assert.deepEqual(codeOf('age,sex\n3,f\n'), [0, 'victim/columns'])
  assert.deepEqual(codeOf('name,name\nA,B\n'), [0, 'victim/columns'])
  assert.deepEqual(codeOf('name,age\nSalma,3\n"Omar,4\n'), [0, 'victim/csv'])
  assert.deepEqual(codeOf('name,age\n'), [0, 'victim/empty'])
  assert.deepEqual(codeOf(Buffer.from([0xff, 0xfe, 0x41])), [0, 'reader/not-utf-8'])
})

test('law: whatever bytes a table has, reading it ends, and every row is somebody or has a reason', () => {
  const field = fc.constantFrom('Salma', '', '9', 'woman', 'killed', 'x"y', '"', 'a|b', 'ع')
  const table = fc.array(fc.array(field, { maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(table, (rows) => {
      const text = `name,age,sex\n${rows.map((row) => row.join(',')).join('\n')}`
      const { value, diagnostics } = readVictimFile(Buffer.from(text), 'x.csv')
      assert.ok(value.length + diagnostics.length > 0)
      for (const { names } of value) assert.ok(names.length > 0)
    }),
    { seed: 5 },
  )
})

test('a list stands on a claim or a source; entries from before that was kept have nobody, and stay readable', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    const claim = tell(project, RADIO)
    const { id } = only(project).incident
    listPeople(project, id, { people: [person('Salma Darwish')], word: { claim } })
    const [victim] = project.standing().victims
    assert.equal(victim?.saidBy, claim)
    const { entry: _, by: __, at: ___, saidBy: ____, ...old } = victim!
    project.log.append([{ ...old, victim: 'v-0000', names: [{ text: 'Omar Said', script: 'Latn' }] }])
    const { value } = listVictims(project, { incident: null, names: false })
    assert.deepEqual(value.map((row) => row.saidBy).sort(), [claim, null])
    const nobody = listPeople(project, id, { people: [person('Rania Zaki')], word: { claim: 'c-nosuch' } })
    assert.deepEqual([nobody.value, nobody.diagnostics[0]?.code], [null, 'find/none'])
    assert.equal(project.standing().victims.length, 2)
  })
})

test('names stay back unless they are asked for, in words and in JSON; taking somebody off is undone like all else', async (t) => {
  const folder = await projectWith(t)
  const id = await within(folder, (project) => {
    tell(project, RADIO)
    return only(project).incident.id
  })
  const run = (...args: readonly string[]) => marsad([...args, '--project', folder, '--as', 'Rana'])
  const name = ['--name', 'Salma Harithi', '--name', 'سلمى الحارثي']
  assert.equal((await run('victim', 'add', id, ...name)).code, 2)
  const added = await run(
    'victim',
    'add',
    id,
    ...name,
    '--age',
    '9',
    '--sex',
    'woman',
    '--source',
    'her brother Idris',
  )
  const [victim = '', incident = ''] = added.stdout.match(/[vi]-[0-9a-f]{12}/g) ?? []
  assert.match(added.stdout, /^v-[0-9a-f]{12} is on the list of i-[0-9a-f]{12}, entry [0-9a-f]{12}\n$/)
  writeFileSync(join(folder, '..', 'door.csv'), 'name,age\nOmar Said,40\n,3\n')
  const imported = await run('victim', 'import', incident, join(folder, '..', 'door.csv'))
  assert.equal(imported.code, 1)
  assert.match(imported.stderr, /door\.csv:3: error victim\/row: no name; the row was left out/)
  const secret = /Salma|Harithi|سلمى|Omar|Idris/
  for (const shown of [
    added,
    imported,
    await run('victim', 'list'),
    await run('victim', 'list', incident, '--json'),
    await run('tally', '--explain', '--json'),
    await run('incidents', '--json'),
    await marsad(['verify', folder]),
  ]) {
    assert.ok(shown.stdout.length > 0)
    assert.doesNotMatch(shown.stdout + shown.stderr, secret)
  }
  assert.match((await run('victim', 'list')).stdout, /S\. H\./)
  const named = (await run('victim', 'list', '--show-names')).stdout
  for (const name of [/Salma/, /سلمى الحارثي/, /Omar Said/, /Idris/]) assert.match(named, name)
  const removed = await run('victim', 'remove', victim, '--reason', 'alive')
  assert.match(removed.stdout, /is off the list of i-/)
  assert.match((await run('victim', 'list')).stdout, /\n1 person\n$/)
  await run('undo')
  assert.match((await run('victim', 'list')).stdout, /\n2 people\n$/)
  await within(folder, (project) => {
    assert.equal(unlistPerson(project, 'v-nosuch', { reason: null }).diagnostics[0]?.code, 'find/none')
  })
})
