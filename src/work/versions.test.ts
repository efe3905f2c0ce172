import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { addReports } from './add.js'
import { eraseThing } from './erase.js'
import { initProject } from './init.js'
import { openProject, type Project } from './project.js'
import { versionsOf } from './versions.js'

const ADDRESS = 'https://freehalvek.example/2024/03/17/bread'
const FIRST = 'Army artillery shelled the town of Halvek on Monday, killing 12 people, residents said.'
const CHANGED = 'Army artillery shelled the town of Halvek on Monday, killing 14 people, residents said.'

/** A project whose clock goes on by a day with each file. */
function begin(t: TestContext): { readonly project: Project; readonly clock: () => Date } {
  const folder = join(mkdtempSync(join(tmpdir(), 'marsad-versions-')), 'halvek')
  t.after(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  let day = 0
  const clock = (): Date => new Date(Date.UTC(2024, 2, 18) + day++ * 86_400_000)
  assert.ok(!('code' in initProject(folder, { name: null, person: 'Rana', codebook: null, clock })))
  const { value: project } = openProject(folder, { clock: () => new Date(Date.UTC(2024, 4, 1)) })
  assert.ok(project !== null)
  t.after(() => project.close())
  return { project, clock }
}

interface Page {
  readonly id: string
  readonly url: string | null
  readonly text: string
}

/** Takes in pages as files of one line of JSON each. */
async function receive(project: Project, pages: readonly Page[], clock: () => Date): Promise<void> {
  async function* files() {
    for (const page of pages)
      yield {
        name: `${page.id}.jsonl`,
        bytes: Buffer.from(JSON.stringify(page)),
        date: null,
        publisher: null,
      }
  }
  await addReports(project, files(), { keepOnly: true, found: () => {}, step: () => {}, clock })
}

test('a page that was changed is a second version beside the first, each with its words and when it was received', async (t) => {
  const { project, clock } = begin(t)
  await receive(
    project,
    [
      { id: 'monday', url: ADDRESS, text: FIRST },
      { id: 'tuesday', url: `${ADDRESS}#comments`, text: CHANGED },
      { id: 'wednesday', url: ADDRESS, text: FIRST },
      { id: 'other', url: 'https://osna.example/1', text: `${FIRST} So OSNA.` },
      { id: 'leaflet', url: null, text: `${FIRST} No address.` },
    ],
    clock,
  )
  const pages = versionsOf(project)
  assert.deepEqual(
    pages.map(({ url, versions }) => [url, versions.map(({ id, words }) => [id, words])]),
    [
      [
        ADDRESS,
        [
          ['monday', FIRST],
          ['tuesday', CHANGED],
        ],
      ],
    ],
  )
  const [monday, tuesday] = pages[0]!.versions
  assert.deepEqual(
    monday!.captures.map(({ captured, from }) => [captured.slice(0, 10), from]),
    [
      ['2024-03-19', 'monday.jsonl'],
      ['2024-03-21', 'wednesday.jsonl'],
    ],
  )
  assert.deepEqual(
    tuesday!.captures.map(({ captured }) => captured.slice(0, 10)),
    ['2024-03-20'],
  )
  assert.notEqual(monday!.captures[0]!.bytes, monday!.captures[1]!.bytes)
})

test('one address may be asked for, also where it gave one text only', async (t) => {
  const { project, clock } = begin(t)
  await receive(project, [{ id: 'monday', url: ADDRESS, text: FIRST }], clock)
  assert.deepEqual(versionsOf(project), [])
  assert.deepEqual(
    versionsOf(project, { url: ADDRESS })[0]?.versions.map(({ id }) => id),
    ['monday'],
  )
  assert.deepEqual(versionsOf(project, { url: 'https://osna.example/1' }), [])
})

test('the order of receiving changes no version', async (t) => {
  const pages = [
    { id: 'a', url: ADDRESS, text: FIRST },
    { id: 'b', url: ADDRESS, text: CHANGED },
  ]
  const seen = async (order: readonly Page[]) => {
    const { project } = begin(t)
    await receive(project, order, () => new Date(Date.UTC(2024, 2, 18)))
    return versionsOf(project)
  }
  assert.deepEqual(await seen(pages), await seen(pages.toReversed()))
})

test('a version that was erased is gone from its address', async (t) => {
  const { project, clock } = begin(t)
  await receive(
    project,
    [
      { id: 'monday', url: ADDRESS, text: FIRST },
      { id: 'tuesday', url: ADDRESS, text: CHANGED },
    ],
    clock,
  )
  assert.ok(eraseThing(project, 'tuesday', { reason: 'names a witness' }).value !== null)
  project.close()
  const { value: again } = openProject(project.folder)
  assert.deepEqual(
    versionsOf(again!, { url: ADDRESS })[0]?.versions.map(({ id }) => id),
    ['monday'],
  )
  again!.close()
})
