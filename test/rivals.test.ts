import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Diagnostic } from '../src/diagnostic/index.js'
import {
  addClaim,
  decideClaims,
  editClaim,
  joinProject,
  mergeIncidents,
  openProject,
  type Project,
  readSetting,
  rivalsOf,
  undoEntry,
} from '../src/work/index.js'
import { copyTo, jsonOf, makeTrial, runOn } from './bad-project.js'
import { marsad } from './marsad.js'

/** Works in a project as somebody, and closes it. */
function as<T>(who: string, folder: string, use: (project: Project) => T): T {
  const { value: project, diagnostics } = openProject(folder, { as: who })
  assert.ok(project !== null, diagnostics[0]?.message)
  try {
    return use(project)
  } finally {
    project.close()
  }
}

const whole = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): void =>
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  )

type Doing = (project: Project) => { readonly diagnostics: readonly Diagnostic[] }

const accept =
  (claim: string): Doing =>
  (project) =>
    decideClaims(project, [claim], { verdict: 'accepted', reason: null })

const reject =
  (claim: string, reason: string): Doing =>
  (project) =>
    decideClaims(project, [claim], { verdict: 'rejected', reason })

const edit =
  (claim: string, ...set: readonly string[]): Doing =>
  (project) =>
    editClaim(project, claim, { settings: set.flatMap((one) => readSetting(one) ?? []), reason: null })

const tell = (who: string, folder: string, ...doings: readonly Doing[]): void =>
  as(who, folder, (project) => {
    for (const doing of doings) whole(doing(project))
  })

const rivalsIn = async (folder: string) => jsonOf(await runOn(folder, ['rivals', '--json']))

const statesOf = (folder: string) =>
  as('Rana', folder, (project) =>
    project.standing().claims.map(({ id, state, rival }) => [id, state, rival ?? false]),
  )

/** The project and a copy of it on another machine. */
async function makeCopies(t: Parameters<typeof makeTrial>[0]) {
  const { root, folder, claims } = await makeTrial(t)
  return { root, folder, claims, copy: copyTo(folder, join(root, 'elsewhere')) }
}

test('accepted in one copy and rejected in the other: join says so, whichever way, and both say the same', async (t) => {
  const { folder, copy, claims } = await makeCopies(t)
  const [here, there] = claims
  tell('Rana', folder, accept(here), accept(there))
  tell('Omar', copy, reject(here, 'old footage'), accept(there))
  assert.deepEqual(await rivalsIn(folder), [])

  const joined = await runOn(folder, ['join', copy])
  assert.deepEqual([joined.code, joined.stderr], [0, ''])
  const said = joined.stdout.split('\n')
  assert.match(
    said[1]!,
    /^1 thing was decided differently in two copies, where neither had seen the other; what is marked counts until/,
  )
  assert.equal(said[2], `  claim ${here} (verdict)`)
  assert.match(said[3]!, /^ {12}accepted it: Rana, \S+Z \(entry [0-9a-f]{12}\)$/)
  assert.match(said[4]!, /^ {4}counts: rejected it: Omar, \S+Z, “old footage” \(entry [0-9a-f]{12}\)$/)
  assert.match(
    said[5]!,
    /^ {4}to settle: marsad rivals --keep ENTRY, or decide anew: marsad accept, edit or reject c-\w+$/,
  )

  const back = jsonOf(await runOn(copy, ['join', folder, '--json']))
  const rivals = await rivalsIn(folder)
  assert.equal(rivals.length, 1)
  assert.deepEqual(back.rivals, rivals)
  assert.deepEqual(await rivalsIn(copy), rivals)
  assert.deepEqual(statesOf(copy), statesOf(folder))
  const status = await runOn(copy, ['status'])
  assert.ok(status.stdout.includes(`two copies decided 1 thing differently: ${here} (marsad rivals)`))

  assert.equal((await runOn(folder, ['rebuild'])).code, 0)
  assert.deepEqual(await rivalsIn(folder), rivals)
  const verified = await marsad(['verify', folder])
  assert.deepEqual([verified.code, verified.stderr], [0, ''])

  const [, rejected] = rivals[0].sides
  const kept = await runOn(copy, ['rivals', '--keep', rejected.words[0].entry.slice(0, 10), '--as', 'Omar'])
  assert.match(kept.stdout, /^settled: claim c-\w+\nto take it back: marsad undo [0-9a-f]{12}\n$/)
  assert.deepEqual(await rivalsIn(copy), [])
  assert.doesNotMatch((await runOn(folder, ['join', copy])).stdout, /differently/)
  assert.doesNotMatch((await runOn(folder, ['status'])).stdout, /differently/)
  // Without the word that settled it, it is open again.
  tell('Omar', copy, (project) => undoEntry(project, { entry: null, reason: null }))
  assert.deepEqual(await rivalsIn(copy), rivals)
})

const TOLL = ['killed=15 people'] as const

/** Words of a table without the ends of its lines. */
const unwrapped = (table: string): string => table.replace(/\s+/g, ' ')

test('edited otherwise: the slots and both values are shown, and a tally that rests on it says so', async (t) => {
  const { folder, copy, claims } = await makeCopies(t)
  const [, there] = claims
  tell('Rana', folder, edit(there, ...TOLL))
  tell('Omar', copy, edit(there, ...TOLL, 'kind=airstrike'))
  assert.equal((await runOn(folder, ['join', copy])).code, 0)
  const [rival] = await rivalsIn(folder)
  assert.deepEqual(rival.differs, ['kind'])
  assert.deepEqual(
    rival.sides.map(({ says, counts }: { says: string; counts: boolean }) => [says, counts]),
    [
      ['edited it; kind shelling', false],
      ['edited it; kind airstrike', true],
    ],
  )
  const stdout = unwrapped((await runOn(folder, ['tally', '--explain'])).stdout)
  assert.match(
    stdout,
    /killed\/unknown\/unknown\/unknown 15: .*rests on one claim that two copies decided differently/,
  )
  assert.match(stdout, /Two copies decided differently on one claim that it rests on or leaves out/)
})

test('rejected in the copy whose word counts: the tally lists what it leaves out, under its filter', async (t) => {
  const { folder, copy, claims } = await makeCopies(t)
  const [, there] = claims
  tell('Rana', folder, edit(there, ...TOLL))
  tell('Omar', copy, edit(there, ...TOLL), reject(there, 'old footage'))
  assert.equal((await runOn(folder, ['join', copy])).code, 0)
  const shelling = await runOn(folder, ['tally', '--explain', '--kind', 'shelling'])
  assert.match(
    unwrapped(shelling.stdout),
    /two copies decided it differently, and what counts .* leaves it out: Omar, “old footage”/,
  )
  const siege = await runOn(folder, ['tally', '--explain', '--kind', 'siege'])
  assert.doesNotMatch(siege.stdout, /differently/)
})

test('one incident in one copy and two in the other, by links that only together contradict', async (t) => {
  const { root, folder, claims } = await makeCopies(t)
  const [one, two] = claims
  const asked = { report: 'first.txt', kind: 'shelling', stance: 'reports', trigger: 'killing' } as const
  const three = as('Rana', folder, (project) => {
    const { value } = addClaim(project, { ...asked, nth: null, settings: [], reason: null })
    return value[0]!.claim
  })
  const copy = copyTo(folder, join(root, 'later'))
  const merge =
    (...ids: readonly string[]): Doing =>
    (project) =>
      mergeIncidents(project, ids, { reason: null })
  const pair = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])
  const apart: Doing = ({ log }) =>
    log.append([{ kind: 'link', claims: pair(one, three), same: false, reason: 'another day' }], {
      seal: true,
    })
  tell('Rana', folder, merge(one, two), merge(two, three))
  tell('Omar', copy, apart)
  whole(await joinProject(folder, copy))
  whole(await joinProject(copy, folder))
  const found = [folder, copy].map((place) => as('Rana', place, (project) => rivalsOf(project)))
  assert.deepEqual(found[1], found[0])
  assert.deepEqual(
    found[0]!.map(({ about, sides }) => [
      about,
      sides.map(({ counts, through }) => [counts, [...through].sort()]),
    ]),
    [
      [
        pair(one, two),
        [
          [false, []],
          [true, [pair(one, three), pair(two, three)].sort()],
        ],
      ],
    ],
  )
  // The one that does not hold is said again by somebody who has seen all: it holds, and is no rival any more.
  tell('Rana', folder, merge(one, two))
  assert.deepEqual(
    as('Rana', folder, (project) => rivalsOf(project)),
    [],
  )
})
