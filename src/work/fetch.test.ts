import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Diagnostic } from '../diagnostic/index.js'
import type { Capture } from '../record/index.js'
import { addReports } from './add.js'
import { eraseThing } from './erase.js'
import { type FetchingOptions, openFetching } from './fetch.js'
import { initProject } from './init.js'
import { openProject, type Project } from './project.js'
import { verifyProject } from './verify.js'
import { versionsOf } from './versions.js'

type Answers = Record<string, RequestListener>

/** Answers by path of a server of this machine, which may change meanwhile; what has none is not there. */
async function serve(t: TestContext, answers: Answers) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end('no such page')
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const story = (n: string): string =>
  `Army artillery shelled the town of Halvek on Monday, killing ${n} people, residents said. ` +
  'The governor said that rescue teams had worked through the night to reach the wounded.'

const page =
  (n: string): RequestListener =>
  (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<html><head><title>Bread ${n}</title></head><body><article><p>${story(n)}</p></article></body></html>`,
      )

interface Item {
  readonly link: string
  readonly text?: string
}

/** A feed that has a tag of its own for each state. */
const feed =
  (items: readonly Item[], etag: string): RequestListener =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    const list = items.map(
      ({ link, text }) =>
        `<item><title>${link}</title><link>${link}</link><pubDate>Mon, 18 Mar 2024 08:00:00 GMT</pubDate>` +
        `${text === undefined ? '' : `<description>${text}</description>`}</item>`,
    )
    response
      .writeHead(200, { 'content-type': 'application/rss+xml', etag })
      .end(`<rss version="2.0"><channel><title>Free Halvek</title>${list.join('')}</channel></rss>`)
  }

/** A project, and a clock that goes on by what is slept, and a little with each look. */
function begin(t: TestContext) {
  const folder = join(mkdtempSync(join(tmpdir(), 'marsad-fetch-')), 'halvek')
  t.after(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  let now = Date.UTC(2024, 2, 18)
  const slept: number[] = []
  const clock = (): Date => {
    now += 1
    return new Date(now)
  }
  assert.ok(!('code' in initProject(folder, { name: null, person: 'Rana', codebook: null, clock })))
  const { value: project } = openProject(folder, { clock: () => new Date(Date.UTC(2024, 4, 1)) })
  assert.ok(project !== null)
  t.after(() => project.close())
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds)
    now += milliseconds
  }
  return { project, slept, clock, sleep }
}

type Begun = ReturnType<typeof begin>

/** Adds addresses one after the other, as one command does. */
async function add(
  { project, clock, sleep }: Begun,
  addresses: readonly string[],
  wish: Partial<FetchingOptions> = {},
) {
  const { fetch } = await openFetching(project, {
    ...{ follow: false, most: 50, allowPrivate: true, milliseconds: 2000, date: null, publisher: null },
    ...{ next: () => {}, clock, sleep },
    ...wish,
  })
  async function* all() {
    for (const address of addresses) yield* fetch(address)
  }
  return addReports(project, all(), { keepOnly: true, found: () => {}, step: () => {}, clock })
}

const capturesOf = ({ entries }: Project): readonly Capture[] =>
  entries().value.flatMap(({ fact }) => (fact?.kind === 'capture' ? [fact] : []))

const codes = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`)

test('a capture says what was asked, what answered and when; its answers are an object of their own', async (t) => {
  const begun = begin(t)
  const { base } = await serve(t, {
    '/old': (_, response) => void response.writeHead(301, { location: '/bread' }).end(),
    '/bread': page('12'),
  })
  const { value, diagnostics } = await add(begun, [`${base}/old`])
  assert.deepEqual(diagnostics, [])
  assert.equal(value.reports, 1)
  const [capture] = capturesOf(begun.project)
  const { fetched, from, report, extractor } = capture!
  assert.deepEqual(
    [from, report!.url, report!.id, extractor.name],
    [`${base}/old`, `${base}/bread`, `${base}/old`, 'marsad/html'],
  )
  assert.deepEqual(
    { ...fetched, at: null, answers: null },
    {
      asked: `${base}/old`,
      final: `${base}/bread`,
      hops: [
        { address: `${base}/old`, status: 301 },
        { address: `${base}/bread`, status: 200 },
      ],
      at: null,
      answers: null,
    },
  )
  assert.equal(report!.captured, fetched!.at)
  const answers = JSON.parse(begun.project.objects.get(fetched!.answers)!.toString())
  assert.match(answers.agent, /^marsad\/\d+\.\d+\.\d+ \(\+archive\)$/)
  assert.deepEqual(answers.hops[0].headers[0], ['location', '/bread'])
  assert.equal(answers.sent.bytes, begun.project.objects.get(capture!.bytes)!.length)
  const verified = await verifyProject(begun.project.folder, { head: null })
  assert.deepEqual(
    verified.diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  )
})

test('an address that gives other words is a second version; one that gives the same is a second capture', async (t) => {
  const begun = begin(t)
  const answers: Answers = { '/bread': page('12') }
  const { base } = await serve(t, answers)
  await add(begun, [`${base}/bread`, `${base}/bread`])
  answers['/bread'] = page('14')
  await add(begun, [`${base}/bread`])
  const [found] = versionsOf(begun.project, { url: `${base}/bread` })
  assert.deepEqual(
    found!.versions.map(({ words, captures }) => [words!.includes('killing 12'), captures.length]),
    [
      [true, 2],
      [false, 1],
    ],
  )
})

test('addresses of one host are asked two seconds apart', async (t) => {
  const begun = begin(t)
  const { base } = await serve(t, { '/a': page('1'), '/b': page('2') })
  await add(begun, [`${base}/a`, `${base}/b`])
  assert.equal(begun.slept.length, 1)
  assert.ok(begun.slept[0]! > 0 && begun.slept[0]! <= 2000)
})

test('a feed is asked for what is new only, and its entries are kept once', async (t) => {
  const begun = begin(t)
  const one = { link: '/one', text: story('12') }
  const answers: Answers = { '/feed.xml': feed([one], '"1"') }
  const { base, asked } = await serve(t, answers)
  const first = await add(begun, [`${base}/feed.xml`])
  assert.deepEqual([first.value.reports, codes(first.diagnostics)], [1, ['note feed/summary']])
  const second = await add(begun, [`${base}/feed.xml`])
  assert.deepEqual(codes(second.diagnostics), ['note fetch/unchanged'])
  assert.match(second.diagnostics[0]!.message, /^nothing new since 2024-03-18 00:00 UTC$/)
  answers['/feed.xml'] = feed([{ link: '/two', text: story('5') }, one], '"2"')
  const third = await add(begun, [`${base}/feed.xml`])
  assert.deepEqual([third.value.reports, third.value.known], [1, 1])
  assert.deepEqual(
    capturesOf(begun.project).map(({ report }) => report!.url),
    [`${base}/one`, `${base}/two`],
  )
  answers['/feed.xml'] = feed([one], '"3"')
  await add(begun, [`${base}/feed.xml`])
  assert.equal(capturesOf(begun.project).length, 3, 'that it stands there still is said once')
  assert.deepEqual(new Set(asked), new Set(['/robots.txt', '/feed.xml']))
})

test('a feed to be followed gives its pages too, slowly, so many at a time, and each once', async (t) => {
  const begun = begin(t)
  const answers: Answers = {
    '/robots.txt': (_, response) => void response.end('User-agent: *\nDisallow: /drafts\nCrawl-delay: 5\n'),
    '/feed.xml': feed(
      [
        { link: '/one', text: story('12') },
        { link: '/drafts/1' },
        { link: '/two' },
        { link: '/three' },
        { link: '/one' },
      ],
      '"1"',
    ),
    ...{ '/one': page('1'), '/two': page('2'), '/three': page('3'), '/drafts/1': page('9') },
  }
  const { base, asked } = await serve(t, answers)
  const first = await add(begun, [`${base}/feed.xml`], { follow: true, most: 2 })
  assert.deepEqual(asked, ['/robots.txt', '/feed.xml', '/one', '/two'])
  assert.ok(
    begun.slept.every((milliseconds) => milliseconds > 3000 && milliseconds <= 5000),
    `${begun.slept}`,
  )
  assert.equal(begun.slept.length, 3)
  assert.deepEqual(
    codes(first.diagnostics).filter((code) => code.includes('fetch/')),
    ['warning fetch/robots', 'note fetch/left'],
  )
  assert.match(first.diagnostics.find(({ code }) => code === 'fetch/left')!.message, /^1 more to fetch/)
  asked.length = 0
  const second = await add(begun, [`${base}/feed.xml`], { follow: true, most: 2 })
  assert.deepEqual(asked, ['/robots.txt', '/feed.xml', '/three'])
  assert.equal(second.value.reports, 1)
  const dated = capturesOf(begun.project).find(({ fetched }) => fetched?.asked === `${base}/three`)
  assert.equal(dated!.report!.published, '2024-03-18', 'the page says no date; the feed does')
})

test('what a feed says of a page is no version of the page', async (t) => {
  const begun = begin(t)
  const { base } = await serve(t, {
    '/feed.xml': feed([{ link: '/one', text: story('12') }], '"1"'),
    '/one': page('14'),
  })
  await add(begun, [`${base}/feed.xml`])
  assert.equal(versionsOf(begun.project, { url: `${base}/one` })[0]!.versions.length, 1)
  await add(begun, [`${base}/feed.xml`], { follow: true })
  assert.deepEqual(versionsOf(begun.project), [])
  assert.match(versionsOf(begun.project, { url: `${base}/one` })[0]!.versions[0]!.words!, /killing 14/)
})

test('a host that asks to wait a little is asked once more; one that asks for long is left alone', async (t) => {
  const begun = begin(t)
  let tries = 0
  const { base, asked } = await serve(t, {
    '/feed.xml': feed([{ link: '/one' }, { link: '/two' }, { link: '/three' }], '"1"'),
    '/one': (request, response) => {
      if (tries++ === 0) response.writeHead(503, { 'retry-after': '20' }).end()
      else page('1')(request, response)
    },
    '/two': (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end(),
    '/three': page('3'),
  })
  const { value, diagnostics } = await add(begun, [`${base}/feed.xml`], { follow: true })
  assert.deepEqual(asked, ['/robots.txt', '/feed.xml', '/one', '/one', '/two'])
  assert.ok(begun.slept.some((milliseconds) => milliseconds > 15_000 && milliseconds <= 20_000))
  assert.equal(value.reports, 1)
  assert.deepEqual(
    codes(diagnostics).filter((code) => code.includes('fetch/')),
    ['error fetch/status', 'warning fetch/left-alone'],
  )
  assert.match(
    diagnostics.find(({ code }) => code === 'fetch/status')!.message,
    /come back after 2024-03-18 01:/,
  )
})

test('a feed that robots.txt keeps from programs is not kept, whatever its address looks like', async (t) => {
  for (const path of ['/feed.xml', '/news']) {
    const begun = begin(t)
    const { base, asked } = await serve(t, {
      '/robots.txt': (_, response) => void response.end('User-agent: marsad\nDisallow: /\n'),
      [path]: feed([{ link: '/one', text: story('12') }], '"1"'),
      '/page': page('1'),
    })
    const { value, diagnostics } = await add(begun, [base + path])
    assert.deepEqual([value.reports, codes(diagnostics)], [0, ['error fetch/robots']])
    assert.deepEqual(capturesOf(begun.project), [])
    assert.equal(asked.includes(path), path === '/news', 'what looks like a feed is not even asked for')
    // a person who names a page reads it as anybody may
    assert.equal((await add(begun, [`${base}/page`])).value.reports, 1)
  }
})

test('words that were erased do not come back with the next look at a feed', async (t) => {
  const begun = begin(t)
  const one = { link: '/one', text: story('12') }
  const answers: Answers = { '/feed.xml': feed([one], '"1"') }
  const { base } = await serve(t, answers)
  await add(begun, [`${base}/feed.xml`])
  const [capture] = capturesOf(begun.project)
  assert.ok(eraseThing(begun.project, capture!.report!.text, { reason: 'names a witness' }).value !== null)
  assert.equal(begun.project.objects.get(capture!.fetched!.answers), null, 'the headers are gone too')
  answers['/feed.xml'] = feed([one, { link: '/two', text: story('5') }], '"2"')
  const { value, diagnostics } = await add(begun, [`${base}/feed.xml`])
  assert.deepEqual([value.reports, value.known], [0, 0])
  assert.ok(codes(diagnostics).includes('warning archive/erased'))
  for (const hash of begun.project.objects.list())
    assert.ok(!begun.project.objects.get(hash)!.includes('killing 12 people'))
})

test('an address that gives nothing leaves the project as it was', async (t) => {
  const begun = begin(t)
  const { base } = await serve(t, {
    '/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
    '/never': () => {},
    '/elsewhere': (_, response) => void response.writeHead(302, { location: 'ftp://halvek.example/' }).end(),
  })
  const before = { objects: [...begun.project.objects.list()], heads: begun.project.log.heads() }
  const bad = [
    `${base}/loop`,
    `${base}/never`,
    `${base}/elsewhere`,
    `${base}/gone`,
    'ftp://a.example/',
    'http://',
  ]
  const { value, diagnostics } = await add(begun, bad, { milliseconds: 300 })
  assert.deepEqual(value.files, [])
  assert.deepEqual(codes(diagnostics), [
    'error fetch/redirects',
    'error fetch/too-slow',
    'error fetch/scheme',
    'error fetch/status',
    'error fetch/scheme',
    'error fetch/address',
  ])
  assert.deepEqual({ objects: [...begun.project.objects.list()], heads: begun.project.log.heads() }, before)
})

/** What the server says that the bytes are in, what they are in, the words. */
const CHARSETS: readonly (readonly [string, Uint8Array, string])[] = [
  ['windows-1252', Buffer.from('… the café said'), 'the café said'],
  ['utf-8', Buffer.from('… the caf\xe9 said', 'latin1').subarray(1), 'the café said'],
  ['x-none-such', Buffer.from('… the café said'), 'the café said'],
]

test('a character set that the server gets wrong spoils no letter', async (t) => {
  const begun = begin(t)
  const wrap = (bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(`${story('12')} `), bytes])
  const { base } = await serve(
    t,
    Object.fromEntries(
      CHARSETS.map(([charset, bytes], i): [string, RequestListener] => [
        `/${i}`,
        (_, response) =>
          void response.writeHead(200, { 'content-type': `text/plain; charset=${charset}` }).end(wrap(bytes)),
      ]),
    ),
  )
  for (const [i, [charset, , words]] of CHARSETS.entries()) {
    const { value } = await add(begun, [`${base}/${i}`])
    const hash = value.files[0]!.bytes
    const capture = capturesOf(begun.project).find(({ bytes }) => bytes === hash)
    const text = begun.project.objects.get(capture!.report!.text)!.toString()
    assert.ok(text.endsWith(words), `${charset}: ${text.slice(-30)}`)
  }
})
