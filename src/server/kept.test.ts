import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from './answers.test-data.js'
import { makeDoors } from './doors.js'
import { type Example, example, HOST, openAll, suggest } from './example.test-data.js'
import { keepAnswers } from './kept-answers.js'
import { type OneThread, ThreadAnswer } from './schema/index.js'
import { openServed } from './served.js'
import { firstAsked } from './work-ahead.js'

/** Whatever is kept, or worked out again in part. */
const PATHS = [
  '/api/claims?order=useful',
  '/api/claims?order=incident&suggestions=1',
  '/api/claims?text=mill&origins=1',
  '/api/incidents',
  '/api/incidents?suggestions=1',
  ...['tally', 'map', 'timeline', 'plots'].flatMap((sum) => [
    `/api/${sum}`,
    `/api/${sum}?suggestions=1`,
    `/api/${sum}?kind=shelling&text=flour`,
  ]),
  ...['threads', 'agenda', 'naming', 'states'].flatMap((list) => [
    `/api/${list}`,
    `/api/${list}?suggestions=1`,
    `/api/${list}?suggestions=1&text=arm`,
  ]),
  '/api/actors',
  '/api/places',
  '/api/sources',
  '/api/reports',
  '/api/candidates?slot=actor&words=army',
] as const

/** The same requests to a server that has kept nothing. */
function afresh({ project, keys, hosts, headers }: Example) {
  const served = openServed({ ...project, objects: { ...project.objects } })
  const commands = { isLong: () => false, run: async () => 0 }
  const doors = makeDoors(served, { keys, hosts, commands })
  return {
    get: async (path: string): Promise<unknown> =>
      (await doors.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } })).json(),
    end: () => served.end(),
  }
}

test('after each decision every answer is the one of a server that has kept nothing', async (t) => {
  const given = await example(t)
  openAll(given.project)
  suggest(given.project)
  const same = async (when: string): Promise<readonly string[]> => {
    const fresh = afresh(given)
    const answers: string[] = []
    for (const path of PATHS) {
      const answer = await given.get(path)
      assert.deepEqual(answer, await given.get(path), `${path}, asked again ${when}`)
      assert.deepEqual(answer, await fresh.get(path), `${path} ${when}`)
      answers.push(JSON.stringify(answer))
    }
    fresh.end()
    return answers
  }
  let last = await same('at first')
  const { claims } = given.project.standing()
  const decide = async (at: number, verdict: 'accepted' | 'rejected'): Promise<void> =>
    void (await told(await given.post('/api/decisions', { claims: [claims[at]!.id], verdict })))
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ['accepted', () => decide(0, 'accepted')],
    ['accepted another', () => decide(1, 'accepted')],
    ['rejected', () => decide(0, 'rejected')],
    [
      'accepted the rest',
      async () => {
        for (let at = 2; at < claims.length; at++) await decide(at, 'accepted')
      },
    ],
    ['undone', async () => void (await told(await given.post('/api/undo', {})))],
    [
      'edited',
      async () => {
        const settings = [{ slot: 'kind', value: 'siege' }]
        await told(await given.post(`/api/claims/${claims[1]!.id}/edit`, { settings }))
      },
    ],
  ]
  for (const [name, step] of steps) {
    await step()
    const now = await same(name)
    assert.notDeepEqual(now, last, `${name}: nothing changed`)
    last = now
  }
})

test('what was worked ahead changes no answer', async (t) => {
  const given = await example(t)
  suggest(given.project)
  const pieces = [...firstAsked(given.served)].length
  assert.ok(pieces > 10, 'in many pieces')
  const fresh = afresh(given)
  for (const path of PATHS) assert.deepEqual(await given.get(path), await fresh.get(path), path)
  fresh.end()
})

test('kept answers: the oldest go first, and all of them when the record is another', () => {
  let stands = 'a'
  let made = 0
  const kept = keepAnswers(() => stands)
  const ask = (key: string): number => kept(key, () => ++made)
  assert.equal(ask('one'), 1)
  assert.equal(ask('one'), 1)
  for (let i = 0; i < 7; i++) ask(`other ${i}`)
  assert.equal(ask('one'), 1, 'asked lately')
  ask('another')
  assert.equal(ask('one'), 1)
  assert.equal(ask('other 0'), 10, 'made anew')
  stands = 'b'
  assert.equal(ask('one'), 11)
})

test('one thread has every word on it; one that is not there is refused in words', async (t) => {
  const given = await example(t)
  suggest(given.project)
  const { threads, total } = await given.get<{ threads: { id: string; positions: number }[]; total: number }>(
    '/api/threads?suggestions=1',
  )
  assert.ok(total > 0 && threads.length === total)
  for (const { id, positions } of threads) {
    const whole = await given.get<OneThread>(`/api/threads/${id}?suggestions=1`)
    assert.ok(ThreadAnswer.safeParse(whole).success)
    assert.equal(whole.positions.length, positions)
    assert.ok(whole.positions.every(({ sentence }) => sentence !== null && sentence !== ''))
  }
  const none = await given.request('/api/threads/c-none', { headers: given.headers })
  assert.equal(none.status, 404)
  assert.match(await none.text(), /no thread .*go back to the list/)
})

test('lists come in pages that add up to the whole', async (t) => {
  const given = await example(t)
  suggest(given.project)
  for (const { id, claim } of given.project.standing().claims) {
    const settings = [{ slot: 'kind', value: 'siege' }]
    if (claim.kind === 'shelling') await told(await given.post(`/api/claims/${id}/edit`, { settings }))
  }
  for (const [path, key, least] of [
    ['threads?suggestions=1&', 'threads', 1],
    ['states?suggestions=1&', 'rows', 2],
    ['sources?', 'origins', 3],
  ] as const) {
    const page = async (query: string) => {
      const answer = await given.get<Record<string, unknown>>(`/api/${path}${query}`)
      return { rows: answer[key] as readonly unknown[], total: answer.total as number }
    }
    const whole = await page('limit=1000')
    assert.ok(whole.total >= least, `${path}: ${whole.total}`)
    assert.equal(whole.rows.length, whole.total)
    const one: unknown[] = []
    for (let offset = 0; offset < whole.total; offset++) {
      const { rows, total } = await page(`limit=1&offset=${offset}`)
      assert.equal(total, whole.total)
      one.push(...rows)
    }
    assert.deepEqual(one, whole.rows, path)
    assert.deepEqual((await page('text=nobodyisnamedso')).rows, [])
  }
})
