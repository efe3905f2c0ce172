import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from './example.test-data.js'
import { traceOrigins } from './index.js'
import { together, trace, whyOf } from './traced.test-data.js'

test('a text that several print, whole, edited or shortened, is one origin: its earliest printer’s', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'Evening Post', published: '2024-03-18', text: 'edited' }),
    tell({ id: 'b', publisher: 'Northern Courier', published: '2024-03-17', text: 'wire' }),
    tell({ id: 'c', publisher: 'Harbour Times', published: '2024-03-18', text: 'shortened' }),
    tell({ id: 'd', publisher: 'Evening Post', published: '2024-03-18', text: 'own' }),
  )
  const { name, sort } = origins.of('a')
  assert.deepEqual({ name, sort }, { name: 'Northern Courier', sort: 'text' })
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c') && !together(origins, 'a', 'd'))
  assert.equal(
    whyOf(origins, 'a'),
    'three outlets print one text, the first Northern Courier on 17 Mar 2024; ' +
      '100% of Harbour Times’s text is Northern Courier’s and 88% of Evening Post’s text is Northern Courier’s',
  )
})

test('a text that shares a sentence with another is no copy', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'Northern Courier', text: 'wire' }),
    tell({ id: 'b', publisher: 'Evening Post', text: 'embedded' }),
  )
  assert.ok(!together(origins, 'a', 'b'))
  assert.equal(origins.of('b').sort, 'publisher')
})

test('of prints of one day the agency’s own is the first, and its own reports go back to it too', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'Evening Post', text: 'edited' }),
    tell({ id: 'b', publisher: 'AFP', text: 'wire' }),
    tell({ id: 'c', publisher: 'Agence France-Presse', text: 'own', published: '2024-03-19' }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c'))
  assert.equal(origins.of('a').name, 'Agence France-Presse')
  assert.equal(origins.of('a').sort, 'publisher')
})

test('what a ministry that is quoted printed first is its statement, whoever prints it after', () => {
  const ministry = 'Ministry of Justice of Orvelia'
  const claims = [
    tell({ id: 'a', publisher: ministry, text: 'wire', published: '2024-03-17' }),
    tell({ id: 'b', publisher: 'Evening Post', text: 'edited', published: '2024-03-18' }),
  ]
  assert.equal(trace(...claims).of('b').sort, 'text')
  const origins = trace(
    ...claims,
    tell({ id: 'c', publisher: 'AFP', text: 'own', source: `the ${ministry}` }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'a', 'c'))
  assert.equal(origins.of('b').name, ministry)
})

test('a text that cannot be had is no copy of any', () => {
  const origins = traceOrigins(
    [tell({ id: 'a', publisher: 'A', text: 'wire' }), tell({ id: 'b', publisher: 'B', text: 'edited' })],
    { textOf: () => null },
  )
  assert.ok(!together(origins, 'a', 'b'))
})

test('in a copied text a named source is still itself', () => {
  const origins = trace(
    tell({
      id: 'a',
      publisher: 'Northern Courier',
      text: 'wire',
      source: 'the Halvek Observatory',
      type: 'monitor',
    }),
    tell({
      id: 'b',
      publisher: 'Evening Post',
      published: '2024-03-18',
      text: 'edited',
      source: 'the Halvek Observatory',
      type: 'monitor',
    }),
    tell({
      id: 'c',
      publisher: 'Free Halvek',
      text: 'own',
      source: 'The Halvek Observatory',
      type: 'monitor',
    }),
    tell({ id: 'd', publisher: 'Northern Courier', text: 'wire' }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c') && !together(origins, 'a', 'd'))
  const { name, sort } = origins.of('a')
  assert.deepEqual({ name, sort }, { name: 'the Halvek Observatory', sort: 'speaker' })
  assert.equal(
    whyOf(origins, 'a'),
    'three outlets repeat the Halvek Observatory: Evening Post, Free Halvek and Northern Courier; ' +
      '88% of Evening Post’s text is Northern Courier’s',
  )
})
