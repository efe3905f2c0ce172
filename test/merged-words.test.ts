import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { test } from 'node:test'
import { holds } from '../src/tally/index.js'
import type { Project } from '../src/work/index.js'
import {
  gradeIn,
  gradeIncident,
  holdResponsible,
  joinProject,
  keepRival,
  materialOf,
  openLive,
  pictureOf,
  rivalsOf,
  splitIncident,
  undoEntry,
  unsettledIn,
} from '../src/work/index.js'
import { at, choose, killed, merge, withDays } from './days.js'
import { happened, only, within } from './halvek.js'
import { marsad } from './marsad.js'

const unsettled = (project: Project) =>
  unsettledIn(pictureOf(project.standing(), project.objects, { suggestions: false }))

test('of two incidents with chosen numbers that are merged neither number is that of the whole', async (t) => {
  const folder = await withDays(t)
  const [first, second] = await within(folder, (project) => [
    choose(project, at(project, 'Monday').incident.id, 5),
    choose(project, at(project, 'Sunday').incident.id, 12),
  ])
  await within(folder, (project) => {
    const told = merge(project, first!, second!)
    const [one] = told.incidents
    const whole = at(project, 'Monday')
    assert.equal(whole.incident.claims.length, 4)
    const { override, derived, low, high, explain, unsettled: choices } = killed(whole)
    assert.deepEqual([override, low, high], [null, derived.low, derived.high])
    assert.deepEqual(
      new Map(choices?.map(({ incident, by, value }) => [incident, [by, value.low]])),
      new Map([
        [first!, ['Rana', 5]],
        [second!, ['Rana', 12]],
      ]),
    )
    const said = `Rana chose 5 for ${first} and Rana chose 12 for ${second}, before these were one incident; neither holds for the whole: choose anew`
    assert.ok(explain.startsWith(said), explain)
    assert.deepEqual(told.unsettled, [{ incident: one, what: 'killed/unknown/unknown/unknown', words: said }])
  })
  const run = (...args: readonly string[]) => marsad([...args, '--project', folder])
  const [incidents, tally, json] = [
    await run('incidents'),
    await run('tally', '--explain'),
    await run('incidents', '--json'),
  ]
  for (const { stdout } of [incidents, tally]) {
    assert.match(stdout, /not settled/)
    for (const id of [first!, second!]) assert.ok(stdout.includes(id), stdout)
  }
  const { incidents: listed } = JSON.parse(json.stdout) as {
    readonly incidents: readonly { readonly unsettled: readonly { readonly words: string }[] }[]
  }
  assert.equal(listed.flatMap((one) => one.unsettled).length, 1)

  await within(folder, (project) => {
    const { incident } = at(project, 'Monday')
    choose(project, second!, 20)
    const whole = at(project, 'Monday')
    assert.deepEqual([whole.incident.id, killed(whole).override?.value.best], [incident.id, 20])
    assert.deepEqual(unsettled(project), [])
  })
})

test('a number chosen for the only one of them that has one, or the same for both, holds for the whole', async (t) => {
  const folder = await withDays(t)
  await within(folder, (project) => {
    const first = choose(project, at(project, 'Monday').incident.id, 5)
    merge(project, first, at(project, 'Sunday').incident.id)
    assert.equal(killed(at(project, 'Monday')).override?.value.best, 5)
    const third = choose(project, at(project, 'Saturday').incident.id, 5)
    merge(project, first, third)
    assert.equal(killed(only(project)).override?.value.best, 5)
  })
})

test('grades and words on who did it hold for the whole only where somebody looked at the whole', async (t) => {
  const folder = await withDays(t)
  const grade = (project: Project, incident: string, word: 'fair' | 'weak') =>
    gradeIncident(project, incident, { grade: word, reason: 'read both' }).value
  const blame = (project: Project, incident: string, does: boolean) =>
    holdResponsible(project, {
      incident,
      party: 'Army artillery',
      relation: 'blamed',
      holds: does,
      reason: 'crater',
    }).value
  const ids = await within(folder, (project) =>
    (['Monday', 'Sunday'] as const).map((day) => {
      const { id } = at(project, day).incident
      const named = grade(project, id, day === 'Monday' ? 'fair' : 'weak')!.incident
      blame(project, named, day === 'Monday')
      return named
    }),
  )
  await within(folder, (project) => {
    merge(project, ...ids)
    const { incident, toll } = at(project, 'Monday')
    assert.equal(gradeIn(project.standing(), incident), null)
    const { grades } = materialOf(openLive(project), { filter: null, words: null, suggestions: false })
    assert.equal(grades.get(incident.id) ?? null, null)
    const [held] = toll.responsibility.held.filter(({ relation }) => relation === 'blamed')
    assert.equal(held?.decided, null)
    assert.deepEqual(held?.unsettled?.map(({ incident: id }) => id).sort(), [...ids].sort())
    assert.deepEqual(
      unsettled(project).map(({ what }) => what),
      [`blamed: ${held?.party.name}`, 'grade'],
    )
    for (const id of ids) for (const { words } of unsettled(project)) assert.ok(words.includes(id), words)
  })
  await within(
    folder,
    (project) => {
      assert.equal(grade(project, ids[0]!, 'fair')?.grade?.provisional, true, 'Rana saw a part alone')
      blame(project, ids[0]!, false)
      const { incident, toll } = at(project, 'Monday')
      assert.equal(gradeIn(project.standing(), incident)?.grade, 'fair')
      const [held] = toll.responsibility.held.filter(({ relation }) => relation === 'blamed')
      assert.equal(holds(held!), false)
      assert.deepEqual(unsettled(project), [])
    },
    { as: 'Omar' },
  )
})

test('grades stand in JSON too, with whose they are and whether they are provisional', async (t) => {
  const folder = await withDays(t)
  await within(folder, (project) =>
    gradeIncident(project, at(project, 'Monday').incident.id, { grade: 'fair', reason: 'two doctors' }),
  )
  const json = async (...args: readonly string[]) =>
    JSON.parse((await marsad([...args, '--json', '--project', folder])).stdout)
  const fair = { grade: 'fair', provisional: true, by: 'Rana', agreed: [], reason: 'two doctors' }
  const { incidents } = await json('incidents')
  const { tolls } = await json('tally', '--explain')
  for (const list of [incidents, tolls])
    assert.deepEqual(
      list.map(({ grade }: { readonly grade: unknown }) => grade).filter((grade: unknown) => grade !== null),
      [fair],
    )
})

test('what was chosen before a split counts again once the split is undone, under the id from before', async (t) => {
  const folder = await withDays(t)
  await within(folder, (project) => {
    const first = choose(project, at(project, 'Monday').incident.id, 5)
    const second = at(project, 'Sunday').incident.id
    merge(project, first, second)
    choose(project, first, 20)
    const whole = at(project, 'Monday').incident
    const [apart] = whole.claims.map(({ id }) => id)
    const split = splitIncident(project, [apart!], { reason: 'the evening' }).value!
    const fresh = split.incidents.find((id) => id !== whole.id)!
    assert.deepEqual(split.incidents.toSorted(), [whole.id, fresh].toSorted())
    choose(project, fresh, 3)
    for (const entry of split.entries) undoEntry(project, { entry, reason: 'one attack after all' })
    const again = at(project, 'Monday')
    assert.deepEqual([again.incident.id, again.incident.claims.length], [whole.id, 4])
    assert.equal(killed(again).override?.value.best, 20)
    const { redirects } = pictureOf(project.standing(), project.objects, { suggestions: false }).incidents
    assert.equal(redirects.get(fresh), whole.id, 'the id that the split gave leads there for ever')
  })
})

test('a number that was chosen for a part alone does not hold for the whole once its split is undone', async (t) => {
  const folder = await withDays(t)
  await within(folder, (project) => {
    const first = merge(project, at(project, 'Monday').incident.id, at(project, 'Sunday').incident.id)
    const [apart] = at(project, 'Monday').incident.claims.map(({ id }) => id)
    const split = splitIncident(project, [apart!], { reason: 'the evening' }).value!
    const fresh = split.incidents.find((id) => !first.incidents.includes(id))!
    choose(project, fresh, 3)
    for (const entry of split.entries) undoEntry(project, { entry, reason: 'one attack after all' })
    const again = at(project, 'Monday')
    assert.equal(again.incident.id, first.incidents[0])
    assert.equal(killed(again).override, null)
    assert.match(killed(again).explain, new RegExp(`^Rana chose 3 for ${fresh} alone, which leads here now`))
  })
})

test('in both copies of a joined project the same is unsettled, whoever joined whom', async (t) => {
  const folder = await withDays(t)
  const copy = `${folder}-elsewhere`
  cpSync(folder, copy, { recursive: true })
  const first = await within(folder, (project) => choose(project, at(project, 'Monday').incident.id, 5))
  await within(
    copy,
    (project) => {
      const second = choose(project, at(project, 'Sunday').incident.id, 12)
      merge(project, second, at(project, 'Monday').incident.id)
    },
    { as: 'Omar' },
  )
  await joinProject(folder, copy)
  await joinProject(copy, folder)
  const [here, there] = [await seen(folder, 'Rana'), await seen(copy, 'Omar')]
  assert.deepEqual(here, there)
  assert.equal(here.unsettled.length, 1)
  assert.match(here.unsettled[0]!.words, /Omar chose 12 for i-/)
  assert.ok(here.unsettled[0]!.words.includes(`Rana chose 5 for ${first}`))
  const rivals = await within(folder, rivalsOf)
  assert.deepEqual(
    rivals.map(({ kind, sides }) => [kind, sides.map(({ counts }) => counts)]),
    [['override', [false, false]]],
  )
  await within(folder, (project) => {
    keepRival(project, rivals[0]!.sides[0]!.words[0]!.entry, { reason: 'graves' })
    assert.deepEqual(unsettled(project), [])
    assert.deepEqual(rivalsOf(project), [])
  })
})

/** What a copy holds of incidents. */
const seen = (folder: string, as: string) =>
  within(
    folder,
    (project) => ({
      incidents: happened(project).map(({ incident, toll }) => [incident.id, incident.former, toll.cells]),
      unsettled: unsettled(project),
    }),
    { as },
  )
