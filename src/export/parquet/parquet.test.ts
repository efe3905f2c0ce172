import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parquetReadObjects } from 'hyparquet'
import { hashOf } from '../../ledger/index.js'
import { exampleMaterial } from '../example.test-data.js'
import { keepAll } from '../index.js'
import { TABLES } from '../tables/index.js'
import { PARQUET } from './index.js'

test('another reader finds the same rows in every table, and null where nothing is said', async () => {
  const material = exampleMaterial()
  const sink = keepAll({ hashOf })
  await PARQUET.write(material, sink, { excel: false, raw: false })
  for (const table of TABLES) {
    const bytes = sink.files.get(`${table.name}.parquet`)!
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const read = (await parquetReadObjects({ file })) as readonly Record<string, unknown>[]
    const rows = [...table.cells(material)]
    assert.equal(read.length, rows.length, table.name)
    for (const [n, row] of rows.entries())
      for (const [i, { name }] of table.columns.entries()) assert.equal(read[n]![name] ?? null, row[i], name)
  }
})
