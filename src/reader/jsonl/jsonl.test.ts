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

test('a file of empty lines is empty', () => {
  assert.deepEqual(
    read('\n\n').diagnostics.map((d) => d.code),
    ['report/empty'],
  )
})
