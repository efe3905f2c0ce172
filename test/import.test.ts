import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  decideClaims,
  editClaim,
  gradeIncident,
  tallyOf,
  undoEntry,
  verifyProject,
} from '../src/work/index.js'
import { ACLED, begin, bring, file, GED, OWN, stateOf, within } from './imported.js'

test('a sheet becomes claims whose words point at their cells, as added by whoever imports it; the file is kept whole', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    const sheet = file('ours.csv', OWN)
    const done = await bring(project, sheet)
    assert.deepEqual([done.rows, done.added, done.claims, done.refused], [4, 2, 2, 2])
    const { claims, reports } = project.standing()
    const strike = claims.find(({ claim }) => claim.kind === 'airstrike')!
    assert.equal(strike.state, 'added')
    assert.deepEqual([strike.decided?.by, strike.decided?.reason], ['Rana', 'imported from ours.csv row 2'])
    const { report, captures } = reports.find((one) => one.report.text === strike.report.text)!
    assert.deepEqual(
      [report.id, captures[0]!.from, captures[0]!.taken?.part],
      ['own:H-1', 'ours.csv', 'row 2'],
    )
    assert.equal(project.objects.get(captures[0]!.bytes)?.toString(), OWN)
    const text = [...project.objects.get(report.text)!.toString()]
    for (const { start, end, text: words } of strike.claim.counts)
      assert.equal(text.slice(start, end).join(''), words)
    const before = text.slice(0, strike.claim.counts[0]!.start).join('')
    assert.match(before, /\nkilled: $/)
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('rows that cannot be read are listed with their cell and why, and nothing of them is recorded', async (t) => {
  await within(begin(t), async (project) => {
    const { troubles } = await bring(project, file('ours.csv', OWN))
    assert.deepEqual(
      troubles.map(({ row, diagnostic }) => [row.row, diagnostic.code, diagnostic.message.split(';')[0]]),
      [
        [4, 'import/row', 'column "date": "31/04/2031" is no day that can be read'],
        [5, 'import/row', 'column "injured": "some" is no number of persons'],
      ],
    )
  })
})

test('each row is an incident of its own, also two of one day and place, and a toll of several events stands apart', async (t) => {
  await within(begin(t), async (project) => {
    const done = await bring(project, file('ged.csv', GED))
    assert.equal(done.apart, 1)
    const { incidents, tolls } = stateOf(project)
    assert.equal(incidents.incidents.length, 3, 'also the one event of a month in a province')
    assert.ok(incidents.incidents.every(({ claims }) => claims.length === 1))
    assert.deepEqual(
      incidents.aggregates.map(({ claim }) => claim.report.id),
      ['ucdp-ged:103'],
    )
    const killed = tolls.flatMap(({ cells }) => cells.filter(({ metric }) => metric === 'killed'))
    assert.ok(killed.some(({ low, best, high }) => low === 5 && best === 6 && high === 8))
  })
})

test('importing again changes nothing; undo takes all of it back at once, and a later import brings it back', async (t) => {
  await within(begin(t), async (project) => {
    const sheet = file('ged.csv', GED)
    await bring(project, sheet)
    const entries = project.entries().value.length
    const again = await bring(project, sheet)
    assert.deepEqual([again.added, again.claims, again.known], [0, 0, 4])
    assert.equal(project.entries().value.length, entries)
    undoEntry(project, { entry: null, reason: null })
    assert.equal(project.standing().claims.length, 0)
    const back = await bring(project, sheet)
    assert.equal(back.claims, 4)
    assert.equal(stateOf(project).incidents.incidents.length, 3)
  })
})

test('a row with other cells is not counted beside the old one: it is listed, or takes its place and keeps its name', async (t) => {
  await within(begin(t), async (project) => {
    await bring(project, file('acled.csv', ACLED))
    const incident = (id: string) =>
      stateOf(project).incidents.incidents.find(({ claims }) =>
        claims.some(({ report }) => report.id === id),
      )!
    const { value: graded } = gradeIncident(project, incident('acled:VAR2').id, {
      grade: 'weak',
      reason: null,
    })
    const later = file('acled-april.csv', ACLED.replace('were killed.",3,', 'were killed.",4,'))
    const listed = await bring(project, later)
    assert.deepEqual([listed.added, listed.known, listed.updated], [0, 2, 0])
    assert.deepEqual(
      listed.troubles.map(({ diagnostic }) => diagnostic.code),
      ['import/changed'],
    )
    const updated = await bring(project, later, { update: true })
    assert.equal(updated.updated, 1)
    const now = incident('acled:VAR2')
    assert.equal(now.id, graded!.incident)
    assert.deepEqual(
      now.claims.map(({ claim }) => claim.counts.map(({ low }) => low)),
      [[4]],
    )
    assert.equal(stateOf(project).incidents.incidents.length, 3)
  })
})

test('what a person decided about a row is never overwritten by a later sheet', async (t) => {
  await within(begin(t), async (project) => {
    await bring(project, file('acled.csv', ACLED))
    const market = project.standing().claims.find(({ report }) => report.id === 'acled:VAR2')!
    editClaim(project, market.id, { settings: [{ slot: 'killed.low', value: '2' }], reason: 'two names' })
    const strike = project.standing().claims.find(({ report }) => report.id === 'acled:VAR1')!
    decideClaims(project, [strike.id], { verdict: 'rejected', reason: 'a drill' })
    const again = await bring(project, file('acled.csv', ACLED))
    assert.deepEqual([again.added, again.known], [0, 3])
    const later = file(
      'later.csv',
      ACLED.replace('were killed.",3,', 'were killed.",4,').replace(
        'Casualties unknown.",0',
        'None killed.",0',
      ),
    )
    const { troubles } = await bring(project, later, { update: true })
    assert.deepEqual(
      troubles.map(({ diagnostic }) => diagnostic.code),
      ['import/decided', 'import/decided'],
    )
    const kept = project.standing().claims.find(({ id }) => id === market.id)
    assert.deepEqual([kept?.state, kept?.claim.counts[0]?.low], ['edited', 2])
  })
})

test('two rows with the same cells are counted once, and that is said', async (t) => {
  await within(begin(t), async (project) => {
    const twice = 'date,place,type,killed\n2031-03-13,Halvek,shelling,3\n2031-03-13,Halvek,shelling,3\n'
    const { added, troubles } = await bring(project, file('ours.csv', twice))
    assert.equal(added, 1)
    assert.match(troubles[0]!.diagnostic.message, /same as in row 2; counted once/)
  })
})

test('sums of a sheet are those of its rows', async (t) => {
  await within(begin(t), async (project) => {
    await bring(project, file('acled.csv', ACLED))
    const { tally } = await tallyOf(project, { filter: null, words: null, suggestions: false })
    const all = tally.rows.find(
      ({ metric, status, group, side, party }) =>
        metric === 'killed' && status === 'all' && group === 'all' && side === 'all' && party === 'all',
    )
    // VAR1 says 0, which is no number; VAR3 is one event of a week, and counts as one.
    assert.deepEqual([all?.low, all?.high, all?.incidents], [4, null, 2])
    assert.deepEqual(tally.aggregates, [])
  })
})
