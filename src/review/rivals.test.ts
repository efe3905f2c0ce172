import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConsentScope, Fact } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import { type Copies, startCopies } from './copies.test-data.js'
import {
  captureOf,
  dead,
  decisionOn,
  denial,
  payloadsOf,
  readingOf,
  strike,
  undoOf,
} from './example.test-data.js'
import { incidentRivals, type Rival, standing } from './index.js'

const payloads = payloadsOf({ 'reading-1': { text: 'text-bridge', claims: [strike, denial, dead] } })

const asRead = (incident: string): string => incident

/** Two copies of a project with one report, read; the second was copied from the first. */
function twoCopies(): Copies {
  const copies = startCopies()
  copies.tell('a', 'Rana', captureOf('text-bridge'))
  copies.tell('a', 'Rana', readingOf('text-bridge', 'reading-1'))
  copies.join('b', 'a')
  return copies
}

const rivalsIn = (copies: Copies, copy: string): readonly Rival[] => {
  const record = standing(copies.log(copy), payloads)
  return [...record.rivals, ...incidentRivals(record, () => asRead)]
}

/** `decision c-strike (verdict): *Rana a-2 | Omar b-0`: a star before the side that counts. */
const said = (rivals: readonly Rival[]): readonly string[] =>
  rivals.map(({ kind, about, differs, sides }) => {
    const told = sides.map(({ words, counts }) => {
      const by = words.map(({ by, entry, undo }) => `${undo ? 'undo ' : ''}${by} ${entry}`)
      return `${counts ? '*' : ''}${by.join(', ')}`
    })
    return `${kind} ${about.join(' ')} (${differs.join(', ')}): ${told.join(' | ')}`
  })

/** What both copies say once each has joined the other. */
function joined(copies: Copies): readonly string[] {
  copies.join('a', 'b')
  copies.join('b', 'a')
  const here = said(rivalsIn(copies, 'a'))
  assert.deepEqual(said(rivalsIn(copies, 'b')), here)
  return here
}

const on = (
  as: LineClaim,
  verdict: 'accepted' | 'edited' | 'unsure' | 'rejected',
  reason: string | null = null,
) => decisionOn('text-bridge', as, { verdict, reason })

const shelling: LineClaim = { ...strike, kind: 'shelling' }

test('accepted in one copy and rejected in the other: rivals, and the last in the log counts', () => {
  const copies = twoCopies()
  copies.tell('a', 'Rana', on(strike, 'accepted'), 20)
  copies.tell('b', 'Omar', on(strike, 'rejected', 'a misreading'), 10)
  assert.deepEqual(joined(copies), ['decision c-strike (verdict): Omar b-0 | *Rana a-2'])
  const [{ sides } = { sides: [] }] = rivalsIn(copies, 'a')
  assert.deepEqual(
    sides.map(({ words }) => words.map(({ reason }) => reason)),
    [['a misreading'], [null]],
  )
})

test('edited otherwise: rivals, with the slots in which they differ; edited alike: none', () => {
  const copies = twoCopies()
  copies.tell('a', 'Rana', on(shelling, 'edited'))
  copies.tell('b', 'Omar', on(strike, 'accepted'))
  copies.tell('a', 'Rana', on({ ...dead, stance: 'predicts' }, 'edited'))
  copies.tell('b', 'Omar', on({ ...dead, stance: 'predicts', probability: 0.4 }, 'edited'))
  assert.deepEqual(joined(copies), ['decision c-strike (kind): Rana a-2 | *Omar b-0'])
})

test('a decision that had seen the other one replaces it and is no rival', () => {
  const copies = twoCopies()
  copies.tell('a', 'Rana', on(strike, 'accepted'))
  copies.join('b', 'a')
  copies.tell('b', 'Omar', on(strike, 'rejected'))
  assert.deepEqual(joined(copies), [])
})

test('whoever has seen both settles it; undoing that opens it again', () => {
  const copies = twoCopies()
  copies.tell('a', 'Rana', on(strike, 'accepted'))
  copies.tell('b', 'Omar', on(strike, 'rejected'))
  const open = joined(copies)
  assert.equal(open.length, 1)
  const settled = copies.tell('a', 'Rana', on(strike, 'rejected'))
  assert.deepEqual(joined(copies), [])
  copies.tell('a', 'Rana', undoOf(settled.hash))
  assert.deepEqual(joined(copies), open)
})

test('an undo of one of two rivals settles', () => {
  const copies = twoCopies()
  copies.tell('a', 'Rana', on(strike, 'accepted'))
  const wrong = copies.tell('b', 'Omar', on(strike, 'rejected'))
  joined(copies)
  copies.tell('a', 'Rana', undoOf(wrong.hash))
  assert.deepEqual(joined(copies), [])
})

test('settled without a third copy: that one is still a rival', () => {
  const copies = twoCopies()
  copies.join('c', 'a')
  copies.tell('a', 'Rana', on(strike, 'accepted'))
  copies.tell('b', 'Omar', on(strike, 'rejected'))
  copies.tell('c', 'Sami', on(strike, 'unsure'))
  joined(copies)
  copies.tell('a', 'Rana', on(strike, 'rejected'))
  copies.join('a', 'c')
  assert.deepEqual(said(rivalsIn(copies, 'a')), ['decision c-strike (verdict): Rana a-3 | *Sami c-0'])
})

test('taken back in one copy what the other went on from: rivals', () => {
  const copies = twoCopies()
  const first = copies.tell('a', 'Rana', on(strike, 'accepted'))
  copies.join('b', 'a')
  copies.tell('a', 'Rana', undoOf(first.hash))
  copies.tell('b', 'Omar', on(shelling, 'edited'))
  assert.deepEqual(joined(copies), ['decision c-strike (taken back): undo Rana a-3 | *Omar b-0'])
})

test('a slip that its own copy took back is no rival of what the other copy decided', () => {
  const copies = twoCopies()
  const slip = copies.tell('a', 'Rana', on(strike, 'accepted'))
  copies.tell('a', 'Rana', undoOf(slip.hash))
  copies.tell('b', 'Omar', on(strike, 'rejected'))
  assert.deepEqual(joined(copies), [])
})

test('what an undo leads back to is a rival as though the undone had never been said', () => {
  const copies = twoCopies()
  copies.tell('a', 'Rana', on(strike, 'accepted'))
  const slip = copies.tell('a', 'Rana', on(shelling, 'edited'))
  copies.tell('a', 'Rana', undoOf(slip.hash))
  copies.tell('b', 'Omar', on(strike, 'rejected'))
  assert.deepEqual(joined(copies), ['decision c-strike (verdict): Rana a-2 | *Omar b-0'])
})

test('two undos that lead to different things: rivals of which neither counts', () => {
  const copies = twoCopies()
  const one = copies.tell('a', 'Rana', on(strike, 'accepted'))
  const other = copies.tell('a', 'Rana', on(shelling, 'edited'))
  copies.join('b', 'a')
  copies.tell('a', 'Rana', undoOf(other.hash))
  copies.tell('b', 'Omar', undoOf(one.hash))
  assert.deepEqual(joined(copies), ['decision c-strike (kind): undo Rana a-4 | undo Omar b-0'])
})

const words: readonly (readonly [string, Fact, Fact, string])[] = [
  [
    'the same incident, and different ones',
    { kind: 'link', claims: ['c-dead', 'c-strike'], same: true, reason: null },
    { kind: 'link', claims: ['c-strike', 'c-dead'], same: false, reason: null },
    'link c-dead c-strike (same)',
  ],
  [
    'two numbers for one cell',
    { kind: 'override', incident: 'i-1', cell: 'killed', value: { low: 1, best: 1, high: 1 }, reason: 'x' },
    { kind: 'override', incident: 'i-1', cell: 'killed', value: { low: 2, best: 2, high: 2 }, reason: 'y' },
    'override i-1 killed (value)',
  ],
  [
    'two grades',
    { kind: 'grade', incident: 'i-1', grade: 'fair', reason: null },
    { kind: 'grade', incident: 'i-1', grade: 'contested', reason: null },
    'grade i-1 (grade)',
  ],
  [
    'held responsible, and not',
    { kind: 'responsible', incident: 'i-1', party: 'x', relation: 'blamed', holds: true, reason: null },
    { kind: 'responsible', incident: 'i-1', party: 'x', relation: 'blamed', holds: false, reason: null },
    'responsible i-1 x blamed (holds)',
  ],
  [
    'an actor merged, and edited',
    { kind: 'actor', actor: 'x', name: 'X', aliases: ['p', 'q'], allegiances: [], into: 'y', reason: null },
    { kind: 'actor', actor: 'x', name: 'X', aliases: ['q', 'p'], allegiances: [], into: null, reason: null },
    'actor x (into)',
  ],
]

for (const [what, one, other, expected] of words)
  test(`${what}: rivals, until somebody who sees both says again; alike: none`, () => {
    const copies = twoCopies()
    copies.tell('a', 'Rana', one)
    copies.tell('b', 'Omar', other)
    assert.deepEqual(joined(copies), [`${expected}: Rana a-2 | *Omar b-0`])
    copies.tell('b', 'Omar', one)
    assert.deepEqual(joined(copies), [])
    const alike = twoCopies()
    alike.tell('a', 'Rana', other)
    alike.tell('b', 'Omar', other)
    assert.deepEqual(joined(alike), [])
  })

test('of two words on how far a statement goes the narrower counts meanwhile, whoever spoke last', () => {
  const consent = (scope: ConsentScope): Fact => ({
    kind: 'consent',
    about: 'c-dead',
    scope,
    reason: 'asked',
  })
  const scopes = (copies: Copies) => standing(copies.log('a'), payloads).consents.map(({ scope }) => scope)
  const copies = twoCopies()
  copies.tell('a', 'Rana', consent('project'))
  copies.tell('b', 'Omar', consent('public'))
  assert.deepEqual(joined(copies), ['consent c-dead (scope): *Rana a-2 | Omar b-0'])
  assert.deepEqual(scopes(copies), ['project'])
  copies.tell('a', 'Rana', consent('partners'))
  assert.deepEqual(joined(copies), [])
  assert.deepEqual(scopes(copies), ['partners'])
})

test('an exact spot that one copy signs off and another keeps back is kept back meanwhile', () => {
  const spot = { id: 'p-1', latitude: 34.5, longitude: 40.1, precision: 'exact' } as const
  const location = (signed: boolean): Fact => ({
    kind: 'location',
    claim: 'c-dead',
    spot,
    signed,
    reason: 'seen',
  })
  const copies = twoCopies()
  copies.tell('a', 'Rana', location(false))
  copies.tell('b', 'Omar', location(true))
  assert.equal(joined(copies)[0]?.includes('*Rana a-2 | Omar b-0'), true)
  assert.deepEqual(standing(copies.log('a'), payloads).locations, [])
})

test('a person of a victim list corrected otherwise, and taken off', () => {
  const victim: Fact = {
    ...{ kind: 'victim', victim: 'v-1', incident: 'i-1', names: [{ text: 'N. N.', script: 'Latn' }] },
    ...{ age: 30, sex: 'woman', status: 'civilian', metric: 'killed', listed: true },
  }
  const copies = twoCopies()
  copies.tell('a', 'Rana', { ...victim, age: 34 })
  copies.tell('b', 'Omar', { ...victim, listed: false })
  assert.deepEqual(joined(copies), ['victim v-1 (taken back): Rana a-2 | *Omar b-0'])
})

test('words on one incident under two of its ids are words on one thing', () => {
  const copies = twoCopies()
  copies.tell('a', 'Rana', { kind: 'grade', incident: 'i-1', grade: 'fair', reason: null })
  copies.tell('b', 'Omar', { kind: 'grade', incident: 'i-2', grade: 'weak', reason: null })
  assert.deepEqual(joined(copies), [])
  const record = standing(copies.log('a'), payloads)
  assert.deepEqual(said(incidentRivals(record, () => () => 'i-2')), [
    'grade i-2 (grade): Rana a-2 | *Omar b-0',
  ])
})

test('what was seen by way of a third copy was seen', () => {
  const copies = twoCopies()
  copies.tell('a', 'Rana', on(strike, 'accepted'))
  copies.join('c', 'a')
  copies.tell('c', 'Sami', on(dead, 'accepted'))
  copies.join('b', 'c')
  copies.tell('b', 'Omar', on(strike, 'rejected'))
  assert.deepEqual(joined(copies), [])
})
