import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { KINDS, METRICS, NUMBER_ROWS, SOURCE_TYPES, STANCES } from '../src/codebook/index.js'
import { initProject } from '../src/work/index.js'
import { makeCodebook, readCodebook } from './codebook.js'
import { fillTables } from './tables.js'

test('the tables of CODEBOOK.md are those of the registries (npm run docs makes them anew)', () => {
  assert.equal(readCodebook(), makeCodebook())
})

test('making the tables twice changes nothing', () => {
  assert.equal(
    fillTables(makeCodebook(), { firstCase: () => '' }),
    fillTables(readCodebook(), { firstCase: () => '' }),
  )
})

test('every kind, stance, source type, metric and phrase of the number table is printed', () => {
  const text = readCodebook()
  for (const slug of [...KINDS, ...STANCES, ...SOURCE_TYPES, ...METRICS])
    assert.ok(text.includes(`| \`${slug}\` |`), slug)
  for (const phrase of NUMBER_ROWS.flatMap((row) => row.phrases)) assert.ok(text.includes(phrase), phrase)
})

test('a table that is asked for and not known, or not closed, is an error', () => {
  const firstCase = () => ''
  assert.throws(() => fillTables('<!-- table:moods -->\n<!-- end:moods -->', { firstCase }), /moods/)
  assert.throws(() => fillTables('<!-- table:kinds -->\n', { firstCase }), /opens 1/)
})

test('the example of a codebook of one’s own is one that a project can be made with', async (t) => {
  const [, example] =
    /## 13\. A codebook of your own[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readCodebook()) ?? []
  assert.ok(example !== undefined)
  const folder = mkdtempSync(join(tmpdir(), 'marsad-docs-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const codebook = { text: example, where: 'CODEBOOK.md' }
  const made = initProject(join(folder, 'p'), {
    name: null,
    person: 'Rana',
    codebook,
    clock: () => new Date(),
  })
  assert.ok(!('code' in made), JSON.stringify(made))
  assert.equal(made.codebook, 'Halvek shelling watch 1.0.0')
})
