import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderWith, marsad, REPORT } from './marsad.js'
import { serve } from './serving.js'

const LATER = REPORT.replace('Monday', 'Tuesday').replace('at least 12', '15')

interface Begun {
  readonly folder: string
  readonly files: string
}

/** A project, with a report that was read unless it is to be empty. */
async function begin(t: TestContext, { empty = false } = {}): Promise<Begun> {
  const files = folderWith(t, { 'one.txt': REPORT, 'two.txt': LATER })
  const folder = join(files, 'halvek')
  assert.equal((await marsad(['init', folder, '--as', 'Rana'])).code, 0)
  if (empty) return { folder, files }
  const added = await marsad(['add', join(files, 'one.txt'), '--project', folder, '--date', '2024-03-19'])
  assert.equal(added.code, 0, added.stderr)
  return { folder, files }
}

const idsIn = (json: string): readonly string[] =>
  (JSON.parse(json) as { claims: { id: string }[] }).claims.map(({ id }) => id)

test('a served project: other commands are handed to the server, say the same, and the page is told', async (t) => {
  const { folder, files } = await begin(t)
  const as = ['--project', folder]
  const before = await marsad(['claims', ...as, '--json'])
  const server = await serve(t, folder)
  assert.deepEqual(await marsad(['claims', ...as, '--json']), before)
  const events = await server.get('/api/events')
  const told = readUntil(events, '"kind":"changed"')
  const [claim] = idsIn(before.stdout)
  const accepted = await marsad(['accept', claim!, ...as, '--reason', 'read twice'])
  assert.equal(accepted.code, 0, accepted.stderr)
  assert.match(accepted.stdout, new RegExp(`^${claim} accepted, entry [0-9a-f]{12}\n$`))
  await told
  const card = (await (await server.get(`/api/claims/${claim}`)).json()) as {
    state: string
    decided: { reason: string }
  }
  assert.deepEqual([card.state, card.decided.reason], ['accepted', 'read twice'])
  const piped = await marsad(['add', '-', ...as, '--date', '2024-03-20'], { input: LATER })
  assert.equal(piped.code, 0, piped.stderr)
  assert.match(piped.stdout, /^1 report added\n1 report read: \d+ claims suggested\n$/)
  const again = await marsad(['add', join(files, 'two.txt'), ...as, '--date', '2024-03-20', '--json'])
  assert.equal((JSON.parse(again.stdout) as { known: number }).known, 1)
  const tally = await marsad(['tally', ...as, '--include-suggestions', '--json'])
  const wrong = await marsad(['accept', 'c-none', ...as])
  assert.deepEqual([wrong.code, wrong.stdout], [1, ''])
  assert.match(wrong.stderr, /error find\/none: no claim "c-none" here/)
  const usage = await marsad(['tally', ...as, '--kind', 'meeting'])
  assert.deepEqual([usage.code, usage.stdout], [2, ''])
  assert.match(usage.stderr, /^marsad: --kind meeting is not in the codebook/)
  assert.equal(await server.end(), 0)
  assert.deepEqual(await marsad(['tally', ...as, '--include-suggestions', '--json']), tally)
  const verified = await marsad(['verify', folder])
  assert.equal(verified.code, 0, verified.stderr)
})

/** Resolves when these words have come; says so where they do not. */
async function readUntil(answer: Response, words: string): Promise<void> {
  const decoder = new TextDecoder()
  const reader = answer.body!.getReader()
  const late = setTimeout(() => reader.cancel(), PATIENCE)
  for (let text = ''; ; ) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`"${words}" never came: ${text}`)
    text += decoder.decode(value, { stream: true })
    if (!text.includes(words)) continue
    clearTimeout(late)
    return reader.cancel()
  }
}

/** Milliseconds after which nothing comes any more. */
const PATIENCE = 120_000

test('the lock is held while it runs and free after; where the server stands only its owner can read', async (t) => {
  const { folder } = await begin(t, { empty: true })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const server = await serve(t, folder)
    const note = join(folder, 'local', 'server.json')
    assert.equal(statSync(note).mode & 0o777, 0o600)
    assert.ok(existsSync(join(folder, 'local', 'lock')))
    assert.doesNotMatch(readFileSync(note, 'utf8'), /key=/)
    assert.equal(await server.end(signal), 0)
    assert.ok(!existsSync(note) && !existsSync(join(folder, 'local', 'lock')))
  }
  assert.equal((await marsad(['status', '--project', folder])).code, 0)
})

test('a server that was killed leaves a note that nobody believes', async (t) => {
  const { folder } = await begin(t, { empty: true })
  const server = await serve(t, folder)
  assert.equal(await server.end('SIGKILL'), null)
  assert.ok(existsSync(join(folder, 'local', 'server.json')))
  assert.equal((await marsad(['status', '--project', folder])).code, 0)
  const next = await serve(t, folder)
  assert.equal((await next.get('/api/session')).status, 200)
})

test('another process has the project, and no server answers: it says so and changes nothing', async (t) => {
  const { folder } = await begin(t, { empty: true })
  const server = await serve(t, folder)
  writeFileSync(join(folder, 'local', 'server.json'), '{"address":"http://127.0.0.1:9","token":"x"}')
  const refused = await marsad(['status', '--project', folder])
  assert.equal(refused.code, 3)
  assert.match(refused.stderr, /has this project open/)
  await server.end()
})

test('somebody else’s name is not signed with the key of whoever opened the workbench', async (t) => {
  const { folder } = await begin(t)
  await serve(t, folder)
  const [claim] = idsIn((await marsad(['claims', '--project', folder, '--json'])).stdout)
  const other = await marsad(['accept', claim!, '--project', folder], { env: { MARSAD_AS: 'Omar' } })
  assert.equal(other.code, 3)
  assert.match(other.stderr, /open as Rana, not as Omar; nothing was changed/)
  assert.match(other.stderr, /end it \(Ctrl-C where it runs\).* marsad serve .* --as "Omar"/)
  const same = await marsad(['accept', claim!, '--project', folder, '--as', 'Rana'])
  assert.equal(same.code, 0, same.stderr)
})

test('an add that was handed over says how far it is to whoever watches, and to nobody else', async (t) => {
  const { folder, files } = await begin(t, { empty: true })
  await serve(t, folder)
  const told = async (watched: boolean, names: readonly string[]) => {
    const { address, token } = JSON.parse(readFileSync(join(folder, 'local', 'server.json'), 'utf8')) as {
      readonly address: string
      readonly token: string
    }
    const answer = await fetch(`${address}/api/programs/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        args: ['add', ...names.map((name) => join(files, name)), '--date', '2024-03-19', '--project', folder],
        cwd: files,
        colour: false,
        width: 80,
        watched,
        as: null,
        input: null,
      }),
    })
    const lines = (await answer.text()).trim().split('\n')
    return lines.map(
      (line) => JSON.parse(line) as { bar?: { done: number; total: number } | null; exit?: number },
    )
  }
  const said = await told(true, ['one.txt', 'two.txt'])
  const bars = said.flatMap(({ bar }) => (bar === undefined ? [] : [bar]))
  assert.ok(bars.length > 1)
  assert.equal(bars.at(-1), null)
  const [last] = bars.filter((bar) => bar !== null).slice(-1)
  assert.deepEqual({ ...last, done: 2, total: 2 }, last)
  assert.equal(said.at(-1)?.exit, 0)
  writeFileSync(join(files, 'three.txt'), LATER.replace('15', '16'))
  writeFileSync(join(files, 'four.txt'), LATER.replace('15', '17'))
  const quiet = await told(false, ['three.txt', 'four.txt'])
  assert.ok(quiet.every(({ bar }) => bar === undefined))
})

test('another copy is joined into a project that is served, and its pages are told', async (t) => {
  const { folder, files } = await begin(t)
  const copy = join(files, 'copy')
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, 'local'), { recursive: true })
  const as = ['--project', copy, '--as', 'Omar']
  const [claim] = idsIn((await marsad(['claims', ...as, '--json'])).stdout)
  assert.equal((await marsad(['accept', claim!, ...as])).code, 0)
  const server = await serve(t, folder)
  const stateOf = async (): Promise<string> =>
    ((await (await server.get(`/api/claims/${claim}`)).json()) as { state: string }).state
  assert.equal(await stateOf(), 'suggested')
  const told = readUntil(await server.get('/api/events'), '"kind":"changed"')
  const joined = await marsad(['join', copy, '--project', folder])
  assert.equal(joined.code, 0, joined.stderr)
  assert.match(joined.stdout, /^\d+ entries, 0 objects and 1 key came from /)
  await told
  assert.equal(await stateOf(), 'accepted')
  const rejected = await marsad(['reject', claim!, '--project', folder, '--reason', 'no'])
  assert.equal(rejected.code, 0, rejected.stderr)
  assert.equal(await server.end(), 0)
  const verified = await marsad(['verify', folder])
  assert.equal(verified.code, 0, verified.stderr)
})

test('a copy that went on with what was recorded here is not joined while the workbench is open', async (t) => {
  const { folder, files } = await begin(t)
  const [claim] = idsIn((await marsad(['claims', '--project', folder, '--json'])).stdout)
  const [backup, later] = [join(files, 'backup'), join(files, 'later')]
  cpSync(join(folder, 'log'), backup, { recursive: true })
  assert.equal((await marsad(['accept', claim!, '--project', folder])).code, 0)
  cpSync(folder, later, { recursive: true })
  // an older log was put back in its place
  rmSync(join(folder, 'log'), { recursive: true })
  cpSync(backup, join(folder, 'log'), { recursive: true })
  await serve(t, folder)
  const refused = await marsad(['join', later, '--project', folder])
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /join\/own-chain: .*nothing was joined; end the workbench/)
})

test('the same command again prints another link, which opens once', async (t) => {
  const { folder } = await begin(t, { empty: true })
  const server = await serve(t, folder)
  assert.equal((await fetch(server.link)).status, 401, 'the first link was used')
  const again = await marsad(['serve', folder, '--no-open', '--json'])
  assert.equal(again.code, 0, again.stderr)
  const { address } = JSON.parse(again.stdout) as { address: string }
  assert.equal(new URL(address).origin, server.base)
  assert.equal((await fetch(address)).status, 200)
  assert.equal((await fetch(address)).status, 401)
})

test('the same command for another person, host or port is refused: it says who holds the workbench, and what to do', async (t) => {
  const { folder } = await begin(t, { empty: true })
  const server = await serve(t, folder)
  const { port } = new URL(server.base)
  const again = (...args: readonly string[]) => marsad(['serve', folder, '--no-open', '--json', ...args])
  for (const args of [
    ['--as', 'Omar'],
    ['--port', '1'],
    ['--host', '0.0.0.0'],
  ]) {
    const { code, stdout, stderr } = await again(...args)
    assert.deepEqual([code, stdout], [3, ''], args.join(' '))
    assert.match(stderr, /Rana has the workbench of this project open at 127\.0\.0\.1, port \d+, not /)
    assert.match(stderr, /end it there \(Ctrl-C\)/)
  }
  const same = await again('--as', 'Rana', '--port', port, '--host', '127.0.0.1')
  assert.equal(same.code, 0, same.stderr)
})

test('reports that are handed in by the page are kept at once and read afterwards', async (t) => {
  const { folder } = await begin(t)
  const server = await serve(t, folder)
  const events = await server.get('/api/events')
  const read = readUntil(events, '"kind":"finished"')
  const { token } = (await (await server.get('/api/session')).json()) as { token: string }
  const form = new FormData()
  form.append('files', new Blob([LATER]), 'folder/two.txt')
  form.append('files', new Blob([new Uint8Array([0, 255, 0, 255])]), 'picture.bin')
  form.append('date', '2024-03-20')
  form.append('publisher', 'Meridian')
  const headers = { cookie: server.cookie, origin: server.base, 'x-marsad-token': token }
  const answer = await fetch(`${server.base}/api/reports`, { method: 'POST', headers, body: form })
  const added = (await answer.json()) as {
    added: number
    files: { name: string; reports: string[]; diagnostics: { severity: string }[] }[]
  }
  assert.equal(answer.status, 200, JSON.stringify(added))
  assert.equal(added.added, 1)
  assert.deepEqual(
    added.files.map(({ name }) => name),
    ['two.txt', 'picture.bin'],
  )
  assert.equal(added.files[1]?.diagnostics[0]?.severity, 'error')
  await read
  const page = await server.get(`/api/reports/${added.files[0]!.reports[0]}`)
  const { report, claims } = (await page.json()) as { report: { publisher: string }; claims: unknown[] }
  assert.equal(report.publisher, 'Meridian')
  assert.ok(claims.length > 0)
})

test('no way of writing a path leads out of the pages', async (t) => {
  const { folder } = await begin(t, { empty: true })
  const server = await serve(t, folder)
  const { hostname, port, host } = new URL(server.base)
  for (const path of [
    '/../../../../../../etc/passwd',
    '/assets/../../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/....//....//package.json',
    '/.%00./package.json',
    '/assets/..\\..\\..\\package.json',
    `http://${host}/../../package.json`,
  ]) {
    const answer = await raw({ hostname, port: Number(port) }, [
      `GET ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Cookie: ${server.cookie}`,
      'Connection: close',
    ])
    assert.doesNotMatch(answer, /root:|"dependencies"/, path)
  }
  const rebound = await raw({ hostname, port: Number(port) }, [
    'GET /api/session HTTP/1.1',
    'Host: evil.example',
    `Cookie: ${server.cookie}`,
    'Connection: close',
  ])
  assert.match(rebound, /^HTTP\/1\.1 421/)
})

/** Sends bytes as they are, which no library would. */
const raw = (
  { hostname, port }: { readonly hostname: string; readonly port: number },
  lines: readonly string[],
): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })

test('a port that is taken, or none, is said in words', async (t) => {
  const { folder } = await begin(t, { empty: true })
  const server = await serve(t, folder)
  const { port } = new URL(server.base)
  const other = (await begin(t, { empty: true })).folder
  const taken = await marsad(['serve', other, '--no-open', '--port', port])
  assert.equal(taken.code, 1)
  assert.match(taken.stderr, /another program stands at this port/)
  assert.equal((await marsad(['serve', other, '--port', 'high'])).code, 2)
  assert.equal((await marsad(['status', '--project', other])).code, 0, 'the lock is free again')
})

test('at an address for others a token opens it as often as wanted, and nothing else does', async (t) => {
  const { folder } = await begin(t, { empty: true })
  const server = await serve(t, folder, ['--host', '0.0.0.0'])
  const local = `http://127.0.0.1:${new URL(server.base).port}`
  const key = new URL(server.link).search
  for (let i = 0; i < 2; i++)
    assert.match((await fetch(`${local}/${key}`)).headers.get('set-cookie') ?? '', /^marsad-/)
  assert.equal((await fetch(`${local}/?key=guess`)).status, 401)
  assert.equal((await marsad(['status', '--project', folder])).code, 0, 'commands find it too')
})

test('a server that is killed while it runs a command: the command says so, and nothing acknowledged is lost', async (t) => {
  const { folder, files } = await begin(t)
  const server = await serve(t, folder)
  const many = Array.from({ length: 40 }, (_, i) => LATER.replace('15', String(20 + i)))
  for (const [i, text] of many.entries()) writeFileSync(join(files, `more-${i}.txt`), text)
  const names = many.map((_, i) => join(files, `more-${i}.txt`))
  const events = await server.get('/api/events')
  const adding = marsad(['add', ...names, '--project', folder, '--date', '2024-03-20'])
  await readUntil(events, '"kind":"changed"')
  await server.end('SIGKILL')
  const cut = await adding
  assert.equal(cut.code, 1)
  assert.match(cut.stderr, /the server ended before the command did; "marsad status" shows what was recorded/)
  const status = await marsad(['status', '--project', folder, '--json'])
  assert.equal((JSON.parse(status.stdout) as { reports: number }).reports, 41)
  assert.equal((await marsad(['verify', folder])).code, 0)
})
