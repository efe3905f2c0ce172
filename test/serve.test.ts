import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { marsad } from './marsad.js'
import { LATER, projectToServe, readUntil } from './served.js'
import { serve } from './serving.js'

test('the lock is held while it runs and free after; where the server stands only its owner can read', async (t) => {
  const { folder } = await projectToServe(t, { empty: true })
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
  const { folder } = await projectToServe(t, { empty: true })
  const server = await serve(t, folder)
  assert.equal(await server.end('SIGKILL'), null)
  assert.ok(existsSync(join(folder, 'local', 'server.json')))
  assert.equal((await marsad(['status', '--project', folder])).code, 0)
  const next = await serve(t, folder)
  assert.equal((await next.get('/api/session')).status, 200)
})

test('another process has the project, and no server answers: it says so and changes nothing', async (t) => {
  const { folder } = await projectToServe(t, { empty: true })
  const server = await serve(t, folder)
  writeFileSync(join(folder, 'local', 'server.json'), '{"address":"http://127.0.0.1:9","token":"x"}')
  const refused = await marsad(['status', '--project', folder])
  assert.equal(refused.code, 3)
  assert.match(refused.stderr, /has this project open/)
  await server.end()
})

test('the same command again prints another link, which opens once', async (t) => {
  const { folder } = await projectToServe(t, { empty: true })
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
  const { folder } = await projectToServe(t, { empty: true })
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
  const { folder } = await projectToServe(t)
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
  const { folder } = await projectToServe(t, { empty: true })
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
  const { folder } = await projectToServe(t, { empty: true })
  const server = await serve(t, folder)
  const { port } = new URL(server.base)
  const other = (await projectToServe(t, { empty: true })).folder
  const taken = await marsad(['serve', other, '--no-open', '--port', port])
  assert.equal(taken.code, 1)
  assert.match(taken.stderr, /another program stands at this port/)
  assert.equal((await marsad(['serve', other, '--port', 'high'])).code, 2)
  assert.equal((await marsad(['status', '--project', other])).code, 0, 'the lock is free again')
})

test('at an address for others a token opens it as often as wanted, and nothing else does', async (t) => {
  const { folder } = await projectToServe(t, { empty: true })
  const server = await serve(t, folder, ['--host', '0.0.0.0'])
  const local = `http://127.0.0.1:${new URL(server.base).port}`
  const key = new URL(server.link).search
  for (let i = 0; i < 2; i++)
    assert.match((await fetch(`${local}/${key}`)).headers.get('set-cookie') ?? '', /^marsad-/)
  assert.equal((await fetch(`${local}/?key=guess`)).status, 401)
  assert.equal((await marsad(['status', '--project', folder])).code, 0, 'commands find it too')
})
