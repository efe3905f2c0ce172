import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codePointsOf } from '../src/text/index.js'
import { move, spanOf, wholeWords, wordAt, wordsOf } from '../web/src/text/choice.js'
import { pagesOver } from '../web/src/text/page-labels.js'
import { place } from '../web/src/text/placed.js'
import { findQuote } from '../web/src/text/quote.js'
import { labelsOver, lanesOf, paragraphsOf } from '../web/src/text/segments.js'

const SEED = { seed: 20240317 }

/** Texts with what breaks offsets: emoji, Arabic with its marks, both kinds of line break. */
const texts = fc
  .array(
    fc.constantFrom('a', 'shelling ', '🚨', '👩‍⚕️ ', 'قصفَ ', 'الحيّ ', '\n', '\r\n', ' ', '“', '23 ', 'é'),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const withSpans = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    spans: fc.array(
      fc
        .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      { maxLength: 8 },
    ),
  }),
)

test('the segments of a text are the text, less its line breaks', () => {
  fc.assert(
    fc.property(withSpans, ({ text, spans }) => {
      for (const { start, end, segments } of paragraphsOf(text, spans)) {
        assert.equal(segments.map((segment) => segment.text).join(''), text.slice(start, end))
        for (const [i, segment] of segments.entries()) {
          assert.ok(segment.start < segment.end)
          assert.equal(segment.start, i === 0 ? start : segments[i - 1]!.end)
        }
      }
      const shown = paragraphsOf(text, spans).flatMap(({ segments }) =>
        segments.map((segment) => segment.text),
      )
      assert.equal(shown.join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''))
    }),
    SEED,
  )
})

test('a segment carries every span that covers it, and no other', () => {
  fc.assert(
    fc.property(withSpans, ({ text, spans }) => {
      for (const { segments } of paragraphsOf(text, spans))
        for (const { start, end, on } of segments)
          for (const span of spans) {
            const isOn = on.includes(span)
            assert.equal(isOn, span.start <= start && end <= span.end && span.start < span.end)
            assert.ok(isOn || span.end <= start || end <= span.start || span.start === span.end)
          }
    }),
    SEED,
  )
})

test('spans that share words never share a lane', () => {
  fc.assert(
    fc.property(withSpans, ({ spans }) => {
      const lanes = lanesOf(spans)
      for (const a of spans)
        for (const b of spans)
          if (a !== b && a.start < b.end && b.start < a.end) assert.notEqual(lanes.get(a), lanes.get(b))
    }),
    SEED,
  )
})

test('the words of a bakery lie under two lines from their first word to their last', () => {
  const text = 'Shells hit a bakery in the Old Mills quarter of Halvek.'
  const target = { start: text.indexOf('a bakery'), end: text.indexOf(' of Halvek') }
  const where = { start: text.indexOf('a bakery'), end: text.indexOf('.') }
  const [line] = paragraphsOf(text, [target, where])
  assert.deepEqual(
    line!.segments.map((segment) => [segment.text, segment.on.length, segment.opens.length]),
    [
      ['Shells hit ', 0, 0],
      ['a bakery in the Old Mills quarter', 2, 2],
      [' of Halvek', 1, 0],
      ['.', 0, 0],
    ],
  )
  assert.deepEqual([lanesOf([target, where]).get(where), lanesOf([target, where]).get(target)], [0, 1])
})

test('a span over two lines goes on in the second', () => {
  const text = 'held by\r\nthe Northern Front'
  const lines = paragraphsOf(text, [{ start: 5, end: 12 }])
  assert.deepEqual(
    lines.map(({ segments }) => segments.map((segment) => [segment.text, segment.on.length])),
    [
      [
        ['held ', 0],
        ['by', 1],
      ],
      [
        ['the', 1],
        [' Northern Front', 0],
      ],
    ],
  )
  assert.equal(lines[1]!.segments[0]!.opens.length, 1)
})

const mark = (text: string, words: string, at = text.indexOf(words)) => {
  const points = codePointsOf(text)
  const span = points.spanFromUnits({ start: at, end: at + words.length })
  return { slot: 'trigger', nth: 0, ...span, text: words } as const
}

test('offsets count code points: emoji and Arabic before the words move nothing', () => {
  const text = '🚨🚨 قال ناشطون 😢 إن الطائرات قصفت حي المطاحن.'
  const quoted = mark(text, 'قصفت')
  assert.equal(quoted.end - quoted.start, 4)
  assert.equal([...text].slice(quoted.start, quoted.end).join(''), 'قصفت')
  const { marks, moved, lost } = place(text, [quoted])
  assert.equal(text.slice(marks[0]!.start, marks[0]!.end), 'قصفت')
  assert.deepEqual([moved, lost], [[], []])
})

test('words at any span of any text are found there', () => {
  fc.assert(
    fc.property(withSpans, ({ text, spans }) => {
      const points = codePointsOf(text)
      for (const units of spans) {
        const span = points.spanFromUnits(units)
        const { start, end } = points.spanToUnits(span)
        if (start === end) continue
        const found = findQuote(text, { ...span, text: text.slice(start, end) })
        assert.deepEqual(found, { start, end, moved: false })
      }
    }),
    SEED,
  )
})

test('words that moved are found again, and said to have moved', () => {
  const before = 'The army shelled Halvek.'
  const now = 'Correction. The army shelled Halvek.'
  const { marks, moved } = place(now, [mark(before, 'shelled')])
  assert.equal(now.slice(marks[0]!.start, marks[0]!.end), 'shelled')
  assert.deepEqual(
    moved.map(({ text }) => text),
    ['shelled'],
  )
})

test('among equal words what stood around them decides, then how far they are', () => {
  const text = 'The strike hit a school. A second strike hit a clinic. The third strike missed.'
  const second = text.indexOf('strike', 12)
  const asked = { start: 3, end: 9, text: 'strike' }
  assert.equal(findQuote(text, { ...asked, prefix: 'A second ', suffix: ' hit' })?.start, second)
  assert.equal(
    findQuote(text, { ...asked, prefix: '', suffix: ' missed' })?.start,
    text.lastIndexOf('strike'),
  )
  assert.equal(findQuote(text, asked)?.start, text.indexOf('strike'))
  assert.equal(findQuote(text, { ...asked, start: 60, end: 66 })?.start, text.lastIndexOf('strike'))
})

test('words that the text does not have are lost, not guessed at', () => {
  const { marks, lost } = place('The army shelled Halvek.', [
    { slot: 'trigger', nth: 0, start: 9, end: 15, text: 'bombed' },
  ])
  assert.deepEqual([marks.length, lost.length], [0, 1])
})

test('a cursor stops at words; marks between chosen words are chosen with them', () => {
  const text = 'the Bustan al-Basha quarter, he said'
  const words = wordsOf(text)
  const at = wordAt(words, text.indexOf('Bustan'))
  const grown = [1, 1].reduce((choice, by) => move(words, choice, { by, extend: true }), {
    anchor: at,
    focus: at,
  })
  const { start, end } = spanOf(words, grown)!
  assert.equal(text.slice(start, end), 'Bustan al-Basha')
  const back = move(words, grown, { by: -1, extend: false })
  assert.deepEqual(back, { anchor: at + 1, focus: at + 1 })
  assert.equal(move(words, back, { by: 99, extend: false }).focus, words.length - 1)
  assert.equal(move(words, back, { by: -99, extend: false }).focus, 0)
})

test('what a mouse draws over becomes whole words, unless the letters are meant', () => {
  const text = 'ونفت وزارة الدفاع ذلك'
  const start = text.indexOf('نفت')
  const drawn = { start, end: start + 4 }
  const whole = wholeWords(text, drawn, { exact: false })!
  const exact = wholeWords(text, drawn, { exact: true })!
  assert.equal(text.slice(whole.start, whole.end), 'ونفت')
  assert.equal(text.slice(exact.start, exact.end), 'نفت')
  assert.equal(wholeWords('a  b', { start: 1, end: 3 }, { exact: false }), null)
})

test('the word at any offset holds it, or comes next', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, n) => {
      const words = wordsOf(text)
      if (words.length === 0) return
      const offset = n % (text.length + 1)
      const at = wordAt(words, offset)
      assert.ok(words[at]!.end > offset || at === words.length - 1)
      assert.ok(at === 0 || words[at - 1]!.end <= offset)
    }),
    SEED,
  )
})

test('small words over marks that begin close to each other are joined, and never printed over one another', () => {
  // "52 men had crossed": the count begins at 0, its target at 3, the event at 11.
  const over = labelsOver([
    { start: 0, labels: ['count'] },
    { start: 3, labels: ['target'] },
    { start: 30, labels: ['event'] },
  ])
  assert.deepEqual(
    [...over],
    [
      [0, 'count · target'],
      [30, 'event'],
    ],
  )
})

test('a page of a PDF is said beside the line on which it begins, once', () => {
  const lines = [
    { start: 0, end: 9 },
    { start: 10, end: 30 },
    { start: 31, end: 40 },
    { start: 45, end: 60 },
  ]
  assert.deepEqual(pagesOver(lines, [0, 20, 42]), [[1, 1], [1, 2], null, [3, 3]])
  assert.deepEqual(pagesOver(lines, [0]), [[1, 1], null, null, null])
})
