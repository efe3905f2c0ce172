import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderGrid } from './index.js'

const plain = { colour: false, width: 40 }

test('columns align, numbers to the right, long text wraps into its own column', () => {
  const columns = [{ head: 'kind' }, { head: 'killed', right: true }, { head: 'why', wraps: true }]
  const rows = [
    ['airstrike', '7–11', 'the Observatory; two outlets repeat it'],
    ['داريا', '3', 'one'],
  ]
  assert.deepEqual(renderGrid(columns, rows, plain).split('\n'), [
    'kind       killed  why',
    'airstrike    7–11  the Observatory; two',
    '                   outlets repeat it',
    '\u2068داريا\u2069           3  one',
    '',
  ])
})

test('control characters of a report never reach the terminal', () => {
  assert.equal(renderGrid([{ head: 'words' }], [['a\u001b[31mb']], plain).includes('\u001b'), false)
})
