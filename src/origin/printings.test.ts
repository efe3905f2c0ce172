import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordedClaim } from '../record/index.js'
import { tell } from './example.test-data.js'
import type { Origins } from './index.js'
import { openOrigins, sayTree, traceOrigins } from './index.js'

const TEXTS: Readonly<Record<string, string>> = {
  wire:
    'At least 12 people were killed and dozens wounded on Saturday when explosions hit a bread queue in Halvek, the ' +
    'Orvelian city that the army has besieged since January. The government and the rebels blamed each other.',
  own:
    'The council of Halvek met on Monday to speak about the price of bread and the state of the roads in spring, and ' +
    'about a school that has stood empty since its roof fell in two years ago.',
  mill: 'Nobody in Halvek knows when the mill will open again, its owner told this paper in the yard on Friday.',
}

const textOf = (text: string): string | null => TEXTS[text] ?? null

const trace = (...claims: readonly RecordedClaim[]): Origins => traceOrigins(claims, { textOf })

const whyOf = (origins: Origins, claim: string): string =>
  origins.branches.find(({ claims }) => claims.includes(claim))!.why

test('who prints a text word for word after another is an outlet of its origin, and makes none', () => {
  const again = ['Harbour Times, 2024-03-18', 'Evening Post, 2024-03-19']
  const [alone, repeated] = [undefined, again].map((list) =>
    trace(
      tell({ id: 'a', publisher: 'Northern Courier', text: 'wire', ...(list ? { again: list } : {}) }),
      tell({ id: 'b', publisher: 'Northern Courier', published: '2024-03-20', text: 'own' }),
      tell({ id: 'c', publisher: 'Evening Post', published: '2024-03-20', text: 'mill' }),
    ),
  )
  for (const id of ['a', 'b', 'c']) assert.deepEqual(repeated!.of(id), alone!.of(id), id)
  const branch = repeated!.branches.find(({ claims }) => claims.includes('a'))!
  assert.deepEqual(branch.outlets, ['Evening Post', 'Harbour Times', 'Northern Courier'])
  assert.equal(
    branch.why,
    'two outlets repeat Northern Courier, which prints its own reports too: Evening Post and Harbour Times; ' +
      '100% of Evening Post’s text is Northern Courier’s and 100% of Harbour Times’s text is Northern Courier’s',
  )
})

test('editions of one house that print one text are one outlet', () => {
  const origins = trace(
    tell({
      id: 'a',
      publisher: 'BBC News',
      text: 'wire',
      again: ['BBC Persian, 2024-03-18', 'Evening Post'],
    }),
  )
  assert.equal(origins.branches[0]?.outlets.length, 2)
  assert.equal(whyOf(origins, 'a').split('; ')[0], 'BBC in its own reports, and in Evening Post')
})

test('of those who printed a text on its first day, who sells its text was first', () => {
  const sameDay = trace(
    tell({
      id: 'a',
      publisher: 'Evening Post',
      text: 'wire',
      again: ['Reuters, 2024-03-17', 'AFP, 2024-03-18'],
    }),
  )
  assert.equal(sameDay.of('a').name, 'Reuters')
  const later = trace(
    tell({ id: 'a', publisher: 'Evening Post', text: 'wire', again: ['Reuters, 2024-03-18'] }),
  )
  assert.equal(later.of('a').name, 'Evening Post')
})

test('a printing that becomes known changes what is held of a text', () => {
  const held = openOrigins({ textOf })
  const before = held.change({ put: [tell({ id: 'a', publisher: 'Evening Post', text: 'wire' })], gone: [] })
  assert.deepEqual(before.branches[0]?.outlets, ['Evening Post'])
  const put = [
    tell({ id: 'a', publisher: 'Evening Post', text: 'wire', again: ['Harbour Times, 2024-03-18'] }),
  ]
  assert.deepEqual(held.change({ put, gone: [] }).branches[0]?.outlets, ['Evening Post', 'Harbour Times'])
})

test('the tree names who printed a report again, under the report', () => {
  const claims = [
    tell({
      id: 'a',
      publisher: 'Northern Courier',
      text: 'wire',
      again: ['Harbour Times, 2024-03-18', 'Evening Post'],
    }),
  ]
  assert.deepEqual(sayTree(trace(...claims).branches, { claims }).slice(1), [
    '  Northern Courier, 17 Mar 2024, one claim, printed again by Harbour Times on 18 Mar 2024, printed again by Evening Post',
  ])
})
