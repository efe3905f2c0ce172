import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { eraseFromLedger, joinLedgers } from '../src/ledger/index.js'
import type { Project } from '../src/work/index.js'
import {
  addNote,
  decideClaims,
  giveConsent,
  joinProject,
  listPeople,
  mergeIncidents,
  rateClaim,
  rateSource,
  verifyProject,
} from '../src/work/index.js'
import { assertGone, codesOf, copyOf, erased, filesWith, keep } from './erased.js'
import { GAZETTE, happened, projectWith, RADIO, tell, within } from './halvek.js'

const GAZETTE_TEXT =
  'A spokesman of the Northern Front said on Tuesday that 15 people died when the town of Halvek was shelled on Monday by the army.'

/** What Amal says in her copy, while the report is erased in the other. */
const MEANWHILE = [
  ...['Northern Front', 'Third Wire', 'a rumour after all', 'ask the nurse', 'one and the same'],
  ...['only for partners', 'Samira', 'doubtful man', 'never right', 'quoted by others'],
]

async function meanwhile(project: Project, claim: string, other: string): Promise<void> {
  decideClaims(project, [claim], { verdict: 'rejected', reason: 'a rumour after all' })
  decideClaims(project, [claim], { verdict: 'accepted', reason: 'quoted by others' })
  addNote(project, claim, 'ask the nurse')
  const { value } = mergeIncidents(project, [claim, other], { reason: 'one and the same' })
  rateClaim(project, claim, { credibility: 4, reason: 'doubtful man' })
  rateSource(project, 'A spokesman of the Northern Front', { reliability: 'E', reason: 'never right' })
  giveConsent(project, claim, { scope: 'partners', reason: 'only for partners' })
  const names = [{ text: 'Samira Darwish', script: null }]
  const person = { names, age: 9, sex: 'unknown', status: 'civilian', metric: 'killed' } as const
  listPeople(project, value!.incidents[0]!, { people: [person], word: { claim } })
  await keep(project, 'again.txt', GAZETTE_TEXT, { publisher: 'Third Wire' })
}

/** A project with two decided claims, and a copy of it that Amal works in. */
async function twoCopies(t: Parameters<typeof projectWith>[0]) {
  const folder = await projectWith(t)
  const claims = await within(folder, (project) => ({
    radio: tell(project, RADIO),
    gazette: tell(project, GAZETTE),
  }))
  return { folder, copy: copyOf(folder, 'amal'), ...claims }
}

const AMAL = { as: 'Amal' }

const idsIn = (folder: string) => within(folder, (project) => project.standing().claims.map(({ id }) => id))

const verified = async (folder: string) => codesOf((await verifyProject(folder, { head: null })).diagnostics)

test('what another copy said meanwhile of an erased report is erased on arrival, in both copies, and told', async (t) => {
  const { folder, copy, radio, gazette } = await twoCopies(t)
  await within(folder, (project) => erased(project, 'gazette.txt'))
  await within(copy, (project) => meanwhile(project, gazette, radio), AMAL)
  for (const word of MEANWHILE) assert.notDeepEqual(filesWith(copy, word), [], word)

  const here = await joinProject(folder, copy)
  assert.deepEqual(codesOf(here.diagnostics), ['join/erased'])
  assert.match(
    here.diagnostics[0]!.message,
    /in the other 9 entries speak of it \(capture 1, consent 1, credibility 1, decision 2, link 1, note 1, reliability 1, victim 1\)/,
  )
  assertGone(folder, MEANWHILE)
  assert.deepEqual([await idsIn(folder), await verified(folder)], [[radio], []])

  const there = await joinProject(copy, folder)
  assert.deepEqual(codesOf(there.diagnostics), ['join/erased'])
  assertGone(copy, MEANWHILE)
  assert.deepEqual([await idsIn(copy), await verified(copy)], [[radio], []])
  assert.deepEqual(codesOf((await joinProject(folder, copy)).diagnostics), [])
})

test('a copy that hears of an erasure erases what was said in it alone', async (t) => {
  const { folder, copy, radio, gazette } = await twoCopies(t)
  await within(copy, (project) => meanwhile(project, gazette, radio), AMAL)
  const third = copyOf(copy, 'third')
  await within(third, (project) => addNote(project, gazette, 'nobody else knows of this'), { as: 'Sami' })
  await within(folder, (project) => erased(project, 'gazette.txt'))
  await joinProject(copy, folder)
  assertGone(copy, MEANWHILE)
  assert.deepEqual([await idsIn(copy), await verified(copy)], [[radio], []])
  await joinProject(folder, third)
  assertGone(folder, [...MEANWHILE, 'nobody else knows'])
  assert.deepEqual([await idsIn(folder), await verified(folder)], [[radio], []])
})

test('what names only a claim of an erased report is known by the tombstone, and erased as well', async (t) => {
  const { folder, copy, gazette } = await twoCopies(t)
  await within(folder, (project) => erased(project, 'gazette.txt'))
  // An earlier program joined the erasure and left what was said here.
  await within(copy, (project) => addNote(project, gazette, 'ask the nurse'), AMAL)
  await joinLedgers(copy, folder)
  assert.deepEqual(await verified(copy), ['ledger/erased-stands'])
  await within(copy, (project) => assert.deepEqual(project.standing().notes, []), AMAL)
  await joinProject(folder, copy)
  assertGone(folder, ['ask the nurse'])
  assert.deepEqual(await verified(folder), [])
  await joinProject(copy, folder)
  assertGone(copy, ['ask the nurse'])
  assert.deepEqual(await verified(copy), [])
})

test('what an earlier program let rise again counts for nothing, is named by verify, and goes by erasing one entry', async (t) => {
  const { folder, copy, radio, gazette } = await twoCopies(t)
  await within(folder, (project) => {
    const about = project.entries().value.filter(({ fact }) => 'text' in fact! && fact.text !== undefined)
    const text = project.standing().claims.find(({ id }) => id === gazette)!.report.text
    const entries = about.filter(({ fact }) => fact!.kind === 'decision' && fact.text === text)
    const { log } = project
    const rest = { reason: 'safety', objects: [text], entries: entries.map(({ hash }) => hash) }
    eraseFromLedger(folder, { log, ...rest })
    project.forget()
  })
  await within(copy, (project) => meanwhile(project, gazette, radio), AMAL)
  await joinLedgers(folder, copy)
  assert.notDeepEqual(filesWith(folder, 'Samira'), [])
  assert.deepEqual(await idsIn(folder), [radio])
  assert.ok((await verified(folder)).includes('ledger/erased-stands'))
  await within(folder, (project) => {
    assert.deepEqual([project.standing().victims, project.standing().notes], [[], []])
    assert.equal(happened(project).length, 1)
    const { diagnostics } = project.entries()
    const told = diagnostics.find(({ code }) => code === 'ledger/erased-stands')!.message
    erased(project, /marsad erase ([0-9a-f]{12})/.exec(told)![1]!)
  })
  assertGone(folder, MEANWHILE)
  assert.deepEqual(await verified(folder), [])
})

test('what an earlier program left of an erased report is named by verify, and goes by its entry', async (t) => {
  const { folder, gazette } = await twoCopies(t)
  const left = await within(folder, (project) => {
    giveConsent(project, gazette, { scope: 'partners', reason: 'a friend of the editor' })
    addNote(project, gazette, 'ask the nurse')
    const { report } = project.standing().claims.find(({ id }) => id === gazette)!
    const about = project
      .entries()
      .value.filter(
        ({ fact }) =>
          (fact?.kind === 'decision' && fact.text === report.text) ||
          (fact?.kind === 'capture' && fact.report?.text === report.text),
      )
    const entries = about.map(({ hash }) => hash)
    eraseFromLedger(folder, { log: project.log, reason: 'safety', objects: [report.text], entries })
    return project
      .entries()
      .value.slice(-2)
      .map(({ hash }) => hash)
  })
  const { diagnostics } = await verifyProject(folder, { head: null })
  assert.deepEqual(codesOf(diagnostics), ['verify/stray'])
  for (const entry of left) assert.ok(diagnostics[0]!.message.includes(entry.slice(0, 12)))
  await within(folder, (project) => {
    for (const entry of left) erased(project, entry)
  })
  assertGone(folder, ['friend of the editor', 'ask the nurse'])
  assert.deepEqual(await verified(folder), [])
})

test('a file with an erased text among others does not come with the other copy; the others do', async (t) => {
  const line = (id: string, text: string) =>
    JSON.stringify({ id, publisher: 'Wire', date: '2024-03-19', text })
  const other = 'The army withdrew from the town of Orvel on Sunday, residents said, and the market opened.'
  const { folder, copy, radio } = await twoCopies(t)
  await within(folder, (project) => erased(project, 'gazette.txt'))
  const file = `${line('g2', GAZETTE_TEXT)}\n${line('n1', other)}\n`
  await within(copy, (project) => keep(project, 'both.jsonl', file), AMAL)
  for (const [to, from] of [
    [folder, copy],
    [copy, folder],
  ] as const) {
    await joinProject(to, from)
    assertGone(to, ['Northern Front'])
    assert.deepEqual([await idsIn(to), await verified(to)], [[radio], []])
    const reports = await within(to, (project) => project.standing().reports.map(({ report }) => report.id))
    assert.deepEqual(reports.sort(), ['n1', 'radio.txt'])
  }
})

test('where nobody has a key what came counts for nothing and is told to be still there', async (t) => {
  const { folder, copy, radio, gazette } = await twoCopies(t)
  await within(folder, (project) => erased(project, 'gazette.txt'))
  await within(copy, (project) => addNote(project, gazette, 'ask the nurse'), AMAL)
  rmSync(join(folder, 'local'), { recursive: true })
  const { diagnostics } = await joinProject(folder, copy)
  assert.deepEqual(
    diagnostics.map(({ code, severity }) => [code, severity]),
    [['join/erased', 'error']],
  )
  assert.deepEqual(await verified(folder), ['ledger/erased-stands'])
  const entry = /marsad erase ([0-9a-f]{12})/.exec(diagnostics[0]!.message)![1]!
  await within(folder, (project) => {
    assert.deepEqual(project.standing().notes, [])
    erased(project, entry)
  })
  assertGone(folder, ['ask the nurse'])
  assert.deepEqual([await idsIn(folder), await verified(folder)], [[radio], []])
})

test('consent whose words were erased holds on in a copy that hears of it', async (t) => {
  const { folder, gazette } = await twoCopies(t)
  const entry = await within(
    folder,
    (project) => giveConsent(project, gazette, { scope: 'project', reason: 'Samira' }).value!.entry,
  )
  const copy = copyOf(folder, 'later')
  await within(folder, (project) => erased(project, entry))
  await joinProject(copy, folder)
  assertGone(copy, ['Samira'])
  const { consents } = await within(copy, (project) => project.standing(), AMAL)
  assert.deepEqual(
    consents.map(({ about, scope }) => [about, scope]),
    [[gazette, 'project']],
  )
  assert.deepEqual(await verified(copy), [])
})
