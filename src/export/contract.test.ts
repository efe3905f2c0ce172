import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf } from '../ledger/index.js'
import { exampleMaterial } from './example.test-data.js'
import type { Material } from './index.js'
import { FORMATS, keepAll } from './index.js'

const OPTIONS = { excel: false, raw: false }
const written = async (format: (typeof FORMATS)[number], material: Material) => {
  const sink = keepAll({ hashOf })
  const diagnostics = await format.write(material, sink, OPTIONS)
  return { files: sink.files, diagnostics }
}

/** Nothing at all: what a new project holds. */
const EMPTY: Material = {
  ...exampleMaterial(),
  incidents: [],
  tolls: [],
  claims: [],
  reports: [],
  aggregates: [],
  states: [],
  threads: [],
  agenda: [],
}

for (const format of FORMATS) {
  test(`${format.slug}: writes the example, the same bytes each time`, async () => {
    const first = await written(format, exampleMaterial())
    const again = await written(format, exampleMaterial())
    assert.ok(first.files.size > 0)
    assert.deepEqual([...first.files], [...again.files])
    assert.equal(format.shape === 'file', first.files.size === 1)
  })

  test(`${format.slug}: says what it cannot hold`, () => {
    assert.ok(format.losses.length > 0)
    for (const { what, how } of format.losses) assert.ok(what.length > 3 && how.length > 3, what)
    assert.match(format.slug, /^[a-z][a-z-]*$/)
  })

  test(`${format.slug}: an empty record is written too`, async () => {
    const { files } = await written(format, EMPTY)
    assert.ok(files.size > 0)
  })

  test(`${format.slug}: no suggestion is in it unless it was asked for`, async () => {
    const { files } = await written(format, exampleMaterial())
    const all = [...files.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n')
    assert.equal(all.includes('c-7'), false)
  })
}

test('every format has a name of its own', () => {
  assert.equal(new Set(FORMATS.map(({ slug }) => slug)).size, FORMATS.length)
})
