import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '../src/index.js'

test('the library reads a report into the line that the command prints', async () => {
  const text = '💥 The army said on Monday that at least ten people were killed in an air strike on Tal Hosn.'
  const line = await readReport({ text, published: '2024-03-13', publisher: 'Meridian' })
  assert.equal(line.text, text)
  assert.ok(line.claims.length > 0)
  const points = [...text]
  for (const claim of line.claims) {
    assert.equal(points.slice(claim.trigger.start, claim.trigger.end).join(''), claim.trigger.text)
    assert.ok(claim.probability > 0 && claim.probability < 1)
  }
  const strike = line.claims.find((claim) => claim.kind === 'airstrike')
  assert.ok(strike !== undefined)
  assert.deepEqual(
    strike.counts.map(({ metric, low, best, high }) => ({ metric, low, best, high })),
    [{ metric: 'killed', low: 10, best: 10, high: null }],
  )
})

test('what cannot be read gives no claims and says why', async () => {
  const empty = await readReport({ text: '  ' })
  assert.deepEqual([empty.claims.length, empty.diagnostics[0]?.code], [0, 'report/empty'])
  const undated = await readReport({ text: 'The army left.', published: '2023-02-30' })
  assert.deepEqual([undated.claims.length, undated.diagnostics[0]?.code], [0, 'report/invalid-date'])
})

/** What a caller without types may hand over, and what the error says of it. */
const NO_REPORTS: readonly (readonly [unknown, RegExp])[] = [
  [undefined, /it got undefined/],
  [null, /it got null/],
  ['The army left.', /it got string/],
  [[], /it got an array/],
  [{}, /it got an object without "text"/],
  [{ text: null }, /its "text" is null/],
  [{ text: 'The army left.', published: new Date(0) }, /its "published" is of type object/],
  [{ text: 'The army left.', id: 7 }, /its "id" is of type number/],
]

for (const [input, says] of NO_REPORTS) {
  test(`what is no report is refused in words: ${JSON.stringify(input)}`, async () => {
    await assert.rejects(readReport(input as never), (error) => {
      assert.ok(error instanceof TypeError)
      assert.match(error.message, /^readReport wants a report as \{ text, id\?, /)
      assert.match(error.message, says)
      return true
    })
  })
}

test('parts that are null or undefined are parts that are missing', async () => {
  const input = { text: 'The army left.', id: undefined, published: null, title: undefined }
  assert.equal((await readReport(input as never)).id, 'report')
})
