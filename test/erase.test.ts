import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from '../src/ledger/index.js'
import {
  addNote,
  giveConsent,
  gradeIncident,
  listPeople,
  locateClaim,
  mergeIncidents,
  overrideCell,
  type Project,
  rateClaim,
  rateSource,
  undoEntry,
  unlistPerson,
  verifyProject,
} from '../src/work/index.js'
import { assertGone, codesOf, erased, filesWith, keep } from './erased.js'
import { GAZETTE, happened, projectWith, RADIO, tell, within } from './halvek.js'
import { bring, file, OWN } from './imported.js'

const PERSON = { age: 9, sex: 'unknown', status: 'civilian', metric: 'killed' } as const
const named = (text: string) => ({ ...PERSON, names: [{ text, script: null }] })
const AT = '35.123456,38.654321,site'

const list = (project: Project, incident: string, name: string, claim: string | null) =>
  listPeople(project, incident, { people: [named(name)], word: { claim, source: null } }).value!.victims[0]!

/** Everything that can be said on the word of a report. */
const RESTING = [
  ...['35.12346', '38.65432', 'spot of the neighbour', 'told us by phone', 'a friend of the editor'],
  ...['saw it herself', 'the same bombs', 'not the same after all', 'look at the third witness'],
  ...['Samira', 'Northern Front', 'spokesman', 'biased against us'],
]

/** Says it all on a claim, and merges it with another. */
function sayAll(project: Project, claim: string, other: string): void {
  locateClaim(project, claim, { signed: true, at: AT, reason: 'spot of the neighbour' })
  giveConsent(project, claim, { scope: 'partners', reason: 'told us by phone' })
  giveConsent(project, 'gazette.txt', { scope: 'project', reason: 'a friend of the editor' })
  rateClaim(project, claim, { credibility: 2, reason: 'saw it herself' })
  rateSource(project, 'A spokesman of the Northern Front', { reliability: 'D', reason: 'biased against us' })
  mergeIncidents(project, [claim, other], { reason: 'the same bombs' })
  undoEntry(project, { entry: null, reason: 'not the same after all' })
  addNote(project, claim, 'look at the third witness')
  list(project, happened(project)[0]!.incident.id, 'Samira Darwish', claim)
}

test('what rests on an erased report goes with it: spots, consent, ratings, links, notes, people, undos and their reasons', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    const radio = tell(project, RADIO)
    sayAll(project, tell(project, GAZETTE), radio)
    for (const word of RESTING) assert.notDeepEqual(filesWith(folder, word), [], word)
    assert.deepEqual(codesOf(erased(project, 'gazette.txt')), [])
    assertGone(folder, RESTING)
    const { claims, links, consents, locations, credibilities, notes, victims, diagnostics } =
      project.standing()
    assert.deepEqual(
      claims.map(({ id }) => id),
      [radio],
    )
    for (const rest of [links, consents, locations, credibilities, notes, victims]) assert.deepEqual(rest, [])
    assert.deepEqual(codesOf(diagnostics), [])
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('what people said of an incident goes with the only report of it, and is kept and told where others stand', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    const [alone] = happened(project)
    const { id } = alone!.incident
    const chosen = overrideCell(project, {
      ...{ incident: id, cell: 'killed', reason: 'nine graves' },
      value: { low: 9, best: null, high: 9 },
    })
    const incident = chosen.value!.incident
    gradeIncident(project, incident, { grade: 'weak', reason: 'a single voice' })
    tell(project, GAZETTE)
    const [both] = happened(project)
    assert.deepEqual([both!.incident.id, both!.incident.claims.length], [incident, 2])

    const told = erased(project, 'radio.txt')
    assert.deepEqual(codesOf(told), ['erase/beside'])
    assert.match(told[0]!.message, /override [0-9a-f]{12}, grade [0-9a-f]{12}; look at each/)
    assert.equal(happened(project)[0]!.incident.id, incident)
    assert.equal(project.standing().overrides.length, 1)

    erased(project, 'gazette.txt')
    assert.deepEqual([project.standing().overrides, project.standing().grades], [[], []])
    assertGone(folder, ['nine graves', 'a single voice'])
  })
})

test('a person who was taken off a list does not come back by an erasure', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    const gazette = tell(project, GAZETTE)
    const incident = happened(project)[0]!.incident.id
    const person = list(project, incident, 'Samira Darwish', gazette)
    unlistPerson(project, person, { reason: 'her family asked' })
    const other = list(project, happened(project)[0]!.incident.id, 'Omar Haddad', null)
    erased(project, 'gazette.txt')
    assert.deepEqual(
      project.standing().victims.map(({ victim }) => victim),
      [other],
    )
    assertGone(folder, ['Samira', 'her family asked'])
  })
})

test('an incident that an erased report held together is told to be several', async (t) => {
  const day = { time: 'on Friday', killed: 'three people', source: 'residents' }
  const of = (town: string) =>
    `The town of ${town} was shelled on Friday, killing three people, residents said.`
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    const radio = tell(project, RADIO)
    const [orvel, tessin] = await Promise.all(
      ['Orvel', 'Tessin'].map(async (town) => {
        await keep(project, `${town}.txt`, of(town))
        const set = { ...day, place: `The town of ${town}` }
        return tell(project, { report: `${town}.txt`, trigger: 'shelled', set })
      }),
    )
    assert.equal(happened(project).length, 3)
    mergeIncidents(project, [orvel!, radio, tessin!], { reason: 'one night' })
    assert.equal(happened(project).length, 1)
    const told = erased(project, 'Orvel.txt')
    assert.equal(happened(project).length, 2)
    assert.deepEqual(codesOf(told), ['erase/apart'])
    assert.match(told[0]!.message, /held together by it and is 2 now: .*; merge them where they are one/)
    assertGone(folder, ['one night'])
  })
})

test('a report that is the whole file of an erased one goes with it, and is told', async (t) => {
  const line = (id: string, text: string) =>
    JSON.stringify({ id, publisher: 'Wire', date: '2024-03-19', text })
  const words = 'Rebels shelled the town of Orvel on Friday, killing 12 people, a nurse called Samira said.'
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    const bytes = `${line('k1', words)}\n${line('k2', words.replace('Samira', 'Rana'))}\n`
    await keep(project, 'k.jsonl', bytes)
    await keep(project, 'k.txt', bytes)
    assert.equal(project.standing().reports.length, 5)
    assert.deepEqual(codesOf(erased(project, 'k1')), ['erase/shared', 'erase/also'])
    assertGone(folder, ['Samira'])
    assert.equal(project.standing().reports.length, 3)
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('an erased text does not come back inside a file that holds it among others', async (t) => {
  const line = (id: string, text: string) =>
    JSON.stringify({ id, publisher: 'Wire', date: '2024-03-19', text })
  const first = 'Rebels shelled the town of Orvel on Friday, killing 12 people, a nurse called Samira said.'
  const other = 'The army withdrew from the town of Orvel on Sunday, residents said, and the market opened.'
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    await keep(project, 'k.jsonl', `${line('k1', first)}\n`)
    erased(project, 'k1')
    const again = await keep(project, 'k10.jsonl', `${line('k9', first)}\n${line('n1', other)}\n`)
    assert.deepEqual([again.value.reports, again.value.known, again.value.erased], [1, 0, 1])
    assert.deepEqual(codesOf(again.diagnostics), ['archive/erased'])
    assert.match(again.diagnostics[0]!.message, /erased .* not taken in again; its other reports are kept/)
    assertGone(folder, ['Samira'])
    assert.ok(project.standing().reports.some(({ report }) => report.id === 'n1'))
    const alone = await keep(project, 'k11.jsonl', `${line('alone-again', first)}\n`)
    assert.deepEqual([alone.value.reports, alone.value.known, alone.value.erased], [0, 0, 1])
    assertGone(folder, ['Samira', 'alone-again'])
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('an erased row does not come back inside its sheet', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    await bring(project, file('ours.csv', OWN))
    erased(project, 'own:H-1')
    assertGone(folder, ['Two bombs'])
    const later = `${OWN}H-5,06/04/2031,Senn,34.1,40.0,settlement,shooting,militants,3,,,police,\n`
    const again = await bring(project, file('later.csv', later))
    assert.equal(again.added, 1)
    assert.deepEqual(
      again.troubles.map(({ diagnostic }) => diagnostic.code).filter((code) => code === 'import/erased'),
      ['import/erased'],
    )
    assertGone(folder, ['Two bombs'])
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('what a release said of an erased report goes as well, and its name is told', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    const [radio, gazette] = [tell(project, RADIO), tell(project, GAZETTE)]
    const said = (claims: readonly string[], place: string) => [{ id: 'i-1', claims, place }]
    const contents = project.objects.put(canonicalJson(said([gazette], 'the bakery of Samira')))
    const other = project.objects.put(canonicalJson(said([radio], 'the Old Mills')))
    await project.objects.flush()
    const stage = { stage: 'published', manifest: contents, letStand: [] } as const
    project.log.append([
      { kind: 'release', name: '2024-1', contents, withheld: ['Orvel'], ...stage },
      { kind: 'release', name: '2024-2', contents: other, withheld: [], ...stage },
    ])
    const told = erased(project, 'gazette.txt').find(({ code }) => code === 'erase/released')!
    assert.match(told.message, /the release 2024-1; .*; words that were held back .* kept: [0-9a-f]{12}$/)
    assertGone(folder, ['Samira'])
    assert.ok(project.objects.has(other))
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})
