import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from './example.test-data.js'
import { sayTree } from './index.js'
import { together, trace, whyOf } from './traced.test-data.js'

test('editions of one broadcaster are one, also where others quote it', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'BBC Arabic' }),
    tell({ id: 'b', publisher: 'BBC News', published: '2024-03-18' }),
    tell({ id: 'c', publisher: 'Evening Post', source: 'the BBC', type: 'media' }),
    tell({ id: 'd', publisher: 'Harbour Times' }),
    tell({ id: 'e', publisher: 'The Harbour Times (English edition)', text: 'x' }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c') && together(origins, 'd', 'e'))
  assert.equal(origins.of('a').name, 'BBC')
  assert.equal(whyOf(origins, 'a'), 'BBC in its own reports, and in Evening Post')
  assert.equal(
    whyOf(origins, 'd'),
    'two editions of Harbour Times: Harbour Times and The Harbour Times (English edition)',
  )
})

test('reports of nobody known are each their own', () => {
  const origins = trace(
    tell({ id: 'a', publisher: null, text: 'x' }),
    tell({ id: 'b', publisher: null, text: 'y' }),
  )
  assert.ok(!together(origins, 'a', 'b'))
})

test('ids say what an origin is: they do not change with what else is known', () => {
  const one = tell({ id: 'a', publisher: 'A', source: 'the Halvek Observatory', type: 'monitor' })
  const alone = trace(one).of('a').id
  assert.equal(trace(one, tell({ id: 'b', publisher: 'B' })).of('a').id, alone)
})

test('the tree in words', () => {
  const claims = [
    tell({
      id: 'a',
      publisher: 'Halvek Wire',
      source: 'the Halvek Observatory',
      type: 'monitor',
      via: ['Reuters'],
    }),
    tell({
      id: 'b',
      publisher: 'Evening Post',
      published: '2024-03-18',
      source: 'the Halvek Observatory',
      type: 'monitor',
    }),
    tell({
      id: 'c',
      publisher: 'Evening Post',
      published: '2024-03-18',
      source: 'the Halvek Observatory',
      type: 'monitor',
    }),
  ]
  assert.deepEqual(sayTree(trace(...claims).branches, { claims }), [
    'the Halvek Observatory (speaker): two outlets repeat the Halvek Observatory: Evening Post and Halvek Wire',
    '  Halvek Wire, 17 Mar 2024, one claim, by way of Reuters',
    '  Evening Post, 18 Mar 2024, two claims',
  ])
})
