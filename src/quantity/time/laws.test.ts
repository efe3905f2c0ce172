import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isoOf, parseIso } from './calendar.js'
import { findTimes } from './find.js'
import { readTime, type TimeOptions } from './read.js'
import { readTimes } from './report.js'
import { loadGrammar } from './rows.js'

const SEED = { seed: 20161019, numRuns: 300 }

const WORDS = (
  'monday friday on in at since until by from to between and for the a last next this week weeks month year days 3 31 30 ' +
  'february may october 2016 2003 1,500 19th mid late early end of dawn noon night overnight ago later before after day ' +
  'within hours three few couple second straight ramadan easter christmas summer 1990s 18:00 8 a.m. , . - – ( “ ” 🙂 ' +
  'داريا began yesterday tomorrow weekend century decade fortnight every recently then that same following previous'
).split(' ')

const expressions = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
  fc.constantFrom(
    ...[...loadGrammar().rows.values()].flatMap((row) => row.examples.map((e) => e.split(/ (?:\||=>)/)[0]!)),
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

const dates = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -719_162, max: 2_932_896 }).map((day) => isoOf(day)),
  fc.constantFrom('2016-02-31', '2016-13-01', 'yesterday', '', '2000-02-29', '9999-12-31', '0001-01-01'),
)

const options: fc.Arbitrary<TimeOptions> = fc.record({
  published: dates,
  planned: fc.boolean(),
  lasting: fc.constantFrom(true, false, null),
  before: expressions,
  after: expressions,
  anchor: dates,
})

test('start is never after end, both exist in the calendar, and holds is null just where both are unknown', () => {
  fc.assert(
    fc.property(expressions, options, (words, given) => {
      const { start, end, holds, rule } = readTime(words, given)
      for (const date of [start, end]) if (date !== null) assert.notEqual(parseIso(date), null, date)
      if (start !== null && end !== null) assert.ok(start <= end, `${start} ${end}`)
      assert.equal(holds === null, start === null && end === null)
      if (start !== null || end !== null) assert.ok(rule !== null && loadGrammar().rows.has(rule))
    }),
    { ...SEED, numRuns: 1000 },
  )
})

test('a reading depends on the arguments alone, not on the clock or on what was read before', () => {
  const now = Date.now
  fc.assert(
    fc.property(expressions, options, expressions, (words, given, other) => {
      const first = readTime(words, given)
      Date.now = () => 0
      readTime(other, given)
      assert.deepEqual(readTime(words, given), first)
      Date.now = now
    }),
    SEED,
  )
  Date.now = now
})

test('without a report date only words with a year, and no other date to count from, give a date', () => {
  fc.assert(
    fc.property(expressions, fc.boolean(), (words, planned) => {
      const { start, end } = readTime(words, { published: null, planned })
      if (start !== null || end !== null) assert.match(words, /\d{4}|\d{3}0s|september 11/i)
    }),
    { ...SEED, numRuns: 1000 },
  )
})

test('a weekday lies within the week before the report, or the week after if planned', () => {
  const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  const day = fc.integer({ min: 0, max: 40_000 })
  fc.assert(
    fc.property(fc.constantFrom(...weekdays), day, fc.boolean(), (words, report, planned) => {
      const { start } = readTime(words, { published: isoOf(report), planned })
      const distance = parseIso(start!)! - report
      assert.ok(planned ? distance >= 0 && distance <= 6 : distance <= 0 && distance >= -6)
      assert.equal(weekdays[(((parseIso(start!)! + 3) % 7) + 7) % 7], words)
    }),
    SEED,
  )
})

test('spans found are ordered, do not overlap, lie inside the stretch and are cut to words', () => {
  const texts = fc.array(expressions, { maxLength: 6 }).map((parts) => parts.join(' x '))
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const start = Math.min(a, b) % (text.length + 1)
      const end = Math.max(start, Math.max(a, b) % (text.length + 1))
      let last = start
      for (const span of findTimes(text, { start, end })) {
        assert.ok(span.start >= last && span.end > span.start && span.end <= end)
        assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end))
        last = span.end
      }
    }),
    SEED,
  )
})

test('a report gets one reading for each entry, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(expressions, { minLength: 1, maxLength: 5 }), dates, (parts, published) => {
      let text = ''
      const entries = parts.map((words) => {
        const start = text.length
        text += `${words}; `
        return { span: { start, end: start + words.length }, planned: false, lasting: null }
      })
      const readings = readTimes(text, entries, { published })
      assert.equal(readings.length, entries.length)
      assert.deepEqual(readTimes(text, entries.toReversed(), { published }).toReversed(), readings)
    }),
    SEED,
  )
})

const HOSTILE = [
  'since ',
  'early ',
  'from Monday to ',
  'the first week of ',
  'Monday and ',
  '1 ',
  'in the last three days of ',
  '((',
  '-',
  '\n',
]

test('cost grows with the length of the text and no worse', () => {
  for (const piece of HOSTILE) {
    const time = (size: number): number => {
      const text = piece.repeat(Math.ceil(size / piece.length))
      const started = performance.now()
      findTimes(text, { start: 0, end: text.length })
      readTime(text, { published: '2016-10-19', planned: false })
      return performance.now() - started
    }
    time(2_000)
    const short = time(2_500)
    const long = time(20_000)
    assert.ok(
      long < 40 * short + 200,
      `"${piece}" took ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms for eight times as much`,
    )
  }
})
