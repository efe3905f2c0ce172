import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sayPhrase } from '../web/src/sayings/arabic-phrases.js'

test('x', () => {
  for (const s of [
    'same day and place, both shelling',
    'set killed/all/all/all to 12 to 15',
    '94% of A’s text is B’s',
    'air strike reported by Local council of Halvek, Old Mills',
    'same report, same place',
  ])
    console.log(s, '=>', sayPhrase(s))
  assert.ok(true)
})
