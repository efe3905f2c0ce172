import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports } from './index.js'
import { foldSpaces } from './spaces.js'

const read = async (text: string, name: string): Promise<string> => {
  const { value } = await openReports(Buffer.from(text), { name, date: null, publisher: null })
  return value[0]!.text
}

test('a space that groups the digits of one number stays what it is', () => {
  assert.equal(
    foldSpaces(' killed 1\u00a0500\u00a0people \n and  2\u202f300 others '),
    'killed 1\u00a0500 people and 2\u202f300 others',
  )
  assert.equal(foldSpaces('on 3\u00a0March, 4 \u00a0500, 6  700'), 'on 3 March, 4 500, 6 700')
})

test('numbers grouped by a no-break space come whole out of HTML and Markdown', async () => {
  const words =
    'Shells killed 1&nbsp;500 people in Halvek and wounded 2&#8239;300 others, the mayor said on Monday.'
  const kept =
    'Shells killed 1\u00a0500 people in Halvek and wounded 2\u202f300 others, the mayor said on Monday.'
  assert.equal(
    await read(`<!doctype html><html><body><article><p>${words}</p></article></body></html>`, 'a.html'),
    kept,
  )
  assert.equal(await read(words, 'a.md'), kept)
})
