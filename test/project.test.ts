import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ReportLine } from '../src/report/index.js'
import {
  addClaim,
  addReports,
  decideClaims,
  mergeIncidents,
  openProjection,
  pictureOf,
  splitIncident,
  tallyOf,
  undoEntry,
  verifyProject,
} from '../src/work/index.js'
import { begin, within } from './begin.js'
import { folderWith, linesOf, marsad } from './marsad.js'
import { QUIET, SIEGE, siege } from './siege.js'

const ALL = { filter: null, suggestions: false, words: null }

test('a siege from reports to a tally: nothing counts before a decision, an undo takes it out, the whole verifies', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    const { value, diagnostics } = await addReports(project, siege(), QUIET)
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    )
    assert.deepEqual([value.reports, value.known, value.read], [6, 0, 6])
    const { claims } = project.standing()
    assert.ok(claims.length > 20)
    assert.ok(claims.every(({ state }) => state === 'suggested'))
    assert.deepEqual((await tallyOf(project, ALL)).tally.rows, [])
    const suggested = await tallyOf(project, { ...ALL, suggestions: true })
    assert.ok(suggested.tally.rows.every((row) => row.suggested > 0))

    const deaths = claims.filter(({ claim }) => claim.counts.some(({ metric }) => metric === 'killed'))
    const ids = deaths.map(({ id }) => id)
    const { value: decided } = decideClaims(project, ids, { verdict: 'accepted', reason: null })
    assert.equal(decided.length, ids.length)
    const { tally } = await tallyOf(project, ALL)
    assert.ok(tally.rows.some(({ metric, low }) => metric === 'killed' && low !== null))
    assert.ok(tally.rows.every((row) => row.suggested === 0))

    const { value: undone } = undoEntry(project, { entry: null, reason: 'too soon' })
    assert.equal(undone?.undone.length, ids.length)
    assert.deepEqual((await tallyOf(project, ALL)).tally.rows, [])
    undoEntry(project, { entry: undone!.entries[0]!, reason: null })
    assert.deepEqual((await tallyOf(project, ALL)).tally.rows, tally.rows)
  })
  await within(folder, async (project) => void (await (await openProjection(project)).close()))
  const { value, diagnostics } = await verifyProject(folder, { head: null })
  assert.deepEqual(diagnostics, [])
  assert.ok(value.rows !== null && value.rows > 20)

  await within(folder, async (project) => {
    const store = await openProjection(project)
    await store.query("update cells set low = low + 1 where metric = 'killed'")
    await store.close()
  })
  const forged = await verifyProject(folder, { head: null })
  assert.ok(forged.diagnostics.length > 0)
  assert.ok(
    forged.diagnostics.every(({ code, where }) => code === 'verify/row' && where?.startsWith('cells ')),
  )
})

test('an add that was interrupted between keeping and reading goes on where it stopped', async (t) => {
  const folder = begin(t)
  await within(folder, (project) => addReports(project, siege(), { ...QUIET, keepOnly: true }))
  const { value } = await within(folder, (project) => addReports(project, siege(), QUIET))
  assert.deepEqual([value.reports, value.known, value.read], [0, 6, 6])
})

test('the order of adding reports changes no claim and no incident', async (t) => {
  const lines = linesOf(SIEGE.toString())
  const [a, b] = [begin(t), begin(t)]
  async function* one(order: readonly string[]) {
    for (const [i, line] of order.entries())
      yield { name: `${i}.jsonl`, bytes: Buffer.from(line), date: null, publisher: null }
  }
  const seen = async (folder: string, order: readonly string[]) =>
    within(folder, async (project) => {
      await addReports(project, one(order), QUIET)
      const picture = pictureOf(project.standing(), project.objects, { suggestions: true })
      return {
        claims: picture.standing.claims.map(({ claim }) => claim),
        incidents: picture.incidents.incidents.map(({ id, claims }) => [id, claims.map((c) => c.id)]),
      }
    })
  assert.deepEqual(await seen(a, lines), await seen(b, lines.toReversed()))
})

test('merging gives a permanent id, splitting and undoing lead back', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await addReports(project, siege(), QUIET)
    const incidents = () =>
      pictureOf(project.standing(), project.objects, { suggestions: true }).incidents.incidents
    const before = incidents()
    const [a, b] = before
    const { value: merged } = mergeIncidents(project, [a!.id, b!.id], { reason: 'one attack' })
    const [id] = merged!.incidents
    assert.match(id!, /^i-[0-9a-f]{12}$/)
    const one = incidents().find((incident) => incident.id === id)
    assert.equal(one?.claims.length, a!.claims.length + b!.claims.length)
    splitIncident(
      project,
      b!.claims.map((claim) => claim.id),
      { reason: null },
    )
    assert.equal(incidents().length, before.length)
    undoEntry(project, { entry: null, reason: null })
    assert.equal(incidents().length, before.length - 1)
  })
})

test('what the machine missed is recorded by its words, and what is not there is refused', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await addReports(project, siege(), { ...QUIET, keepOnly: true })
    const asked = {
      report: 'wire-service',
      kind: 'killing',
      stance: 'reports',
      nth: null,
      reason: null,
    } as const
    const { value } = addClaim(project, {
      ...asked,
      trigger: 'were killed',
      settings: [{ slot: 'killed', value: 'At least 12 people' }],
    })
    const [claim] = project.standing().claims
    assert.equal(claim?.id, value[0]?.claim)
    assert.equal(claim?.state, 'added')
    assert.deepEqual([claim?.claim.counts[0]?.low, claim?.claim.counts[0]?.high], [12, null])
    const refused = addClaim(project, { ...asked, trigger: 'were abducted', settings: [] })
    assert.deepEqual(refused.value, [])
    assert.match(refused.diagnostics[0]!.message, /"were abducted" does not stand in the report/)
  })
})

test('a later reading changes no decision; where it differs the claim is listed for a second look', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await addReports(project, siege(), QUIET)
    const [claim] = project.standing().claims
    decideClaims(project, [claim!.id], { verdict: 'accepted', reason: null })
    const earlier = project
      .entries()
      .value.find(({ fact }) => fact?.kind === 'reading' && fact.text === claim!.report.text)?.fact
    assert.ok(earlier?.kind === 'reading')
    const line: ReportLine = JSON.parse(project.objects.get(earlier.reading)!.toString())
    const kind = claim!.claim.kind === 'protest' ? 'aid' : 'protest'
    const claims = line.claims.map((c) => (c.id === claim!.id ? { ...c, kind } : c))
    const marsad = { ...line.marsad, model: 'a later one' }
    const reading = project.objects.put(JSON.stringify({ ...line, claims, marsad }))
    project.log.append([{ kind: 'reading', text: claim!.report.text, reading, versions: marsad }], {
      by: 'test',
    })
    const { secondLooks, claims: now } = project.standing()
    assert.deepEqual(
      secondLooks.map((look) => [look.claim, look.slots]),
      [[claim!.id, ['kind']]],
    )
    const stands = now.find(({ id }) => id === claim!.id)
    assert.deepEqual([stands?.state, stands?.claim.kind], ['accepted', claim!.claim.kind])
  })
})

test('the commands: init, add, claims, accept, status, verify, with exit codes and JSON', async (t) => {
  const root = folderWith(t, {
    'reports.jsonl': SIEGE,
    'arabic.txt': 'قصف الجيش بلدة حلفك يوم الاثنين وفق المرصد.',
  })
  const folder = join(root, 'halvek')
  const run = (...args: readonly string[]) => marsad([...args, '--project', folder])
  assert.equal((await marsad(['init', folder, '--as', 'Rana'])).code, 0)
  assert.equal((await marsad(['init', folder])).code, 1)
  const added = await run('add', join(root, 'reports.jsonl'), join(root, 'arabic.txt'))
  assert.equal(added.stderr, '')
  assert.match(added.stdout, /^7 reports added\n6 reports read: \d+ claims suggested\n1 report in languages/)
  const page = JSON.parse((await run('claims', '--kind', 'shelling', '--json')).stdout)
  assert.ok(page.claims.every((row: { claim: { kind: string } }) => row.claim.kind === 'shelling'))
  const accepted = await run('accept', page.claims[0].id, '--reason', 'as read')
  assert.match(accepted.stdout, /^c-[0-9a-f]{16} accepted, entry [0-9a-f]{12}\n$/)
  assert.equal((await run('accept', 'c-nosuch')).code, 1)
  assert.equal((await run('claims', '--kind', 'stabbing')).code, 2)
  const status = JSON.parse((await run('status', '--json')).stdout)
  assert.deepEqual([status.reports, status.otherLanguages, status.claims.accepted], [7, 1, 1])
  const { head } = status.heads[0]
  assert.equal((await marsad(['verify', folder, '--head', head])).code, 0)
  const stranger = await marsad([
    'verify',
    folder,
    '--head',
    head.replace(/^./, (c: string) => (c === '0' ? '1' : '0')),
  ])
  assert.equal(stranger.code, 1)
  assert.match(stranger.stderr, /ledger\/head-missing/)
})
