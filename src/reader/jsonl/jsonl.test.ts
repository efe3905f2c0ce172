import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JSONL } from './index.js'

const read = (text: string) =>
  JSONL.read(text, { name: 'r.jsonl', date: '2024-03-19', publisher: 'Meridian' })

const TEXT = ' The army shelled Halvek 🕊️ حلفك.\r\n '

test('id and text come back unchanged', () => {
  const { value, diagnostics } = read(`${JSON.stringify({ id: ' ش "1" ', text: TEXT })}\r\n\n`)
  assert.deepEqual(diagnostics, [])
  assert.equal(value[0]!.id, ' ش "1" ')
  assert.equal(value[0]!.text, TEXT)
})

test('what a line says comes before what the person says', () => {
  const line = {
    text: TEXT,
    published: '2024-01-02',
    publisher: 'Free Halvek',
    title: 'Title',
    url: 'https://example.org',
  }
  const [own] = read(JSON.stringify(line)).value
  assert.deepEqual(
    [own!.published, own!.publisher, own!.title, own!.url],
    ['2024-01-02', 'Free Halvek', 'Title', 'https://example.org'],
  )
  const [given] = read(JSON.stringify({ text: TEXT, published: null, publisher: null })).value
  assert.deepEqual(
    [given!.published, given!.publisher, given!.title, given!.url],
    ['2024-03-19', 'Meridian', null, null],
  )
})

test('a line without an id is named by its place', () => {
  assert.equal(read(`\n${JSON.stringify({ text: TEXT })}`).value[0]!.id, 'r.jsonl:2')
})

test('a broken line is reported by its number and the others are read', () => {
  const { value, diagnostics } = read(
    ['{"text": "a', JSON.stringify({ text: TEXT }), 'null', '{"text": 5}', '{}'].join('\n'),
  )
  assert.equal(value.length, 1)
  assert.deepEqual(
    diagnostics.map((d) => [d.where, d.code]),
    [
      ['r.jsonl:1', 'jsonl/broken-line'],
      ['r.jsonl:3', 'jsonl/not-a-report'],
      ['r.jsonl:4', 'jsonl/no-text'],
      ['r.jsonl:5', 'jsonl/no-text'],
    ],
  )
})

test('a date that does not exist is no date: the line is not read', () => {
  const { value, diagnostics } = read(JSON.stringify({ text: TEXT, published: '2024-02-30' }))
  assert.deepEqual(value, [])
  assert.equal(diagnostics[0]!.code, 'report/invalid-date')
  assert.match(diagnostics[0]!.message, /"2024-02-30"/)
})

test('a date that is no words is not dropped: the line is not read', () => {
  const { value, diagnostics } = read(JSON.stringify({ text: TEXT, published: 20240318 }))
  assert.deepEqual(value, [])
  assert.match(diagnostics[0]!.message, /"published" is "20240318", which is no date/)
})

test('a file of empty lines is empty', () => {
  assert.deepEqual(
    read('\n\n').diagnostics.map((d) => d.code),
    ['report/empty'],
  )
})

/** Lines, the ids of their reports, what is said of them. */
const IDS: readonly (readonly [string, readonly unknown[], readonly string[], readonly RegExp[]])[] = [
  [
    'numbers',
    [7, 8],
    ['7', '8'],
    [/^"id" is a number \(line 1 and 1 more\); 7 comes back as "7"; write it in quot/],
  ],
  [
    'one id twice',
    ['a', 'b', 'a'],
    ['a', 'b', 'a'],
    [/^id "a" stands at line 1 and again \(line 3\); each was read/],
  ],
  [
    'words and a number alike',
    ['7', 7],
    ['7', '7'],
    [/is a number \(line 2\)/, /^id "7" stands at line 1 and again/],
  ],
  [
    'what is no id',
    [{}, true],
    ['r.jsonl:1', 'r.jsonl:2'],
    [/^"id" is neither words nor.*line 1 and 1 more/],
  ],
  ['more figures than are kept', [12345678901234567890n], ['r.jsonl:1'], [/^"id" is neither words nor/]],
  ['none', [null, undefined], ['r.jsonl:1', 'r.jsonl:2'], []],
]

for (const [what, given, ids, says] of IDS) {
  test(`ids: ${what}`, () => {
    const lines = given.map((id) =>
      typeof id === 'bigint' ? `{"id": ${id}, "text": "The army left."}` : JSON.stringify({ id, text: TEXT }),
    )
    const { value, diagnostics } = read(lines.join('\n'))
    assert.deepEqual(
      value.map(({ id }) => id),
      ids,
    )
    assert.equal(diagnostics.length, says.length, JSON.stringify(diagnostics))
    for (const [i, said] of says.entries()) {
      assert.match(diagnostics[i]!.message, said)
      assert.deepEqual([diagnostics[i]!.severity, diagnostics[i]!.where], ['warning', 'r.jsonl'])
    }
  })
}
