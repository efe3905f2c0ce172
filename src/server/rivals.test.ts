import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { decideClaims, editClaim, joinInto, openProject } from '../work/index.js'
import { cardOf, refusal, told } from './answers.test-data.js'
import { CLOCK, example } from './example.test-data.js'
import type { Card, Rivals, Session, Tally } from './schema/index.js'

test('what two copies decided differently is shown with both sides, and settled by letting one stand', async (t) => {
  const given = await example(t)
  const { id } = await cardOf(given, 'observatory')
  const other = await cardOf(given, 'council')
  assert.deepEqual(await given.get<Rivals>('/api/rivals'), { rivals: [], total: 0 })
  const elsewhere = join(given.project.folder, '..', 'elsewhere')
  cpSync(given.project.folder, elsewhere, {
    recursive: true,
    filter: (path) => path !== join(given.project.folder, 'local'),
  })
  const { value: copy } = openProject(elsewhere, { as: 'Omar', clock: CLOCK })
  assert.ok(copy !== null)
  decideClaims(copy, [id], { verdict: 'rejected', reason: 'old footage' })
  editClaim(copy, other.id, { settings: [{ slot: 'kind', value: 'airstrike' }], reason: null })
  copy.close()
  decideClaims(given.project, [id], { verdict: 'accepted', reason: null })
  decideClaims(given.project, [other.id], { verdict: 'accepted', reason: null })
  await joinInto(given.project, elsewhere)

  const { rivals, total } = await given.get<Rivals>('/api/rivals')
  assert.equal(total, 2)
  assert.equal((await given.get<Session>('/api/session')).counts.rivals, 2)
  assert.equal((await given.get<Card>(`/api/claims/${id}`)).rival, true)
  const [verdict, slot] = [id, other.id].map((claim) => rivals.find(({ about }) => about[0] === claim)!)
  assert.deepEqual([verdict!.differs, slot!.differs], [['verdict'], ['kind']])
  const kinds = slot!.sides.map(({ claim, words }) => [words[0]?.by, claim?.kind])
  assert.deepEqual(kinds.sort(), [
    ['Omar', 'airstrike'],
    ['Rana', 'shelling'],
  ])
  const rejected = verdict!.sides.find((side) => side.verdict === 'rejected')!
  assert.deepEqual(
    rejected.words.map(({ by, reason, undo }) => [by, reason, undo]),
    [['Omar', 'old footage', false]],
  )
  const tally = await given.get<Tally>('/api/tally')
  assert.ok(tally.sentences.some((words) => words.startsWith('Two copies decided differently on ')))

  const kept = await told(await given.post('/api/rivals/keep', { entry: rejected.words[0]!.entry }))
  assert.deepEqual(kept.claims, [id])
  const card = await given.get<Card>(`/api/claims/${id}`)
  assert.deepEqual(
    [card.state, card.rival, card.decided?.by, card.decided?.reason],
    ['rejected', false, 'Rana', 'old footage'],
  )
  const left = await given.get<Rivals>('/api/rivals')
  assert.deepEqual(
    left.rivals.map(({ about }) => about),
    [[other.id]],
  )
  await refusal(await given.post('/api/rivals/keep', { entry: rejected.words[0]!.entry }), 404)
})
