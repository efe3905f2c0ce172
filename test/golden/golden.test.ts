import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { goldenPath, lackOfWeights, readExamples } from './read.js'

/**
 * The claims of the examples are those of test/golden, save for a few: int8 arithmetic differs a little between
 * processors, and a word whose probability stands at the threshold may fall on either side. Whoever changes the reader
 * or the weights renews the files (`npm run build && node dist/test/golden/renew.js`) and says what moved.
 */
const MAY_DIFFER = 0.05

test('the claims of the examples are the golden ones', { skip: lackOfWeights() ?? false }, async (t) => {
  const reports = await readExamples()
  let [all, differ] = [0, 0]
  for (const { id, lines } of reports) {
    assert.ok(
      existsSync(goldenPath(id)),
      `no golden file for ${id}; make it with node dist/test/golden/renew.js`,
    )
    const golden = readFileSync(goldenPath(id), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const [gone, come] = [without(golden, lines), without(lines, golden)]
    for (const line of gone) t.diagnostic(`${id} − ${line.slice(0, 240)}`)
    for (const line of come) t.diagnostic(`${id} + ${line.slice(0, 240)}`)
    all += golden.length
    differ += Math.max(gone.length, come.length)
  }
  assert.ok(differ <= all * MAY_DIFFER, `${differ} of ${all} claims differ from test/golden`)
})

const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}
