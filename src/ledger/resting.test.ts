import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry, Fact } from '../record/index.js'
import { restingOn } from './resting.js'

/** Entries named by letters, in the order of the log. */
const logOf = (facts: Readonly<Record<string, object>>): readonly Entry[] =>
  Object.entries(facts).map(([hash, fact], seq) => ({
    ...{ hash, seq, chain: 'a', at: '2031-03-01T08:00:00.000Z', by: 'Rana', seen: [] },
    fact: fact as Fact,
  }))

const decision = (text: string, claim: string, bulk: string | null = null) => ({
  ...{
    kind: 'decision',
    text,
    claim,
    bulk,
    verdict: 'accepted',
    as: { id: claim },
    shown: null,
    reason: null,
  },
})
const undo = (of: string) => ({ kind: 'undo', of, reason: 'why' })
const nobody = () => []

/** Letters of the entries that rest on text T. */
const resting = (facts: Readonly<Record<string, object>>, ids: readonly string[] = []): string =>
  restingOn(logOf(facts), { texts: new Set(['T']), ids: new Set(ids) }, nobody)
    .entries.map(({ hash }) => hash)
    .join(' ')

test('decisions on a text, and undos of them to any depth', () => {
  const facts = { a: decision('T', 'c-1'), b: decision('U', 'c-2'), c: undo('a'), d: undo('c'), e: undo('b') }
  assert.equal(resting(facts), 'a c d')
})

test('an undo of many decisions stays where one of them is on another text', () => {
  const own = { a: decision('T', 'c-1', 'b-1'), b: decision('T', 'c-2', 'b-1'), c: undo('b-1') }
  assert.equal(resting(own), 'a b c')
  const mixed = { a: decision('T', 'c-1', 'b-1'), b: decision('U', 'c-2', 'b-1'), c: undo('b-1') }
  assert.equal(resting(mixed), 'a')
})

test('a claim is known by every id that it was met under, also where it is known by the tombstone alone', () => {
  const note = (about: string) => ({ kind: 'note', about, text: 'look' })
  assert.equal(resting({ a: note('c-1'), b: note('c-1.2'), c: note('c-12'), d: note('T') }, ['c-1']), 'a b d')
})

test('an incident goes with the claims that it was known by, and stays where it is known by another', () => {
  const named = (...claims: readonly string[]) => ({ kind: 'named', incident: 'i-1', claims })
  const said = {
    b: { kind: 'override', incident: 'i-1' },
    c: { kind: 'victim', incident: 'i-1', victim: 'v-1' },
  }
  assert.equal(resting({ a: named('c-1'), ...said }, ['c-1']), 'a b c')
  assert.equal(resting({ a: named('c-1', 'c-2'), ...said }, ['c-1']), '')
  assert.equal(resting({ a: named('c-1'), ...said, d: named('c-2') }, ['c-1', 'i-1']), '')
  assert.equal(resting(said, ['i-1']), 'b c')
})

test('who was taken off a list stays off, whoever listed them first', () => {
  const listed = (saidBy: string | null, on: boolean) => ({
    ...{ kind: 'victim', incident: 'i-9', victim: 'v-1', saidBy, listed: on },
  })
  const note = { kind: 'note', about: 'v-1', text: 'her family asked' }
  assert.equal(resting({ a: listed(null, true), b: listed('c-1', true), c: note }, ['c-1']), 'b')
  assert.equal(resting({ a: listed(null, true), b: note, c: listed('c-1', false) }, ['c-1']), 'a b c')
})
