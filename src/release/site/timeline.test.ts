import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Material } from '../../export/index.js'
import { monthPages, timelineBody } from './timeline.js'

/** So many incidents of which nobody gives a number, a day apart; the last of them without a day. */
function materialOf(count: number): Material {
  const incidents = Array.from({ length: count }, (_, i) => {
    const day = i === count - 1 ? null : new Date(Date.UTC(2031, 0, 1 + (i % 40))).toISOString().slice(0, 10)
    return { id: `i-${i}`, former: [], claims: [], kind: 'shelling', place: null, start: day, end: day }
  })
  const tolls = incidents.map(() => ({ cells: [], responsibility: { held: [], disclaimers: [] } }))
  return { incidents, tolls, grades: new Map() } as unknown as Material
}

const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(/incidents\/(i-\d+)\.html/g)].map(([, id]) => id!)

test('a few incidents stand on one page', () => {
  const material = materialOf(1000)
  assert.equal(idsIn(timelineBody(material).html).length, 1000)
  assert.deepEqual([...monthPages(material)], [])
})

test('many have pages by month, of at most a thousand, on which each stands once; the timeline leads to them', () => {
  const material = materialOf(3001)
  const { html } = timelineBody(material)
  assert.deepEqual(idsIn(html), [])
  const pages = [...monthPages(material)]
  assert.deepEqual(
    pages.map(({ path, title }) => [path, title]),
    [
      ['timeline/2031-01.html', 'January 2031'],
      ['timeline/2031-01-2.html', 'January 2031, page 2'],
      ['timeline/2031-01-3.html', 'January 2031, page 3'],
      ['timeline/2031-02.html', 'February 2031'],
      ['timeline/unknown.html', 'Day not known'],
    ],
  )
  const ids = pages.flatMap(({ body }) => idsIn(body.html))
  assert.equal(ids.length, 3001)
  assert.equal(new Set(ids).size, 3001)
  for (const { body } of pages) assert.ok(idsIn(body.html).length <= 1000)
  for (const path of ['timeline/2031-01.html', 'timeline/2031-02.html', 'timeline/unknown.html'])
    assert.ok(html.includes(`href="${path}"`), path)
  assert.match(pages[1]!.body.html, /href="\.\.\/timeline\/2031-01\.html">page 1<.* · page 2.*page 3</)
})
