import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { giveConsent, materialOf, openLive, overrideCell, tallyOf, undoEntry } from '../src/work/index.js'
import { GAZETTE, only, projectWith, RADIO, tell, within } from './halvek.js'
import { ALL, tablesOf } from './tables.js'

const RADIO_TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Halvek Observatory said.'

test('consent keeps a statement and its numbers out of what leaves, and how many is said', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    const radio = tell(project, RADIO)
    const gazette = tell(project, GAZETTE)
    const live = openLive(project)
    const out = (name: string) => join(dirname(folder), name)
    const free = await tablesOf(live, out('free'))
    assert.equal(free.value.left, 0)
    assert.match(free.incidents, /,12,,/)
    giveConsent(project, gazette, { scope: 'partners', reason: 'told us by telephone' })

    const narrow = await tablesOf(live, out('public'))
    assert.deepEqual([narrow.value.claims, narrow.value.left], [1, 1])
    for (const table of [narrow.incidents, narrow.claims])
      for (const word of ['Northern Front', '15 people', gazette, 'Orvel Gazette'])
        assert.ok(!table.includes(word), word)
    assert.match(narrow.about, /1 claim of 1 report is not in it: the consent .* does not reach the public/)
    assert.ok(!narrow.about.includes('telephone'))
    const wide = await tablesOf(live, out('partners'), 'partners')
    assert.deepEqual([wide.value.left, wide.incidents], [0, free.incidents])
    assert.equal(wide.claims.replace(',partners,', ',,'), free.claims)

    const inside = await tallyOf(project, ALL)
    assert.equal(inside.tally.rows.find(({ metric }) => metric === 'killed')?.origins, 2)
    giveConsent(project, 'gazette.txt', { scope: 'project', reason: 'asked us to hold it back' })
    giveConsent(project, gazette, { scope: 'public', reason: 'may be printed' })
    assert.equal(materialOf(live, { ...ALL, scope: 'partners' }).left, 1)
    assert.equal(materialOf(live, { ...ALL, scope: 'project' }).left, 0)
    undoEntry(project, { entry: null, reason: null })
    undoEntry(project, { entry: null, reason: null })
    undoEntry(project, { entry: null, reason: null })
    const back = materialOf(live, ALL)
    assert.deepEqual([back.left, back.claims.length], [0, 2])
    giveConsent(project, 'radio.txt', { scope: 'project', reason: 'a friend of the editor' })
    const rest = materialOf(live, ALL)
    assert.deepEqual(rest.claimless, [])
    assert.deepEqual(
      rest.claims.map(({ id }) => id),
      [gazette],
    )
    assert.ok(!rest.claims.some(({ id }) => id === radio))
    const incident = only(project).incident.id
    const value = { low: 9, best: null, high: 9 }
    overrideCell(project, { incident, cell: 'killed', value, reason: 'nine graves' })
    const warned = giveConsent(project, radio, { scope: 'project', reason: 'on condition' })
    assert.equal(warned.diagnostics[0]?.code, 'consent/override')
    assert.equal(
      giveConsent(project, radio, { scope: 'public', reason: ' ' }).diagnostics[0]?.code,
      'consent/reason',
    )
  })
})

test('the text of a report that holds words of a statement that stays is not given out whole', async (t) => {
  const text = `${RADIO_TEXT} A nurse said that three more had died in her ward.`
  const folder = await projectWith(t, [{ name: 'radio.txt', publisher: 'Halvek Radio', text }])
  await within(folder, async (project) => {
    tell(project, RADIO)
    const nurse = tell(project, {
      report: 'radio.txt',
      trigger: 'died',
      kind: 'killing',
      set: { source: 'A nurse', 'source.type': 'witness', killed: 'three' },
    })
    const live = openLive(project)
    const { reports } = materialOf(live, ALL)
    assert.equal(materialOf(live, ALL).textOf(reports[0]!.text), text)
    giveConsent(project, nurse, { scope: 'project', reason: 'on condition that it stays' })
    const material = materialOf(live, ALL)
    giveConsent(project, material.claims[0]!.id, { scope: 'project', reason: 'nothing of it' })
    assert.deepEqual(materialOf(live, ALL).claimless, [])
    assert.equal(material.textOf(reports[0]!.text), null)
    assert.deepEqual(
      material.claims.map(({ claim }) => claim.trigger.text),
      ['shelled'],
    )
  })
})
