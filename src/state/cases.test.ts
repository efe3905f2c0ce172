import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { claimOf, showStates } from './example.test-data.js'
import { statesOf } from './index.js'

const CASES = new URL('../../../src/state/cases.txt', import.meta.url)

for (const block of readFileSync(CASES, 'utf8').split(/\n\n+/)) {
  const [given, expected = ''] = block.trim().split(/\n==>\n?/)
  const [title, ...lines] = given!.split('\n')
  if (title === '') continue
  test(title!.replace('# ', ''), () => {
    const states = statesOf(lines.map(claimOf), { suggestions: true })
    assert.equal(showStates(states).join('\n'), expected)
  })
}
