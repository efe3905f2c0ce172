import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideClaims, editClaim } from '../work/index.js'
import { type Claims, cardOf, refusal, type Sample, told } from './answers.test-data.js'
import { example, openAll, suggest } from './example.test-data.js'
import type { Card, LastAnswer, Live, Page, Tally } from './schema/index.js'

test('a decision is recorded, shown and taken back', async (t) => {
  const given = await example(t)
  openAll(given.project)
  const { id, shown } = await cardOf(given, 'observatory')
  const answer = await told(
    await given.post('/api/decisions', { claims: [id], verdict: 'accepted', shown: [shown] }),
  )
  assert.equal(answer.words, 'accepted 1 claim')
  assert.equal(answer.entries.length, 1)
  const card = await given.get<Card>(`/api/claims/${id}`)
  assert.deepEqual([card.state, card.decided?.by], ['accepted', 'Rana'])
  const tally = await given.get<Tally>('/api/tally')
  assert.ok(tally.rows.some(({ metric, words }) => metric === 'killed' && words === '7 to 11'))
  const last = await given.get<LastAnswer>('/api/undo')
  assert.deepEqual(last, { entry: answer.entries[0], words: 'would take back 1 decision' })
  const undone = await told(await given.post('/api/undo', {}))
  assert.equal(undone.words, 'took back 1 decision')
  assert.deepEqual(undone.claims, [id])
  assert.equal((await given.get<Card>(`/api/claims/${id}`)).state, 'unsure')
  assert.deepEqual((await given.get<Tally>('/api/tally')).rows, [])
  await told(await given.post('/api/undo', { entry: undone.entries[0] }))
  assert.equal((await given.get<Card>(`/api/claims/${id}`)).state, 'accepted')
})

test('nobody decides on what has changed since it was shown: 409 says what and by whom', async (t) => {
  const given = await example(t)
  const { id, shown } = await cardOf(given, 'observatory')
  editClaim(given.project, id, { settings: [{ slot: 'killed.high', value: '12' }], reason: null })
  const before = given.project.entries().value.length
  const words = await refusal(
    await given.post('/api/decisions', { claims: [id], verdict: 'rejected', shown: [shown] }),
    409,
  )
  assert.match(words, /counts changed since it was shown, by Rana/)
  await refusal(
    await given.post(`/api/claims/${id}/edit`, { settings: [{ slot: 'cue', value: '' }], shown }),
    409,
  )
  assert.equal(given.project.entries().value.length, before)
  await told(await given.post('/api/decisions', { claims: [id], verdict: 'rejected' }))
})

test('one claim that is not there: none is decided', async (t) => {
  const given = await example(t)
  const { id } = await cardOf(given, 'observatory')
  const before = given.project.entries().value.length
  await refusal(await given.post('/api/decisions', { claims: [id, 'c-none'], verdict: 'rejected' }), 404)
  assert.equal(given.project.entries().value.length, before)
})

test('notes stand beside what they are about', async (t) => {
  const given = await example(t)
  const { id, report } = await cardOf(given, 'observatory')
  await told(await given.post('/api/notes', { about: id, text: 'the mill stands by the river' }))
  await told(await given.post('/api/notes', { about: report.text, text: 'kept by hand' }))
  assert.equal((await given.get<Card>(`/api/claims/${id}`)).notes[0]?.text, 'the mill stands by the river')
  assert.equal((await given.get<Page>(`/api/reports/${report.text}`)).notes[0]?.by, 'Rana')
  await refusal(await given.post('/api/notes', { about: 'nothing', text: 'x' }), 404)
})

test('many claims are decided at once after a sample, without those that count victims, and undone at once', async (t) => {
  const given = await example(t)
  suggest(given.project)
  const { claims } = await given.get<Claims>('/api/claims?state=suggested')
  assert.equal(claims.length, 4)
  const filter = { kind: 'aid' }
  const sample = (await (await given.post('/api/bulk/sample', filter)).json()) as Sample
  assert.deepEqual([sample.total, sample.leftOut, sample.expectedWrong], [3, 1, 0.75])
  assert.equal(sample.claims.length, 3)
  const wish = { filter, verdict: 'accepted', ticket: sample.ticket }
  await refusal(await given.post('/api/bulk', { ...wish, ticket: 'guess' }), 409)
  await refusal(await given.post('/api/bulk', { ...wish, filter: { ...filter, text: 'wept' } }), 409)
  const answer = await told(await given.post('/api/bulk', wish))
  assert.equal(answer.words, 'accepted 3 claims at once')
  const card = await given.get<Card>(`/api/claims/${sample.claims[0]}`)
  assert.match(
    card.decided?.reason ?? '',
    /decided together with 2 others; 3 drawn at random were read first/,
  )
  await refusal(await given.post('/api/bulk', wish), 422)
  assert.equal((await told(await given.post('/api/undo', {}))).words, 'took back 3 decisions')
  const again = await given.get<Claims>('/api/claims?state=suggested')
  assert.equal(again.total, 4)
})

test('a sample is worth nothing once one of its claims has changed', async (t) => {
  const given = await example(t)
  suggest(given.project)
  const sample = (await (await given.post('/api/bulk/sample', {})).json()) as Sample
  await told(await given.post('/api/decisions', { claims: [sample.claims[0]], verdict: 'rejected' }))
  await refusal(
    await given.post('/api/bulk', { filter: {}, verdict: 'accepted', ticket: sample.ticket }),
    409,
  )
})

test('pages are told that the record has changed', async (t) => {
  const given = await example(t)
  const heard: Live[] = []
  const first = new Promise<void>((resolve) => {
    given.served.events.listen((event) => {
      heard.push(event)
      resolve()
    })
  })
  const { id } = await cardOf(given, 'observatory')
  decideClaims(given.served.project, [id], { verdict: 'rejected', reason: null })
  await first
  assert.equal(heard[0]?.kind, 'changed')
})
