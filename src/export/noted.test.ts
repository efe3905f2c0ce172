import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { hashOf } from '../ledger/index.js'
import { CLAIMS, exampleMaterial } from './example.test-data.js'
import { formatOf, keepAll, type Material, type Wrote } from './index.js'

async function told(slug: string, material: Material) {
  const sink = keepAll({ hashOf })
  const heard: Wrote[] = []
  const diagnostics = await formatOf(slug)!.write(material, sink, {
    ...{ excel: false, raw: true },
    tell: (one) => heard.push(one),
  })
  const [wrote] = heard
  assert.ok(wrote !== undefined && heard.length === 1)
  return { wrote, diagnostics, text: Buffer.from([...sink.files.values()][0]!).toString('utf8') }
}

/** Rows under the header, and in HXL under the row of hashtags. */
const ROWS: Readonly<Record<string, (text: string) => number>> = {
  acled: (text) => parse(text).length - 1,
  'ucdp-ged': (text) => parse(text).length - 1,
  hxl: (text) => parse(text).length - 2,
  geojson: (text) => (JSON.parse(text) as { features: readonly unknown[] }).features.length,
  plover: (text) => text.split('\n').filter((line) => line !== '').length,
}

for (const slug of Object.keys(ROWS))
  test(`${slug}: as many rows are told as are written, and what has none is told by its id`, async () => {
    const material = exampleMaterial()
    const { wrote, text } = await told(slug, material)
    assert.equal(wrote.rows, ROWS[slug]!(text))
    const all = slug === 'plover' ? material.claims : material.incidents
    assert.ok(wrote.rows > 0)
    const left = wrote.noted.filter(
      ({ what }) => /incidents|no type of PLOVER/.test(what) && !/period/.test(what),
    )
    assert.equal(wrote.rows + left.flatMap(({ ids }) => ids).length, all.length)
  })

const PERIOD: Material = {
  ...exampleMaterial(),
  ...{ incidents: [], tolls: [], claims: [CLAIMS[0]!] },
  aggregates: [{ claim: CLAIMS[0]!, why: 'a toll over several days' }],
}

for (const slug of ['acled', 'ucdp-ged', 'hxl', 'geojson'])
  test(`${slug}: a toll over a period is left out with a word and with its id, and is among the losses`, async () => {
    const { wrote, diagnostics } = await told(slug, PERIOD)
    assert.equal(wrote.rows, 0)
    assert.deepEqual(
      wrote.noted.filter(({ ids }) => ids.length > 0).map(({ ids }) => ids),
      [['c-1']],
    )
    assert.match(diagnostics[0]!.message, /^1 tolls over a period or an area/)
    assert.ok(formatOf(slug)!.losses.some(({ what }) => what === 'tolls over a period or an area'))
  })
