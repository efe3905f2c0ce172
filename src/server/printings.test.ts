import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { example, TEXTS } from './example.test-data.js'
import type { IncidentList, Page, ReportLine, Sources } from './schema/index.js'
import { AddAnswer } from './schema/index.js'

const again = { name: 'copy.txt', text: TEXTS.wire, date: '2024-05-04', publisher: 'Orvel Gazette' }

test('an outlet that prints a known text is found by its name, and stands on the report’s page', async (t) => {
  const { get, post } = await example(t)
  const before = await get<{ readonly total: number }>('/api/claims?publisher=Meridian')
  const answer = AddAnswer.parse(await (await post('/api/reports', again)).json())
  assert.deepEqual(
    [answer.added, answer.known, answer.reprinted.map(({ publisher }) => publisher)],
    [0, 1, ['Orvel Gazette']],
  )
  const found = await get<{ readonly total: number }>('/api/claims?publisher=Orvel%20Gazette')
  assert.deepEqual(found.total, before.total)
  const { reports } = await get<{ readonly reports: readonly ReportLine[] }>(
    '/api/reports?publisher=Orvel%20Gazette',
  )
  assert.deepEqual(
    reports.map(({ report }) => report.publisher),
    ['Meridian'],
  )
  const page = await get<Page>(`/api/reports/${reports[0]!.report.text}`)
  assert.deepEqual(
    page.printings.map(({ publisher, published }) => [publisher, published]),
    [
      ['Meridian', '2024-05-03'],
      ['Orvel Gazette', '2024-05-04'],
    ],
  )
  assert.deepEqual(page.captures.map(({ publisher }) => publisher).sort(), ['Meridian', 'Orvel Gazette'])
})

test('sources, incidents and tolls name it, and no number changes', async (t) => {
  const { get, post } = await example(t)
  const list = () => get<z.infer<typeof IncidentList>>('/api/incidents')
  const numbers = async () =>
    (await list()).incidents.map(({ id, killed }) => [id, killed?.low, killed?.high])
  const before = await numbers()
  await post('/api/reports', again)
  assert.deepEqual(await numbers(), before)
  const { origins, publishers } = await get<Sources>('/api/sources')
  assert.deepEqual(publishers.find(({ publisher }) => publisher === 'Orvel Gazette')?.reports, 1)
  const observatory = origins.find(({ name }) => name === 'the Dunes Observatory')
  assert.deepEqual(observatory?.branches[0]?.outlets, ['Meridian', 'Orvel Gazette'])
  const pages = await Promise.all(
    (await list()).incidents.map(({ id }) => get<unknown>(`/api/incidents/${id}`)),
  )
  assert.match(JSON.stringify(pages), /one outlet repeats the Dunes Observatory and adds nothing/)
  assert.match(JSON.stringify(pages), /"outlets":\["Meridian","Orvel Gazette"\]/)
})
