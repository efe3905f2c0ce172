import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { test } from 'node:test'
import type { Answers } from './fetching.test-data.js'
import { add, begin, capturesOf, codes, page, serve, story } from './fetching.test-data.js'
import { verifyProject } from './verify.js'
import { versionsOf } from './versions.js'

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
