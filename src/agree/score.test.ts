import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CodedReport, toCodedReport } from '../report/index.js'
import { type Coding, type CodingClaim, scoreCodings } from './index.js'

const TEXT = '😢 The army bombed Halvek on Monday, killing ten men, two of them nurses. It denied the siege.'

/** Words of TEXT with their code points: the emoji counts as one. */
function at(words: string) {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length
  return { start, end: start + [...words].length, text: words }
}

const NARRATOR = { type: 'narrator', text: '' } as const

const claim = (
  { kind, stance }: Pick<CodingClaim, 'kind' | 'stance'>,
  trigger: string,
  slots: Partial<CodingClaim> = {},
): CodingClaim => ({
  kind,
  stance,
  phase: null,
  trigger: at(trigger),
  source: NARRATOR,
  cue: null,
  via: [],
  quoted: 'indirect',
  agents: [],
  targets: [],
  place: null,
  time: null,
  counts: [],
  ...slots,
})

const coding = (claims: readonly CodingClaim[], id = 'r1'): Coding => ({
  id,
  text: TEXT,
  sentences: [
    [0, 72],
    [73, 92],
  ],
  claims,
})

const killed = (
  low: number | null,
  best: number | null,
  high: number | null,
  part_of: number | null = null,
) => ({
  metric: 'killed' as const,
  low,
  best,
  high,
  part_of,
})

const GOLD = coding([
  claim({ kind: 'airstrike', stance: 'reports' }, 'bombed', {
    agents: [at('The army')],
    targets: [at('men'), at('nurses')],
    place: at('Halvek'),
    time: { start: '2024-03-11', end: '2024-03-11' },
    counts: [killed(10, 10, 10), killed(2, 2, 2, 0)],
    via: [at('Halvek')],
  }),
  claim({ kind: 'siege', stance: 'denies' }, 'siege', {
    source: { type: 'military', text: 'The army' },
    phase: 'continues',
    cue: at('denied'),
  }),
])

const PRED = coding([
  claim({ kind: 'airstrike', stance: 'reports' }, 'bombed', {
    source: { type: 'military', text: 'The army' },
    agents: [at('army')],
    targets: [at('nurses')],
    place: at('Halvek on'),
    time: { start: '2024-03-11', end: null },
    counts: [killed(10, 10, 10), killed(2, 2, null, 0)],
  }),
  claim({ kind: 'clash', stance: 'reports' }, 'killing'),
  claim({ kind: 'siege', stance: 'reports' }, 'siege', {
    source: { type: 'armed-group', text: 'army' },
    phase: 'ends',
    cue: at('It denied'),
    quoted: 'direct',
  }),
])

const agreement = scoreCodings([GOLD], [PRED])

test('two of three predicted events are right, none of them in stance and source both', () => {
  const { event, group, claim } = agreement.measures
  assert.deepEqual(event, { p: 0.6667, r: 1, f1: 0.8, gold: 2, pred: 3 })
  assert.deepEqual(group, event)
  assert.deepEqual(claim, { p: 0, r: 0, f1: 0, gold: 2, pred: 3 })
})

test('slots are scored on the two events whose kind agrees', () => {
  const { agents, targets, place, date } = agreement.measures
  assert.deepEqual(agents, { p: 1, r: 1, f1: 1, gold: 1, pred: 1 })
  assert.deepEqual(targets, { p: 1, r: 0.5, f1: 0.6667, gold: 2, pred: 1 })
  assert.deepEqual(place, { p: 1, r: 1, f1: 1, gold: 1, pred: 1 })
  assert.deepEqual(date, { p: 1, r: 1, f1: 1, gold: 1, pred: 1 })
})

test('a count is right only with its metric and all three bounds', () => {
  assert.deepEqual(agreement.measures.counts, { p: 0.5, r: 0.5, f1: 0.5, gold: 2, pred: 2 })
  assert.deepEqual(agreement.measures.count_metric, { p: 1, r: 1, f1: 1, gold: 2, pred: 2 })
})

test('via, cue, the last day and parts are scored beside', () => {
  const { via, cue, part_of } = agreement.measures
  assert.deepEqual(via, { p: 0, r: 0, f1: 0, gold: 1, pred: 0 })
  assert.deepEqual(cue, { p: 1, r: 1, f1: 1, gold: 1, pred: 1 })
  assert.deepEqual(agreement.measures['time.end'], { p: 0, r: 0, f1: 0, gold: 1, pred: 0 })
  assert.deepEqual(part_of, { p: 0, r: 0, f1: 0, gold: 1, pred: 1 })
})

test('accuracies are shares of the matched events', () => {
  assert.deepEqual(agreement.accuracy, { stance: 0.5, source: 0.5, source_type: 0, quoted: 0, phase: 0 })
})

test('kinds stand by how often the gold has them, the strange ones last', () => {
  assert.deepEqual(agreement.byKind, [
    { kind: 'airstrike', f1: 1, gold: 1, pred: 1 },
    { kind: 'siege', f1: 1, gold: 1, pred: 1 },
    { kind: 'clash', f1: 0, gold: 0, pred: 1 },
  ])
})

test('alpha sees the aligned claims, the others are counted beside it', () => {
  assert.deepEqual(agreement.alpha.kind, { alpha: 1, units: 2 })
  assert.deepEqual(agreement.unmatched, { gold: 0, pred: 1 })
})

test('a coding agrees with itself', () => {
  const { measures, accuracy } = scoreCodings([GOLD], [GOLD])
  for (const { f1, gold } of Object.values(measures)) assert.equal(f1, gold > 0 ? 1 : 0)
  assert.ok(Object.values(accuracy).every((share) => share === 1))
})

test('the order of reports and of claims changes nothing', () => {
  const other = (report: Coding): Coding => ({ ...report, id: 'r2', claims: report.claims.toReversed() })
  const forth = scoreCodings([GOLD, other(GOLD)], [PRED, other(PRED)])
  const back = scoreCodings([other(GOLD), GOLD], [other(PRED), PRED])
  assert.deepEqual(back.measures, forth.measures)
})

test('a report that the prediction lacks counts as missed, one that the gold lacks not at all', () => {
  const { measures, reports } = scoreCodings([GOLD], [{ ...PRED, id: 'r9' }])
  assert.deepEqual(measures.event, { p: 0, r: 0, f1: 0, gold: 2, pred: 0 })
  assert.deepEqual(reports, { both: 0, onlyGold: ['r1'], onlyPred: ['r9'], textDiffers: [] })
})

test('another text under the same id is told', () => {
  assert.deepEqual(scoreCodings([GOLD], [{ ...PRED, text: 'x' }]).reports.textDiffers, ['r1'])
})

test('nothing to judge is null, not zero', () => {
  const { accuracy, alpha } = scoreCodings([coding([])], [coding([])])
  assert.ok(Object.values(accuracy).every((share) => share === null))
  assert.deepEqual(alpha.kind, { alpha: null, units: 0 })
})

test('a claim is aligned with one of its own sentence only', () => {
  const inFirst = claim({ kind: 'siege', stance: 'denies' }, 'killing')
  const inSecond = claim({ kind: 'siege', stance: 'denies' }, 'siege')
  assert.equal(scoreCodings([coding([inFirst])], [coding([inSecond])]).measures.event.f1, 0)
})

test('of two predictions for one claim the better fit is taken', () => {
  const gold = claim({ kind: 'siege', stance: 'denies' }, 'siege')
  const worse = claim({ kind: 'siege', stance: 'reports' }, 'siege')
  const { accuracy, unmatched } = scoreCodings([coding([gold])], [coding([worse, gold])])
  assert.equal(accuracy.stance, 1)
  assert.deepEqual(unmatched, { gold: 0, pred: 1 })
})

test('a report as Marsad writes it can be scored as it is', () => {
  const report = {
    id: 'r1',
    text: TEXT,
    title: null,
    url: null,
    publisher: null,
    published: null,
    sentences: [],
  }
  const versions = { program: '0', model: '0', codebook: '0' }
  const line: CodedReport = toCodedReport(report, { claims: [], versions })
  assert.deepEqual(scoreCodings([GOLD], [line]).measures.event, { p: 0, r: 0, f1: 0, gold: 2, pred: 0 })
})
