import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codePointsOf, foldText, splitSentences, splitWords } from './index.js'

const sentencesOf = (text: string): readonly string[] =>
  splitSentences(text).map((s) => text.slice(s.start, s.end))

test('an abbreviation, an initial and a decimal point end no sentence', () => {
  assert.deepEqual(sentencesOf('Lt. Gen. J. Smith met U.S. troops. He left at 10.30 p.m. on Monday.'), [
    'Lt. Gen. J. Smith met U.S. troops.',
    'He left at 10.30 p.m. on Monday.',
  ])
})

test('a closing quotation mark stays in its sentence', () => {
  assert.deepEqual(sentencesOf('"We deny it." The army said no more.'), [
    '"We deny it."',
    'The army said no more.',
  ])
})

test('a missing space after a full stop and a line break end a sentence', () => {
  assert.deepEqual(sentencesOf('A shell hit.More fell\nTruce fails'), [
    'A shell hit.',
    'More fell',
    'Truce fails',
  ])
})

test('a name with hyphen is three words, a number with comma too', () => {
  assert.deepEqual(
    splitWords('al-Assad, 1,500 حلب 💥').map((w) => w.text),
    ['al', '-', 'Assad', ',', '1', ',', '500', 'حلب', '💥'],
  )
})

test('folding forgets accents, hamza, case and apostrophes', () => {
  assert.equal(foldText('Dārayyā'), 'darayya')
  assert.equal(foldText('إدلب'), foldText('ادلب'))
  assert.equal(foldText("Sana'a"), 'sanaa')
})

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

test('code points and code units convert back and forth', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const points = codePointsOf(text)
      assert.equal(points.length, [...text].length)
      const all = [...text]
      for (let p = 0; p <= points.length; p++) {
        assert.equal(points.toUnits(p), all.slice(0, p).join('').length)
        assert.equal(points.fromUnits(points.toUnits(p)), p)
      }
    }),
    { seed: 20261, numRuns: 300 },
  )
})

test('words and sentences lie inside the text, in order, and hold all that is not white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const covered = splitWords(text)
        .map((w) => w.text)
        .join('')
      assert.equal(covered, text.replace(/\s/gu, ''))
      let last = 0
      for (const s of splitSentences(text)) {
        assert.ok(s.start >= last && s.end > s.start && s.end <= text.length)
        assert.equal(text.slice(last, s.start).trim(), '')
        last = s.end
      }
      assert.equal(text.slice(last).trim(), '')
    }),
    { seed: 20261, numRuns: 300 },
  )
})

test('a run of a million full stops is one mark, not a hang', () => {
  assert.equal(splitSentences(`The army left${'.'.repeat(1_000_000)} It came back.`).length, 2)
})
