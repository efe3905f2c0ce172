import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partiesOf } from './parties.js'

/** The parties of a text in which these words were tagged. */
function partiesIn(text: string, ...tagged: readonly string[]): readonly string[] {
  const spans = tagged.map((words) => {
    const start = text.indexOf(words)
    assert.ok(start !== -1, words)
    return { start, end: start + words.length, probability: 0.9 }
  })
  const options = {
    calibrate: (raw: number) => raw,
    resolve: () => null,
    labelOf: () => null,
    antecedent: () => null,
  }
  return partiesOf(text, spans, options).map((party) => party.text)
}

test('who holds a place is the bare word, whether half or all of the joined word was tagged', () => {
  const text = 'Shells fell on rebel-held Sahra, in the U.S.-controlled zone and on army-run Senn.'
  assert.deepEqual(partiesIn(text, 'rebel', 'U.S.-controlled', 'army-run'), ['rebel', 'U.S.', 'army'])
})

test('other joined words stay whole: they are names, or say no more than who leads', () => {
  const text = 'The Mouvement du 9-Mai and the Varnian-led coalition fired; the far-right-aligned guard held.'
  assert.deepEqual(partiesIn(text, 'Mouvement du 9', 'Varnian', 'far-right'), [
    'Mouvement du 9-Mai',
    'Varnian-led',
    'far-right-aligned',
  ])
})
