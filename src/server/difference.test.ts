import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addReports } from '../work/index.js'
import { refusal } from './answers.test-data.js'
import { example } from './example.test-data.js'
import { DifferenceAnswer, type DifferencePage, type Page } from './schema/index.js'

const QUIET = { found: () => {}, step: () => {}, keepOnly: true }
const ADDRESS = 'https://freehalvek.example/mill'
const REST = 'people at the flour mill in Halvek, the town council said.'

test('two texts of one address are versions, and their difference is told word by word', async (t) => {
  const { project, get } = await example(t)
  async function* versions() {
    for (const dead of ['11', '12']) {
      const line = { id: `mill-${dead}`, url: ADDRESS, text: `🕯 Army shells killed ${dead} ${REST}` }
      yield { name: 'mill.jsonl', bytes: Buffer.from(JSON.stringify(line)), date: null, publisher: null }
    }
  }
  let minute = 0
  const clock = (): Date => new Date(Date.UTC(2024, 4, 6, 11, minute++))
  await addReports(project, versions(), { ...QUIET, clock })
  const page = await get<Page>('/api/reports/mill-12')
  assert.deepEqual(
    page.versions.map(({ id }) => id),
    ['mill-11'],
  )
  assert.deepEqual(page.captures[0]!.hops, [])
  const hashes = { a: page.versions[0]!.text, b: page.report.text }
  const told = await get<DifferencePage>(`/api/difference?${new URLSearchParams(hashes)}`)
  assert.deepEqual(DifferenceAnswer.parse(told), told)
  assert.deepEqual([told.before.id, told.after.id, told.taken, told.added], ['mill-11', 'mill-12', 1, 1])
  const end = 24 + REST.length
  assert.deepEqual(told.pieces, [
    { sort: 'same', before: [0, 20], after: [0, 20], text: '🕯 Army shells killed' },
    { sort: 'taken', before: [21, 23], after: null, text: '11' },
    { sort: 'added', before: null, after: [21, 23], text: '12' },
    { sort: 'same', before: [24, end], after: [24, end], text: REST },
  ])
})

test('a report that is not there has no difference', async (t) => {
  const { request, headers } = await example(t)
  const answer = await request('/api/difference?a=none-such&b=none-such', { headers })
  assert.match(await refusal(answer, 404), /no report .*none-such/)
})
