import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTimes, readTimes } from '../quantity/index.js'
import type { Span } from '../text/index.js'
import { sliceOf } from '../text/index.js'
import { wholeTimes } from './whole-times.js'

/** Words between square brackets are what the encoder tagged; the times that come back, in order. */
function wholeOf(marked: string): readonly string[] {
  const tagged: Span[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const words = part.replace(/^\[|\]$/g, '')
    if (part !== words) tagged.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  const spans = wholeTimes(text, tagged, {
    found: findTimes(text, { start: 0, end: text.length }),
    sentenceAt: () => ({ start: 0, end: text.length }),
    read: (given) =>
      readTimes(
        text,
        given.filter((span) => span !== null).map((span) => ({ span, planned: false, lasting: false })),
        { published: '2024-03-20' },
      ),
  })
  return spans.map((span) => sliceOf(text, span!))
}

const CASES: readonly (readonly [why: string, marked: string, whole: readonly string[]])[] = [
  ['the day of a tagged month', 'The road was cut on [March] 10.', ['on March 10']],
  ['the date after a tagged word', 'No lorry has come [since] 14 January, he said.', ['since 14 January']],
  ['the unit after a tagged word', 'Shells fell over [the past] two weeks.', ['over the past two weeks']],
  ['a preposition says no other day', 'They came on [Monday].', ['Monday']],
  ['a possessive says no other day', '[Monday]’s raid killed two.', ['Monday']],
  [
    'two claims’ times are kept apart',
    'No bread [since Sunday] and no water [since Tuesday].',
    ['since Sunday', 'since Tuesday'],
  ],
  [
    'a time that another deed is told in stays out',
    'This was two days after the leader of the group had defended the [November 9] bombings.',
    ['November 9'],
  ],
  ['what is no time stays as tagged', 'They came [after the harvest].', ['after the harvest']],
]

for (const [why, marked, whole] of CASES)
  test(`a time is taken whole where its part says another day: ${why}`, () => {
    assert.deepEqual(wholeOf(marked), whole)
  })
