import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { claimOf, SHOWS } from './example.test-data.js'

const CASES = new URL('../../../src/thread/cases.txt', import.meta.url)

for (const block of readFileSync(CASES, 'utf8').split(/\n\n+/)) {
  const [given, expected = ''] = block.trim().split(/\n==>\n?/)
  const [title, ...lines] = given!.split('\n')
  const show = SHOWS[/^# (\w+):/.exec(title!)?.[1] ?? '']
  if (show === undefined) throw new Error(`no case: ${title}`)
  test(title!.replace('# ', ''), () => {
    assert.equal(show(lines.map(claimOf)).join('\n'), expected)
  })
}
