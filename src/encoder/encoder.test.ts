import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitSentences, splitWords } from '../text/index.js'
import { openPieces } from './pieces.js'
import { directSpeech } from './quotes.js'
import type { TagScores } from './spans.js'
import { bestSpans, likeliestSpan, softmax } from './spans.js'
import { isNoEvent } from './triggers.js'
import { cutWindows } from './windows.js'

const pieces = openPieces(
  ['[UNK]', '[CLS]', '[SEP]', 'the', 'army', 'shell', '##ed', '##s', 'a', '##a'].join('\n'),
)

test('a word is cut into its longest pieces', () => {
  assert.deepEqual(pieces.of('Shelled'), [5, 6])
  assert.deepEqual(pieces.of('xyz'), [0])
  assert.deepEqual(pieces.of('a'.repeat(61)), [0])
})

test('a quotation that is never closed ends with its paragraph', () => {
  const text = 'He said "we shall win.\nThe army left.'
  const flags = directSpeech(text, splitWords(text))
  const words = splitWords(text).map((w, i) => [w.text, flags[i]])
  assert.deepEqual(words.at(-2), ['left', 0])
  assert.deepEqual(words[3], ['we', 1])
})

test('a mark that opens and one that closes belong to the quotation', () => {
  const text = '“No,” he said.'
  assert.deepEqual([...directSpeech(text, splitWords(text))], [1, 1, 1, 1, 0, 0, 0])
})

/** Tags of so many words, from the scores of outside, begin and inside of each. */
const tags = (rows: readonly (readonly number[])[]): TagScores => ({
  words: rows.length,
  scores: Float32Array.from(rows.flat()),
  from: 0,
  step: 3,
})

test('inside never follows outside', () => {
  const spans = bestSpans(
    tags(
      [
        [0.9, 0.05, 0.05],
        [0.3, 0.1, 0.6],
        [0.8, 0.1, 0.1],
      ].map((row) => row.map(Math.log)),
    ),
  )
  assert.deepEqual(spans, [])
})

test('spans lie inside the words, in order and apart, and are the best tagging', () => {
  const row = fc.tuple(
    fc.double({ min: -4, max: 4, noNaN: true }),
    fc.double({ min: -4, max: 4, noNaN: true }),
    fc.double({ min: -4, max: 4, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const probabilities = rows.map((r) => [...softmax(r)])
      const spans = bestSpans(tags(rows))
      let last = 0
      for (const span of spans) {
        assert.ok(span.first >= last && span.end > span.first && span.end <= rows.length)
        assert.ok(span.probability > 0 && span.probability <= 1)
        last = span.end
      }
      const states = rows.map((_, x) => {
        const span = spans.find((s) => s.first <= x && x < s.end)
        return span === undefined ? 0 : span.first === x ? 1 : 2
      })
      const worth = (path: readonly number[]): number =>
        path.reduce((sum, s, x) => sum + Math.log(probabilities[x]![s]! + 1e-9), 0)
      const best = Math.max(...everyPath(rows.length).map(worth))
      assert.ok(rows.length === 0 || worth(states) >= best - 1e-4)
    }),
    { seed: 20261, numRuns: 200 },
  )
})

function everyPath(length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]]
  return everyPath(length - 1).flatMap((path) =>
    [0, 1, 2].filter((s) => s !== 2 || (path.length > 0 && path.at(-1) !== 0)).map((s) => [...path, s]),
  )
}

test('roles that lie side by side are read as if each lay alone', () => {
  const score = fc.double({ min: -9, max: 9, noNaN: true })
  const words = fc.array(fc.tuple(score, score, score, score, score, score), { maxLength: 12 })
  fc.assert(
    fc.property(words, (rows) => {
      const both = Float32Array.from(rows.flat())
      for (const role of [0, 1]) {
        const alone = tags(rows.map((row) => row.slice(role * 3, role * 3 + 3)))
        const beside = { words: rows.length, scores: both, from: role * 3, step: 6 }
        assert.deepEqual(bestSpans(beside, { lift: 0.5 }), bestSpans(alone, { lift: 0.5 }))
        assert.deepEqual(likeliestSpan(beside), likeliestSpan(alone))
      }
    }),
    { seed: 20261, numRuns: 200 },
  )
})

test('a word is passed over only if an event is less likely there than asked', () => {
  const score = fc.integer({ min: -12, max: 12 })
  const kinds = fc.array(score, { minLength: 1, maxLength: 12 })
  const none = fc.integer({ min: -12, max: 30 })
  let passed = 0
  fc.assert(
    fc.property(kinds, none, fc.double({ min: 0.001, max: 1, noNaN: true }), (row, last, least) => {
      if (!isNoEvent(Float32Array.from([...row, last]), least)) return
      passed++
      assert.ok(1 - softmax([...row, last]).at(-1)! <= least + 1e-6)
    }),
    { seed: 20261, numRuns: 500 },
  )
  assert.ok(passed > 50)
})

test('windows cover every word once, in order, within the limits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('the', 'army', 'shelled', 'x.', 'A.', '\n'), { maxLength: 300 }),
      (parts) => {
        const text = parts.join(' ')
        const words = splitWords(text)
        const limits = { maxPieces: 40, contextPieces: 12, publisherPieces: 4 }
        const windows = cutWindows(words, {
          sentences: splitSentences(text),
          pieces,
          publisher: 'the army',
          limits,
        })
        let next = 0
        for (const w of windows) {
          assert.equal(w.fresh, next)
          assert.ok(w.first <= w.fresh && w.fresh < w.end)
          const size = words.slice(w.first, w.end).reduce((n, word) => n + pieces.of(word.text).length, 0)
          assert.ok(size + w.prefix.length + 3 <= limits.maxPieces)
          next = w.end
        }
        assert.equal(next, words.length)
      },
    ),
    { seed: 20261, numRuns: 100 },
  )
})
