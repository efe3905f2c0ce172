import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CODEBOOK_VERSION, KINDS } from '../src/codebook/index.js'
import { codebookOf } from '../src/record/index.js'
import { decideClaims, editClaim, openProjection, takeUpCodebook, tallyOf } from '../src/work/index.js'
import { within } from './halvek.js'
import { folderWith, marsad } from './marsad.js'
import { serve } from './serving.js'
import { kindsIn, LABEL, OWN, projectOf, readIn, verified, WIDER } from './shelling-watch.js'

/** How many were killed at least, as the rows of a tally say it from each side. */
const killedIn = (rows: readonly { readonly metric: string; readonly low: number | null }[]) => [
  ...new Set(rows.filter(({ metric }) => metric === 'killed').map(({ low }) => low)),
]

test('suggestions of other kinds count and are listed nowhere, and come back with a wider codebook', async (t) => {
  const folder = await projectOf(t)
  await within(folder, async (project) => {
    await readIn(project)
    const killed = async () => {
      const { tally } = await tallyOf(project, { filter: null, suggestions: true, words: null })
      return killedIn(tally.rows)
    }
    assert.deepEqual(kindsIn(project), ['shelling'])
    assert.deepEqual(
      project.standing().outside.map(({ claim }) => claim.kind),
      ['protest', 'bombing'],
    )
    assert.deepEqual(await killed(), [])
    await (await openProjection(project)).close()
    takeUpCodebook(project, { text: WIDER, where: 'cb2.yml' }, { reason: 'car bombs' })
    assert.deepEqual(kindsIn(project), ['shelling', 'bombing'])
    assert.deepEqual(await killed(), [3])
    takeUpCodebook(project, null, { reason: 'all of it' })
    assert.deepEqual(kindsIn(project), ['shelling', 'protest', 'bombing'])
    takeUpCodebook(project, OWN, { reason: 'back' })
    assert.deepEqual(kindsIn(project), ['shelling'])
    await (await openProjection(project)).close()
  })
  assert.deepEqual(await verified(folder), [])
  // Read from the log alone it is the same.
  await within(folder, (project) => assert.deepEqual(kindsIn(project), ['shelling']))
})

test('a suggestion of another kind is not accepted, but edited into a kind of the codebook, or rejected', async (t) => {
  const folder = await projectOf(t)
  await within(folder, async (project) => {
    const ids = await readIn(project)
    const accepted = decideClaims(project, ids, { verdict: 'accepted', reason: null })
    assert.deepEqual(accepted.value, [])
    assert.match(
      accepted.diagnostics[0]!.message,
      /^not in the codebook Shelling watch 9\.9\.0: protest, bombing; nothing was recorded; its kinds are shelling$/,
    )
    assert.equal(
      decideClaims(project, ['c-protest'], { verdict: 'rejected', reason: 'no shelling' }).value.length,
      1,
    )
    const kept = editClaim(project, 'c-bombing', {
      settings: [{ slot: 'place', value: 'Halvek' }],
      reason: null,
    })
    assert.deepEqual([kept.value.length, kept.diagnostics[0]?.code], [0, 'codebook/kind'])
    const recoded = editClaim(project, 'c-bombing', {
      settings: [{ slot: 'kind', value: 'shelling' }],
      reason: 'a mortar',
    })
    assert.equal(recoded.value.length, 1)
    const wrong = editClaim(project, 'c-shelling', {
      settings: [{ slot: 'kind', value: 'assault' }],
      reason: null,
    })
    assert.deepEqual([wrong.value.length, wrong.diagnostics[0]?.code], [0, 'codebook/kind'])
    assert.deepEqual(project.standing().outside, [])
  })
})

test('what was decided under an earlier codebook stands and counts under a narrower one', async (t) => {
  const folder = await projectOf(t, null)
  await within(folder, async (project) => {
    await readIn(project)
    decideClaims(project, ['c-bombing'], { verdict: 'accepted', reason: null })
    takeUpCodebook(project, OWN, { reason: 'shelling alone from now on' })
    assert.deepEqual(kindsIn(project), ['shelling', 'bombing'])
    const { tally } = await tallyOf(project, { filter: null, suggestions: false, words: null })
    assert.deepEqual(killedIn(tally.rows), [3])
    const decided = project.entries().value.flatMap(({ fact }) => (fact?.kind === 'decision' ? [fact] : []))
    assert.deepEqual(decided.map(codebookOf), [CODEBOOK_VERSION])
  })
  assert.deepEqual(await verified(folder), [])
})

test('rows of a sheet of kinds outside the codebook are refused one by one, with the kinds that there are', async (t) => {
  const folder = await projectOf(t)
  const sheet = join(
    folderWith(t, {
      'own.csv': 'id,kind,date,place,killed\na,shelling,2024-05-01,Halvek,2\nb,protest,2024-05-02,Halvek,0\n',
    }),
    'own.csv',
  )
  const errors = join(folderWith(t, {}), 'errors.csv')
  const done = await marsad(['import', sheet, '--yes', '--errors', errors, '--project', folder])
  assert.match(
    done.stderr,
    /row 3.*not in the codebook Shelling watch 9\.9\.0: protest; the row was not imported; its kinds are shelling/,
  )
  await within(folder, (project) => {
    assert.deepEqual(kindsIn(project), ['shelling'])
    const named = project
      .entries()
      .value.flatMap(({ fact }) => (fact?.kind === 'decision' ? [codebookOf(fact)] : []))
    assert.deepEqual(named, [LABEL])
  })
  assert.match(readFileSync(errors, 'utf8'), /not in the codebook Shelling watch 9\.9\.0: protest/)
})

/** Of any of the answers that are asked for below, what is looked at. */
interface Answer {
  readonly name: string
  readonly version: string
  readonly kinds: readonly {
    readonly slug: string
    readonly label: string | null
    readonly words: string
    readonly counted: boolean
  }[]
  readonly codebook: string
  readonly scope: readonly string[]
  readonly labels: { readonly kinds: Readonly<Record<string, string>> }
  readonly counts: { readonly outside: number }
  readonly total: number
}

test('the workbench offers the kinds in use in the project’s words, and follows a change at once', async (t) => {
  const folder = await projectOf(t)
  await within(folder, async (project) => void (await readIn(project)))
  const cb2 = join(folderWith(t, { 'cb2.yml': WIDER }), 'cb2.yml')
  const server = await serve(t, folder)
  const get = async (path: string) => (await (await server.get(path)).json()) as Answer
  const before = await get('/api/codebook')
  assert.deepEqual([before.name, before.version], ['Shelling watch', '9.9.0'])
  assert.deepEqual(
    before.kinds.map(({ slug, counted }) => [slug, counted]),
    [['shelling', true]],
  )
  assert.equal(before.kinds[0]!.label, 'Barrage')
  assert.match(before.kinds[0]!.words, /^[^:]+ \(mortars too\)$/)
  const session = await get('/api/session')
  assert.deepEqual(session.labels.kinds, { shelling: 'Barrage' })
  assert.deepEqual([session.codebook, session.scope, session.counts.outside], ['9.9.0', ['shelling'], 2])
  assert.equal((await get('/api/claims')).total, 1)
  const refused = await server.post('/api/claims/c-bombing/accept', {})
  assert.notEqual(refused.status, 200)
  const taken = await marsad(['codebook', cb2, '--reason', 'car bombs', '--project', folder])
  assert.equal(taken.code, 0)
  const after = await get('/api/codebook')
  assert.deepEqual(
    after.kinds.map(({ slug }) => slug),
    KINDS.filter((kind) => kind === 'shelling' || kind === 'bombing'),
  )
  assert.equal((await get('/api/claims')).total, 2)
  assert.deepEqual((await get('/api/session')).counts.outside, 1)
  await server.end()
})
