import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { cardOf, refusal, told } from './answers.test-data.js'
import { example } from './example.test-data.js'
import { type Card, ClaimCard, type Page, type Plots, SourcesAnswer } from './schema/index.js'

test('a source and what it says are rated apart, shown on the card, and taken back', async (t) => {
  const given = await example(t)
  const { id, origin, reliability, credibility } = await cardOf(given, 'observatory')
  assert.deepEqual([reliability, credibility], [null, null])
  const rated = await told(
    await given.post('/api/sources/reliability', {
      source: origin.id,
      reliability: 'B',
      reason: 'by its record',
    }),
  )
  assert.equal(rated.words, `rated ${origin.name} B`)
  await told(await given.post(`/api/claims/${id}/credibility`, { credibility: 2 }))
  const card = await given.get<Card>(`/api/claims/${id}`)
  assert.deepEqual(ClaimCard.parse(card), card)
  assert.deepEqual([card.reliability?.value, card.reliability?.reason], ['B', 'by its record'])
  assert.deepEqual([card.credibility?.value, card.credibility?.by], [2, 'Rana'])
  const sources = await given.get<z.infer<typeof SourcesAnswer>>('/api/sources')
  assert.deepEqual(SourcesAnswer.parse(sources), sources)
  assert.equal(sources.origins.find((one) => one.id === origin.id)?.reliability?.value, 'B')
  assert.equal((await told(await given.post('/api/undo', {}))).words, 'took back 1 word on what a claim says')
  assert.equal((await given.get<Card>(`/api/claims/${id}`)).credibility, null)
  await refusal(await given.post('/api/sources/reliability', { source: 'nobody', reliability: 'A' }), 404)
  await refusal(await given.post(`/api/claims/${id}/credibility`, { credibility: 7 }), 400)
})

test('a spot is signed off on its own, and a file of the screen has it only then', async (t) => {
  const given = await example(t)
  const { id, shown } = await cardOf(given, 'observatory')
  assert.equal((await given.get<Card>(`/api/claims/${id}`)).spot, null)
  await refusal(await given.post(`/api/claims/${id}/location`, { signed: true }), 422)
  const settings = [{ slot: 'place.pin', value: '36.21342,37.16617,site' }]
  await told(await given.post(`/api/claims/${id}/edit`, { settings, shown }))
  assert.deepEqual((await given.get<Card>(`/api/claims/${id}`)).spot, {
    signed: false,
    by: null,
    reason: null,
  })
  const file = async () =>
    (await given.request('/api/export?what=incidents', { headers: given.headers })).text()
  assert.ok(!(await file()).includes('36.21342'))
  await told(
    await given.post(`/api/claims/${id}/location`, { signed: true, reason: 'the bend of the river' }),
  )
  assert.equal((await given.get<Card>(`/api/claims/${id}`)).spot?.by, 'Rana')
  assert.ok((await file()).includes('36.21342'))
})

test('what consent keeps here is in no file of the screen', async (t) => {
  const given = await example(t)
  const { id, report } = await cardOf(given, 'observatory')
  const file = async (what: string) =>
    (await given.request(`/api/export?what=${what}`, { headers: given.headers })).text()
  assert.ok((await file('claims')).includes(id))
  const answer = await told(
    await given.post('/api/consent', { about: report.text, scope: 'project', reason: 'on condition' }),
  )
  assert.equal(answer.words, 'consent reaches project')
  const page = await given.get<Page>(`/api/reports/${report.text}`)
  for (const { consent } of page.claims) assert.equal(consent?.scope, 'project')
  assert.ok(!(await file('claims')).includes(id))
  assert.ok(!(await file('incidents')).includes('7 to 11'))
  await refusal(await given.post('/api/consent', { about: id, scope: 'friends', reason: 'x' }), 400)
  await refusal(await given.post('/api/consent', { about: 'nothing', scope: 'public', reason: 'x' }), 404)
})

test('plots name the sources that are first read within their days', async (t) => {
  const given = await example(t)
  assert.deepEqual((await given.get<Plots>('/api/plots')).readSince, [])
  const { readSince } = await given.get<Plots>('/api/plots?from=2024-01-01&until=2024-12-31')
  assert.ok(readSince.length > 0)
  for (const { since } of readSince) assert.match(since, /^2024-\d\d-\d\d$/)
})
