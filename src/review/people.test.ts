import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActorEdit, Fact, Graded, Victim } from '../record/index.js'
import { decisionOn, denial, readingOf, undoOf } from './example.test-data.js'
import type { Standing } from './index.js'
import { after, BRIDGE, link } from './people.test-data.js'

const linksOf = ({ links }: Standing) => links.map(({ claims, same, by }) => [...claims, same, by])

test('Of two words on a pair of claims the later wins, whichever way round they are named', () => {
  const record = after(
    ['Rana', link('c-strike', 'c-denial', true)],
    ['Omar', link('c-denial', 'c-strike', false)],
  )
  assert.deepEqual(linksOf(record), [['c-denial', 'c-strike', false, 'Omar']])
})

test('A link is taken back by null, or by an undo', () => {
  const joined = ['Rana', link('c-strike', 'c-denial', true)] as const
  assert.deepEqual(linksOf(after(joined, ['Omar', link('c-strike', 'c-denial', null)])), [])
  assert.deepEqual(linksOf(after(joined, ['Omar', undoOf('e4')])), [])
})

test('Links come in the order in which their last words were said', () => {
  const record = after(
    ['Rana', link('c-shells', 'c-strike', true)],
    ['Rana', link('c-denial', 'c-strike', true)],
    ['Rana', link('c-shells', 'c-strike', false)],
  )
  assert.deepEqual(linksOf(record), [
    ['c-denial', 'c-strike', true, 'Rana'],
    ['c-shells', 'c-strike', false, 'Rana'],
  ])
})

test('A link under the id that a later model gave is a link of the claim', () => {
  const record = after(['Rana', link('c-later', 'c-denial', true)], ['marsad', readingOf(BRIDGE, 'later')])
  assert.deepEqual(linksOf(record), [['c-denial', 'c-strike', true, 'Rana']])
  assert.deepEqual(record.diagnostics, [])
})

test('A link of a claim with itself says nothing; one to a claim that nobody has waits, and is named', () => {
  const record = after(
    ['marsad', readingOf(BRIDGE, 'later')],
    ['Rana', link('c-later', 'c-strike', true)],
    ['Rana', link('c-strike', 'c-elsewhere', true)],
  )
  assert.deepEqual(linksOf(record), [['c-elsewhere', 'c-strike', true, 'Rana']])
  assert.deepEqual(
    record.diagnostics.map(({ code }) => code),
    ['review/link-to-itself', 'review/link-unknown'],
  )
})

const grade = (word: Graded['grade']): Graded => ({
  kind: 'grade',
  incident: 'i-1',
  grade: word,
  reason: null,
})

const gradesOf = ({ grades }: Standing) =>
  grades.map(({ grade, by, agreed, provisional }) => ({ grade, by, agreed, provisional }))

test('Confirmed by one person is provisional; the same person twice is one person', () => {
  assert.deepEqual(gradesOf(after(['Rana', grade('confirmed')], ['Rana', grade('confirmed')])), [
    { grade: 'confirmed', by: 'Rana', agreed: [], provisional: true },
  ])
})

test('A second person who says the same makes it stand', () => {
  assert.deepEqual(gradesOf(after(['Rana', grade('fair')], ['Omar', grade('fair')])), [
    { grade: 'fair', by: 'Omar', agreed: ['Rana'], provisional: false },
  ])
})

test('Weak needs nobody else; of two words the later is the grade, and both are kept', () => {
  const record = after(['Rana', grade('confirmed')], ['Omar', grade('weak')])
  assert.deepEqual(gradesOf(record), [{ grade: 'weak', by: 'Omar', agreed: [], provisional: false }])
  assert.deepEqual(
    record.grades[0]?.words.map(({ by, grade }) => [by, grade]),
    [
      ['Omar', 'weak'],
      ['Rana', 'confirmed'],
    ],
  )
})

test('Who says the same again says it now', () => {
  const record = after(['Rana', grade('weak')], ['Omar', grade('fair')], ['Rana', grade('weak')])
  assert.deepEqual(gradesOf(record), [{ grade: 'weak', by: 'Rana', agreed: [], provisional: false }])
})

test('A grade taken back needs both persons again', () => {
  const both = [
    ['Rana', grade('fair')],
    ['Omar', grade('fair')],
    ['Omar', grade(null)],
  ] as const
  assert.deepEqual(gradesOf(after(...both)), [])
  assert.deepEqual(gradesOf(after(...both, ['Omar', grade('fair')])), [
    { grade: 'fair', by: 'Omar', agreed: [], provisional: true },
  ])
})

test('An override is replaced by a later one and taken back by null', () => {
  const override = (best: number | null): Fact => ({
    kind: 'override',
    incident: 'i-1',
    cell: 'killed/civilian',
    value: best === null ? null : { low: 7, best, high: 11 },
    reason: 'the list of names has nine',
  })
  assert.deepEqual(
    after(['Rana', override(8)], ['Omar', override(9)]).overrides.map(({ by, value }) => [by, value?.best]),
    [['Omar', 9]],
  )
  assert.deepEqual(after(['Rana', override(8)], ['Omar', override(null)]).overrides, [])
})

test('Overrides come in the order of the log, so that of two ids of one incident the later word counts', () => {
  const override = (incident: string): Fact => ({
    kind: 'override',
    incident,
    cell: 'killed/all/all/all',
    value: { low: 7, best: null, high: 11 },
    reason: 'graves',
  })
  const record = after(['Rana', override('i-2')], ['Rana', override('i-1')], ['Rana', override('i-3')])
  assert.deepEqual(
    record.overrides.map(({ incident }) => incident),
    ['i-2', 'i-1', 'i-3'],
  )
})

test('Who is held responsible is one word for each party and relation, also where it does not hold', () => {
  const blamed = (holds: boolean): Fact => ({
    kind: 'responsible',
    incident: 'i-1',
    party: 'air force',
    relation: 'blamed',
    holds,
    reason: null,
  })
  assert.deepEqual(
    after(['Rana', blamed(true)], ['Omar', blamed(false)]).responsible.map(({ holds, by }) => [holds, by]),
    [[false, 'Omar']],
  )
})

const actor = (id: string, into: string | null): ActorEdit => ({
  kind: 'actor',
  actor: id,
  name: id.toUpperCase(),
  aliases: [],
  allegiances: [],
  into,
  reason: null,
})

const leads = ({ actors }: Standing) => actors.map(({ actor, leadsTo }) => `${actor} → ${leadsTo}`)

test('Merges of actors are followed to their end, and can be undone', () => {
  const merged = [
    ['Rana', actor('brigade', null)],
    ['Rana', actor('brigade', 'front')],
    ['Rana', actor('front', 'army')],
  ] as const
  assert.deepEqual(leads(after(...merged)), ['brigade → army', 'front → army'])
  assert.deepEqual(leads(after(...merged, ['Rana', undoOf('e5')])), ['brigade → brigade', 'front → army'])
})

test('Actors merged in a circle count as the first of them, and it is named', () => {
  const record = after(['Rana', actor('front', 'brigade')], ['Omar', actor('brigade', 'front')])
  assert.deepEqual(leads(record), ['brigade → brigade', 'front → brigade'])
  assert.deepEqual(
    record.diagnostics.map(({ code }) => code),
    ['review/merge-circle'],
  )
})

test('A person taken off the victim list is not on it; the last word on each stands', () => {
  const victim = (id: string, rest: Partial<Victim>): Victim => ({
    kind: 'victim',
    victim: id,
    incident: 'i-1',
    names: [{ text: 'سلمى الحارثي', script: 'Arab' }],
    age: null,
    sex: 'woman',
    status: 'civilian',
    metric: 'killed',
    listed: true,
    ...rest,
  })
  const record = after(
    ['Rana', victim('v-1', { metric: 'injured' })],
    ['Rana', victim('v-2', {})],
    ['Omar', victim('v-1', { metric: 'killed' })],
    ['Omar', victim('v-2', { listed: false })],
  )
  assert.deepEqual(
    record.victims.map(({ victim, metric }) => [victim, metric]),
    [['v-1', 'killed']],
  )
})

test('Notes and names of incidents follow a claim to the id that it keeps', () => {
  const record = after(
    ['marsad', readingOf(BRIDGE, 'later')],
    ['Rana', { kind: 'note', about: 'c-later', text: 'ask the mayor' }],
    ['Rana', { kind: 'named', incident: 'i-1', claims: ['c-later', 'c-strike', 'c-denial'] }],
    ['Rana', decisionOn(BRIDGE, denial)],
  )
  assert.deepEqual(
    record.notes.map(({ about, text, by }) => [about, text, by]),
    [['c-strike', 'ask the mayor', 'Rana']],
  )
  assert.deepEqual(record.named[0]?.claims, ['c-denial', 'c-strike'])
})
