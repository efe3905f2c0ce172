import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkKinds, KIND_ROWS, KINDS, type KindFolder, parseCases } from './index.js'

const KINDS_FOLDER = new URL('../../../src/codebook/kinds/', import.meta.url)

const readFolder = (slug: string) =>
  parseCases(readFileSync(new URL(`${slug}/cases.txt`, KINDS_FOLDER), 'utf8'), { where: `${slug}/cases.txt` })

const folders: readonly KindFolder[] = KIND_ROWS.map((row) => ({ row, cases: readFolder(row.slug).value }))

test('every folder of a kind is in the list, and the other way round', () => {
  const onDisk = readdirSync(KINDS_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  assert.deepEqual(onDisk.map((entry) => entry.name).sort(), [...KINDS].sort())
})

test('all cases can be read, and their words stand in their text', () => {
  assert.deepEqual(
    KINDS.flatMap((kind) => readFolder(kind).diagnostics),
    [],
  )
})

test('the rows and cases of all kinds hold together', () => {
  assert.deepEqual(checkKinds(folders), [])
})

test('no two cases of the codebook share a text', () => {
  const texts = folders.flatMap(({ cases }) => cases.map((c) => c.text))
  assert.deepEqual(
    texts.filter((text, index) => texts.indexOf(text) !== index),
    [],
  )
})

test('dates of cases are days of the calendar', () => {
  const dates = folders.flatMap(({ cases }) =>
    cases.flatMap((c) => [c.date, ...c.claims.flatMap((x) => [x.start, x.end])]),
  )
  for (const date of dates) {
    if (typeof date === 'string') assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date)
  }
})

const [clash, ...others] = folders as readonly [KindFolder, ...KindFolder[]]

const faultsOf = (folder: KindFolder): readonly string[] => checkKinds([folder, ...others]).map((d) => d.code)

test('a code that the schemes do not know is found', () => {
  const crosswalk = { ...clash.row.crosswalk, cameo: [{ code: '999' }], acled: [{ code: 'Skirmish' }] }
  assert.deepEqual(faultsOf({ ...clash, row: { ...clash.row, crosswalk } }), [
    'kind/crosswalk',
    'kind/crosswalk',
  ])
})

test('a kind with four cases is found', () => {
  assert.deepEqual(faultsOf({ ...clash, cases: clash.cases.slice(0, 4) }), ['kind/cases'])
})

test('a slug or a position taken twice is found', () => {
  const codes = faultsOf({ ...clash, row: { ...clash.row, slug: 'assault', order: 2 } })
  assert.ok(codes.includes('kind/double') && codes.includes('kind/position'))
})

test('a metric that the kind does not carry is found in a case', () => {
  const { value } = parseCases(
    '# Men\nThey clashed and freed a man.\n==>\nclash reports counts=released:1/1/1:man',
    {
      where: 'x',
    },
  )
  assert.deepEqual(faultsOf({ ...clash, cases: [...clash.cases, ...value] }), ['case/metric'])
})
