import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleReading } from './example.test-data.js'
import { renderExplanation, renderSentences } from './explain.js'

test('how a sentence was read', () => {
  assert.equal(
    renderExplanation(exampleReading, { sentence: 0, colour: false, width: 100 }),
    [
      'Shells fall on Old Mills · Halvek Daily · 19 Mar 2024 · sentence 1 of 2',
      '  The Halvek Observatory, a war monitor, told Meridian on Monday that the army had shelled the',
      '  quarter of Old Mills (\u2068حي المطاحن القديمة\u2069) on Saturday, killing at least 12 civilians and wounding',
      '  between 40 and 55 people.',
      '',
      'Words that may denote an event, and the kinds weighed (not calibrated)',
      '  shelled  97%   shelling 93%, airstrike 4%',
      '  killing  31%   killing 70%',
      '',
      'shelling, reports, indirect speech: 87% shelling-1',
      '  trigger   shelled 90%',
      '            · reports 91% before calibration',
      '  source    The Halvek Observatory 94%',
      '            = monitor',
      '  cue       told 90%',
      '  via       Meridian 90%',
      '  said      on Monday 90%',
      '            = 18 Mar 2024 (2024-03-18), report of 2024-03-19',
      '  agent     the army 90%',
      '  target    civilians 90%',
      '  place     the quarter of Old Mills 90%',
      '            = Old Mills \u2068حي المطاحن القديمة\u2069, Halvek, ZZ (curated:old-mills), 35.250 40.125, quarter,',
      '            exact name',
      '            · place curated:old-mills',
      '  time      on Saturday 90%',
      '            = 16 Mar 2024 (2024-03-16), report of 2024-03-19',
      '  count     at least 12 civilians 90%',
      '            = killed 12 or more, of “civilians”, status civilian',
      '            · count row hedge/at-least',
      '  count     between 40 and 55 people 90%',
      '            = injured 40 to 55, of “people”',
      '',
    ].join('\n'),
  )
})

test('a sentence that is not there is the caller’s fault', () => {
  assert.throws(
    () => renderExplanation(exampleReading, { sentence: 2, colour: false, width: 100 }),
    RangeError,
  )
})

test('the sentences of a report, numbered', () => {
  assert.equal(
    renderSentences(exampleReading, { colour: false, width: 80 }),
    [
      'Shells fall on Old Mills · Halvek Daily · 19 Mar 2024 · 2 sentences',
      '   1 shelling The Halvek Observatory, a war monitor, told Meridian on Monday th…',
      '   2 shelling, shelling The ministry denied it and said that terrorists had fir…',
      '',
    ].join('\n'),
  )
})
