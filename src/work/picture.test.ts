import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Kind, Stance } from '../codebook/index.js'
import { addActor, setAllegiance } from './actor-edit.js'
import { addReports } from './add.js'
import { addClaim } from './edit.js'
import { initProject } from './init.js'
import { projectedOf } from './picture.js'
import { openProject, type Project } from './project.js'
import { listStates } from './states.js'
import { listAgenda, listPositions } from './threads.js'

/** Fictitious. */
const TEXT =
  'The Guard holds Halvek, residents said. The Northern Front took Halvek on March 10, the council said. ' +
  'President Orel offered a pardon to fighters in Halvek. “It is a trick,” the Guard said. ' +
  'Talks will be held in Mirsa on March 29, the envoy said.'

type Coded = readonly [kind: Kind, stance: Stance, trigger: string, set: Readonly<Record<string, string>>]

const CLAIMS: readonly Coded[] = [
  ['control', 'reports', 'holds', { agents: 'The Guard', place: 'Halvek', phase: 'continues' }],
  [
    'control',
    'reports',
    'took',
    { agents: 'The Northern Front', place: 'Halvek', time: 'on March 10', phase: 'begins' },
  ],
  ['amnesty', 'offers', 'pardon', { source: 'President Orel', targets: 'fighters', place: 'Halvek' }],
  ['amnesty', 'rejects', 'trick', { source: 'the Guard', quoted: 'direct' }],
  ['talks', 'plans', 'Talks', { source: 'the envoy', place: 'Mirsa', time: 'on March 29' }],
]

async function begin(t: TestContext): Promise<Project> {
  const folder = join(mkdtempSync(join(tmpdir(), 'marsad-picture-')), 'halvek')
  t.after(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  const clock = (): Date => new Date('2024-03-25T12:00:00Z')
  assert.ok(!('code' in initProject(folder, { name: null, person: 'Rana', codebook: null, clock })))
  const { value: project } = openProject(folder, { clock })
  assert.ok(project !== null)
  t.after(() => project.close())
  async function* files() {
    yield { name: 'post.txt', bytes: Buffer.from(TEXT), date: '2024-03-14', publisher: 'Post' }
  }
  await addReports(project, files(), { keepOnly: true, found: () => {}, step: () => {} })
  for (const [kind, stance, trigger, set] of CLAIMS) {
    const settings = Object.entries(set).map(([slot, value]) => ({ slot, value }))
    const asked = { report: 'post.txt', kind, stance, trigger, nth: null, settings, reason: null }
    assert.deepEqual(addClaim(project, asked).value.length, 1, trigger)
  }
  return project
}

test('what the database holds of states, threads and agenda is what the commands list', async (t) => {
  const project = await begin(t)
  addActor(project, { actor: 'northern-front', name: 'Northern Front', aliases: [], reason: null })
  addActor(project, { actor: 'halvek-guard', name: 'Halvek Guard', aliases: ['the Guard'], reason: null })
  setAllegiance(project, {
    actor: 'halvek-guard',
    to: 'northern-front',
    from: null,
    until: null,
    reason: null,
  })
  const { documents } = projectedOf(project.standing(), project.objects)
  const held = (kind: string) => documents.filter((one) => one.kind === kind).map(({ document }) => document)

  const states = listStates(project, { suggestions: false })
  assert.deepEqual(
    states.map(({ holders }) => holders),
    [['Northern Front']],
    'the Guard holds it for the Front',
  )
  assert.deepEqual(
    held('state'),
    states.map(({ quotes: _, timeline, ...state }) => ({
      ...state,
      timeline: timeline.map(({ suggested: __, ...spell }) => spell),
    })),
  )

  const threads = listPositions(project, { suggestions: false })
  const said = threads.flatMap(({ positions }) => positions.map(({ quote }) => quote?.text))
  assert.ok(said.includes('“It is a trick,” the Guard said.'), said.join('\n'))
  assert.deepEqual(
    held('thread'),
    threads.map(({ quotes: _, relatedTo: __, positions, ...thread }) => ({
      ...thread,
      positions: positions.map(({ sentence: ___, ...position }) => position),
    })),
  )

  const { announced } = listAgenda(project, { suggestions: false })
  const undated = (row: object) => ({ ...row, due: null })
  assert.equal(announced.length, 1)
  assert.deepEqual(
    held('agenda').map((row) => undated(row as object)),
    announced.map(({ quotes: _, ...row }) => undated(row)),
  )
})
