import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellAt } from '../src/tally/index.js'
import type { Project } from '../src/work/index.js'
import {
  addActor,
  decideAs,
  findClaim,
  listActors,
  mergeActors,
  setAllegiance,
  tallyOf,
  undoEntry,
} from '../src/work/index.js'
import { happened, projectWith, tell, within } from './halvek.js'
import { marsad } from './marsad.js'

const GUARD = { id: 'halvek-guard', name: 'Halvek Guard', loaded: false } as const

/** Fighters of one brigade killed on a Friday and on the Monday after; fictitious. */
const REPORTS = [
  {
    name: 'friday.txt',
    publisher: 'Halvek Radio',
    text: 'Gunmen killed three Halvek Guard fighters in Orvel on Friday, the radio said.',
  },
  {
    name: 'monday.txt',
    publisher: 'Orvel Gazette',
    text: 'Gunmen killed five Halvek Guard fighters in Senn on Monday, the paper said.',
  },
]

/** Adds both claims, those killed being of the brigade. */
function tellBoth(project: Project): void {
  for (const [report, killed, place, day] of [
    ['friday.txt', 'three Halvek Guard fighters', 'Orvel', 'on Friday'],
    ['monday.txt', 'five Halvek Guard fighters', 'Senn', 'on Monday'],
  ] as const) {
    const set = { agents: 'Gunmen', targets: 'Halvek Guard fighters', place, time: day, killed }
    const id = tell(project, { report, trigger: 'killed', kind: 'killing', set })
    const recorded = findClaim(project, id)
    assert.ok(!('code' in recorded))
    const { claim } = recorded
    const as = { ...claim, targets: claim.targets.map((target) => ({ ...target, actor: GUARD })) }
    const { value } = decideAs(project, recorded, { as, verdict: 'edited', reason: null })
    assert.equal(value.length, 1)
  }
}

/** Sides of those killed, by the day of the incident. */
const sides = (project: Project) =>
  happened(project).map(({ incident, toll }) => {
    const cell = cellAt(toll.cells, { metric: 'killed' })!
    return [incident.start, typeof cell.side === 'string' ? cell.side : cell.side.id, cell.low]
  })

const add = (project: Project, actor: string, name: string, aliases: readonly string[] = []) => {
  const { value, diagnostics } = addActor(project, { actor, name, aliases, reason: null })
  assert.ok(value !== null, diagnostics[0]?.message)
  return value
}

const SPRING = { from: '2024-01-01', until: '2024-03-16' } as const
const AFTER = { from: '2024-03-17', until: null } as const

test('an allegiance with days changes the side of a count by the day of the incident', async (t) => {
  const folder = await projectWith(t, REPORTS)
  await within(folder, async (project) => {
    tellBoth(project)
    assert.deepEqual(sides(project), [
      ['2024-03-15', 'halvek-guard', 3],
      ['2024-03-18', 'halvek-guard', 5],
    ])
    add(project, 'northern-front', 'Northern Front')
    add(project, 'orvel-army', 'Orvelian Army')
    const stood = { actor: 'halvek-guard', reason: 'their own statement' }
    setAllegiance(project, { ...stood, ...SPRING, to: 'northern-front' })
    assert.deepEqual(sides(project), [
      ['2024-03-15', 'northern-front', 3],
      ['2024-03-18', 'halvek-guard', 5],
    ])
    const { value } = setAllegiance(project, { ...stood, ...AFTER, to: 'orvel-army' })
    assert.deepEqual(sides(project), [
      ['2024-03-15', 'northern-front', 3],
      ['2024-03-18', 'orvel-army', 5],
    ])
    const { tally } = await tallyOf(project, { filter: null, suggestions: false, words: null })
    const bySide = tally.rows
      .filter(({ metric, side, party }) => metric === 'killed' && typeof side !== 'string' && party === 'all')
      .map(({ side, low }) => [typeof side === 'string' ? side : side.name, low])
    assert.ok(bySide.some(([name, low]) => name === 'Northern Front' && low === 3))
    assert.ok(bySide.some(([name, low]) => name === 'Orvelian Army' && low === 5))

    undoEntry(project, { entry: value!.entry, reason: 'another brigade' })
    assert.deepEqual(sides(project)[1], ['2024-03-18', 'halvek-guard', 5])
  })
})

test('two sides on one day are refused; the same side from the same day has its last day set anew', async (t) => {
  const folder = await projectWith(t, REPORTS)
  await within(folder, (project) => {
    tellBoth(project)
    add(project, 'northern-front', 'Northern Front')
    add(project, 'orvel-army', 'Orvelian Army')
    const stood = { actor: 'halvek-guard', reason: null }
    const open = setAllegiance(project, { ...stood, to: 'northern-front', from: '2024-01-01', until: null })
    assert.equal(open.value?.allegiances.length, 1)
    const codes = [
      { ...stood, ...AFTER, to: 'orvel-army' },
      { ...stood, to: 'halvek-guard', from: null, until: null },
      { ...stood, to: 'nobody-here', from: null, until: null },
      { ...stood, to: 'orvel-army', from: '2024-03-17', until: '2024-03-01' },
    ].map((wrong) => setAllegiance(project, wrong).diagnostics[0]?.code)
    assert.deepEqual(codes, ['actors/overlap', 'actors/itself', 'actors/unknown', 'actors/days'])
    setAllegiance(project, { ...stood, ...SPRING, to: 'northern-front' })
    const { value } = setAllegiance(project, { ...stood, ...AFTER, to: 'orvel-army' })
    assert.deepEqual(value?.allegiances, [
      { to: 'northern-front', ...SPRING },
      { to: 'orvel-army', ...AFTER },
    ])
  })
})

test('an own actor is found by its names, keeps them all, and shares none with another', async (t) => {
  const folder = await projectWith(t, REPORTS)
  await within(folder, (project) => {
    add(project, 'halvek-guard', 'Halvek Guard', ['the Guard'])
    const more = add(project, 'halvek-guard', '', ['حرس حلفك', 'The Guard', 'the Guard'])
    assert.deepEqual([more.name, more.aliases], ['Halvek Guard', ['the Guard', 'حرس حلفك', 'The Guard']])
    const codes = [
      { actor: 'halvek-guard', name: null, aliases: ['the Guard'] },
      { actor: 'Halvek Guard', name: 'x', aliases: [] },
      { actor: 'orvel-guard', name: null, aliases: [] },
      { actor: 'orvel-guard', name: 'THE GUARD', aliases: [] },
    ].map((wrong) => addActor(project, { ...wrong, reason: null }).diagnostics[0]?.code)
    assert.deepEqual(codes, ['actors/same', 'actors/id', 'actors/name', 'actors/clash'])
  })
})

test('a merge makes two actors one until it is undone; a circle is refused', async (t) => {
  const folder = await projectWith(t, REPORTS)
  await within(folder, (project) => {
    tellBoth(project)
    add(project, 'northern-front', 'Northern Front')
    const into = () => listActors(project).find(({ actor }) => actor === 'halvek-guard')?.into
    const merge = (actor: string, other: string | null) =>
      mergeActors(project, { actor, into: other, reason: 'their own statement' })
    const merged = merge('halvek-guard', 'northern-front')
    assert.equal(into(), 'northern-front')
    assert.deepEqual(sides(project)[0], ['2024-03-15', 'northern-front', 3])
    for (const [actor, other] of [
      ['northern-front', 'halvek-guard'],
      ['halvek-guard', 'northern-front'],
      ['northern-front', 'northern-front'],
      ['northern-front', null],
    ] as const)
      assert.equal(merge(actor, other).diagnostics[0]?.code, 'actors/merge')
    assert.equal(merge('halvek-guard', 'nobody-here').diagnostics[0]?.code, 'actors/unknown')
    undoEntry(project, { entry: merged.value!.entry, reason: null })
    assert.equal(into(), 'halvek-guard')
    merge('halvek-guard', 'northern-front')
    merge('halvek-guard', null)
    assert.equal(into(), 'halvek-guard')
  })
})

test('the command actors: list, add, allegiance, merge, apart, with JSON and exit codes', async (t) => {
  const folder = await projectWith(t, REPORTS)
  await within(folder, tellBoth)
  const run = (...args: readonly string[]) => marsad(['actors', ...args, '--project', folder, '--as', 'Rana'])
  assert.match((await run()).stdout, /halvek-guard +Halvek Guard +2 +2/)
  const added = await run(
    'add',
    'northern-front',
    '--name',
    'Northern Front',
    '--alias',
    'the Front',
    '--json',
  )
  assert.deepEqual(JSON.parse(added.stdout).aliases, ['the Front'])
  const stood = await run('allegiance', 'halvek-guard', '--to', 'northern-front', '--until', '2024-03-16')
  assert.match(
    stood.stdout,
    /halvek-guard +Halvek Guard\nwith +northern-front until 2024-03-16\nentry [0-9a-f]{12}\n$/,
  )
  assert.equal(
    (await run('allegiance', 'halvek-guard', '--to', 'northern-front', '--from', '2024-13-01')).code,
    2,
  )
  const merged = await run('merge', 'halvek-guard', 'northern-front', '--reason', 'their own statement')
  assert.match(merged.stdout, /^halvek-guard counts as northern-front, entry [0-9a-f]{12}\n$/)
  assert.match((await run('apart', 'halvek-guard')).stdout, /^halvek-guard stands for itself/)
  assert.equal((await run('merge', 'halvek-guard', 'nobody-here')).code, 1)
  assert.equal((await run('nonsense')).code, 2)
})
