import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openReports } from '../src/reader/index.js'
import { EXAMPLES, linesOf } from './marsad.js'

const folder = join(EXAMPLES, '..')
const files = readdirSync(folder).filter((name) => /\.(txt|md|html)$/.test(name) && name !== 'README.md')
const lines = linesOf(readFileSync(EXAMPLES, 'utf8')).map((line) => JSON.parse(line))
const byId = new Map(lines.map((report) => [report.id, report]))

test('six reports, each as a file and as a line', () => {
  assert.equal(files.length, 6)
  assert.deepEqual([...byId.keys()].sort(), files.map((name) => name.replace(/\..*/, '')).sort())
})

for (const name of files) {
  test(`${name}: fictitious, short, and the same as its line`, async () => {
    const bytes = readFileSync(join(folder, name))
    assert.match(bytes.toString(), /fictitious/i)
    const { value, diagnostics } = await openReports(bytes, { name, date: null, publisher: null })
    // The front matter of the Markdown files says that they are invented, which is no fact of a report.
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity !== 'note'),
      [],
    )
    const line = byId.get(name.replace(/\..*/, ''))
    const text = value[0]!.text.replace(/\n\(Fictitious[^\n]*\n?$/, '')
    assert.equal(text, line.text)
    assert.match(line.licence, /fictitious/)
    assert.match(line.published, /^2024-03-1\d$/)
    const words = text.split(/\s+/).length
    assert.ok(words >= 120 && words <= 250, `${words} words`)
  })
}
