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

test('long columns share the room, and a joined word breaks behind its hyphen, not inside', () => {
  const columns = [{ head: 'who', wraps: true }, { head: 'where', wraps: true }, { head: 'day' }]
  const row = ['army', 'rebel-held Old Mills by al-Sahra', '2024-03-16']
  assert.deepEqual(renderGrid(columns, [row], { colour: false, width: 34 }).split('\n'), [
    'who   where             day',
    'army  rebel-held Old    2024-03-16',
    '      Mills by',
    '      al-Sahra',
    '',
  ])
  assert.deepEqual(renderGrid(columns, [row], { colour: false, width: 26 }).split('\n'), [
    'who   where     day',
    'army  rebel-    2024-03-16',
    '      held Old',
    '      Mills by',
    '      al-Sahra',
    '',
  ])
})

test('where a row does not fit, its first cells take a line of their own: no word is cut, nothing runs over', () => {
  const columns = [
    { head: 'claim' },
    { head: 'state' },
    { head: 'kind', wraps: true },
    { head: 'where', wraps: true },
  ]
  const rows = [['c-889592b3b5af529b', 'accepted', 'entrapment', 'government-held Halvek']]
  assert.deepEqual(renderGrid(columns, rows, plain).split('\n'), [
    'claim',
    '  state     kind        where',
    'c-889592b3b5af529b',
    '  accepted  entrapment  government-held',
    '                        Halvek',
    '',
  ])
})

test('control characters of a report never reach the terminal', () => {
  assert.equal(renderGrid([{ head: 'words' }], [['a\u001b[31mb']], plain).includes('\u001b'), false)
})
