import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareWords, type Stretch } from './compare-words.js'

/** The stretches as a person would write them down: [-taken-], {+added+}. */
function written(before: string, after: string): string {
  const words = ({ sort, before: left, after: right }: Stretch): string =>
    sort === 'taken'
      ? `[-${before.slice(left!.start, left!.end)}-]`
      : sort === 'added'
        ? `{+${after.slice(right!.start, right!.end)}+}`
        : after.slice(right!.start, right!.end)
  return compareWords(before, after).map(words).join(' ')
}

/** Before, after, what is told. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['', '', ''],
  ['Twelve were killed.', 'Twelve were killed.', 'Twelve were killed.'],
  ['Twelve were killed.', '', '[-Twelve were killed.-]'],
  ['', 'Twelve were killed.', '{+Twelve were killed.+}'],
  [
    'Shells killed 12 people, residents said.',
    'Shells killed 14 people, residents said.',
    'Shells killed [-12-] {+14+} people, residents said.',
  ],
  ['Some 1,200 fled.', 'Some 1,300 fled.', 'Some [-1,200-] {+1,300+} fled.'],
  [
    'The army shelled the market on Monday.',
    'The market was shelled on Monday.',
    'The [-army shelled the market-] {+market was shelled+} on Monday.',
  ],
  ['Two\n\nlines  here', 'Two lines here', 'Two lines here'],
  [
    'He denied it. The council blamed the army.',
    'The council blamed the army.',
    '[-He denied it.-] The council blamed the army.',
  ],
  // one mark that both have by chance is no reason to tell two changes
  [
    'Alpha beta, gamma delta.',
    'One two, three four.',
    '[-Alpha beta, gamma delta-] {+One two, three four+} .',
  ],
  [
    'قصف الجيش السوق يوم الاثنين',
    'قصف الجيش المخبز يوم الاثنين',
    'قصف الجيش [-السوق-] {+المخبز+} يوم الاثنين',
  ],
  ['😢 Café', '😢 Cafe\u0301', '😢 Cafe\u0301'],
]

for (const [before, after, told] of CASES)
  test(`${JSON.stringify(before)} and ${JSON.stringify(after)}`, () =>
    assert.equal(written(before, after), told))

const squeezed = (words: string): string => words.replace(/\s+/g, '').normalize('NFC')

/** Texts of few words, so that much is alike. */
const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', 'killed', '12', ',', '\n', '😢', 'حلفك', 'the'), { maxLength: 60 })
  .map((words) => words.join(' '))

test('what is the same and what was taken make the first text, the same and what was added the second', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const stretches = compareWords(before, after)
      const from = (text: string, side: 'before' | 'after'): string =>
        stretches
          .flatMap(({ [side]: span }) => (span === null ? [] : text.slice(span.start, span.end)))
          .join('')
      assert.equal(squeezed(from(before, 'before')), squeezed(before))
      assert.equal(squeezed(from(after, 'after')), squeezed(after))
      for (const { sort, before: left, after: right } of stretches) {
        assert.equal(left === null, sort === 'added')
        assert.equal(right === null, sort === 'taken')
        if (left !== null && right !== null)
          assert.equal(
            squeezed(before.slice(left.start, left.end)),
            squeezed(after.slice(right.start, right.end)),
          )
      }
      for (const [i, { sort }] of stretches.entries())
        assert.ok(i === 0 || sort !== stretches[i - 1]!.sort, 'no two of one sort beside one another')
    }),
    { seed: 6, numRuns: 2000 },
  )
})

test('long texts are compared in pieces, also where no word stands there once', () => {
  const words = Array.from({ length: 60_000 }, (_, i) => `w${(i * i + (i >> 3)) % 7001}`)
  const changed = words.map((word, i) => (i % 10_000 === 5_000 ? `new${i}` : word))
  assert.equal(
    compareWords(words.join(' '), changed.join(' ')).filter(({ sort }) => sort === 'added').length,
    6,
  )
  const [dull, duller] = ['a b '.repeat(20_000), 'b c a '.repeat(20_000)]
  assert.ok(compareWords(dull, duller).length > 0)
})
