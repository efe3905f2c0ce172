import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProposedClaim } from '../encoder/index.js'
import type { Span } from '../text/index.js'
import { sliceOf, splitSentences } from '../text/index.js'
import { statementOf, withIssuer } from './issuer.js'

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  assert.notEqual(start, -1, `"${words}" is not in the text`)
  return { start, end: start + words.length }
}

/** Each claim by its trigger, with the words of the source that was proposed for it, or nobody. */
function sourcesOf(
  { text, publisher }: { readonly text: string; readonly publisher: string | null },
  proposed: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string>> {
  const claims = Object.entries(proposed).map(
    ([trigger, source]) =>
      ({
        trigger: { ...spanOf(text, trigger), probability: 1 },
        source: source === null ? null : { ...spanOf(text, source), probability: 0.8 },
        cue: null,
        namedProbability: source === null ? 0.2 : 0.8,
        sourceType: source === null ? 'narrator' : 'armed-group',
        sourceTypeProbability: 0.8,
      }) as unknown as ProposedClaim,
  )
  const sentences = splitSentences(text)
  const sentenceAt = (offset: number): Span => sentences.find(({ end }) => end > offset)!
  const statement = statementOf({ text, publisher }, { claims, sentenceAt })
  const settled = statement === null ? claims : withIssuer(claims, statement)
  return Object.fromEntries(
    settled.map(({ trigger, source }) => [
      sliceOf(text, trigger),
      source === null ? '' : sliceOf(text, source),
    ]),
  )
}

const COMMUNIQUE =
  'The Northern Front announces to our people: we shelled the barracks at dawn. ' +
  'Our fighters seized the mill. The council says that a bakery burned. We hold the bridge.'

test('in a statement, what nobody else is named for is the word of whoever issues it', () => {
  assert.deepEqual(
    sourcesOf(
      { text: COMMUNIQUE, publisher: 'Northern Front (Telegram)' },
      { shelled: 'The Northern Front', seized: null, burned: 'The council', hold: 'We' },
    ),
    {
      shelled: 'The Northern Front',
      seized: 'The Northern Front',
      burned: 'The council',
      hold: 'The Northern Front',
    },
  )
})

test('a source that was carried into a sentence where nobody speaks gives way to the issuer', () => {
  assert.equal(
    sourcesOf(
      { text: COMMUNIQUE, publisher: 'Northern Front (Telegram)' },
      { shelled: 'The Northern Front', hold: 'The council' },
    ).hold,
    'The Northern Front',
  )
})

test('without a name that the publisher bears, “we” is who says it', () => {
  assert.deepEqual(
    sourcesOf(
      {
        text: 'We reject the communiqué of the League. Our army has not crossed the river, and we hold no prisoners of theirs.',
        publisher: 'Ministry of Foreign Affairs',
      },
      { crossed: null },
    ),
    { crossed: 'We' },
  )
})

test('news told in the third person is left as it was read, whoever is quoted in the first', () => {
  const text =
    'Shells hit the mill. “We lost our homes, and our children saw it; we will not go back,” a resident said.'
  assert.deepEqual(sourcesOf({ text, publisher: 'Meridian' }, { hit: null }), { hit: '' })
})

test('a bulletin of an army is its own word also in the third person', () => {
  const text = 'The General Staff reports four clashes. Two attacks near Sarn were beaten back.'
  assert.deepEqual(
    sourcesOf(
      { text, publisher: 'General Staff of the Army' },
      { clashes: 'The General Staff', attacks: null },
    ),
    { clashes: 'The General Staff', attacks: 'The General Staff' },
  )
})
