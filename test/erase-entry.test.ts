import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  decideClaims,
  eraseThing,
  giveConsent,
  locateClaim,
  type Project,
  splitIncident,
  undoEntry,
  verifyProject,
} from '../src/work/index.js'
import { assertGone, codesOf, erased, filesWith } from './erased.js'
import { GAZETTE, happened, projectWith, RADIO, tell, within } from './halvek.js'

const AT = '35.123456,38.654321,site'

const entryOf = (project: Project, kind: string, nth = -1): string =>
  project
    .entries()
    .value.filter(({ fact }) => fact?.kind === kind)
    .at(nth)!.hash

const refusal = (project: Project, entry: string): string => {
  const { value, diagnostics } = eraseThing(project, entry, { reason: 'safety' })
  assert.deepEqual([value, codesOf(diagnostics)], [null, ['erase/rises']])
  return diagnostics[0]!.message
}

test('an erased merge says what it held together, an erased split what it held apart', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    const [radio] = [tell(project, RADIO), tell(project, GAZETTE)]
    splitIncident(project, [radio!], { reason: 'another street' })
    assert.equal(happened(project).length, 2)
    const told = erased(project, entryOf(project, 'link'))
    assert.deepEqual(codesOf(told), ['erase/holds', 'erase/together'])
    assert.equal(happened(project).length, 1)
    assertGone(folder, ['another street'])
  })
})

test('consent holds on when its words are erased, and so does what was taken back', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    const radio = tell(project, RADIO)
    giveConsent(project, radio, { scope: 'public', reason: 'at first' })
    giveConsent(project, radio, { scope: 'project', reason: 'by phone of Samira' })
    assert.deepEqual(codesOf(erased(project, entryOf(project, 'consent'))), ['erase/kept'])
    assertGone(folder, ['Samira'])
    assert.deepEqual(
      project.standing().consents.map(({ about, scope, reason }) => [about, scope, reason]),
      [[radio, 'project', 'how it was given was erased']],
    )
    decideClaims(project, [radio], { verdict: 'rejected', reason: 'a rumour' })
    undoEntry(project, { entry: null, reason: 'Samira says no' })
    assert.deepEqual(codesOf(erased(project, entryOf(project, 'undo'))), ['erase/kept'])
    assertGone(folder, ['Samira'])
    assert.equal(project.standing().claims[0]!.state, 'added')
  })
  await within(folder, (project) => assert.equal(project.standing().consents[0]!.scope, 'project'))
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('no erasure of an entry lets an earlier word count again: it says what to do first', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    const radio = tell(project, RADIO)
    decideClaims(project, [radio], { verdict: 'rejected', reason: 'Samira would be known by it' })
    const rejected = entryOf(project, 'decision')
    assert.match(
      refusal(project, rejected),
      /claim c-\w+ as Rana decided before \(added, entry [0-9a-f]{12}\).* anew first/,
    )
    assert.notDeepEqual(filesWith(folder, 'Samira'), [])
    decideClaims(project, [radio], { verdict: 'rejected', reason: 'for safety' })
    assert.deepEqual(codesOf(erased(project, rejected)), [])
    assertGone(folder, ['Samira'])
    assert.equal(project.standing().claims[0]!.state, 'rejected')
  })
})

test('a spot that was taken back does not count again by an erasure; erasing its sign-off first takes out both', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    const radio = tell(project, RADIO)
    locateClaim(project, radio, { signed: true, at: AT, reason: null })
    locateClaim(project, radio, { signed: false, at: null, reason: 'Samira lives there' })
    const [signed, back] = [entryOf(project, 'location', 0), entryOf(project, 'location', 1)]
    assert.match(refusal(project, back), /location [0-9a-f]{12} by Rana/)
    assert.deepEqual(codesOf(erased(project, signed)), [])
    assert.deepEqual(codesOf(erased(project, back)), [])
    assertGone(folder, ['Samira'])
    assert.deepEqual(project.standing().locations, [])
  })
})

test('what holds no longer without an erased entry is told', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    const radio = tell(project, RADIO)
    const told = erased(project, entryOf(project, 'decision'))
    assert.deepEqual(codesOf(told), ['erase/holds'])
    assert.match(told[0]!.message, new RegExp(`claim ${radio} \\(added\\) is no more`))
  })
})
