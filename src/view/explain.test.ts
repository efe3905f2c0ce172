import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleReading } from './example.test-data.js'
import { renderExplanation, renderSentences } from './explain.js'

test('how a sentence was read', () => {
  assert.equal(renderExplanation(exampleReading, { sentence: 0, colour: false, width: 100 }), '')
})

test('a sentence that is not there is the caller’s fault', () => {
  assert.throws(
    () => renderExplanation(exampleReading, { sentence: 2, colour: false, width: 100 }),
    RangeError,
  )
})

test('the sentences of a report, numbered', () => {
  assert.equal(renderSentences(exampleReading, { colour: false, width: 60 }), '')
})
