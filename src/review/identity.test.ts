import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineClaim } from '../report/index.js'
import { denial, strike } from './example.test-data.js'
import { startIdentities } from './identity.js'

const named = (id: string, claim: LineClaim = strike): LineClaim => ({ ...claim, id })

/** `c-1 = c-3`: the id that each claim of a reading keeps, and the id that it was read under. */
const kept = (met: ReadonlyMap<string, LineClaim>): readonly string[] =>
  [...met].map(([id, claim]) => (id === claim.id ? id : `${id} = ${claim.id}`)).sort()

test('Two claims of one reading on the same words are two, and a later reading meets each once', () => {
  const claims = startIdentities()
  assert.deepEqual(kept(claims.read([named('c-1'), named('c-2')])), ['c-1', 'c-2'])
  assert.deepEqual(kept(claims.read([named('c-3'), named('c-4')])), ['c-1 = c-3', 'c-2 = c-4'])
  assert.deepEqual(kept(claims.read([named('c-5')])), ['c-1 = c-5'])
})

test('A claim with a known id is met before claims that only have the same words', () => {
  const claims = startIdentities()
  claims.read([named('c-1')])
  assert.deepEqual(kept(claims.read([named('c-2'), named('c-1')])), ['c-1', 'c-2'])
})

test('An id that already leads to another claim is not given again', () => {
  const claims = startIdentities()
  claims.read([named('c-1')])
  claims.read([named('c-2')])
  assert.deepEqual(kept(claims.read([named('c-1'), named('c-2')])), ['c-1', 'c-2.2 = c-2'])
  assert.deepEqual(kept(claims.read([named('c-2'), named('c-1')])), ['c-1', 'c-2.2 = c-2'])
  assert.equal(claims.ids.get('c-2'), 'c-1')
})

test('A claim is met again by the words that a person gave it, and by those that it was read with', () => {
  const claims = startIdentities()
  claims.read([named('c-1')])
  assert.equal(claims.decide('c-1', named('c-1', denial)), 'c-1')
  assert.deepEqual(kept(claims.read([named('c-8', denial)])), ['c-1 = c-8'])
  assert.deepEqual(kept(claims.read([named('c-9')])), ['c-1 = c-9'])
})

test('Other words are another claim', () => {
  const claims = startIdentities()
  claims.read([named('c-1')])
  assert.deepEqual(kept(claims.read([named('c-2', denial)])), ['c-2'])
})
