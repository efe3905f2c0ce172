import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCount, readNumbers } from './index.js'

/** The table of codebook section 6, to the letter: words, low, best, high. */
const TABLE: readonly (readonly [
  words: string,
  low: number | null,
  best: number | null,
  high: number | null,
])[] = [
  ['ten', 10, 10, 10],
  ['10', 10, 10, 10],
  ['at least 10', 10, 10, null],
  ['10 or more', 10, 10, null],
  ['more than 10', 11, null, null],
  ['over 10', 11, null, null],
  ['up to 10', null, null, 10],
  ['as many as 10', null, null, 10],
  ['fewer than 10', null, null, 9],
  ['about 10', null, 10, null],
  ['around 10', null, 10, null],
  ['nearly 10', null, 10, null],
  ['some 10', null, 10, null],
  ['10 to 12', 10, null, 12],
  ['between 10 and 12', 10, null, 12],
  ['a', 1, 1, 1],
  ['an', 1, 1, 1],
  ['one', 1, 1, 1],
  ['a couple', 2, 2, 2],
  ['both', 2, 2, 2],
  ['several', 3, null, null],
  ['a few', 3, null, null],
  ['many', 3, null, null],
  ['a number of', 3, null, null],
  ['a dozen', 12, 12, 12],
  ['a hundred', 100, 100, 100],
  ['a thousand', 1000, 1000, 1000],
  ['dozens', 24, null, null],
  ['scores', 40, null, null],
  ['hundreds', 200, null, null],
  ['thousands', 2000, null, null],
  ['several thousand', 3000, null, null],
  ['tens of thousands', 20000, null, null],
  ['hundreds of thousands', 200000, null, null],
  ['a million', 1000000, 1000000, 1000000],
  ['1.5 million', 1500000, 1500000, 1500000],
  ['millions', 2000000, null, null],
  ['no', 0, 0, 0],
  ['none', 0, 0, 0],
  ['half of', null, null, null],
  ['most', null, null, null],
]

const NOUNS = new Map([
  ['a', 'soldier'],
  ['an', 'officer'],
  ['one', 'soldier'],
  ['none', 'of the soldiers'],
  ['a couple', 'of soldiers'],
  ['half of', 'Syrians'],
  ['most', 'residents'],
])
const VAGUE = /^(?:dozens|scores|hundreds|thousands|tens|millions)/

for (const [words, low, best, high] of TABLE) {
  test(`"${words}" is ${low} / ${best} / ${high}`, () => {
    const noun = NOUNS.get(words) ?? (VAGUE.test(words) ? 'of soldiers' : 'soldiers')
    const text = `The blast killed ${words} ${noun} there.`
    const span = { start: 17, end: 18 + words.length + noun.length }
    const sentence = { start: 0, end: text.length }
    const { value } = readCount(text, span, { metric: 'killed', trigger: { start: 10, end: 16 }, sentence })
    assert.deepEqual([value?.low, value?.best, value?.high], [low, best, high])
    const [read] = readNumbers(text, sentence, { singles: true, shares: true })
    assert.deepEqual([read?.low, read?.best, read?.high], [low, best, high])
  })
}

const countIn = (text: string, words: string) => {
  const start = text.indexOf(words)
  const sentence = { start: 0, end: text.length }
  return readCount(
    text,
    { start, end: start + words.length },
    { metric: 'killed', trigger: { start: 0, end: 0 }, sentence },
  )
}

test('a bare plural is no count, and the reader is told', () => {
  const { value, diagnostics } = countIn('The strike killed civilians.', 'civilians')
  assert.equal(value, null)
  assert.equal(diagnostics[0]?.code, 'count/no-number')
})

test('a number that counts no people names the row that says so', () => {
  const { value, diagnostics } = countIn('A 12-year-old was hurt on Flight 123.', '123')
  assert.equal(value, null)
  assert.match(diagnostics[0]?.message ?? '', /"123" counts no people \(not\/designation\)/)
})

test('a range that runs backwards stays unknown', () => {
  const { value, diagnostics } = countIn('Between 12 and 2 people died.', 'Between 12 and 2 people')
  assert.deepEqual([value?.low, value?.best, value?.high], [null, null, null])
  assert.equal(diagnostics[0]?.code, 'count/inverted')
})

test('each reading names the rows that made it', () => {
  const { value } = countIn('At least 10 civilians died.', '10')
  assert.equal(value?.rule, 'hedge/at-least + number/digits')
})

test('the word for the event is no word for those counted', () => {
  const text = 'The monitor counted 34 civilian deaths and 27 executions.'
  const ofAt = (words: string, trigger: string): string | null => {
    const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
    const options = {
      metric: 'killed',
      trigger: at(trigger),
      sentence: { start: 0, end: text.length },
    } as const
    const of = readCount(text, at(words), options).value?.of ?? null
    return of === null ? null : text.slice(of.start, of.end)
  }
  assert.equal(ofAt('34 civilian deaths', 'deaths'), 'civilian')
  assert.equal(ofAt('27 executions', 'executions'), null)
})

test('"killing himself and four others" counts the four', () => {
  const { value } = countIn(
    'A man blew up a bus, killing himself and four others.',
    'himself and four others',
  )
  assert.deepEqual([value?.low, value?.best, value?.high], [4, 4, 4])
})
