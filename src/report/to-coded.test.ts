import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageAt } from '../text/index.js'
import { exampleClaims, exampleReport } from './example.test-data.js'
import { type CodedWords, type LineClaim, NOTHING_TAKEN, toCodedReport } from './index.js'

const versions = { program: '0.1.0', model: 'test', codebook: '1.0.0' }
const line = toCodedReport(exampleReport, { claims: exampleClaims, versions })

const byPoints = (text: string, start: number, end: number): string => [...text].slice(start, end).join('')

function allWords(claim: LineClaim): readonly CodedWords[] {
  const { trigger, source, cue, via, agents, targets, place, counts } = claim
  const named =
    source.start === null || source.end === null ? [] : [{ ...source, start: source.start, end: source.end }]
  const times = [claim.time, claim.said].flatMap((t) =>
    t ? [{ start: t.span[0], end: t.span[1], text: t.text }] : [],
  )
  return [
    trigger,
    ...named,
    ...via,
    ...agents,
    ...targets,
    ...counts,
    ...times,
    ...[cue, place].filter((w) => w !== null),
  ]
}

test('every quote re-slices by code points, past emoji and Arabic', () => {
  const quotes = line.claims.flatMap(allWords)
  assert.equal(quotes.length, 14)
  for (const { start, end, text } of quotes) assert.equal(byPoints(line.text, start, end), text)
})

test('sentences count code points too', () => {
  const expected = exampleReport.sentences.map(({ start, end }) => exampleReport.text.slice(start, end))
  assert.deepEqual(
    line.sentences.map(([start, end]) => byPoints(line.text, start, end)),
    expected,
  )
})

test('id and text come back unchanged', () => {
  assert.equal(line.id, exampleReport.id)
  assert.equal(line.text, exampleReport.text)
})

test('the narrator has no words', () => {
  assert.deepEqual(line.claims[2]?.source, {
    type: 'narrator',
    start: null,
    end: null,
    text: '',
    probability: 0.5,
    actor: null,
  })
})

test('a loaded name stays in the text beside the actor that it stands for', () => {
  const source = line.claims[1]?.source
  assert.equal(source?.text, 'The regime’s spokesman')
  assert.deepEqual(source?.actor, { id: 'gov-varnia', name: 'Government of Varnia', loaded: true })
  assert.equal(source?.probability, 0.85)
})

test('unknown bounds and dates stay null, parts keep their whole', () => {
  const [whole, part] = line.claims[0]?.counts ?? []
  assert.deepEqual([whole?.low, whole?.best, whole?.high, whole?.part_of], [10, 10, null, null])
  assert.equal(part?.part_of, 0)
  assert.equal(line.claims[0]?.time?.rule, null)
})

test('words that do not stand at their span are refused', () => {
  const [claim] = exampleClaims
  const moved = { ...claim!, trigger: { ...claim!.trigger, start: claim!.trigger.start + 1 } }
  assert.throws(() => toCodedReport(exampleReport, { claims: [moved], versions }), /does not stand at/)
})

test('law: any span of any text re-slices by code points', () => {
  const piece = fc.constantFrom('a', ' ', '😢', 'غ', 'ة', '👩‍👩‍👧', '\u0301', '🇻🇦', '\n', '𝒳')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const from = a % pieces.length
      const to = from + 1 + (b % (pieces.length - from))
      const start = pieces.slice(0, from).join('').length
      const text = pieces.slice(from, to).join('')
      const trigger = { start, end: start + text.length, text, probability: 1 }
      const report = { ...exampleReport, text: pieces.join(''), sentences: [] }
      const claim = { ...exampleClaims[2]!, trigger }
      const [coded] = toCodedReport(report, { claims: [claim], versions }).claims
      assert.equal(byPoints(report.text, coded!.trigger.start, coded!.trigger.end), text)
    }),
    { seed: 20240314 },
  )
})

test('words of a report with pages say on which they begin; of others nothing', () => {
  const pages = [0, exampleReport.text.indexOf('The regime')]
  const report = { ...exampleReport, taken: { ...NOTHING_TAKEN, pages } }
  const [strike, denial, siege] = toCodedReport(report, { claims: exampleClaims, versions }).claims
  assert.deepEqual(
    [strike!.trigger, strike!.source, strike!.time!, ...strike!.counts].map(({ page }) => page),
    [1, 1, 1, 1, 1],
  )
  assert.deepEqual(
    [denial!.trigger, denial!.source, denial!.cue!, denial!.said!, denial!.via[0]!].map(({ page }) => page),
    [1, 2, 2, 2, 1],
  )
  assert.equal('page' in siege!.source, false, 'the narrator has no words')
  assert.doesNotMatch(JSON.stringify(line), /"page"/)
})

test('the first point of a page is on it, and the last before it is not', () => {
  const pages = [0, 10, 10, 30]
  assert.deepEqual(
    [0, 9, 10, 29, 30, 99].map((point) => pageAt(pages, point)),
    [1, 1, 3, 3, 4, 4],
  )
})
