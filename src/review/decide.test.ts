import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { canonicalJson } from '../ledger/index.js'
import type { CodedReport, LineClaim } from '../report/index.js'
import { dead, denial, shells, strike, TEXTS } from './example.test-data.js'
import { checkDecision, shownHash } from './index.js'

const BRIDGE = TEXTS['text-bridge']!

const check = (claim: LineClaim) => checkDecision(claim, { text: BRIDGE, published: '2024-03-14' })

/** A word that no codebook has, as a form or a file may bring it. */
const wild = (value: object): LineClaim => JSON.parse(JSON.stringify({ ...strike, ...value }))

const count = strike.counts[0]!
const time = strike.time!

test('Nothing speaks against a claim that keeps the codebook', () => {
  for (const claim of [strike, denial, dead]) assert.deepEqual(check(claim), [])
  assert.deepEqual(checkDecision(shells, { text: TEXTS['text-market']! }), [])
})

/** What is changed in the strike, the code, and what the message says of it. */
const CASES: readonly (readonly [string, LineClaim, string, RegExp])[] = [
  [
    'a kind that is none',
    wild({ kind: 'drone' }),
    'decision/unknown-word',
    /kind: "drone" .* take one of clash/,
  ],
  ['a stance that is none', wild({ stance: 'hints' }), 'decision/unknown-word', /stance: "hints"/],
  [
    'a source type that is none',
    wild({ source: { ...strike.source, type: 'blog' } }),
    'decision/unknown-word',
    /source type: "blog"/,
  ],
  [
    'a metric that is none',
    wild({ counts: [{ ...count, metric: 'hungry' }] }),
    'decision/unknown-word',
    /metric: "hungry"/,
  ],
  [
    'a phase on a kind that does not last',
    { ...strike, phase: 'ends' },
    'decision/phase',
    /airstrike takes none, "ends" was given; .*control, siege, ceasefire/,
  ],
  [
    'a narrator with words',
    { ...strike, source: { ...strike.source, type: 'narrator' } },
    'decision/source',
    /"The Harbour Monitor" was given/,
  ],
  [
    'a ministry without words',
    { ...strike, source: { ...strike.source, type: 'government', start: null, end: null, text: '' } },
    'decision/source',
    /no words name the government source/,
  ],
  [
    'words that stand elsewhere',
    { ...strike, trigger: { ...strike.trigger, start: 29, end: 39 } },
    'decision/words-differ',
    /trigger: "air strike" does not stand at 29 to 39, where the report has "ir strike "/,
  ],
  [
    'words beyond the end',
    { ...strike, place: { ...strike.place!, start: 400, end: 416 } },
    'decision/words-outside',
    /place: .* at 400 to 416 of 153 characters/,
  ],
  [
    'words of no length',
    { ...strike, cue: { ...strike.cue!, end: strike.cue!.start } },
    'decision/words-outside',
    /^cue: /,
  ],
  [
    'bounds the wrong way round',
    { ...strike, counts: [{ ...count, low: 9, best: null, high: 7 }] },
    'decision/count-inverted',
    /low 9, best unknown, high 7/,
  ],
  ['half a person', { ...strike, counts: [{ ...count, low: 6.5 }] }, 'decision/count-not-whole', /6.5, 7, 7/],
  [
    'a part of itself',
    { ...strike, counts: [{ ...count, part_of: 0 }] },
    'decision/part-of',
    /part of count 0 of 1/,
  ],
  [
    'a part of a count that is not there',
    { ...strike, counts: [{ ...count, part_of: 1 }] },
    'decision/part-of',
    /part of count 1 of 1/,
  ],
  [
    'a day that does not exist',
    { ...strike, time: { ...time, start: '2024-02-30' } },
    'decision/date-unknown',
    /2024-02-30, which no calendar has/,
  ],
  [
    'days the wrong way round',
    { ...strike, time: { ...time, start: '2024-03-12' } },
    'decision/date-inverted',
    /from 2024-03-12 until 2024-03-11/,
  ],
]

for (const [name, claim, code, message] of CASES) {
  test(`An error: ${name}`, () => {
    const [diagnostic, ...others] = check(claim)
    assert.deepEqual(others, [])
    assert.equal(diagnostic?.code, code)
    assert.equal(diagnostic?.severity, 'error')
    assert.match(diagnostic?.message ?? '', message)
    assert.match(diagnostic?.message ?? '', /; not recorded; /)
  })
}

test('Two counts that are part of each other are two errors', () => {
  const counts = [
    { ...count, part_of: 1 },
    { ...count, part_of: 0 },
  ]
  assert.deepEqual(
    check({ ...strike, counts }).map(({ code }) => code),
    ['decision/part-of', 'decision/part-of'],
  )
})

test('What is reported as past and dated after the report is a warning; what is planned is none', () => {
  const later: LineClaim = { ...strike, time: { ...time, end: '2024-03-20' } }
  assert.deepEqual(
    check(later).map(({ severity, code }) => [severity, code]),
    [['warning', 'decision/after-report']],
  )
  assert.deepEqual(check({ ...later, stance: 'plans' }), [])
  assert.deepEqual(checkDecision(later, { text: BRIDGE }), [])
})

test('What is said after the report was printed is a warning, whatever the stance', () => {
  const said = { ...time, start: '2024-03-15', end: '2024-03-15' }
  assert.deepEqual(
    check({ ...strike, stance: 'plans', said }).map(({ code }) => code),
    ['decision/after-report'],
  )
})

test('Days without throughout or within are a warning', () => {
  assert.deepEqual(
    check({ ...strike, time: { ...time, holds: null } }).map(({ severity, code }) => [severity, code]),
    [['warning', 'decision/holds']],
  )
})

test('Offsets count code points: words after emoji stand where a person counts them', () => {
  const text = `🕊️🕊️ ${BRIDGE}`
  const shift = [...'🕊️🕊️ '].length
  const moved: LineClaim = {
    ...denial,
    trigger: { ...denial.trigger, start: denial.trigger.start + shift, end: denial.trigger.end + shift },
    source: { ...denial.source, start: denial.source.start! + shift, end: denial.source.end! + shift },
    cue: { ...denial.cue!, start: denial.cue!.start + shift, end: denial.cue!.end + shift },
  }
  assert.deepEqual(checkDecision(moved, { text }), [])
  assert.equal(checkDecision(denial, { text }).length, 3)
})

test('The hash of what was shown is over canonical JSON, whatever the order of keys', () => {
  const hashOf = (canonical: string): string => `hash of ${canonical}`
  const turned = wild(Object.fromEntries(Object.entries(strike).reverse()))
  assert.equal(shownHash(strike, { hashOf }), `hash of ${canonicalJson(strike)}`)
  assert.equal(shownHash(turned, { hashOf }), shownHash(strike, { hashOf }))
})

/** Gold claims as decisions: what a coding by hand leaves open is unknown. */
const decided = ({ source, ...claim }: CodedReport['claims'][number]): LineClaim => {
  const sure = { probability: 1 }
  const party = <T extends object>(words: T) => ({ ...words, ...sure, actor: null })
  const { start = null, end = null } = source
  return {
    ...claim,
    ...sure,
    id: 'c-gold',
    trigger: { ...claim.trigger, ...sure },
    source: { ...source, start, end, ...sure, actor: null },
    cue: claim.cue === null ? null : { ...claim.cue, ...sure },
    via: claim.via.map(party),
    said: null,
    agents: claim.agents.map(party),
    targets: claim.targets.map(party),
    place: claim.place === null ? null : { ...claim.place, ...sure, resolved: null },
    time: claim.time === null ? null : { ...claim.time, ...sure, holds: 'within', rule: null },
    counts: claim.counts.map((one) => ({
      ...one,
      ...sure,
      part_of: one.part_of ?? null,
      status: 'unknown',
      group: 'unknown',
      rule: null,
    })),
  }
}

test('No claim of the gold is refused', () => {
  const gold = readFileSync(new URL('../../../data/gold/claims-written.jsonl', import.meta.url), 'utf8')
  const reports = gold
    .trim()
    .split('\n')
    .map((line): CodedReport => JSON.parse(line))
  const refused = reports.flatMap(({ id, text, published, claims }) =>
    claims.flatMap((claim) =>
      checkDecision(decided(claim), { text, published })
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => `${id}: ${message}`),
    ),
  )
  assert.deepEqual(refused, [])
})
