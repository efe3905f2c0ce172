import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Example, example, HOST } from './example.test-data.js'
import { LINK_LIVES, makeKeys } from './keys.js'

const decide = (claims: readonly string[]) => JSON.stringify({ claims, verdict: 'accepted' })

/** Headers of a page of this server that changes something. */
const own = ({ keys }: Example) => ({
  cookie: `${keys.cookie}=${keys.session}`,
  origin: `http://${HOST}`,
  'x-marsad-token': keys.token,
  'content-type': 'application/json',
})

const codeOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { diagnostics: { code: string }[] }).diagnostics[0]!.code

test('nobody gets anything without having opened the link', async (t) => {
  const { request, keys } = await example(t)
  for (const path of [
    '/api/session',
    '/api/claims',
    '/api/events',
    '/api/openapi.json',
    '/',
    '/assets/a.js',
  ]) {
    for (const cookie of ['', `${keys.cookie}=guess`, `marsad-1=${keys.session}`]) {
      const answer = await request(path, { headers: { cookie } })
      assert.equal(answer.status, 401, path)
      assert.match(await answer.text(), /run marsad serve/)
    }
  }
})

test('a link opens once, for whoever comes first, and no longer than ten minutes', async (t) => {
  const { request, keys } = await example(t)
  const link = `/?key=${keys.makeLink()}`
  const first = await request(link)
  assert.equal(first.status, 200)
  const cookie = first.headers.get('set-cookie') ?? ''
  assert.match(cookie, /HttpOnly/)
  assert.match(cookie, /SameSite=Strict/)
  assert.match(cookie, /Path=\//)
  assert.equal((await request('/api/session', { headers: { cookie: cookie.split(';')[0]! } })).status, 200)
  const second = await request(link, { headers: { accept: 'text/html' } })
  assert.equal(second.status, 401)
  assert.equal(second.headers.get('set-cookie'), null)
  let now = 0
  const late = makeKeys({
    port: 1,
    random: (n) => new Uint8Array(n),
    clock: () => new Date(now),
    shared: false,
  })
  const [old, fresh] = [late.makeLink(), late.makeLink()]
  now = LINK_LIVES
  assert.equal(old, fresh, 'the test’s random numbers are all the same: one key stands for both')
  assert.ok(late.open(fresh))
  const tooOld = late.makeLink()
  now = 2 * LINK_LIVES + 1
  assert.ok(!late.open(tooOld))
})

test('the link only opens the first page, and only when it is fetched', async (t) => {
  const { request, keys } = await example(t)
  for (const [path, method] of [
    [`/api/session?key=${keys.makeLink()}`, 'GET'],
    [`/record?key=${keys.makeLink()}`, 'GET'],
    [`/?key=${keys.makeLink()}`, 'POST'],
    ['/?key=', 'GET'],
  ] as const) {
    const answer = await request(path, { method })
    assert.equal(answer.status, 401, `${method} ${path}`)
    assert.equal(answer.headers.get('set-cookie'), null)
  }
})

test('a name that was made to lead here (DNS rebinding) is refused, with the cookie and everything', async (t) => {
  const given = await example(t)
  for (const host of [
    'evil.example',
    'evil.example:4711',
    '127.0.0.1:80',
    '127.0.0.1',
    'localhost.evil.example:4711',
    '',
  ]) {
    const answer = await given.request('/api/session', { headers: { ...own(given), host } })
    assert.equal(answer.status, 421, host)
    assert.equal(await codeOf(answer), 'guard/host')
  }
  const local = await given.request('/api/session', { headers: { ...own(given), host: 'localhost:4711' } })
  assert.equal(local.status, 200)
})

test('what changes something comes from a page of this server, and knows the token', async (t) => {
  const given = await example(t)
  const [claim] = given.project.standing().claims
  const body = decide([claim!.id])
  const before = given.project.entries().value.length
  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(own(given)).filter(([key]) => key !== name))
  const attacks: readonly (readonly [string, Record<string, string>, number])[] = [
    ['another site', { ...own(given), origin: 'http://evil.example' }, 403],
    ['another port of this machine', { ...own(given), origin: 'http://127.0.0.1:8080' }, 403],
    ['another scheme', { ...own(given), origin: `https://${HOST}` }, 403],
    ['a sandboxed frame', { ...own(given), origin: 'null' }, 403],
    ['a program without an origin', without('origin'), 403],
    ['the browser says another site', { ...own(given), 'sec-fetch-site': 'cross-site' }, 403],
    ['the browser says another port', { ...own(given), 'sec-fetch-site': 'same-site' }, 403],
    ['no token', without('x-marsad-token'), 403],
    ['a guessed token', { ...own(given), 'x-marsad-token': 'a'.repeat(43) }, 403],
    ['no cookie', without('cookie'), 401],
  ]
  for (const [who, headers, status] of attacks) {
    const answer = await given.request('/api/decisions', { method: 'POST', headers, body })
    assert.equal(answer.status, status, who)
  }
  assert.equal(given.project.entries().value.length, before, 'nothing was recorded')
  const form = { ...own(given), 'content-type': 'text/plain' }
  assert.equal((await given.request('/api/decisions', { method: 'POST', headers: form, body })).status, 415)
  assert.equal(
    (await given.request('/api/decisions', { method: 'POST', headers: own(given), body })).status,
    200,
  )
  assert.equal(given.project.entries().value.length, before + 1)
})

test('other pages cannot read either, should a browser send them with the cookie', async (t) => {
  const given = await example(t)
  for (const site of ['cross-site', 'same-site']) {
    const headers = { ...own(given), 'sec-fetch-site': site }
    assert.equal((await given.request('/api/claims', { headers })).status, 403)
  }
  const page = { ...own(given), 'sec-fetch-site': 'same-origin' }
  const answer = await given.request('/api/claims', { headers: page })
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('access-control-allow-origin'), null)
  assert.equal(answer.headers.get('cross-origin-resource-policy'), 'same-origin')
})

test('every answer says that nothing of others may run, load or frame it', async (t) => {
  const given = await example(t)
  for (const path of ['/api/session', '/api/nothing', '/', '/api/claims?kind=none', '/assets/none.js']) {
    const { headers } = await given.request(path, { headers: own(given) })
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
      assert.ok(policy.split('; ').includes(part), `${path}: ${part}`)
    assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe|https?:/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
  }
})

test('too large a request is not read', async (t) => {
  const given = await example(t)
  const body = JSON.stringify({ about: 'x', text: 'a'.repeat(2 * 1024 * 1024) })
  const answer = await given.request('/api/notes', { method: 'POST', headers: own(given), body })
  assert.equal(answer.status, 413)
})

test('only files of the pages are handed out, whatever the path', async (t) => {
  const outside = mkdtempSync(join(tmpdir(), 'marsad-web-'))
  t.after(() => rmSync(outside, { recursive: true, force: true }))
  const web = join(outside, 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.js'), 'secret')
  writeFileSync(join(web, 'index.html'), '<!doctype html>page')
  writeFileSync(join(web, 'assets', 'app-abcd1234.js'), 'app')
  writeFileSync(join(web, '.env'), 'secret')
  writeFileSync(join(web, 'key.pem'), 'secret')
  symlinkSync(join(outside, 'secret.js'), join(web, 'leak.js'))
  const given = await example(t, { web })
  const ask = (path: string) => given.request(path, { headers: own(given) })
  const script = await ask('/assets/app-abcd1234.js')
  assert.equal(await script.text(), 'app')
  assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/)
  assert.match(script.headers.get('cache-control') ?? '', /immutable/)
  for (const path of ['/', '/record', '/incidents/i-1']) assert.match(await (await ask(path)).text(), /page/)
  for (const path of [
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/%00/secret.js',
    '//secret.js/../../secret.js',
    '/leak.js',
    '/.env',
    '/key.pem',
    '/%',
  ]) {
    const text = await (await ask(path)).text()
    assert.doesNotMatch(text, /secret$/, path)
  }
  assert.equal((await ask('/leak.js')).status, 404)
})

test('where the pages are not built it says so', async (t) => {
  const given = await example(t, { web: join(tmpdir(), 'marsad-no-such-folder') })
  const answer = await given.request('/', { headers: own(given) })
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /npm run build/)
})

test('the command line has a door of its own, which no page can open', async (t) => {
  const given = await example(t)
  const body = JSON.stringify({ args: ['status'], cwd: '/', colour: false, width: 80, as: null, input: null })
  const ask = (headers: Record<string, string>) =>
    given.request('/api/programs/commands', { method: 'POST', headers, body })
  const bearer = { authorization: `Bearer ${given.keys.program}` }
  assert.equal((await ask(bearer)).status, 200)
  for (const headers of [
    {},
    own(given),
    { authorization: 'Bearer guess' },
    { authorization: `Bearer ${given.keys.token}` },
    { ...bearer, origin: `http://${HOST}` },
    { ...bearer, 'sec-fetch-site': 'same-origin' },
    { ...bearer, host: 'evil.example' },
  ])
    assert.ok([401, 403, 421].includes((await ask(headers)).status), JSON.stringify(headers))
})
