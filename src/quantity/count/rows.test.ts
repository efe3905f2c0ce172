import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { covers, overlaps, type Span } from '../../text/index.js'
import { countedOf, linkParts, metricBeside, readCount, readNumbers, readZeroCasualties } from './index.js'
import { checkRows, ROW_FILES, type Row, type RowFile, rowsOf } from './rows.js'
import { scanNumbers } from './scan.js'

interface Marked {
  readonly text: string
  readonly square: Span | null
  readonly squares: readonly Span[]
  readonly curly: Span | null
}

/** Takes [brackets] and {braces} out of an example, save the brackets of a note mark ("[1]" inside words). */
function unmark(example: string, note: boolean): Marked {
  if (note) return { text: example, square: spanOf(example, /\d/), squares: [], curly: null }
  let text = ''
  const starts = new Map<string, number>()
  const squares: Span[] = []
  let curly: Span | null = null
  for (const piece of example.split(/([[\]{}])/)) {
    if (piece === '[' || piece === '{') starts.set(piece, text.length)
    else if (piece === ']') squares.push({ start: starts.get('[') ?? 0, end: text.length })
    else if (piece === '}') curly = { start: starts.get('{') ?? 0, end: text.length }
    else text += piece
  }
  return { text, square: squares[0] ?? null, squares, curly }
}

function spanOf(text: string, pattern: RegExp): Span {
  const match = pattern.exec(text)
  assert.ok(match !== null)
  return { start: match.index, end: match.index + match[0].length }
}

const whole = (text: string): Span => ({ start: 0, end: text.length })

const countAt = (text: string, span: Span) =>
  readCount(text, span, { metric: 'injured', trigger: { start: 0, end: 0 }, sentence: whole(text) }).value

const rulesIn = (text: string): string =>
  readNumbers(text, whole(text), { singles: true, shares: true })
    .map((number) => number.rule)
    .join(' + ')

const cites = (rule: string | null | undefined, id: string): boolean => (rule ?? '').split(' + ').includes(id)

const checks: Readonly<Record<RowFile, (row: Row, marked: Marked, not: Marked) => void>> = {
  numbers: numberRow,
  hedges: numberRow,
  'not-counts': (row, { text, square }, not) => {
    const found = scanNumbers(text, whole(text)).find((number) => overlaps(number, square!))
    assert.equal(found?.rejected, row.id)
    const others = scanNumbers(not.text, whole(not.text))
    assert.ok(others.some((number) => number.rejected === null && number.kind !== 'single'))
    assert.ok(others.every((number) => number.rejected !== row.id))
  },
  phrases: (_row, { text, square }, not) => {
    const words = text.slice(square!.start, square!.end)
    const ofIn = (line: string): readonly string[] =>
      scanNumbers(line, whole(line)).map((number) =>
        number.of === null ? '' : line.slice(number.of.start, number.of.end),
      )
    assert.ok(ofIn(text).includes(words), ofIn(text).join())
    assert.ok(!ofIn(not.text).includes(words))
  },
  counted: (row, { text }, not) => {
    const found = countedOf(text)
    if (row.status !== null) assert.equal(found.status, row.status)
    if (row.group !== null) assert.equal(found.group, row.group)
    assert.ok(cites(found.rule, row.id), String(found.rule))
    assert.ok(!cites(countedOf(not.text).rule, row.id))
  },
  parts: (_row, marked, not) => {
    assert.deepEqual(parentsOf(marked), [null, ...marked.squares.map(() => 0)])
    assert.deepEqual(parentsOf(not), [null, ...not.squares.map(() => null)])
  },
  metrics: (row, { text, square }, not) => {
    const rule = metricBeside(text, square!, whole(text))?.rule
    const other = metricBeside(not.text, not.square!, whole(not.text))?.rule
    const [metric] = row.metrics
    if (metric === undefined) {
      assert.ok(rule !== undefined)
      assert.equal(other, undefined)
      return
    }
    assert.equal(rule, row.id)
    assert.notEqual(other, row.id)
  },
  zero: (row, { text, square }, not) => {
    const zeros = readZeroCasualties(text, whole(text))
    const others = readZeroCasualties(not.text, whole(not.text))
    if (row.role.startsWith('blocker')) {
      assert.deepEqual(zeros, [])
      assert.ok(others.length > 0)
      return
    }
    assert.ok(zeros.some((zero) => cites(zero.rule, row.id) && covers(zero, square!)))
    assert.deepEqual(zeros.map((zero) => zero.metric).sort(), [...row.metrics].sort())
    assert.ok(others.every((zero) => !cites(zero.rule, row.id)))
  },
}

function numberRow(row: Row, { text, square }: Marked, not: Marked): void {
  const count = countAt(text, square!)
  const [low, best, high] = (row.reads ?? '').split('/').map((n) => (n === 'null' ? null : Number(n)))
  assert.deepEqual([count?.low, count?.best, count?.high], [low, best, high])
  if (row.role !== 'rise') assert.ok(cites(count?.rule, row.id), count?.rule)
  assert.ok(!cites(rulesIn(not.text), row.id), rulesIn(not.text))
}

/** Whole first, then the parts, whichever the text tells first. */
function parentsOf({ text, squares, curly }: Marked): readonly (number | null)[] {
  const places = [curly!, ...squares].map((span) => {
    const count = countAt(text, span)
    assert.ok(count !== null)
    return { ...count, metric: 'injured' as const }
  })
  return linkParts(text, places)
}

for (const file of ROW_FILES) {
  describe(`rows of ${file}.yml do what their examples say`, () => {
    for (const row of rowsOf(file)) {
      const note = row.check === 'brackets'
      test(row.id, () => checks[file](row, unmark(row.example, note), unmark(row.not, false)))
    }
  })
}

test('ids are unique over all files', () => {
  const ids = ROW_FILES.flatMap((file) => rowsOf(file).map((row) => row.id))
  assert.equal(new Set(ids).size, ids.length)
})

test('a row without an example, a counter-example or a source is refused, and so is a key that we do not know', () => {
  const row = { id: 'hedge/new', words: 'at least', example: '[10]', not: '10', source: 'codebook section 6' }
  assert.equal(checkRows([row], 'test').length, 1)
  for (const key of ['id', 'example', 'not', 'source']) {
    assert.throws(() => checkRows([{ ...row, [key]: undefined }], 'test'), new RegExp(`${key} is missing`))
  }
  assert.throws(() => checkRows([{ ...row, wrods: 'a' }], 'test'), /unknown key wrods/)
  assert.throws(() => checkRows([row, row], 'test'), /used twice/)
  assert.throws(() => checkRows([{ ...row, words: 'a, a' }], 'test'), /stands there twice/)
})
