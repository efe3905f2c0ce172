import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from '../src/ledger/index.js'
import type { MachineReading } from '../src/record/index.js'
import type { LineClaim, ReportLine } from '../src/report/index.js'
import type { Project } from '../src/work/index.js'
import { findClaim, findReport } from '../src/work/index.js'
import { projectWith, tell, within } from './halvek.js'
import { marsad } from './marsad.js'

/** Two attacks on one brigade, fictitious, and what its spokesman says of the second. */
const REPORTS = [
  {
    name: 'friday.txt',
    publisher: 'Halvek Radio',
    text: 'Gunmen killed three Guard fighters in Orvel on Friday, the radio said.',
  },
  {
    name: 'monday.txt',
    publisher: 'Orvel Gazette',
    text: 'Gunmen killed five Guard fighters in Senn on Monday, the Guard said.',
  },
]

const FRIDAY = {
  report: 'friday.txt',
  trigger: 'killed',
  kind: 'killing',
  set: {
    agents: 'Gunmen',
    targets: 'Guard fighters',
    place: 'Orvel',
    time: 'on Friday',
    killed: 'three Guard fighters',
  },
} as const

const MONDAY = {
  report: 'monday.txt',
  trigger: 'killed',
  kind: 'killing',
  set: {
    ...{ agents: 'Gunmen', targets: 'Guard fighters', place: 'Senn', time: 'on Monday' },
    ...{ killed: 'five Guard fighters', source: 'the Guard' },
  },
} as const

/** Records that a machine read this in a report, as it would have: without any actor of the project’s own. */
async function read(project: Project, report: string, claim: LineClaim): Promise<void> {
  const found = findReport(project, report)
  assert.ok(!('code' in found))
  const { text, id, publisher, title, url, published } = found.report
  const versions = { program: 'test', model: 'test', codebook: 'test' }
  const line: ReportLine = {
    ...{ id, publisher, title, url, published, text: project.objects.get(text)!.toString('utf8') },
    ...{ sentences: [], claims: [claim], marsad: versions, diagnostics: [] },
  }
  const reading = project.objects.put(canonicalJson(line))
  await project.objects.flush()
  const fact: MachineReading = { kind: 'reading', text, reading, versions }
  project.log.append([fact])
}

type Ran = Awaited<ReturnType<typeof marsad>>

function commandsOn(folder: string) {
  const run = async (...args: readonly string[]): Promise<Ran> => {
    const ran = await marsad([...args, '--project', folder, '--as', 'Rana'])
    assert.equal(ran.code, 0, ran.stderr)
    return ran
  }
  const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).stdout)
  /** Low of those killed by side, which is their own words where no actor is known, over all incidents that have one. */
  const sides = async (...args: readonly string[]): Promise<Readonly<Record<string, number>>> => {
    const { incidents } = await json('incidents', ...args)
    const lows: Record<string, number> = {}
    for (const { toll } of incidents)
      for (const { metric, side, status, group, low, part } of toll.cells) {
        if (metric !== 'killed' || side === 'all' || status === 'all' || group !== 'unknown' || part) continue
        const name = side.name ?? side
        lows[name] = (lows[name] ?? 0) + low
      }
    return lows
  }
  return { run, json, sides }
}

const GUARD = [
  'actors',
  'add',
  'halvek-guard',
  '--name',
  'Halvek Guard',
  '--alias',
  'Guard fighters',
  '--alias',
  'Guard',
]

test('an alias that a person gives an actor holds for claims told before it and after it, until it is undone', async (t) => {
  const folder = await projectWith(t, REPORTS)
  await within(folder, (project) => tell(project, FRIDAY))
  const { run, json, sides } = commandsOn(folder)
  assert.deepEqual(await sides(), { 'Guard fighters': 3 })
  const { entry } = await json(...GUARD)
  assert.deepEqual(await sides(), { 'Halvek Guard': 3 })
  await within(folder, (project) => tell(project, MONDAY))
  assert.deepEqual(await sides(), { 'Halvek Guard': 8 })
  const labels: readonly { readonly actor: string; readonly label: string; readonly by: string }[] =
    await json('actors', '--labels')
  assert.deepEqual(
    labels.map(({ actor, label, by }) => [actor, label, by]),
    [
      ['halvek-guard', 'Guard fighters', 'Halvek Radio'],
      ['halvek-guard', 'Guard fighters', 'Orvel Gazette'],
      ['halvek-guard', 'the Guard', 'Orvel Gazette'],
    ],
  )
  await run('undo', entry, '--reason', 'two brigades')
  assert.deepEqual(await sides(), { 'Guard fighters': 8 })
})

test('an alias holds for what a machine read, before it and after it; the reading stays as it is', async (t) => {
  const folder = await projectWith(t, REPORTS)
  const told = await within(folder, (project) =>
    [FRIDAY, MONDAY].map((one) => claimIn(project, tell(project, one))),
  )
  const fresh = await projectWith(t, REPORTS)
  const { run, json, sides } = commandsOn(fresh)
  const suggested = '--include-suggestions'
  await within(fresh, (project) => read(project, 'friday.txt', told[0]!))
  assert.deepEqual(await sides(suggested), { 'Guard fighters': 3 })
  await run(...GUARD)
  await within(fresh, (project) => read(project, 'monday.txt', told[1]!))
  assert.deepEqual(await sides(suggested), { 'Halvek Guard': 8 })
  const { rows } = (await json('tally', suggested)).tally ?? (await json('tally', suggested))
  assert.ok(
    rows.some(
      ({ metric, side, low }: { metric: string; side: { id?: string }; low: number }) =>
        metric === 'killed' && side.id === 'halvek-guard' && low === 8,
    ),
  )
  await within(fresh, (project) => {
    const hashes = project
      .entries()
      .value.flatMap(({ fact }) => (fact?.kind === 'reading' ? [fact.reading] : []))
    assert.equal(hashes.length, 2)
    for (const hash of hashes)
      assert.doesNotMatch(project.objects.get(hash)!.toString('utf8'), /halvek-guard/)
    const named = project.standing().claims.map(({ claim }) => claim.source.actor?.id ?? null)
    assert.deepEqual(named.toSorted(), [null, 'halvek-guard'].toSorted(), 'the Guard as a source')
  })
  assert.equal((await marsad(['verify', fresh])).code, 0)
})

test('a person’s own decision on an actor goes before every alias, also where it is that it is nobody', async (t) => {
  const folder = await projectWith(t, REPORTS)
  const ids = await within(folder, (project) => [FRIDAY, MONDAY].map((one) => tell(project, one)))
  const { run, sides } = commandsOn(folder)
  await run('actors', 'add', 'orvel-guard', '--name', 'Orvel Guard')
  await run(...GUARD)
  assert.deepEqual(await sides(), { 'Halvek Guard': 8 })
  await run('edit', ids[0]!, '--set', 'targets.0.actor=orvel-guard', '--reason', 'another brigade')
  assert.deepEqual(await sides(), { 'Orvel Guard': 3, 'Halvek Guard': 5 })
  await run('edit', ids[1]!, '--set', 'targets.0.actor=')
  assert.deepEqual(await sides(), { 'Orvel Guard': 3, 'Guard fighters': 5 })
  await run('edit', ids[0]!, '--set', 'stance=reports', '--reason', 'looked at again')
  await run('accept', ...ids)
  assert.deepEqual(
    await sides(),
    { 'Orvel Guard': 3, 'Guard fighters': 5 },
    'what was chosen once stays chosen',
  )
})

test('a merge holds for incidents, tallies and labels, also of claims that were decided before, until it is taken back', async (t) => {
  const folder = await projectWith(t, REPORTS)
  const ids = await within(folder, (project) => [FRIDAY, MONDAY].map((one) => tell(project, one)))
  const { run, json, sides } = commandsOn(folder)
  await run(...GUARD)
  await run('actors', 'add', 'northern-front', '--name', 'Northern Front')
  await run('actors', 'merge', 'halvek-guard', 'northern-front')
  assert.deepEqual(await sides(), { 'Northern Front': 8 })
  const labels: readonly { readonly actor: string }[] = await json('actors', '--labels')
  assert.deepEqual([...new Set(labels.map(({ actor }) => actor))], ['northern-front'])
  await run('accept', ...ids)
  await run('actors', 'apart', 'halvek-guard')
  assert.deepEqual(await sides(), { 'Halvek Guard': 8 }, 'a decision taken meanwhile does not make it last')
})

test('of who changed sides the side is unknown where no day is told, and the toll says why', async (t) => {
  const folder = await projectWith(t, REPORTS)
  const { time: _, ...set } = FRIDAY.set
  await within(folder, (project) => tell(project, { ...FRIDAY, set }))
  const { run, json, sides } = commandsOn(folder)
  await run(...GUARD)
  await run('actors', 'add', 'northern-front', '--name', 'Northern Front')
  await run('actors', 'allegiance', 'halvek-guard', '--to', 'northern-front', '--until', '2024-03-16')
  assert.deepEqual(await sides(), { unknown: 3 })
  const { incidents } = await json('incidents')
  assert.equal(incidents[0].start, null, 'the day of the report bounds it, and is not its day')
  const cell = incidents[0].toll.cells.find(({ side }: { side: string }) => side === 'unknown')
  assert.match(cell.explain, /their party changed sides and no one day is told/)
  await run('actors', 'allegiance', 'halvek-guard', '--to', 'northern-front', '--reason', 'all along')
  assert.deepEqual(await sides(), { 'Northern Front': 3 })
})

function claimIn(project: Project, id: string): LineClaim {
  const recorded = findClaim(project, id)
  assert.ok(!('code' in recorded))
  return recorded.claim
}
