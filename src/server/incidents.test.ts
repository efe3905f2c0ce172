import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Claims, type Incidents, refusal, told } from './answers.test-data.js'
import { example, suggest } from './example.test-data.js'
import type { Incident, PreviewAnswer } from './schema/index.js'

test('a merge shows before what it changes, and an undo takes it back', async (t) => {
  const given = await example(t)
  const list = await given.get<Incidents>('/api/incidents?kind=shelling')
  const killed = list.incidents.filter((incident) => incident.killed !== null)
  const ids = killed.map(({ id }) => id)
  const claims = given.project.standing().claims.filter(({ claim }) => claim.counts.length > 0)
  const wish = ids.length > 1 ? { merge: { ids } } : { split: { claims: [claims[0]!.id] } }
  const preview = (await (await given.post('/api/incidents/preview', wish)).json()) as PreviewAnswer
  assert.notDeepEqual(
    preview.before.map(({ claims: n }) => n),
    preview.after.map(({ claims: n }) => n),
  )
  assert.ok(preview.tally.length > 0, 'the tally changes')
  const entries = given.project.entries().value.length
  const path = 'merge' in wish ? 'merge' : 'split'
  await told(await given.post(`/api/incidents/${path}`, Object.values(wish)[0]))
  assert.ok(given.project.entries().value.length > entries)
  const after = await given.get<Incidents>('/api/incidents?kind=shelling')
  const shape = ({ killed: n, claims: c }: Incidents['incidents'][number]): string => JSON.stringify([n, c])
  for (const row of preview.after) assert.ok(after.incidents.map(shape).includes(shape(row)), shape(row))
  assert.ok(after.incidents.some(({ permanent }) => permanent))
  await told(await given.post('/api/undo', {}))
  const back = await given.get<Incidents>('/api/incidents?kind=shelling')
  assert.deepEqual(back.incidents.map(shape), list.incidents.map(shape))
  await refusal(await given.post('/api/incidents/preview', {}), 400)
  await refusal(await given.post('/api/incidents/merge', { ids: ['p-none', 'p-other'] }), 404)
})

test('of words on incidents that are merged, the page and the answer say which hold for the whole no longer', async (t) => {
  const given = await example(t)
  const { incidents } = await given.get<Incidents>('/api/incidents')
  const [one, other] = incidents
  const word = async (id: string, what: string, body: unknown): Promise<void> =>
    void (await told(await given.post(`/api/incidents/${id}/${what}`, body)))
  const ids: string[] = []
  for (const [at, row] of [one!, other!].entries()) {
    await word(row.id, 'override', {
      cell: 'killed',
      value: { low: 41 + at, best: null, high: 50 },
      reason: 'graves',
    })
    const { incident } = await given.get<Incident>(`/api/incidents/${row.id}`)
    await word(incident.id, 'grade', { grade: at === 0 ? 'weak' : 'contested', reason: null })
    ids.push(incident.id)
  }
  const merged = await given.post('/api/incidents/merge', { ids, reason: 'one attack' })
  const { words } = (await merged.json()) as { readonly words: string }
  const page = await given.get<Incident>(`/api/incidents/${ids[0]}`)
  assert.equal(page.grade, null)
  assert.equal(page.incident.grade, null)
  assert.ok(page.cells.every(({ override }) => override === null))
  const numbers = page.cells.flatMap(({ clauses }) => clauses.filter(({ say }) => say === 'unsettled'))
  assert.ok(numbers.length > 0)
  for (const id of ids)
    for (const said of [words, page.gradeUnsettled ?? '', JSON.stringify(numbers)])
      assert.ok(said.includes(id), said)
  await word(ids[0]!, 'grade', { grade: 'contested', reason: null })
  const after = await given.get<Incident>(`/api/incidents/${ids[0]}`)
  assert.deepEqual([after.grade?.grade, after.gradeUnsettled], ['contested', null])
})

test('people’s words on an incident stand beside what follows from claims, with their history', async (t) => {
  const given = await example(t)
  const { incidents } = await given.get<Incidents>('/api/incidents?text=flour')
  const { id } = incidents[0]!
  const page = await given.get<Incident>(`/api/incidents/${id}`)
  const cell = page.cells.find(({ metric }) => metric === 'killed')!
  const set = await given.post(`/api/incidents/${id}/override`, {
    cell: cell.key,
    value: { low: 8, best: 9, high: 10 },
    reason: 'the hospital’s own list',
  })
  await told(set)
  const named = (await given.get<Incident>(`/api/incidents/${id}`)).incident.id
  const post = (what: string, body: unknown) => given.post(`/api/incidents/${named}/${what}`, body)
  await told(await post('grade', { grade: 'weak', reason: null }))
  const [party] = page.responsibility
  await told(
    await post('responsible', {
      party: party!.party.id,
      relation: 'suspected',
      holds: true,
      reason: 'by hand',
    }),
  )
  await told(
    await post('victims', {
      names: [
        { text: 'Mira Taval', script: 'Latn' },
        { text: 'ميرا تافال', script: '' },
      ],
      age: 31,
      sex: 'woman',
      status: 'civilian',
      metric: 'killed',
    }),
  )
  const after = await given.get<Incident>(`/api/incidents/${named}`)
  const chosen = after.cells.find(({ key }) => key === cell.key)!
  assert.deepEqual([chosen.low, chosen.best, chosen.high], [8, 9, 10])
  assert.deepEqual(chosen.derived, cell.derived)
  assert.equal(chosen.override?.by, 'Rana')
  assert.equal(after.grade?.grade, 'weak')
  assert.ok(after.responsibility.some(({ relation, decided }) => relation === 'suspected' && decided?.holds))
  assert.deepEqual(
    after.victims[0]?.names.map(({ script }) => script),
    ['Latn', 'Arab'],
  )
  assert.ok(after.history.length >= 5)
  assert.match(after.history.map(({ words }) => words).join('\n'), /graded weak[\s\S]*set killed/)
  await refusal(await post('override', { cell: 'no/such/cell', value: null, reason: 'x' }), 422)
  await refusal(await post('grade', { grade: 'certain' }), 400)
})

test('a person on the list is told anew or taken off, with a reason, and the history says so', async (t) => {
  const given = await example(t)
  const { incidents } = await given.get<Incidents>('/api/incidents')
  const person = { age: null, sex: 'unknown', status: 'unknown', metric: 'killed' }
  const mira = { ...person, names: [{ text: 'Mira Taval', script: '' }] }
  const listed = await told(await given.post(`/api/incidents/${incidents[0]!.id}/victims`, mira))
  const at = async (): Promise<Incident> => given.get<Incident>(`/api/incidents/${listed.incidents![0]!}`)
  const { id } = (await at()).victims[0]!
  const again = {
    ...mira,
    names: [{ text: 'Mira Tavall', script: '' }],
    age: 31,
    reason: 'her family spells it so',
  }
  await told(await given.post(`/api/victims/${id}`, again))
  const [corrected] = (await at()).victims
  assert.deepEqual([corrected?.id, corrected?.age, corrected?.names[0]?.text], [id, 31, 'Mira Tavall'])
  assert.equal((await at()).history[0]?.words, 'corrected a person on the list')
  await refusal(await given.post(`/api/victims/${id}`, again), 422)
  await refusal(await given.post('/api/victims/v-000000', again), 404)
  const off = await told(await given.post(`/api/victims/${id}/unlist`, { reason: 'lived' }))
  assert.deepEqual((await at()).victims, [])
  await told(await given.post('/api/undo', { entry: off.entries[0], reason: null }))
  assert.equal((await at()).victims[0]?.age, 31, 'an undo brings back what was told last')
})

test('an incident is found under the id that it was shown by, also where others of its claims count', async (t) => {
  const given = await example(t)
  suggest(given.project)
  for (const shown of ['0', '1'])
    for (const { id, claims } of (await given.get<Incidents>(`/api/incidents?suggestions=${shown}`))
      .incidents)
      for (const asked of ['0', '1']) {
        const list = await given.get<Incidents>(`/api/incidents?incident=${id}&suggestions=${asked}`)
        if (asked === shown)
          assert.deepEqual(
            list.incidents.map((row) => row.claims),
            [claims],
          )
        assert.equal((await given.request(`/api/incidents/${id}`, { headers: given.headers })).status, 200)
      }
})

test('what the screen shows is what is exported, row for row', async (t) => {
  const given = await example(t)
  for (const query of ['', '?kind=shelling&order=useful', '?text=mill&suggestions=0']) {
    const { claims } = await given.get<Claims>(`/api/claims${query}`)
    const lines = await given.request(`/api/export${query}${query === '' ? '?' : '&'}format=jsonl`, {
      headers: given.headers,
    })
    const rows = (await lines.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(rows, claims)
    const table = await given.request(`/api/export${query}`, { headers: given.headers })
    assert.match(table.headers.get('content-disposition') ?? '', /attachment; filename="claims.csv"/)
    const [head, ...body] = (await table.text()).trimEnd().split('\r\n')
    assert.ok(head?.startsWith('id,report,title'))
    assert.deepEqual(
      body.map((line) => line.split(',')[0]),
      claims.map(({ id }) => id),
    )
  }
  const { incidents } = await given.get<Incidents>('/api/incidents')
  const lines = await given.request('/api/export?what=incidents&format=jsonl', { headers: given.headers })
  assert.deepEqual(
    (await lines.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    incidents,
  )
})
