import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CODEBOOK_VERSION } from '../src/codebook/index.js'
import { codebookOf } from '../src/record/index.js'
import { standing } from '../src/review/index.js'
import { cellAt } from '../src/tally/index.js'
import {
  gradeIncident,
  holdResponsible,
  overrideCell,
  readBounds,
  splitIncident,
  tallyOf,
  undoEntry,
  verifyProject,
} from '../src/work/index.js'
import { GAZETTE, only, projectWith, RADIO, tell, within } from './halvek.js'
import { marsad } from './marsad.js'

const KILLED = { metric: 'killed' } as const
const NINE = { low: 9, best: 9, high: 9 }

test('a number that a person chose counts, with name and reason, and the derived one stays beside it', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    tell(project, RADIO)
    tell(project, GAZETTE)
    const before = only(project)
    assert.match(before.incident.id, /^p-/)
    assert.deepEqual(cellAt(before.toll.cells, KILLED)?.derived, { low: 12, best: null, high: null })
    const asked = { incident: before.incident.id, cell: 'killed', reason: 'nine graves, all named' }
    const { value } = overrideCell(project, { ...asked, value: { low: 9, best: 11, high: 14 } })
    assert.deepEqual([value?.named, value?.cell], [true, 'killed/all/all/all'])
    assert.deepEqual(value?.derived, { low: 12, best: null, high: null })

    const { incident, toll } = only(project)
    assert.deepEqual([incident.id, incident.permanent], [value?.incident, true])
    const cell = cellAt(toll.cells, KILLED)!
    assert.deepEqual([cell.low, cell.best, cell.high, cell.rule], [9, 11, 14, 'person'])
    assert.deepEqual(cell.derived, { low: 12, best: null, high: null })
    assert.match(
      cell.explain,
      /^Rana chose 9 to 14, best 11 \(“nine graves, all named”\); derived: 12 or more/,
    )
    const { tally } = await tallyOf(project, { filter: null, suggestions: false, words: null })
    const row = tally.rows.find(
      ({ metric, side, status }) => metric === 'killed' && side === 'all' && status === 'all',
    )
    assert.deepEqual([row?.low, row?.high], [9, 14])
  })
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('a number that a person chose is taken back by clearing it or by an undo, and the id of the incident stays', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    const low = () => cellAt(only(project).toll.cells, KILLED)?.low
    const asked = { incident: only(project).incident.id, cell: 'killed', value: NINE, reason: 'graves' }
    const { value } = overrideCell(project, asked)
    const id = value!.incident
    assert.equal(low(), 9)
    undoEntry(project, { entry: null, reason: null })
    assert.deepEqual([low(), only(project).incident.id], [12, id])
    undoEntry(project, { entry: project.entries().value.at(-1)!.hash, reason: null })
    assert.equal(low(), 9)
    const cleared = overrideCell(project, { ...asked, incident: id, cell: 'killed/all', value: null })
    assert.deepEqual([cleared.value?.named, low()], [false, 12])
    const again = overrideCell(project, { ...asked, incident: id, value: null })
    assert.deepEqual([again.value, again.diagnostics[0]?.code], [null, 'override/none'])
  })
})

test('a number without a reason, out of order, or for no cell is refused, and nothing is recorded', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    const before = project.entries().value.length
    const asked = { incident: only(project).incident.id, cell: 'killed', value: NINE, reason: 'graves' }
    const codes = [
      { ...asked, reason: ' ' },
      { ...asked, value: { low: 9, best: null, high: 3 } },
      { ...asked, value: { low: null, best: null, high: null } },
      { ...asked, value: { low: 1.5, best: null, high: null } },
      { ...asked, cell: 'killed/clowns' },
      { ...asked, cell: 'killed/all/all/nobody-here' },
      { ...asked, incident: 'i-000000000000' },
    ].map((wrong) => overrideCell(project, wrong).diagnostics[0]?.code)
    assert.deepEqual(codes, [
      'override/reason',
      'override/value',
      'override/value',
      'override/value',
      'override/cell',
      'override/side',
      'find/none',
    ])
    assert.equal(project.entries().value.length, before)
  })
})

test('numbers as people write them', () => {
  const read = (given: string, best: string | null = null) => {
    const bounds = readBounds(given, best)
    return bounds === null ? null : [bounds.low, bounds.best, bounds.high]
  }
  assert.deepEqual(read('7..11'), [7, null, 11])
  assert.deepEqual(read('7..11', '9'), [7, 9, 11])
  assert.deepEqual(read('7..'), [7, null, null])
  assert.deepEqual(read('..11'), [null, null, 11])
  assert.deepEqual(read('0'), [0, 0, 0])
  assert.deepEqual(
    ['', '..', '11..7', '-3', '7.5', '7..x', 'many', '9e99'].map((given) => read(given)),
    Array(8).fill(null),
  )
  assert.equal(read('7..11', '12'), null)
})

test('law: what is read of numbers is whole and in order', () => {
  const whole = fc.option(fc.nat(50), { nil: null })
  fc.assert(
    fc.property(whole, whole, whole, fc.boolean(), (low, high, best, range) => {
      const given = `${low ?? ''}${range ? '..' : ''}${high ?? ''}`
      const bounds = readBounds(given, best === null ? null : String(best))
      if (bounds === null) return
      const known = [bounds.low, bounds.best, bounds.high].filter((n) => n !== null)
      assert.ok(known.length > 0 && known.every((n, i) => n >= (known[i - 1] ?? 0)))
    }),
    { seed: 7 },
  )
})

test('confirmed and fair are provisional until a second person says the same; none takes all words back', async (t) => {
  const folder = await projectWith(t)
  const grade = (as: string, word: 'fair' | 'weak' | null) =>
    within(
      folder,
      (project) => {
        const { value } = gradeIncident(project, only(project).incident.id, { grade: word, reason: null })
        return value?.grade === null
          ? null
          : [value?.grade.grade, value?.grade.agreed, value?.grade.provisional]
      },
      { as },
    )
  await within(folder, (project) => tell(project, RADIO))
  assert.deepEqual(await grade('Rana', 'fair'), ['fair', [], true])
  assert.deepEqual(await grade('Rana', 'fair'), ['fair', [], true])
  assert.deepEqual(await grade('Omar', 'fair'), ['fair', ['Rana'], false])
  assert.deepEqual(await grade('Omar', 'weak'), ['weak', [], false])
  assert.equal(await grade('Rana', null), null)
  assert.deepEqual(await grade('Omar', 'fair'), ['fair', [], true])
  await within(folder, (project) => {
    const { value } = gradeIncident(project, only(project).incident.id, { grade: null, reason: null })
    assert.equal(value?.grade, null)
    const again = gradeIncident(project, only(project).incident.id, { grade: null, reason: null })
    assert.equal(again.diagnostics[0]?.code, 'grade/none')
  })
})

test('who is held responsible is decided beside what the claims say, by a party that somebody knows', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    tell(project, GAZETTE)
    const { incident, toll } = only(project)
    const said = toll.responsibility.held.map(({ party, relation }) => [party.name, relation])
    assert.ok(said.some(([, relation]) => relation === 'blamed'))
    const blamed = toll.responsibility.held.find(({ relation }) => relation === 'blamed')!
    const asked = { relation: 'blamed', reason: 'no gun of theirs reaches so far' } as const
    const { value } = holdResponsible(project, {
      ...asked,
      incident: incident.id,
      party: blamed.party.name,
      holds: false,
    })
    assert.deepEqual([value?.named, value?.party], [true, blamed.party.id])
    const now = only(project).toll.responsibility.held.find(
      ({ party, relation }) => party.id === blamed.party.id && relation === 'blamed',
    )
    assert.deepEqual(now?.decided, { holds: false, reason: asked.reason, by: 'Rana' })
    assert.deepEqual(now?.claims, blamed.claims)
    assert.ok(
      value?.held.every(({ party, relation }) => party.id !== blamed.party.id || relation !== 'blamed'),
    )
    const nobody = holdResponsible(project, {
      ...asked,
      incident: value!.incident,
      party: 'rebelz',
      holds: true,
    })
    assert.equal(nobody.diagnostics[0]?.code, 'responsible/party')
  })
})

test('a permanent id that was given by a decision follows its claims through a split', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    const late = tell(project, GAZETTE)
    const { value } = overrideCell(project, {
      incident: only(project).incident.id,
      cell: 'killed',
      value: NINE,
      reason: 'graves',
    })
    splitIncident(project, [late], { reason: 'a second shelling' })
    const { value: graded } = gradeIncident(project, value!.incident, { grade: 'weak', reason: null })
    assert.equal(graded?.incident, value?.incident)
  })
})

test('a decision names the codebook that it was taken under; one from before that was kept reads null', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    tell(project, RADIO)
    const { value: entries } = project.entries()
    const decisions = entries.flatMap(({ fact }) => (fact?.kind === 'decision' ? [fact] : []))
    assert.deepEqual(decisions.map(codebookOf), [CODEBOOK_VERSION])
    const older = entries.map((entry) => {
      if (entry.fact?.kind !== 'decision') return entry
      const { codebook: _, ...fact } = entry.fact
      return { ...entry, fact }
    })
    assert.deepEqual(
      older.flatMap(({ fact }) => (fact?.kind === 'decision' ? [codebookOf(fact)] : [])),
      [null],
    )
    const payloads = { textOf: () => null, readingOf: () => null }
    assert.deepEqual(standing(older, payloads).claims, standing(entries, payloads).claims)
  })
})

test('the commands override, grade and responsible: words, JSON and exit codes', async (t) => {
  const folder = await projectWith(t)
  const id = await within(folder, (project) => {
    tell(project, RADIO)
    return only(project).incident.id
  })
  const run = (...args: readonly string[]) => marsad([...args, '--project', folder, '--as', 'Rana'])
  const chosen = await run('override', id, 'killed', '12..15', '--best', '13', '--reason', 'graves')
  assert.match(
    chosen.stdout,
    /^i-[0-9a-f]{12} killed\/all\/all\/all: 12 to 15, best 13; derived: 12 or more, best 12; entry [0-9a-f]{12}\n$/,
  )
  const incident = chosen.stdout.slice(0, 14)
  assert.equal((await run('override', incident, 'killed', '15..12', '--reason', 'x')).code, 2)
  assert.equal((await run('override', incident, 'killed/clowns', '3', '--reason', 'x')).code, 2)
  assert.equal((await run('override', incident, 'killed', '3')).code, 2)
  assert.equal((await run('override', 'i-000000000000', 'killed', '3', '--reason', 'x')).code, 1)
  const graded = await run('grade', incident, 'confirmed', '--json')
  assert.equal(JSON.parse(graded.stdout).grade.provisional, true)
  assert.match(
    (await run('grade', incident, 'fair')).stdout,
    /: fair, by Rana, provisional until a second person/,
  )
  assert.equal((await run('grade', incident, 'splendid')).code, 2)
  const held = await run('responsible', incident, 'Army artillery', 'blamed', '--reason', 'the observatory')
  assert.match(held.stdout, /blamed, entry [0-9a-f]{12}\nrelation +party.*\nblamed +Army artillery +Rana +c-/)
  assert.equal((await run('responsible', incident, 'Army artillery', 'guessed')).code, 2)
  assert.match((await run('tally', '--explain')).stdout, /Rana chose 12 to 15, best 13 \(“graves”\)/)
  const cleared = await run('override', incident, 'killed', '--clear', '--reason', 'another day')
  assert.match(cleared.stdout, /as derived again/)
})
