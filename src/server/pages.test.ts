import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { z } from 'zod'
import { pageAt } from '../text/index.js'
import { addReports } from '../work/index.js'
import { example } from './example.test-data.js'
import type { ReportList } from './routes/reports.js'
import type { ReportPage } from './schema/index.js'

const PDF = new URL('../../../test/fixtures/readers/report.pdf', import.meta.url)

test('the page of a report tells where the pages of a PDF begin; a report without pages has none', async (t) => {
  const { project, get } = await example(t)
  async function* files() {
    yield { name: 'report.pdf', bytes: readFileSync(PDF), date: null, publisher: null }
  }
  await addReports(project, files(), { found: () => {}, step: () => {}, keepOnly: true })
  const { reports } = await get<z.infer<typeof ReportList>>('/api/reports')
  const pages = await Promise.all(
    reports.map(({ report }) => get<z.infer<typeof ReportPage>>(`/api/reports/${report.text}`)),
  )
  const [paged, ...others] = pages.toSorted((a, b) => Number(a.pages === null) - Number(b.pages === null))
  assert.ok(others.length > 1 && others.every((one) => one.pages === null))
  const points = [...paged!.text.slice(0, paged!.text.indexOf('On 24 March'))].length
  assert.deepEqual(
    [0, points - 2, points].map((point) => pageAt(paged!.pages!, point)),
    [1, 1, 2],
  )
})
