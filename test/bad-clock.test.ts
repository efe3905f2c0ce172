import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { RecordedClaim } from '../src/record/index.js'
import { decideClaims, mergeIncidents, type OpenOptions, openProject, undoEntry } from '../src/work/index.js'
import { jsonOf, makeTrial, runOn, type Trial, within } from './bad-project.js'
import { folderWith, marsad, REPORT } from './marsad.js'

const HOOK = new URL('bad-clock.js', import.meta.url).href

/** Runs a command at a time that stands still, in a time zone. */
const runAt = (folder: string, time: string, zone: string, args: readonly string[]) =>
  runOn(folder, args, { node: ['--import', HOOK], env: { MARSAD_CLOCK: time, TZ: zone } })

/** A report that is received on one day and coded on a later one. */
async function recordIn(t: TestContext, zone: string) {
  const root = folderWith(t, { 'report.txt': REPORT })
  const folder = join(root, 'halvek')
  const made = await marsad(['init', folder, '--as', 'Rana'], { env: { TZ: zone } })
  assert.equal(made.code, 0, made.stderr)
  const file = join(root, 'report.txt')
  const coded = ['new', 'report.txt', '--kind', 'shelling', '--trigger', 'shelled', '--set', 'time=on Monday']
  for (const [time, args] of [
    ['2024-04-02T23:30:00.000Z', ['add', '--no-read', file, '--date', '2024-03-17']],
    ['2024-05-05T01:30:00.000Z', coded],
  ] as const) {
    const { code, stderr } = await runAt(folder, time, zone, args)
    assert.equal(code, 0, stderr)
  }
  const { claims } = jsonOf(await runAt(folder, '2024-05-05T02:00:00.000Z', zone, ['claims', '--json']))
  const log = within(folder, (project) => project.entries().value)
  return { claim: claims[0] as RecordedClaim, log }
}

test('when it happened, was printed, was received and was entered are four times, each by itself', async (t) => {
  const { claim, log } = await recordIn(t, 'UTC')
  assert.deepEqual(
    {
      happened: [claim.claim.time?.start, claim.claim.time?.end],
      printed: claim.report.published,
      received: claim.report.captured,
      entered: claim.decided?.at,
    },
    {
      happened: ['2024-03-11', '2024-03-11'],
      printed: '2024-03-17',
      received: '2024-04-02T23:30:00.000Z',
      entered: '2024-05-05T01:30:00.000Z',
    },
  )
  assert.deepEqual(
    log.map(({ at, fact }) => [fact?.kind, at]),
    [
      ['capture', '2024-04-02T23:30:00.000Z'],
      ['decision', '2024-05-05T01:30:00.000Z'],
    ],
  )
})

test('the time zone of the machine moves no day of an event, and what is stored of the moment is UTC', async (t) => {
  const [west, east] = [await recordIn(t, 'Pacific/Pago_Pago'), await recordIn(t, 'Pacific/Kiritimati')]
  // Where it is received in the east, the day is another one; the event's is the one that the words give.
  for (const { claim } of [west, east]) {
    assert.equal(claim.claim.time?.start, '2024-03-11')
    assert.equal(claim.report.captured, '2024-04-02T23:30:00.000Z')
    assert.equal(claim.decided?.at, '2024-05-05T01:30:00.000Z')
  }
  assert.deepEqual(west.claim.claim.time, east.claim.claim.time)
})

const DAY = 86_400_000

/** Clocks that look right, stand still, run backwards, and jump to and fro. */
const CLOCKS: Readonly<Record<string, (look: number) => number>> = {
  right: (look) => look * 1000,
  still: () => 0,
  backwards: (look) => -look * 1000,
  'to and fro': (look) => (look % 2 === 0 ? look : -look) * DAY,
}

/** What people decide, one after the other, and how the record stands then, but for what the clock said. */
function decideWith({ folder, claims }: Trial, clock: () => Date) {
  const options: OpenOptions = { clock }
  const { value: project } = openProject(folder, options)
  assert.ok(project !== null)
  const [a, b] = claims
  for (const verdict of ['accepted', 'rejected', 'accepted'] as const)
    decideClaims(project, [a, b], { verdict, reason: verdict })
  mergeIncidents(project, [a, b], { reason: 'one attack' })
  decideClaims(project, [b], { verdict: 'unsure', reason: 'the number differs' })
  undoEntry(project, { entry: null, reason: 'it does not' })
  decideClaims(project, [a], { verdict: 'rejected', reason: 'says the same' })
  const { standing } = project
  const stands = standing().claims.map(({ state, decided, claim }) => [state, decided?.reason, claim.trigger])
  const links = standing().links.map(({ same, reason }) => [same, reason])
  project.close()
  return { stands, links }
}

test('law: whatever the clocks say, the record stands by the order of the log', async (t) => {
  const told = []
  for (const [name, at] of Object.entries(CLOCKS)) {
    let look = 0
    const clock = (): Date => new Date(Date.UTC(2024, 4, 1) + at(look++))
    const trial = await makeTrial(t, clock)
    told.push([name, decideWith(trial, clock)] as const)
  }
  const [, right] = told[0]!
  assert.deepEqual(right.stands.map(([state, reason]) => [state, reason]).sort(), [
    ['accepted', 'accepted'],
    ['rejected', 'says the same'],
  ])
  for (const [name, stands] of told) assert.deepEqual(stands, right, name)
})
