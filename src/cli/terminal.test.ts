import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wantsColour, widthOf } from './terminal.js'

test('colours only on a terminal that can show them, and never against NO_COLOR', () => {
  assert.equal(wantsColour({ terminal: true, env: {} }), true)
  assert.equal(wantsColour({ terminal: false, env: {} }), false)
  assert.equal(wantsColour({ terminal: true, env: { NO_COLOR: '1' } }), false)
  assert.equal(wantsColour({ terminal: true, env: { NO_COLOR: '' } }), true)
  assert.equal(wantsColour({ terminal: true, env: { TERM: 'dumb' } }), false)
})

test('the width is the terminal’s, else what COLUMNS says, else 100', () => {
  assert.equal(widthOf({ columns: 132, env: { COLUMNS: '80' } }), 132)
  assert.equal(widthOf({ columns: undefined, env: { COLUMNS: '80' } }), 80)
  assert.equal(widthOf({ columns: 0, env: {} }), 100)
  for (const COLUMNS of ['', 'wide', '-5', '80.5'])
    assert.equal(widthOf({ columns: undefined, env: { COLUMNS } }), 100)
})
