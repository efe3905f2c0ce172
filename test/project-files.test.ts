import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  addReports,
  decideClaims,
  eraseThing,
  joinProject,
  openProjection,
  rebuildProjection,
  verifyProject,
} from '../src/work/index.js'
import { begin, within } from './begin.js'
import { marsad } from './marsad.js'
import { QUIET, siege } from './siege.js'

test('a database made again equals the old one row by row', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await addReports(project, siege(), QUIET)
    const first = await openProjection(project)
    await first.close()
    const ids = project.standing().claims.slice(0, 9)
    decideClaims(
      project,
      ids.map(({ id }) => id),
      { verdict: 'accepted', reason: null },
    )
    const grown = await openProjection(project)
    const before = await grown.dump()
    await grown.close()
    await rebuildProjection(project)
    const again = await openProjection(project)
    assert.deepEqual(await again.dump(), before)
    await again.close()
  })
})

test('adding the same again changes nothing, in bytes or in order', async (t) => {
  const folder = begin(t)
  await within(folder, (project) => addReports(project, siege(), QUIET))
  const logOf = () => within(folder, (project) => project.log.heads())
  const before = await logOf()
  const again = await within(folder, (project) => addReports(project, siege(), QUIET))
  assert.deepEqual([again.value.reports, again.value.known, again.value.read], [0, 6, 0])
  assert.deepEqual(await logOf(), before)
})

test('a copy that was worked on elsewhere is joined, and both hold the same', async (t) => {
  const folder = begin(t)
  await within(folder, (project) => addReports(project, siege(), QUIET))
  const copy = `${folder}-copy`
  cpSync(folder, copy, { recursive: true })
  const decide = (place: string, at: number) =>
    within(place, (project) =>
      decideClaims(project, [project.standing().claims[at]!.id], { verdict: 'accepted', reason: null }),
    )
  await decide(folder, 0)
  await decide(copy, 1)
  const there = await joinProject(folder, copy)
  assert.equal(there.value?.chains.length, 1)
  await joinProject(copy, folder)
  const stands = (place: string) =>
    within(place, (project) => project.standing().claims.map(({ id, state }) => [id, state]))
  assert.deepEqual(await stands(folder), await stands(copy))
  assert.equal((await stands(folder)).filter(([, state]) => state === 'accepted').length, 2)
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('a report that is erased is in no file any more, and the rest verifies', async (t) => {
  const folder = begin(t)
  const secret = 'Halvek baker Tomas Ilin'
  const words = `Army artillery shelled the town of Halvek on Monday, ${secret} said. The army denied it.`
  await within(folder, async (project) => {
    await addReports(project, siege(), { ...QUIET, keepOnly: true })
    async function* witness() {
      yield { name: 'witness-07.txt', bytes: Buffer.from(words), date: null, publisher: null }
    }
    await addReports(project, witness(), QUIET)
    const [claim] = project.standing().claims
    decideClaims(project, [claim!.id], { verdict: 'accepted', reason: null })
    await (await openProjection(project)).close()
    assert.ok(isIn(folder, secret))
    const { value } = eraseThing(project, 'witness-07.txt', { reason: 'asked to be taken out' })
    assert.ok(value !== null && value.objects === 2)
  })
  assert.ok(!isIn(folder, secret))
  await within(folder, (project) => assert.equal(project.standing().reports.length, 6))
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

/** Whether any file of a folder holds these words. */
const isIn = (folder: string, words: string): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(words),
  )

test('a flipped bit in an object is found and named', async (t) => {
  const folder = begin(t)
  const file = await within(folder, async (project) => {
    await addReports(project, siege(), { ...QUIET, keepOnly: true })
    const { text } = project.standing().reports[0]!.report
    return join(folder, 'objects', 'sha256', text.slice(0, 2), text.slice(2))
  })
  const bytes = readFileSync(file)
  bytes[10]! ^= 1
  writeFileSync(file, bytes)
  const { diagnostics } = await verifyProject(folder, { head: null })
  assert.ok(diagnostics.some(({ code, where }) => code === 'ledger/object-damaged' && file.endsWith(where!)))
})

test('two processes do not work in one project at once', async (t) => {
  const folder = begin(t)
  await within(folder, async () => {
    const { code, stderr } = await marsad(['status', '--project', folder])
    assert.equal(code, 3)
    assert.match(stderr, /ledger\/locked: process \d+ on \S+ has this project open/)
  })
})
