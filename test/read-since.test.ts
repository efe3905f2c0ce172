import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import {
  addReports,
  exportRecord,
  listSources,
  materialOf,
  openLive,
  type Project,
  tallyOf,
} from '../src/work/index.js'
import { GAZETTE, projectWith, RADIO, tell, within } from './halvek.js'
import { ALL } from './tables.js'

const WIRE = 'Rockets killed two people in Korrin on 2 April, the town council said.'
const BEFORE = 'The bridge at Korrin was closed in winter, the town council said.'

/** A report of another publisher, some days later than the others. */
const addWire = (project: Project, text: string, date: string) =>
  addReports(project, wire(text, date), { found: () => {}, step: () => {}, keepOnly: true })

async function* wire(text: string, date: string) {
  yield { name: `wire-${date}.txt`, bytes: Buffer.from(text), date, publisher: 'Tarsa Wire' }
}

const SAID = 'Tarsa Wire is read since 2024-04-03; days before it lack Tarsa Wire.'

test('a tally of days names the sources that are first read within them; of all days it names none', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    tell(project, RADIO)
    tell(project, GAZETTE)
    await addWire(project, WIRE, '2024-04-03')
    const said = async (filter: { readonly from?: string; readonly until?: string } | null) => {
      const { tally } = await tallyOf(project, { filter, suggestions: false, words: null })
      const { sentences, readSince } = tally.statement
      assert.equal(sentences.filter((one) => one.includes('is read since')).length, readSince.length)
      return readSince.map(({ publisher }) => publisher)
    }
    const spring = { from: '2024-03-01', until: '2024-05-31' }
    assert.deepEqual(await said(spring), ['Halvek Radio', 'Orvel Gazette'])
    tell(project, {
      report: 'wire-2024-04-03.txt',
      trigger: 'killed',
      kind: 'killing',
      set: { place: 'Korrin', time: 'on 2 April', killed: 'two people', source: 'the town council' },
    })
    assert.deepEqual(await said(spring), ['Halvek Radio', 'Orvel Gazette', 'Tarsa Wire'])
    assert.deepEqual(await said({ from: '2024-03-19', until: '2024-05-31' }), ['Tarsa Wire'])
    assert.deepEqual(await said({ until: '2024-05-31' }), ['Tarsa Wire'])
    assert.deepEqual(await said({ from: '2024-03-19', until: '2024-04-02' }), [])
    assert.deepEqual(await said(null), [])

    const filter = { from: '2024-03-19' }
    assert.ok(materialOf(openLive(project), { ...ALL, filter }).statement.rules.includes(SAID))
    const out = join(dirname(folder), 'bulletin.md')
    const plain = { excel: false, raw: false } as const
    await exportRecord(openLive(project), { ...ALL, ...plain, filter, format: 'markdown', out })
    assert.ok(readFileSync(out, 'utf8').includes(`> ${SAID}`))

    await addWire(project, BEFORE, '2024-02-20')
    assert.deepEqual(
      listSources(project).publishers.map(({ publisher, since }) => [publisher, since]),
      [
        ['Tarsa Wire', '2024-02-20'],
        ['Halvek Radio', '2024-03-19'],
        ['Orvel Gazette', '2024-03-19'],
      ],
    )
    assert.deepEqual(await said({ from: '2024-03-19' }), [])
  })
})
