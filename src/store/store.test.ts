import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openDatabase } from './database.js'
import { claim, incident, place, projected, words } from './example.test-data.js'
import type { Filter, Store } from './index.js'
import { openStore } from './index.js'

const store = await openStore(null)
after(() => store.close())

const idsIn = async (from: Store, filter: Filter): Promise<readonly unknown[]> =>
  (await from.claims(filter, { limit: 100 })).map(({ id }) => id)
const ids = (filter: Filter): Promise<readonly unknown[]> => idsIn(store, filter)

test('a projection holds what it was given and writes only what differs', async () => {
  const first = projected([claim('c-1'), claim('c-2', { kind: 'talks' })])
  assert.deepEqual(await store.project(first, 'a:1'), { written: 4, removed: 0 })
  assert.deepEqual(await store.project(first, 'a:1'), { written: 0, removed: 0 })
  const second = projected([claim('c-1', { stance: 'denies' }), claim('c-3')])
  assert.deepEqual(await store.project(second, 'a:2'), { written: 2, removed: 1 })
  assert.equal(await store.heads(), 'a:2')
  assert.deepEqual(await ids({}), ['c-1', 'c-3'])
})

test('a database brought up to date step by step equals one made afresh, row by row', async () => {
  const one = claim('c-1', { place: place('the old town of Halvek') })
  const two = claim('c-2', { kind: 'shelling' })
  const steps = [
    projected([one]),
    projected([one, two, claim('c-3')], [incident('p-c-1', [one, two])]),
    projected([{ ...one, state: 'rejected' }, two], [incident('i-1', [two])]),
  ]
  for (const [i, step] of steps.entries()) await store.project(step, `b:${i}`)
  const fresh = await openStore(null)
  try {
    await fresh.project(steps.at(-1)!, 'b:2')
    const [grown, made] = [await store.dump(), await fresh.dump()]
    assert.deepEqual(grown, made)
    assert.deepEqual(
      Object.values(grown).map((rows) => rows.length),
      [1, 2, 1, 1, 1],
    )
  } finally {
    await fresh.close()
  }
})

test('a filter narrows by kind, stance, words, state, report, place, actor and day', async () => {
  const party = { ...words('the army'), actor: { id: 'ov/army', name: 'Army', loaded: false } }
  const time = {
    ...words('on 3 March'),
    span: [0, 10] as const,
    end: null,
    holds: 'within' as const,
    rule: null,
  }
  await store.project(
    projected([
      claim('c-1', { place: place('Halvek'), agents: [party] }),
      claim('c-2', { kind: 'talks', trigger: words('talks', 20), time: { ...time, start: '2024-03-03' } }),
    ]),
    'c:1',
  )
  assert.deepEqual(await ids({}), ['c-1', 'c-2'])
  assert.deepEqual(await ids({ kinds: ['talks'] }), ['c-2'])
  assert.deepEqual(await ids({ kinds: [] }), [])
  assert.deepEqual(await ids({ stances: ['denies'] }), [])
  assert.deepEqual(await ids({ text: 'strike army' }), ['c-1'])
  assert.deepEqual(await ids({ text: '"air strike" -talks' }), ['c-1'])
  assert.deepEqual(await ids({ places: ['halvek'] }), ['c-1'])
  assert.deepEqual(await ids({ places: ['t:halvek'] }), ['c-1'])
  assert.deepEqual(await ids({ actors: ['ov/army'] }), ['c-1'])
  assert.deepEqual(await ids({ from: '2024-03-01', until: '2024-03-03' }), ['c-2'])
  assert.deepEqual(await ids({ from: '2024-03-04' }), [])
  assert.deepEqual(await ids({ states: ['accepted'], report: 'ab'.repeat(32) }), ['c-1', 'c-2'])
  assert.equal(await store.count({ publishers: ['Northern Wire'] }), 2)
  assert.deepEqual((await store.ids({})).toSorted(), ['c-1', 'c-2'])
  assert.deepEqual(
    (await store.claims({}, { limit: 1, offset: 1 })).map(({ id }) => id),
    ['c-2'],
  )
})

test('a page brings every column of a claim but those that are there to be searched', async () => {
  const [row] = await store.claims({}, { limit: 1 })
  const columns = await store.query(
    `select column_name as name from information_schema.columns where table_name = 'claims'`,
  )
  assert.deepEqual(
    Object.keys(row!).toSorted(),
    columns
      .map(({ name }) => name as string)
      .filter((name) => name !== 'search' && name !== 'words')
      .toSorted(),
  )
})

const HOSTILE = [
  `'; drop table claims; --`,
  `' or '1'='1`,
  `") or true --`,
  '$1',
  '\\',
  '{"a"}',
  '{a,b}',
  'NULL',
  '',
  '"',
  'a\0b',
  '\ud800',
  '-- \n',
  ':* & | ! <-> (',
  '😢',
]

test('no word of a filter is SQL: hostile values find nothing and change nothing', async () => {
  await store.project(projected([claim('c-1')]), 'd:1')
  for (const word of HOSTILE)
    for (const filter of [
      { publishers: [word] },
      { places: [word] },
      { actors: [word] },
      { incident: word },
      { report: word },
      { from: '9999', until: word },
    ])
      assert.deepEqual(await ids(filter), [], JSON.stringify(filter))
  for (const text of HOSTILE) await store.count({ text })
  assert.equal(await store.count({}), 1)
})

test('law: a claim is found by its publisher and place whatever characters they have', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...HOSTILE)),
      async (word) => {
        const made = claim('c-1', { place: place(word) })
        await store.project(projected([{ ...made, report: { ...made.report, publisher: word } }]), 'e:1')
        assert.deepEqual(await ids({ publishers: [word] }), ['c-1'])
        assert.deepEqual(await ids({ places: [word] }), ['c-1'])
      },
    ),
    { seed: 4, numRuns: 60 },
  )
})

test('tables of an older schema are made again', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'marsad-store-')), 'database')
  const older = await openStore(folder)
  await older.project(projected([claim('c-1')]), 'f:1')
  await older.query('alter table claims drop column words')
  await older.query(`update meta set value = '0' where key = 'schema'`)
  await older.close()
  const newer = await openStore(folder)
  try {
    assert.equal(await newer.heads(), null)
    assert.deepEqual(await newer.project(projected([claim('c-1')]), 'f:1'), { written: 3, removed: 0 })
    assert.deepEqual(await idsIn(newer, {}), ['c-1'])
  } finally {
    await newer.close()
    rmSync(join(folder, '..'), { recursive: true })
  }
})

test('a failed projection changes nothing', async () => {
  await store.project(projected([claim('c-1')]), 'g:1')
  const broken = { ...claim('c-2'), state: null as never }
  await assert.rejects(store.project(projected([broken]), 'g:2'), /null value/)
  assert.equal(await store.heads(), 'g:1')
  assert.deepEqual(await ids({}), ['c-1'])
})

test('a database that is closed, or whose folder cannot be one, refuses', async () => {
  const database = await openDatabase(null)
  const asked = database.query('select 1 as one')
  await database.close()
  assert.deepEqual(await asked, [{ one: 1 }])
  await assert.rejects(database.query('select 1'), /closed/)
  await database.close()
  const folder = mkdtempSync(join(tmpdir(), 'marsad-store-'))
  writeFileSync(join(folder, 'file'), 'no folder')
  await assert.rejects(openDatabase(join(folder, 'file')))
  rmSync(folder, { recursive: true })
})

test('whoever waits for a database whose thread ends is told', async () => {
  const database = await openDatabase(null)
  const waiting = database.query('select pg_sleep(60)')
  await database.stop()
  await assert.rejects(waiting, /ended|closed/)
  await assert.rejects(database.query('select 1'), /ended|closed/)
})
