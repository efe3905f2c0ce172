import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { codePointsOf, splitWords } from '../text/index.js'
import { wordBucket } from './buckets.js'
import { openPieces } from './pieces.js'
import { directSpeech } from './quotes.js'
import { cutWindows } from './windows.js'

const ROOT = new URL('../../../', import.meta.url)
const vocabulary = new URL('model/vocabulary.txt', ROOT)
const skip = existsSync(vocabulary) ? false : 'the weights are not there'

interface Fixture {
  readonly text: string
  readonly publisher: string
  readonly sentences: readonly (readonly [number, number])[]
  readonly words: readonly (readonly [number, number, string])[]
  readonly quoted: readonly number[]
  readonly pieces: readonly (readonly number[])[]
  readonly windows: readonly {
    readonly first: number
    readonly new: number
    readonly end: number
    readonly prefix: readonly number[]
  }[]
  readonly buckets: readonly (readonly [number, number])[]
}

const fixture = JSON.parse(readFileSync(new URL('training/fixture.json', ROOT), 'utf8')) as Fixture
const points = codePointsOf(fixture.text)
const words = splitWords(fixture.text)

test('words are cut as the trainer cuts them', () => {
  assert.deepEqual(
    words.slice(0, 40).map((w) => [points.fromUnits(w.start), points.fromUnits(w.end), w.text]),
    fixture.words,
  )
})

test('quoted speech is flagged as the trainer flags it', () => {
  assert.deepEqual([...directSpeech(fixture.text, words).slice(0, 40)], fixture.quoted)
})

test('distances fall into the trainer’s buckets', () => {
  assert.deepEqual(
    fixture.buckets.map(([distance]) => [distance, wordBucket(distance)]),
    fixture.buckets,
  )
})

test('word pieces and windows are the trainer’s', { skip }, () => {
  const pieces = openPieces(readFileSync(vocabulary, 'utf8'))
  assert.deepEqual(
    words.slice(0, 40).map((w) => pieces.of(w.text)),
    fixture.pieces,
  )
  const windows = cutWindows(words, {
    sentences: fixture.sentences.map(([start, end]) => points.spanToUnits({ start, end })),
    pieces,
    publisher: fixture.publisher,
    limits: { maxPieces: 480, contextPieces: 64, publisherPieces: 12 },
  })
  assert.deepEqual(
    windows.map(({ first, fresh, end, prefix }) => ({ first, new: fresh, end, prefix })),
    fixture.windows,
  )
})
