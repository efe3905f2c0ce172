import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { hashOf } from '../../ledger/index.js'
import { exampleMaterial } from '../example.test-data.js'
import { keepAll } from '../index.js'
import { UCDP_GED } from './index.js'
import { COLUMNS, datePrec, priogrid } from './row.js'

async function rows(): Promise<readonly Record<string, string>[]> {
  const sink = keepAll({ hashOf })
  await UCDP_GED.write(exampleMaterial(), sink, { excel: false, raw: true })
  return parse(Buffer.from([...sink.files.values()][0]!), { columns: true }) as Record<string, string>[]
}

test('49 columns, best before high before low, as in released files', () => {
  assert.equal(COLUMNS.length, 49)
  const at = COLUMNS.indexOf('best')
  assert.deepEqual(COLUMNS.slice(at, at + 3), ['best', 'high', 'low'])
})

test('the four deaths make the best, and low ≤ best ≤ high, in every row', async () => {
  const all = await rows()
  assert.ok(all.length > 0)
  for (const row of all) {
    const [low, best, high, ...parts] = [
      'low',
      'best',
      'high',
      'deaths_a',
      'deaths_b',
      'deaths_civilians',
      'deaths_unknown',
    ].map((name) => Number(row[name])) as [number, number, number, ...number[]]
    assert.ok(low <= best && best <= high, row.relid)
    assert.equal(
      parts.reduce((sum, n) => sum + n, 0),
      best,
    )
  }
})

test('who says so stands in source_original, outlets in source_office', async () => {
  const bakery = (await rows()).find(({ relid }) => relid === 'i-0000000000aa')!
  assert.match(bakery.source_original!, /Observatory/)
  assert.match(bakery.source_original!, /ministry/)
  assert.match(bakery.source_office!, /Levant Courier/)
  assert.equal(bakery.where_prec, '1')
  assert.equal(bakery.date_prec, '1')
})

test('spans of days have UCDP’s classes', () => {
  const until = (end: string): number | null => datePrec('2031-03-01', end)
  assert.deepEqual(
    ['01', '02', '06', '07', '08', '31'].map((day) => until(`2031-03-${day}`)),
    [1, 2, 2, 3, 4, 4],
  )
  assert.deepEqual(['2031-04-01', '2032-02-29'].map(until), [5, 5])
  assert.equal(datePrec(null, null), null)
})

test('cells of PRIO-GRID run from the south-west', () => {
  assert.equal(priogrid(-90, -180), 1)
  assert.equal(priogrid(90, 180), 259_200)
  assert.equal(priogrid(4.36, 18.55), 188 * 720 + 397 + 1)
})
