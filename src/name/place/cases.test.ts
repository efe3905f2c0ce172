import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openedGazetteer, resolveCase } from './cases.test-data.js'

const gazetteer = openedGazetteer()
const text = readFileSync(new URL('../../../../src/name/place/cases.txt', import.meta.url), 'utf8')
const blocks = text.split(/\n\n+/).slice(1)

for (const block of blocks) {
  const [title, words, arrow, expected] = block.trim().split('\n')
  test(`${title} (${words})`, () => {
    assert.equal(arrow, '==>', block)
    const link = resolveCase(words!, gazetteer)
    if (expected === 'null') {
      assert.equal(link, null)
      return
    }
    const [name, country, precision, method] = expected!.split('|').map((part) => part.trim())
    assert.ok(link !== null, 'resolved to nothing')
    assert.deepEqual([link.name, String(link.country), link.precision], [name, country, precision])
    assert.ok(link.method.includes(method ?? ''), link.method)
  })
}

test('there are cases', () => assert.ok(blocks.length > 60))
