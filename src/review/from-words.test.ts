import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TEXTS } from './example.test-data.js'
import { checkDecision, claimFromWords, type QuotedClaim } from './index.js'

const BRIDGE = TEXTS['text-bridge']!

const asked: QuotedClaim = { id: 'c-new', kind: 'airstrike', trigger: 'dead' }

const made = (text: string, rest: Partial<QuotedClaim>) => {
  const { value, diagnostics } = claimFromWords(text, { ...asked, ...rest })
  assert.deepEqual(diagnostics, [])
  return value!
}

const trouble = (text: string, rest: Partial<QuotedClaim>) => {
  const { value, diagnostics } = claimFromWords(text, { ...asked, ...rest })
  assert.equal(value, null)
  return diagnostics.map(({ code, message }) => `${code}: ${message}`)
}

test('Words become spans; what was not said is unknown, and the narrator vouches', () => {
  const claim = made(BRIDGE, {})
  assert.deepEqual(claim.trigger, { start: 148, end: 152, text: 'dead', probability: 1 })
  assert.equal(claim.source.type, 'narrator')
  assert.deepEqual([claim.stance, claim.phase, claim.time, claim.place], ['reports', null, null, null])
  assert.deepEqual(checkDecision(claim, { text: BRIDGE }), [])
})

test('Each word is taken where it stands nearest to the trigger', () => {
  const text = 'The army shelled Tarsa. Rebels said the army bombed Tarsa again, and the army denied it.'
  assert.deepEqual(
    made(text, { trigger: 'bombed', agents: ['army'], place: 'Tarsa' }).agents.map(({ start }) => start),
    [40],
  )
  assert.equal(made(text, { trigger: 'bombed', place: 'Tarsa' }).place?.start, 52)
  assert.equal(made(text, { trigger: 'shelled', place: 'Tarsa' }).place?.start, 17)
})

test('The n-th place is taken where it was asked for', () => {
  const text = 'The army shelled Tarsa. Rebels said the army bombed Tarsa again, and the army denied it.'
  const claim = made(text, { trigger: 'bombed', agents: [{ words: 'army', nth: 3 }] })
  assert.equal(claim.agents[0]?.start, 73)
})

test('A trigger that stands at several places must be told apart', () => {
  const [message] = trouble(BRIDGE, { trigger: 'strike' })
  assert.match(message!, /^decision\/trigger-several: trigger: "strike" stands 2 times in the report: 1 "/)
  assert.equal(made(BRIDGE, { trigger: { words: 'strike', nth: 2 } }).trigger.start, 118)
})

test('All words that are not there are named, and no claim is made', () => {
  assert.deepEqual(
    trouble(BRIDGE, { agents: ['the navy'], place: { words: 'Tarsa', nth: 2 } }).map((line) =>
      line.replace(/; no claim.*/, ''),
    ),
    [
      'decision/words-missing: place: "Tarsa" stands once in the report, number 2 was asked for',
      'decision/words-missing: agents: "the navy" does not stand in the report',
    ],
  )
  assert.match(trouble(BRIDGE, { trigger: ' ' })[0]!, /words-missing/)
})

test('Whole words come before parts of words; parts are found where there is nothing else', () => {
  const text = 'Strikers saw a strike. وقال السكان إن الغارة قتلت أحدهم.'
  assert.equal(made(text, { trigger: 'strike' }).trigger.start, 15)
  assert.equal(made(text, { trigger: 'غارة' }).trigger.text, 'غارة')
})

test('A line break between words is a space; the report’s own words are kept', () => {
  assert.equal(made('An air\nstrike hit.', { trigger: 'air strike' }).trigger.text, 'air\nstrike')
})

test('Offsets count code points', () => {
  assert.equal(made('😢😢 an air strike', { trigger: 'air strike' }).trigger.start, 6)
})

test('Marks that mean something to a search are words like any other', () => {
  assert.equal(made('It (the strike) cost $5.', { trigger: '(the strike)' }).trigger.text, '(the strike)')
  assert.equal(made('It was a hit-and-run.', { trigger: 'hit-and-run' }).trigger.start, 9)
})

test('Numbers, days and names are taken as given', () => {
  const claim = made(BRIDGE, {
    source: { type: 'witness', words: 'Villagers' },
    time: { words: 'on Monday', start: '2024-03-11', end: '2024-03-11' },
    counts: [{ words: '11', metric: 'killed', low: 11, best: 11, high: null }],
    actorOf: (words) => ({ id: 'villagers', name: words, loaded: false }),
  })
  assert.equal(claim.source.actor?.id, 'villagers')
  assert.deepEqual([claim.time?.span, claim.time?.holds], [[75, 84], 'within'])
  const [count] = claim.counts
  assert.deepEqual(
    [count?.low, count?.best, count?.high, count?.of, count?.part_of, count?.status, count?.group],
    [11, 11, null, null, null, 'unknown', 'unknown'],
  )
})

test('Law: whatever is made stands in the text', () => {
  const words = fc.constantFrom('strike', 'the army', 'قتلت', '😢', 'a', '(', 'Tarsa')
  const texts = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 })
  fc.assert(
    fc.property(texts, words, fc.integer({ min: 1, max: 3 }), words, (parts, trigger, nth, agent) => {
      const text = parts.join(' ')
      const { value, diagnostics } = claimFromWords(text, {
        ...asked,
        trigger: { words: trigger, nth },
        agents: [agent],
      })
      if (value === null) assert.ok(diagnostics.length > 0)
      else assert.deepEqual(checkDecision(value, { text }), [])
    }),
    { seed: 20240314, numRuns: 500 },
  )
})
