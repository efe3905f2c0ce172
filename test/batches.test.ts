import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXAMPLES, folderWith, linesOf, marsad } from './marsad.js'

const reports = linesOf(readFileSync(EXAMPLES, 'utf8'))

/** What is read of each report, by its id. */
async function readAll(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { code, stdout } = await marsad(['read', '--format', 'jsonl', ...files])
  assert.equal(code, 0)
  return new Map(linesOf(stdout).map((line) => [JSON.parse(line).id, line]))
}

test('a reading does not depend on what else is read, nor on the order', async (t) => {
  const folder = folderWith(t, {
    'reversed.jsonl': [...reports].reverse().join('\n'),
    'repeated.jsonl': [...reports, ...reports].join('\n'),
    ...Object.fromEntries(reports.map((line, i) => [`${i}.jsonl`, line])),
  })
  const together = await readAll([EXAMPLES])
  assert.equal(together.size, reports.length)
  assert.deepEqual(await readAll([join(folder, 'reversed.jsonl')]), new Map([...together].reverse()))
  assert.deepEqual(await readAll([join(folder, 'repeated.jsonl')]), together)
  for (const i of [0, 3, 5]) {
    const [[id, alone] = ['', '']] = await readAll([join(folder, `${i}.jsonl`)])
    assert.equal(alone, together.get(id))
  }
})
