import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSafeServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderWith, linesOf, marsad, REPORT } from './marsad.js'
import { serve as serveProject } from './serving.js'

const SHUT = new URL('no-network.js', import.meta.url).href

const page = (words: string): string =>
  `<html><head><title>Bread</title></head><body><article><p>${words}</p></article></body></html>`

const CHANGED = REPORT.replace('at least 12', 'at least 14')

async function portOf(t: TestContext, server: Server & { closeAllConnections?(): void }): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections?.()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A site of this machine whose page is another one the second time. */
async function openSite(t: TestContext): Promise<{ readonly base: string; readonly asked: string[] }> {
  const asked: string[] = []
  const answer: RequestListener = ({ url = '' }, response) => {
    asked.push(url)
    if (url === '/never') return
    if (url === '/old') return void response.writeHead(301, { location: '/bread' }).end()
    const isSecond = asked.filter((one) => one === '/bread').length > 1
    if (url === '/bread')
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(page(isSecond ? CHANGED : REPORT))
    response.writeHead(404).end()
  }
  return { base: `http://127.0.0.1:${await portOf(t, createServer(answer))}`, asked }
}

async function initProject(t: TestContext) {
  const folder = join(folderWith(t, {}), 'halvek')
  assert.equal((await marsad(['init', folder, '--as', 'Rana'])).code, 0)
  const run = (args: readonly string[], options: Parameters<typeof marsad>[1] = {}) =>
    marsad([...args], { ...options, env: { MARSAD_PROJECT: folder, ...options.env } })
  return { folder, run }
}

/** Every file of the project's log and objects with what stands in it. */
const keptIn = (folder: string): readonly (readonly [string, string])[] =>
  ['log', 'objects'].flatMap((part) =>
    existsSync(join(folder, part))
      ? readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((path) => [path, readFileSync(path, 'latin1')] as const)
      : [],
  )

test('an address is added, added again when it says something else, and the difference is shown', async (t) => {
  const { run } = await initProject(t)
  const { base, asked } = await openSite(t)
  const first = await run(['add', `${base}/old`, '--allow-private', '--no-read'])
  assert.deepEqual([first.code, first.stderr], [0, ''])
  assert.match(first.stdout, /^1 report added\n/)
  const second = await run(['add', `${base}/bread`, '--allow-private', '--no-read'])
  assert.equal(second.code, 0)
  assert.deepEqual(asked, ['/old', '/bread', '/bread'])
  const versions = await run(['versions'])
  assert.match(
    versions.stdout,
    new RegExp(`^${base}/bread\n.*/old, received .* UTC: Bread\n.*/bread, received`),
  )
  for (const name of ['/old', '/bread']) {
    const { code, stdout } = await run(['difference', base + name])
    assert.equal(code, 0)
    assert.match(stdout, /1 word taken out, 1 word added\n\n….* killing at least \[-12-\] \{\+14\+\} people/)
  }
  const none = await run(['difference', `${base}/other`])
  assert.equal(none.code, 1)
  assert.match(none.stderr, /error difference\/none: nothing came from this address; nothing was compared/)
  const verified = await run(['verify'])
  assert.equal(verified.code, 0, verified.stderr)
})

test('an address that gives nothing: one line, an exit code, and the project as it was', async (t) => {
  const { folder, run } = await initProject(t)
  const { base, asked } = await openSite(t)
  const before = keptIn(folder)
  /** Arguments, and what the one line says. */
  const bad: readonly (readonly [readonly string[], RegExp])[] = [
    [
      [`${base}/bread`],
      /error fetch\/private: 127\.0\.0\.1 is this machine and no public address; nothing was kept;/,
    ],
    [['http://[::ffff:127.0.0.1]/'], /error fetch\/private: /],
    [['http://2130706433/'], /error fetch\/private: /],
    [[`${base}/none`, '--allow-private'], /error fetch\/status: the server says 404 Not Found/],
    [
      [`${base}/never`, '--allow-private', '--timeout', '0.5'],
      /error fetch\/too-slow: no whole answer within 0\.5 s/,
    ],
    [['ftp://halvek.example/page'], /error fetch\/scheme: .*; nothing was fetched; save it as a file/],
    [['http://rana:secret@halvek.example/'], /error fetch\/password: .*; nothing was fetched; take it out/],
  ]
  for (const [args, says] of bad) {
    const { code, stderr, stdout } = await run(['add', ...args])
    assert.equal(code, 1, args[0])
    assert.equal(linesOf(stderr).length, 1, stderr)
    assert.match(stderr, says)
    assert.doesNotMatch(stderr + stdout, /secret/)
  }
  for (const args of [
    ['--most', 'none'],
    ['--timeout', '0'],
    ['--timeout', ''],
  ]) {
    const { code, stderr } = await run(['add', `${base}/bread`, ...args])
    assert.equal(code, 2)
    assert.match(stderr, /is no number from 1 to 10000; nothing was added/)
  }
  assert.deepEqual(keptIn(folder), before)
  assert.deepEqual(asked, ['/none', '/never'])
})

test('nobody is asked save for an address that was named, also in a project that has fetched some', async (t) => {
  const { folder, run } = await initProject(t)
  const { base } = await openSite(t)
  await run(['add', `${base}/bread`, '--allow-private', '--no-read'])
  await run(['add', `${base}/bread`, '--allow-private', '--no-read'])
  const knocks = join(folder, '..', 'knocks')
  const shut = { env: { MARSAD_KNOCKS: knocks }, node: ['--import', SHUT] }
  const quiet: readonly (readonly string[])[] = [
    ['add', '-', '--no-read'],
    ['status'],
    ['versions'],
    ['difference', `${base}/bread`],
    ['verify'],
  ]
  for (const args of quiet) {
    const { code, stderr } = await run(args, { ...shut, input: REPORT })
    assert.deepEqual([code, stderr], [0, ''], args.join(' '))
  }
  assert.ok(!existsSync(knocks), existsSync(knocks) ? readFileSync(knocks, 'utf8') : '')
  // and the door is the one that is used: here it is shut
  await run(['add', `${base}/bread`, '--allow-private', '--no-read'], shut)
  assert.deepEqual(linesOf(readFileSync(knocks, 'utf8')), ['request'])
})

test('an address is fetched by the server that holds the project', async (t) => {
  const { folder, run } = await initProject(t)
  const { base } = await openSite(t)
  const server = await serveProject(t, folder)
  const added = await run(['add', `${base}/bread`, '--allow-private', '--no-read'])
  assert.deepEqual([added.code, added.stderr], [0, ''])
  assert.match(added.stdout, /^1 report added\n/)
  const { reports } = (await (await server.get('/api/reports')).json()) as {
    readonly reports: readonly { readonly report: { readonly url: string } }[]
  }
  assert.deepEqual(
    reports.map(({ report }) => report.url),
    [`${base}/bread`],
  )
  assert.equal(await server.end(), 0)
})

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

test('a server must show that it is the one named', {
  skip: hasOpenssl ? false : 'no openssl here to make a certificate with',
}, async (t) => {
  const { folder, run } = await initProject(t)
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, '..', name))
  const make =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3 -subj /CN=localhost -addext subjectAltName=DNS:localhost'
  execFileSync('openssl', [...make.split(' '), '-keyout', key!, '-out', cert!], { stdio: 'ignore' })
  const shown = { key: readFileSync(key!), cert: readFileSync(cert!) }
  const answer: RequestListener = (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(page(REPORT))
  const port = await portOf(t, createSafeServer(shown, answer))
  const add = (host: string, env: Readonly<Record<string, string>>) =>
    run(['add', `https://${host}:${port}/`, '--allow-private', '--no-read'], { env })
  const stranger = await add('localhost', { NODE_TLS_REJECT_UNAUTHORIZED: '0' })
  assert.equal(stranger.code, 1)
  assert.match(
    stranger.stderr,
    /error fetch\/certificate: .*it signed its certificate itself; nothing was kept/,
  )
  const trusted = { NODE_EXTRA_CA_CERTS: cert! }
  const other = await add('127.0.0.1', trusted)
  assert.match(other.stderr, /error fetch\/certificate: .*its certificate is for another name/)
  const { code, stderr } = await add('localhost', trusted)
  assert.deepEqual([code, stderr], [0, ''])
  const kept = keptIn(folder).map(([, words]) => words)
  assert.ok(
    kept.some((words) => /"certificate":\{[^}]*"sha256":"(?:[0-9A-F]{2}:){31}[0-9A-F]{2}"/.test(words)),
  )
})
