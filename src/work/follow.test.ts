import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eraseThing } from './erase.js'
import type { Answers } from './fetching.test-data.js'
import { add, begin, capturesOf, codes, feed, page, serve, story } from './fetching.test-data.js'
import { versionsOf } from './versions.js'

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
  assert.deepEqual([value.reports, value.known, value.erased], [1, 0, 1], 'the other entry is kept')
  assert.ok(codes(diagnostics).includes('warning archive/erased'))
  for (const hash of begun.project.objects.list())
    assert.ok(!begun.project.objects.get(hash)!.includes('killing 12 people'))
})
