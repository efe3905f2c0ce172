import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ROOT } from './marsad.js'

/** How many rules of each sort there are. */
const RULES = { E: 7, C: 6, S: 4, N: 15, T: 8, I: 6, P: 8, R: 9 } as const

interface Row {
  readonly id: string
  readonly rule: string
  readonly keptBy: string
  readonly provedBy: string
}

/** How many bad days there are. */
const DAYS = 15

const lines = readFileSync(new URL('docs/rules.md', ROOT), 'utf8').split('\n')

const rows = lines
  .filter((line) => /^\| [A-Z]\d+ \|/.test(line))
  .map((line): Row => {
    const [id = '', rule = '', keptBy = '', provedBy = ''] = line.slice(2, -2).split(' | ')
    return { id, rule, keptBy, provedBy }
  })

/** Rows of the table of bad days. */
const days = lines
  .slice(lines.indexOf('## Bad days'))
  .filter((line) => /^\| [A-Z]/.test(line))
  .map((line) => {
    const [what = '', , provedBy = ''] = line.slice(2, -2).split(' | ')
    return { what, provedBy }
  })

/** Files of the tree that a text names in backticks. */
const filesIn = (words: string): readonly string[] =>
  [...words.matchAll(/`([a-z]+\/[\w./-]+)`/g)].map(([, file]) => file!)

/** Whether a file holds a test of that name: a title of cases, or the first words that a test is given; … is what it fills in. */
function holdsTest(file: string, name: string): boolean {
  const text = readFileSync(new URL(file, ROOT), 'utf8').replace(/\$\{[^}]*\}/g, '…')
  if (file.endsWith('.txt')) return text.split('\n').includes(`# ${name}`)
  return ['test(', 't.test('].some((call) =>
    ["'", '"', '`'].some((quote) => text.includes(`${call}${quote}${name}${quote}`)),
  )
}

test('every rule of the field has its row, once and in order', () => {
  const ids = Object.entries(RULES).flatMap(([sort, count]) =>
    Array.from({ length: count }, (_, i) => `${sort}${i + 1}`),
  )
  assert.deepEqual(
    rows.map(({ id }) => id),
    ids,
  )
  assert.equal(ids.length, 63)
})

test('every file that a rule names is there', () => {
  const missing = rows.flatMap(({ id, keptBy, provedBy }) =>
    filesIn(`${keptBy} ${provedBy}`)
      .filter((file) => !existsSync(new URL(file, ROOT)))
      .map((file) => `${id}: ${file}`),
  )
  assert.deepEqual(missing, [])
})

for (const { id, keptBy, provedBy } of rows)
  test(`rule ${id} is kept by code and proved by a test, or plainly is not yet`, () => {
    const [, file, name] = /^`([^`]+)`: (.+)$/.exec(provedBy) ?? []
    if (file === undefined) {
      assert.equal(provedBy, 'none')
      assert.match(keptBy, /\bnot yet\b/)
      return
    }
    assert.ok(filesIn(keptBy).length > 0, 'names no file')
    assert.ok(holdsTest(file, name!), `${file} has no test “${name}”`)
  })

test('every bad day is proved by a test', () => {
  const missing = days.filter(({ provedBy }) => {
    const [, file, name] = /^`([^`]+)`: (.+)$/.exec(provedBy) ?? []
    return file === undefined || !existsSync(new URL(file, ROOT)) || !holdsTest(file, name!)
  })
  assert.deepEqual(missing, [])
  assert.equal(days.length, DAYS)
})
