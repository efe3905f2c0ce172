import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { printingsOf } from '../src/record/index.js'
import type { Project } from '../src/work/index.js'
import { addReports, exportRecord, importPackage, openLive, pictureOf } from '../src/work/index.js'
import { begin } from './begin.js'
import { tell, within } from './halvek.js'
import { folderWith, marsad } from './marsad.js'
import { ALL } from './tables.js'

/** A text of the narrator's own, under a line that may name who wrote it. */
const own = (line: string) => `${line}Army artillery shelled the town of Halvek on Monday, killing 12 people.`

/** Who printed a text in the order of print, whose word it is, and the same made again of a package without texts. */
async function firstOf(
  t: TestContext,
  line: string,
  printed: readonly (readonly [publisher: string, published: string])[],
) {
  const folder = begin(t)
  const out = join(dirname(folder), 'package')
  const tellOne = async (project: Project, [publisher, published]: readonly [string, string]) => {
    const bytes = Buffer.from(JSON.stringify({ id: publisher, publisher, published, text: own(line) }))
    const received = (async function* () {
      yield { name: 'one.jsonl', bytes, date: null, publisher: null }
    })()
    await addReports(project, received, { found: () => {}, step: () => {}, keepOnly: true })
  }
  const stands = async (project: Project) => {
    const { report } = project.standing().reports[0]!
    const { origins } = pictureOf(project.standing(), project.objects, { suggestions: false })
    return {
      printed: printingsOf(report).map(({ publisher }) => publisher),
      word: origins.branches.map(({ origin }) => origin.name),
    }
  }
  const first = await within(folder, async (project) => {
    for (const one of printed) await tellOne(project, one)
    tell(project, {
      report: printed[0]![0],
      trigger: 'shelled',
      set: { agents: 'Army artillery', place: 'the town of Halvek', time: 'on Monday', killed: '12 people' },
    })
    await exportRecord(openLive(project), { ...ALL, format: 'csv', out, excel: false, raw: false })
    return stands(project)
  })
  const again = await within(begin(t, { folder: 'again' }), async (project) => {
    await importPackage(project, out)
    return stands(project)
  })
  assert.deepEqual(again, first, 'from a package without texts')
  return first
}

test('a copy of the same day by an outlet earlier in the alphabet moves no origin that the text names itself', async (t) => {
  const wire = ['Tarsa Wire', '2024-03-19'] as const
  const amber = ['Amber Gazette', '2024-03-19'] as const
  const signed = { printed: ['Tarsa Wire', 'Amber Gazette'], word: ['Tarsa Wire'] }
  assert.deepEqual(await firstOf(t, 'HALVEK (Tarsa Wire) — ', [wire, amber]), signed)
  assert.deepEqual(await firstOf(t, 'HALVEK (Tarsa Wire) — ', [amber, wire]), signed)
  assert.deepEqual(await firstOf(t, '', [wire, amber]), {
    printed: ['Amber Gazette', 'Tarsa Wire'],
    word: ['Amber Gazette'],
  })
})

test('of one day the time of day tells who was first', async (t) => {
  const morning = ['Tarsa Wire', '2024-03-19T08:00:00+02:00'] as const
  const noon = ['Amber Gazette', '2024-03-19T07:30:00Z'] as const
  const first = { printed: ['Tarsa Wire', 'Amber Gazette'], word: ['Tarsa Wire'] }
  assert.deepEqual(await firstOf(t, '', [noon, morning]), first)
  assert.deepEqual(await firstOf(t, '', [morning, noon]), first)
})

test('a report says why a printing is the first of its day', async (t) => {
  const line = (publisher: string, published: string) =>
    JSON.stringify({ id: publisher, publisher, published, text: own('HALVEK (Tarsa Wire) — ') })
  const root = folderWith(t, {
    'two.jsonl': `${line('Amber Gazette', '2024-03-19T09:00:00+03:00')}\n${line('Tarsa Wire', '2024-03-19')}\n`,
  })
  const project = ['--project', join(root, 'halvek')]
  await marsad(['init', join(root, 'halvek'), '--as', 'Rana'])
  await marsad(['add', join(root, 'two.jsonl'), '--no-read', ...project])
  const { stdout } = await marsad(['claims', '--report', 'Amber Gazette', ...project])
  assert.match(stdout, /printed by Tarsa Wire, 2024-03-19, named by the text as its author, received/)
  assert.match(stdout, /printed again by Amber Gazette, 2024-03-19 \(06:00 UTC\), received/)
})
