import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import {
  captureOf,
  dead,
  decisionOn,
  denial,
  logOf,
  payloadsOf,
  readingOf,
  reportOf,
  shells,
  strike,
  undoOf,
} from './example.test-data.js'
import { advance, decisionsOn, type Standing, standing } from './index.js'

const BRIDGE = 'text-bridge'

/** Later models: the first reads the strike as shelling, the second another number and no denial. */
const asShelling: LineClaim = { ...strike, id: 'c-shelling', kind: 'shelling' }
const ofNine: LineClaim = {
  ...strike,
  counts: strike.counts.map((count) => ({ ...count, low: 9, best: 9, high: 9 })),
}

const payloads = payloadsOf({
  first: { text: BRIDGE, claims: [strike, denial] },
  'as-shelling': { text: BRIDGE, claims: [asShelling, denial] },
  'of-nine': { text: BRIDGE, claims: [ofNine] },
  'same-again': { text: BRIDGE, claims: [{ ...strike, probability: 0.3 }, denial] },
  'with-dead': { text: BRIDGE, claims: [{ ...dead, id: 'c-machine', stance: 'predicts' }] },
  'of-another': { text: 'text-market', claims: [shells] },
})

/** A report that was received and read once, and what people did then. */
const after = (...facts: readonly (readonly [string, Fact | null])[]): Standing =>
  standing(logOf([['marsad', captureOf(BRIDGE)], ['marsad', readingOf(BRIDGE, 'first')], ...facts]), payloads)

/** `c-strike suggested, c-denial accepted by Rana` */
const shown = ({ claims }: Standing): string =>
  claims
    .map(({ id, state, decided }) => `${id} ${state}${decided === null ? '' : ` by ${decided.by}`}`)
    .join(', ')

const codes = ({ diagnostics }: Standing) => diagnostics.map(({ code }) => code)

test('What a machine read is a suggestion, in the order of the text', () => {
  const record = after()
  assert.equal(shown(record), 'c-strike suggested, c-denial suggested')
  assert.deepEqual(record.claims[0]?.claim, strike)
  assert.deepEqual(record.claims[0]?.report, reportOf(BRIDGE))
  assert.deepEqual(record.diagnostics, [])
})

test('A decision stores the whole claim, a later one supersedes it', () => {
  const record = after(
    ['Rana', decisionOn(BRIDGE, strike)],
    ['Omar', decisionOn(BRIDGE, ofNine, { verdict: 'edited', reason: 'the monitor corrected itself' })],
  )
  assert.equal(shown(record), 'c-strike edited by Omar, c-denial suggested')
  assert.equal(record.claims[0]?.claim.counts[0]?.best, 9)
  assert.equal(record.claims[0]?.decided?.reason, 'the monitor corrected itself')
})

test('Everything can be undone, the undo too, to any depth', () => {
  const accepted = ['Rana', decisionOn(BRIDGE, strike)] as const
  const undo = (of: string) => ['Rana', undoOf(of)] as const
  assert.match(shown(after(accepted, undo('e2'))), /^c-strike suggested/)
  assert.match(shown(after(accepted, undo('e2'), undo('e3'))), /^c-strike accepted by Rana/)
  assert.match(shown(after(accepted, undo('e2'), undo('e3'), undo('e4'))), /^c-strike suggested/)
  assert.match(shown(after(accepted, undo('e2'), undo('e3'), undo('e4'), undo('e5'))), /^c-strike accepted/)
})

test('Undoing a later decision lets the earlier one stand again', () => {
  const record = after(
    ['Rana', decisionOn(BRIDGE, strike)],
    ['Omar', decisionOn(BRIDGE, strike, { verdict: 'rejected' })],
    ['Rana', undoOf('e3')],
  )
  assert.match(shown(record), /^c-strike accepted by Rana/)
})

test('What two people undid holds again only when both have let go', () => {
  const facts = [
    ['Rana', decisionOn(BRIDGE, strike)],
    ['Rana', undoOf('e2')],
    ['Omar', undoOf('e2')],
    ['Rana', undoOf('e3')],
  ] as const
  assert.match(shown(after(...facts)), /^c-strike suggested/)
  assert.match(shown(after(...facts, ['Omar', undoOf('e4')])), /^c-strike accepted/)
})

test('Undoing a bulk word takes out all its decisions; undoing one of them, that one', () => {
  const bulk = [
    ['Rana', decisionOn(BRIDGE, strike, { bulk: 'all of 14 March' })],
    ['Rana', decisionOn(BRIDGE, denial, { bulk: 'all of 14 March' })],
  ] as const
  const undone = ['Rana', undoOf('all of 14 March')] as const
  assert.equal(shown(after(...bulk, undone)), 'c-strike suggested, c-denial suggested')
  assert.equal(shown(after(...bulk, ['Rana', undoOf('e3')])), 'c-strike accepted by Rana, c-denial suggested')
  assert.equal(
    shown(after(...bulk, undone, ['Rana', undoOf('e4')])),
    'c-strike accepted by Rana, c-denial accepted by Rana',
  )
})

test('An undo of what is not there is named and undoes nothing', () => {
  const record = after(['Rana', decisionOn(BRIDGE, strike)], ['Rana', undoOf('nowhere')])
  assert.match(shown(record), /^c-strike accepted/)
  assert.deepEqual(codes(record), ['review/undoes-nothing'])
})

test('A rejected claim stays, with its reason', () => {
  const record = after(['Rana', decisionOn(BRIDGE, strike, { verdict: 'rejected', reason: 'a drill' })])
  assert.match(shown(record), /^c-strike rejected by Rana/)
  assert.equal(record.claims[0]?.decided?.reason, 'a drill')
})

test('A claim keeps its id when a later model reads another kind at the same words', () => {
  const record = after(['marsad', readingOf(BRIDGE, 'as-shelling')])
  assert.equal(shown(record), 'c-strike suggested, c-denial suggested')
  assert.equal(record.claims[0]?.claim.kind, 'shelling')
  assert.equal(record.claims[0]?.claim.id, 'c-strike')
})

test('A decision under the id that a later model gave is about the same claim', () => {
  const record = after(['marsad', readingOf(BRIDGE, 'as-shelling')], ['Rana', decisionOn(BRIDGE, asShelling)])
  assert.equal(shown(record), 'c-strike accepted by Rana, c-denial suggested')
})

test('Suggestions that the newest reading does not make vanish, unless decided', () => {
  const later = ['marsad', readingOf(BRIDGE, 'of-nine')] as const
  assert.equal(shown(after(later)), 'c-strike suggested')
  assert.equal(
    shown(after(['Rana', decisionOn(BRIDGE, denial)], later)),
    'c-strike suggested, c-denial accepted by Rana',
  )
  assert.equal(shown(after(later, ['Rana', undoOf('e2')])), 'c-strike suggested, c-denial suggested')
})

test('A later reading never changes a decided claim; where it differs, both are shown for a second look', () => {
  const record = after(['Rana', decisionOn(BRIDGE, strike)], ['marsad', readingOf(BRIDGE, 'of-nine')])
  assert.equal(shown(record), 'c-strike accepted by Rana')
  assert.deepEqual(record.claims[0]?.claim, strike)
  assert.deepEqual(record.secondLooks, [
    {
      claim: 'c-strike',
      text: BRIDGE,
      slots: ['counts'],
      anew: ['counts'],
      decided: strike,
      reading: ofNine,
    },
  ])
})

test('No second look where the later reading says the same, however sure it is', () => {
  const record = after(['Rana', decisionOn(BRIDGE, strike)], ['marsad', readingOf(BRIDGE, 'same-again')])
  assert.deepEqual(record.secondLooks, [])
})

test('No second look once somebody has decided after that reading; undone, it is listed again', () => {
  const facts = [
    ['Rana', decisionOn(BRIDGE, strike)],
    ['marsad', readingOf(BRIDGE, 'as-shelling')],
    ['Omar', decisionOn(BRIDGE, strike)],
  ] as const
  assert.deepEqual(after(...facts).secondLooks, [])
  assert.deepEqual(
    after(...facts, ['Omar', undoOf('e4')]).secondLooks.map(({ claim, slots }) => [claim, slots]),
    [['c-strike', ['kind']]],
  )
})

test('A second look tells what is new to whoever decided from what they had before them', () => {
  const record = after(
    ['Rana', decisionOn(BRIDGE, { ...strike, quoted: 'direct' }, { verdict: 'edited' })],
    ['marsad', readingOf(BRIDGE, 'as-shelling')],
  )
  assert.deepEqual(
    record.secondLooks.map(({ slots, anew }) => ({ slots, anew })),
    [{ slots: ['kind', 'quoted'], anew: ['kind'] }],
  )
})

test('The same reading recorded again is no new reading', () => {
  const record = after(
    ['Rana', decisionOn(BRIDGE, ofNine, { verdict: 'edited' })],
    ['marsad', readingOf(BRIDGE, 'first')],
  )
  assert.deepEqual(record.secondLooks, [])
})

test('A claim that a person added and a later model finds as well is there once', () => {
  const record = after(
    ['Rana', decisionOn(BRIDGE, dead, { verdict: 'added' })],
    ['marsad', readingOf(BRIDGE, 'with-dead')],
  )
  assert.equal(shown(record), 'c-dead added by Rana')
  assert.deepEqual(
    record.secondLooks.map(({ claim, slots }) => [claim, slots]),
    [['c-dead', ['stance']]],
  )
})

test('Decisions on a claim are told with what became of them', () => {
  const record = after(
    ['Rana', decisionOn(BRIDGE, strike)],
    ['Omar', decisionOn(BRIDGE, strike, { verdict: 'rejected' })],
    ['Rana', undoOf('e3')],
  )
  assert.deepEqual(
    decisionsOn(record, { claim: 'c-strike' }).map(({ entry, holds, undoneBy }) => [
      entry.by,
      holds,
      undoneBy.map(({ by }) => by),
    ]),
    [
      ['Rana', true, []],
      ['Omar', false, ['Rana']],
    ],
  )
})

test('What was erased or is missing is named, never skipped in silence', () => {
  assert.deepEqual(codes(after(['Rana', null])), ['review/erased'])
  const gone = after(['Rana', decisionOn(BRIDGE, strike)], ['marsad', readingOf(BRIDGE, 'gone')])
  assert.deepEqual(codes(gone), ['review/reading-missing'])
  assert.equal(shown(gone), 'c-strike accepted by Rana, c-denial suggested')
  const another = after(['marsad', readingOf(BRIDGE, 'of-another')])
  assert.deepEqual(codes(another), ['review/reading-of-another-text'])
  assert.equal(shown(another), 'c-strike suggested, c-denial suggested')
})

test('Claims whose text was erased stand, and it is said', () => {
  const log = logOf([
    ['marsad', captureOf(BRIDGE)],
    ['Rana', decisionOn(BRIDGE, strike)],
  ])
  const record = standing(log, { ...payloads, textOf: () => null })
  assert.equal(shown(record), 'c-strike accepted by Rana')
  assert.deepEqual(codes(record), ['review/text-missing'])
})

test('Claims of a text that nobody received are left out, and it is said', () => {
  const record = after(['Rana', undoOf('e0')])
  assert.deepEqual(record.reports, [])
  assert.deepEqual(record.claims, [])
  assert.match(record.diagnostics[0]?.message ?? '', /its claims \(2\) are left out/)
})

test('A text received again is one report, with every time and place', () => {
  const again = captureOf(BRIDGE, {
    id: 'mirror-9',
    url: 'https://example.org/9',
    captured: '2024-03-16T08:00:00.000Z',
  })
  const [report] = after(['marsad', again]).reports
  assert.deepEqual(
    report?.captures.map((capture) => capture.report?.id),
    ['report-text-bridge', 'mirror-9'],
  )
  assert.deepEqual(report?.report, reportOf(BRIDGE, { url: 'https://example.org/9' }))
})

test('Bytes without a text are listed apart', () => {
  const photo: Fact = {
    kind: 'capture',
    bytes: 'bytes-photo',
    report: null,
    from: 'photo.jpg',
    extractor: { name: 'none', version: '1' },
    sentences: [],
  }
  const [received] = after(['Rana', photo]).withoutText
  assert.deepEqual([received?.from, received?.by], ['photo.jpg', 'Rana'])
})

test('An earlier standing does not change when it is advanced, and can be advanced twice', () => {
  const before = after()
  const accept = logOf([['Rana', decisionOn(BRIDGE, strike)]], { from: 2 })
  const reject = logOf([['Omar', decisionOn(BRIDGE, strike, { verdict: 'rejected' })]], { from: 2 })
  assert.match(shown(advance(before, accept)), /^c-strike accepted by Rana/)
  assert.match(shown(advance(before, reject)), /^c-strike rejected by Omar/)
  assert.match(shown(before), /^c-strike suggested/)
})
