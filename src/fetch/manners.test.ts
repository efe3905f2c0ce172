import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from './fetch.js'
import { openManners } from './manners.js'
import { openRobots } from './robots.js'

/** A clock that goes on only while somebody sleeps, or is told to. */
function clockwork() {
  let now = 0
  const slept: number[] = []
  return {
    slept,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    clock: () => new Date(now),
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
}

const url = (host: string): URL => new URL(`https://${host}/`)

test('requests to one host stand two seconds apart; another host is not waited for', async () => {
  const { slept, pass, ...time } = clockwork()
  const manners = openManners({ ...time, gap: () => 2000 })
  await manners.turn(url('a.example'))
  await manners.turn(url('b.example'))
  assert.deepEqual(slept, [])
  await manners.turn(url('a.example'))
  pass(1500)
  await manners.turn(url('a.example:8443'))
  pass(5000)
  await manners.turn(url('a.example'))
  assert.deepEqual(slept, [2000, 500])
})

test('a host that asks for it is left alone, and nobody waits longer than a minute', async () => {
  const { slept, ...time } = clockwork()
  const manners = openManners({ clock: time.clock, sleep: time.sleep, gap: () => 2000 })
  await manners.turn(url('a.example'))
  manners.leave(url('a.example'), 9000)
  await manners.turn(url('a.example'))
  manners.leave(url('a.example'), 1_000_000)
  await manners.turn(url('a.example'))
  time.pass(-1_000_000)
  await manners.turn(url('a.example'))
  assert.deepEqual(slept, [9000, 60_000, 60_000])
})

const page = (text: string): Answer => ({
  sort: 'page',
  ...{ asked: '', final: '', status: 200, at: '', hops: [], mime: 'text/plain', diagnostics: [] },
  bytes: Buffer.from(text),
  sent: { bytes: text.length, sha256: '', encoding: null },
})

const refused = (status: number | null, code = 'fetch/status'): Answer => ({
  sort: 'refused',
  trouble: { code, severity: 'error', message: '', where: null },
  status,
  wait: null,
})

function robotsWith(answer: Answer) {
  const asked: string[] = []
  const robots = openRobots({
    agent: 'marsad/0 (+archive)',
    async ask(address) {
      asked.push(address)
      return answer
    },
  })
  return { robots, asked }
}

const RULES = `User-agent: *
Disallow: /private
Crawl-delay: 1

User-agent: marsad
Disallow: /drafts/
Allow: /drafts/open
Crawl-delay: 7
`

test('the rules that a host has for this program hold, else those for all', async () => {
  const { robots, asked } = robotsWith(page(RULES))
  const codeAt = async (path: string) =>
    (await robots.objection(new URL(`https://a.example${path}`)))?.code ?? null
  assert.equal(await codeAt('/drafts/1'), 'fetch/robots')
  assert.equal(await codeAt('/drafts/open'), null)
  assert.equal(await codeAt('/private'), null)
  assert.equal(robots.delay(new URL('https://a.example/')), 7000)
  assert.equal(robots.delay(new URL('https://b.example/')), 0)
  assert.deepEqual(asked, ['https://a.example/robots.txt'])
  const all = robotsWith(page('User-agent: *\nDisallow: /private')).robots
  assert.notEqual(await all.objection(new URL('https://a.example/private/x')), null)
  assert.equal(await all.objection(new URL('https://a.example/other')), null)
})

/** What a host answers when it is asked for its rules, whether its pages may be fetched. */
const ANSWERS: readonly (readonly [string, Answer, boolean])[] = [
  ['no rules', refused(404), true],
  ['not for us', refused(403), true],
  ['empty rules', refused(200, 'fetch/empty'), true],
  ['asked too often', refused(429), false],
  ['a fault', refused(500), false],
  ['no answer', refused(null, 'fetch/too-slow'), false],
  ['rules without end', refused(200, 'fetch/too-large'), false],
  ['rules that take for ever to weigh', page(`User-agent: *\nDisallow: /${'*a'.repeat(20_000)}`), false],
  ['no rules but noise', page('\u0000\u0001 <html>'), true],
]

for (const [what, answer, isAllowed] of ANSWERS)
  test(`${what}: ${isAllowed ? 'its pages may be fetched' : 'nothing is fetched'}`, async () => {
    const { robots } = robotsWith(answer)
    const objection = await robots.objection(new URL('https://a.example/page'))
    assert.equal(objection === null, isAllowed)
    if (objection !== null)
      assert.match(objection.message, /robots\.txt.*; nothing was kept; try again later/)
  })
