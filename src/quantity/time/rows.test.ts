import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseExample, readExample } from './examples.js'
import { findTimes } from './find.js'
import { grammarOf, loadGrammar } from './rows.js'

const { rows, cues } = loadGrammar()

for (const row of rows.values()) {
  test(`${row.id} reads its examples`, () => {
    for (const text of row.examples) {
      const example = parseExample(text)
      const { start, end } = readExample(example)
      assert.deepEqual({ start, end }, example.expected, text)
    }
    const rules = row.examples.map((text) => readExample(parseExample(text)).rule)
    assert.ok(rules.includes(row.id), `no example is read by the row itself, but by ${rules.join(', ')}`)
  })
  if (row.not.length > 0) {
    test(`${row.id} is not found in its counter-examples`, () => {
      for (const text of row.not) {
        const found = findTimes(text, { start: 0, end: text.length }).map((span) =>
          text.slice(span.start, span.end),
        )
        assert.deepEqual(found, [], text)
      }
    })
  }
}

const CUE_EXAMPLES: Readonly<Record<string, string>> = {
  opens: '2016-10-15..',
  from: '2016-10-25..',
  planned: '2016-10-21',
  past: '2016-05-01..2016-05-31',
  closed: 'nothing',
}

for (const cue of cues) {
  test(`${cue.id} changes how its example is read`, () => {
    const match = /^(.*)\[(.*)\]$/.exec(cue.example)!
    const settings = cue.means === 'from' || cue.means === 'past' ? 'planned, ' : ''
    const example = parseExample(
      `${match[2]} | ${settings}before ${match[1]!.trim()} => ${CUE_EXAMPLES[cue.means]}`,
    )
    const { start, end } = readExample(example)
    assert.deepEqual({ start, end }, example.expected)
  })
}

test('a file with a row that is not complete is refused, and the message names the row', () => {
  const row = {
    id: 'time/x',
    is: 'time',
    pattern: 'x',
    reads: 'nothing',
    example: ['x => nothing'],
    source: 'none',
  }
  const file = (rows: readonly unknown[]): unknown => ({ words: {}, cues: [], rows })
  assert.equal(grammarOf(file([row])).rows.size, 1)
  assert.throws(() => grammarOf(file([row, row])), /time\/x stands twice/)
  assert.throws(() => grammarOf(file([{ ...row, source: undefined }])), /time\/x source is missing/)
  assert.throws(() => grammarOf(file([{ ...row, example: [] }])), /time\/x has no example/)
  assert.throws(
    () => grammarOf(file([{ ...row, reads: 'tea leaves' }])),
    /time\/x names the reading "tea leaves"/,
  )
  assert.throws(() => grammarOf(file([{ ...row, pattern: '<nowhere>' }])), /time\/x names <nowhere>/)
  assert.throws(() => grammarOf(file([{ ...row, pattern: '[x' }])), /open \[/)
})
