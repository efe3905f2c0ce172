import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideClaims, mergeIncidents } from '../src/work/index.js'
import { projectWith as coded } from './coded.js'
import { within } from './halvek.js'
import { marsad } from './marsad.js'
import { projectOf, readIn } from './shelling-watch.js'

test('a merge of claims that make no incident is refused with its reason, and nothing is recorded', async (t) => {
  const text = 'Shells hit Halvek on March 1. The army encircled Korrin on March 3.'
  const { folder, idOf } = await coded(t, {
    reports: [{ name: 'one', publisher: 'Orvel Gazette', date: '2024-03-20', text }],
    claims: [
      'one shelling reports "Shells"; place=Halvek; time=on March 1',
      'one siege reports "encircled"; place=Korrin; time=on March 3',
    ],
  })
  const [shells, siege] = ['Shells', 'encircled'].map(idOf)
  const merging = () => marsad(['merge', shells!, siege!, '--reason', 'one attack', '--project', folder])
  await within(folder, (project) =>
    decideClaims(project, [siege!], { verdict: 'rejected', reason: 'a misreading' }),
  )
  const { code, stdout, stderr } = await merging()
  assert.deepEqual([code, stdout], [1, ''])
  assert.ok(stderr.includes(`${siege} was rejected and makes no incident`), stderr)
  await within(folder, (project) => assert.deepEqual(project.standing().links, []))
})

test('a merge with a suggestion outside the codebook, which counts for nothing, is refused', async (t) => {
  const folder = await projectOf(t)
  await within(folder, async (project) => {
    await readIn(project)
    const ids = ['c-shelling', 'c-protest']
    const { value, diagnostics } = mergeIncidents(project, ids, { reason: 'one day' })
    assert.equal(value, null)
    assert.match(diagnostics[0]!.message, /^c-protest is of a kind that the project’s codebook does not have/)
    assert.deepEqual(project.standing().links, [])
  })
})
