import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardOf, refusal, told } from './answers.test-data.js'
import { example } from './example.test-data.js'
import type { Card, Page } from './schema/index.js'

/** Where words stand in the text of a report, in code points. */
function spanIn(text: string, words: string, nth = 1): [number, number] {
  let at = -1
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1)
  assert.ok(at >= 0, words)
  const start = [...text.slice(0, at)].length
  return [start, start + [...words].length]
}

test('words that were selected are taken where they were selected, beyond the first plane too', async (t) => {
  const given = await example(t)
  const { id, report, shown } = await cardOf(given, 'observatory')
  const { text } = await given.get<Page>(`/api/reports/${report.text}`)
  const settings = [
    { slot: 'place', value: '', span: spanIn(text, '𝐇alvek') },
    { slot: 'targets', value: '', span: spanIn(text, ' people ') },
    { slot: 'killed', value: '', span: spanIn(text, '7 to 11') },
    { slot: 'counts.add', value: 'injured', span: spanIn(text, 'Several') },
    { slot: 'trigger', value: '', span: spanIn(text, 'shells killed') },
    { slot: 'time', value: '', span: spanIn(text, '3 May') },
  ]
  const preview = await given.post(`/api/claims/${id}/preview`, { settings })
  const draft = (await preview.json()) as Card
  assert.equal(draft.state, 'added', 'nothing is recorded by a preview')
  await told(await given.post(`/api/claims/${id}/edit`, { settings, shown }))
  const { claim } = await given.get<Card>(`/api/claims/${id}`)
  assert.deepEqual(claim, draft.claim)
  assert.deepEqual([claim.place?.start, claim.place?.end, claim.place?.text], [0, 6, '𝐇alvek'])
  assert.deepEqual(
    claim.targets.map((party) => party.text),
    ['people'],
  )
  assert.equal(claim.trigger.text, 'shells killed')
  assert.deepEqual([claim.time?.start, claim.time?.end], ['2024-05-03', '2024-05-03'])
  assert.deepEqual(
    claim.counts.map(({ metric, low, high }) => [metric, low, high]),
    [
      ['injured', 3, null],
      ['killed', 7, 11],
      ['injured', 3, null],
    ],
  )
})

test('a selection outside of the text, or of nothing, records nothing', async (t) => {
  const given = await example(t)
  const { id, report } = await cardOf(given, 'observatory')
  const { text } = await given.get<Page>(`/api/reports/${report.text}`)
  const length = [...text].length
  for (const span of [[length - 2, length + 1], [-1, 3], [5, 5], [9, 4], spanIn(text, ' ')]) {
    const words = await refusal(
      await given.post(`/api/claims/${id}/edit`, { settings: [{ slot: 'place', value: '', span }] }),
      422,
    )
    assert.match(words, /not recorded/)
  }
})

test('parties, numbers, entries and pins are set one by one', async (t) => {
  const given = await example(t)
  const { id, report } = await cardOf(given, 'observatory')
  const { text } = await given.get<Page>(`/api/reports/${report.text}`)
  const edit = async (...settings: object[]): Promise<Card['claim']> => {
    await told(await given.post(`/api/claims/${id}/edit`, { settings }))
    return (await given.get<Card>(`/api/claims/${id}`)).claim
  }
  await told(
    await given.post('/api/actors', { actor: 'halvek-army', name: 'Army of Halvek', aliases: ['the Army'] }),
  )
  const named = await edit(
    { slot: 'agents.0.actor', value: 'halvek-army' },
    { slot: 'source.actor', value: 'un' },
    { slot: 'place.pin', value: '35.12345678,-40.5,quarter' },
  )
  assert.deepEqual(named.agents[0]?.actor, { id: 'halvek-army', name: 'Army of Halvek', loaded: false })
  assert.equal(named.source.actor?.name, 'United Nations')
  assert.deepEqual(
    [named.place?.resolved?.latitude, named.place?.resolved?.longitude, named.place?.resolved?.precision],
    [35.12346, -40.5, 'quarter'],
  )
  assert.equal(named.place?.resolved?.method, 'placed by hand')
  const more = await edit(
    { slot: 'agents.add', value: '', span: spanIn(text, 'Rebels') },
    { slot: 'place.id', value: 'geonames:170063' },
    { slot: 'counts.1.low', value: '4' },
    { slot: 'counts.1.status', value: 'civilian' },
  )
  assert.deepEqual(
    more.agents.map((party) => [party.text, party.actor?.id ?? null]),
    [
      ['Army', 'halvek-army'],
      ['Rebels', null],
    ],
  )
  assert.equal(more.place?.resolved?.name, 'Aleppo')
  assert.match(more.place?.resolved?.method ?? '', /chosen by hand/)
  assert.deepEqual([more.counts[1]?.low, more.counts[1]?.status], [4, 'civilian'])
  const less = await edit(
    { slot: 'agents.0', value: '' },
    { slot: 'counts.0', value: '' },
    { slot: 'place.id', value: '' },
    { slot: 'source.actor', value: '' },
  )
  assert.deepEqual(
    less.agents.map((party) => party.text),
    ['Rebels'],
  )
  assert.deepEqual(
    less.counts.map(({ metric }) => metric),
    ['injured'],
  )
  assert.equal(less.place?.resolved, null)
  for (const [slot, value] of [
    ['place.pin', '91,0,site'],
    ['place.pin', '1,2,somewhere'],
    ['place.id', 'geonames:0'],
    ['agents.0.actor', 'nobody-at-all'],
    ['agents.9', ''],
    ['counts.9.low', '1'],
    ['counts.add', 'apples'],
    ['moon', ''],
  ])
    await refusal(await given.post(`/api/claims/${id}/edit`, { settings: [{ slot, value }] }), 422)
})

test('a claim that the machine missed is added by its trigger, also in a language that it does not read', async (t) => {
  const given = await example(t)
  const { reports } = await given.get<{ reports: { report: Page['report']; machine: boolean }[] }>(
    '/api/reports',
  )
  const arabic = reports.find(({ machine }) => !machine)!
  const { text } = await given.get<Page>(`/api/reports/${arabic.report.text}`)
  const answer = await told(
    await given.post('/api/claims', {
      report: arabic.report.text,
      kind: 'shelling',
      stance: 'reports',
      trigger: spanIn(text, 'قصف'),
      settings: [
        { slot: 'source', value: '', span: spanIn(text, 'مجلس البلدة') },
        { slot: 'agents', value: '', span: spanIn(text, 'الجيش') },
        { slot: 'killed', value: '', span: spanIn(text, 'اثني عشر شخصا') },
        { slot: 'killed.low', value: '12' },
        { slot: 'killed.high', value: '12' },
      ],
    }),
  )
  assert.equal(answer.words, 'added a claim')
  const { claim, state } = await given.get<Card>(`/api/claims/${answer.claims[0]}`)
  assert.equal(state, 'added')
  assert.deepEqual(
    [claim.trigger.text, claim.source.text, claim.agents[0]?.text],
    ['قصف', 'مجلس البلدة', 'الجيش'],
  )
  assert.deepEqual([claim.counts[0]?.low, claim.counts[0]?.high], [12, 12])
})
