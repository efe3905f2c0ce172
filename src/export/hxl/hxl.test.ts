import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { hashOf } from '../../ledger/index.js'
import { exampleMaterial } from '../example.test-data.js'
import { keepAll } from '../index.js'
import { HXL } from './index.js'

async function rows(excel = false): Promise<readonly (readonly string[])[]> {
  const sink = keepAll({ hashOf })
  await HXL.write(exampleMaterial(), sink, { excel, raw: false })
  return parse(Buffer.from([...sink.files.values()][0]!), { bom: true }) as string[][]
}

test('the second row is hashtags as HXL spells them, each set of tag and attributes once', async () => {
  const [head, tags] = await rows()
  assert.equal(head!.length, tags!.length)
  for (const tag of tags!) assert.match(tag, /^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/)
  const sets = tags!.map((tag) => tag.split('+').toSorted().join('+'))
  assert.equal(new Set(sets).size, sets.length)
})

test('the killed stand in three columns; what nobody says is empty, never 0', async () => {
  const [, tags, ...data] = await rows()
  const bakery = data.find(([id]) => id === 'i-0000000000aa')!
  const cell = (tag: string): string => bakery[tags!.indexOf(tag)]!
  assert.deepEqual(['#affected+killed+min', '#affected+killed+best', '#affected+killed+max'].map(cell), [
    '3',
    '',
    '11',
  ])
  assert.equal(cell('#affected+killed+children+min'), '')
  assert.equal(cell('#group+name+denied'), 'the army of Varnia')
})

test('min ≤ best ≤ max in every triple, dates are ISO, no cell has space at its ends', async () => {
  const [, tags, ...data] = await rows()
  for (const row of data)
    for (const [i, tag] of tags!.entries()) {
      assert.equal(row[i], row[i]!.trim())
      if (tag.startsWith('#date')) assert.match(row[i]!, /^(?:\d{4}-\d\d-\d\d)?$/)
      if (!tag.endsWith('+min')) continue
      const known = row.slice(i, i + 3).flatMap((cell) => (cell === '' ? [] : [Number(cell)]))
      assert.deepEqual(
        known,
        known.toSorted((a, b) => a - b),
      )
    }
})

test('for spreadsheets that guess a byte order mark comes first, and the tags stay as they are', async () => {
  const sink = keepAll({ hashOf })
  await HXL.write(exampleMaterial(), sink, { excel: true, raw: false })
  const bytes = [...sink.files.values()][0]!
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  assert.match((await rows(true))[1]![0]!, /^#event/)
})
