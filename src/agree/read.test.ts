import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCodings } from './index.js'

const CLAIM = {
  kind: 'clash',
  stance: 'reports',
  phase: null,
  trigger: { start: 7, end: 13, text: 'fought' },
  source: { type: 'narrator', text: '' },
  cue: null,
  via: [],
  quoted: 'indirect',
  agents: [{ start: 2, end: 6, text: 'They' }],
  targets: [],
  place: null,
  time: null,
  counts: [],
}

const REPORT = { id: 'r1', text: '😢 They fought.', sentences: [[0, 14]], claims: [CLAIM] }

const read = (...reports: readonly unknown[]) =>
  readCodings(reports.map((report) => JSON.stringify(report)).join('\n'), { where: 'a.jsonl' })

/** One report whose only claim differs from CLAIM in some keys. */
const readClaim = (change: object) => {
  const { value, diagnostics } = read({ ...REPORT, claims: [{ ...CLAIM, ...change }] })
  return {
    claim: value[0]?.claims[0],
    diagnostics: diagnostics.map(({ code, severity }) => `${severity} ${code}`),
  }
}

test('a right line gives its claims and no complaint', () => {
  const { value, diagnostics } = read(REPORT)
  assert.deepEqual(diagnostics, [])
  assert.equal(value[0]?.claims[0]?.kind, 'clash')
})

test('a byte order mark, blank lines and a carriage return do no harm', () => {
  const { value, diagnostics } = readCodings(`\uFEFF\r\n${JSON.stringify(REPORT)}\r\n\n`, {
    where: 'a.jsonl',
  })
  assert.deepEqual(diagnostics, [])
  assert.equal(value.length, 1)
})

test('a broken line is named with its number, the others are read', () => {
  const { value, diagnostics } = readCodings(`{"id": \n${JSON.stringify(REPORT)}\n[1]\n{"id": 7}`, {
    where: 'a.jsonl',
  })
  assert.equal(value.length, 1)
  assert.deepEqual(
    diagnostics.map(({ code, where }) => `${code} ${where}`),
    ['coding/broken-line a.jsonl:1', 'coding/broken-line a.jsonl:3', 'coding/broken-line a.jsonl:4'],
  )
})

test('an empty file is an error', () => {
  assert.deepEqual(
    readCodings('', { where: 'a.jsonl' }).diagnostics.map((d) => d.code),
    ['coding/empty'],
  )
})

test('of two lines with one id the later stands', () => {
  const { value, diagnostics } = read({ ...REPORT, claims: [] }, REPORT)
  assert.equal(value.length, 1)
  assert.equal(value[0]?.claims.length, 1)
  assert.deepEqual(
    diagnostics.map((d) => d.code),
    ['coding/repeated-id'],
  )
})

const leftOut: readonly (readonly [string, object, string])[] = [
  ['an unknown kind', { kind: 'skirmish' }, 'coding/unknown-kind'],
  ['an unknown stance', { stance: 'doubts' }, 'coding/unknown-stance'],
  ['no trigger', { trigger: null }, 'coding/trigger'],
  ['an unknown source type', { source: { type: 'oracle', text: 'x' } }, 'coding/source'],
]

for (const [what, change, code] of leftOut) {
  test(`a claim with ${what} is left out, and that is an error`, () => {
    const { claim, diagnostics } = readClaim(change)
    assert.equal(claim, undefined)
    assert.deepEqual(diagnostics, [`error ${code}`])
  })
}

test('a missing key is read as empty, and that is a warning', () => {
  const { claim, diagnostics } = readClaim({ agents: undefined })
  assert.deepEqual(claim?.agents, [])
  assert.deepEqual(diagnostics, ['warning coding/missing-key'])
})

test('a missing source is the narrator', () => {
  assert.deepEqual(readClaim({ source: undefined }).claim?.source, { type: 'narrator', text: '' })
})

test('values of the wrong kind are read as empty', () => {
  const { claim, diagnostics } = readClaim({
    phase: 'halts',
    via: 'Reuters',
    time: { start: 'Monday', end: null },
  })
  assert.deepEqual([claim?.phase, claim?.via, claim?.time], [null, [], { start: null, end: null }])
  assert.deepEqual(diagnostics, ['warning coding/value', 'warning coding/value', 'warning coding/value'])
})

test('a count with an unknown metric is left out; parts still find their whole', () => {
  const bounds = { low: 1, best: 1, high: 1 }
  const { claim, diagnostics } = readClaim({
    counts: [
      { metric: 'lost', ...bounds, part_of: null },
      { metric: 'killed', ...bounds, part_of: null },
      { metric: 'killed', ...bounds, part_of: 1 },
      { metric: 'killed', ...bounds, part_of: 0 },
    ],
  })
  assert.deepEqual(
    claim?.counts.map((count) => count.part_of),
    [null, 0, null],
  )
  assert.deepEqual(diagnostics, ['error coding/unknown-metric'])
})

test('offsets that count UTF-16 code units are noticed', () => {
  const { claim, diagnostics } = readClaim({ trigger: { start: 8, end: 14, text: 'fought' } })
  assert.equal(claim?.trigger.start, 8)
  assert.deepEqual(diagnostics, ['warning coding/offsets'])
})

test('the same fault in many claims is told once', () => {
  const wrong = { ...CLAIM, kind: 'skirmish' }
  const { diagnostics } = read({ ...REPORT, claims: [wrong, wrong, wrong] })
  assert.equal(diagnostics.length, 1)
  assert.match(diagnostics[0]?.message ?? '', /\(3 times\)$/)
})
