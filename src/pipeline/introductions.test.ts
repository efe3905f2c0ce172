import assert from 'node:assert/strict'
import { test } from 'node:test'
import { introductionOf } from './introductions.js'

test('a surname leads back to the office that it was introduced with', () => {
  const text =
    'Army spokesman Colonel Karim Haddad spoke on Monday. “We hold the bridge,” Haddad said. Sara Lind, a nurse at ' +
    'the clinic, saw it otherwise. Police arrested Omar Tal.'
  assert.equal(introductionOf(text, 'Haddad'), 'Army spokesman Colonel Karim')
  assert.equal(introductionOf(text, 'Col. Haddad'), 'Army spokesman Colonel Karim')
  assert.equal(introductionOf(text, 'Lind'), 'a nurse at the clinic')
})

test('who was never introduced, or is named whole, leads nowhere', () => {
  const text = 'Police arrested Tal. Tal denied it. He said the army had beaten him.'
  assert.equal(introductionOf(text, 'Tal'), null)
  assert.equal(introductionOf(text, 'the army'), null)
  assert.equal(introductionOf(text, 'He said'), null)
  assert.equal(introductionOf('(Tal', 'Tal'), null)
})
