import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Example, example, HOST, TEXTS } from './example.test-data.js'
import { AddPreview, type FilesSeen } from './schema/index.js'

/** Hands in files as a page does. */
async function handIn(
  { request, keys }: Example,
  files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[],
): Promise<FilesSeen> {
  const form = new FormData()
  for (const [name, content] of files) form.append('files', new Blob([content]), name)
  const answer = await request('/api/reports/preview', {
    method: 'POST',
    headers: {
      cookie: `${keys.cookie}=${keys.session}`,
      origin: `http://${HOST}`,
      'x-marsad-token': keys.token,
    },
    body: form,
  })
  assert.equal(answer.status, 200, await answer.clone().text())
  const seen = (await answer.json()) as FilesSeen
  assert.ok(AddPreview.safeParse(seen).success)
  return seen
}

const PAGE = `<!doctype html><html lang="en"><head><title>Bread at the gate</title>
<meta property="article:published_time" content="2024-05-04T08:00:00Z"><meta property="og:site_name" content="Dunes Daily">
</head><body><article><h1>Bread at the gate</h1><p>The council of Halvek opened the eastern gate on Friday and let six
carts of bread into the town, the Dunes Observatory said. Nobody was hurt, and the carts came back before the evening.</p>
<p>Residents had waited for the bread since the week before, when the road to the south was closed by the army.</p>
</article></body></html>`

test('files are looked into before they are added, and nothing of them is kept', async (t) => {
  const given = await example(t)
  const { project } = given
  const before = [project.entries().value.length, project.standing().reports.length]
  const { files } = await handIn(given, [
    ['bread.html', PAGE],
    ['again.txt', TEXTS.wire],
    [
      'arabic.txt',
      'أعلن المجلس فتح الطريق إلى الشمال يوم السبت، وقال إن القوافل ستصل قبل المساء إلى البلدة.',
    ],
    ['bread-again.html', PAGE],
    ['picture.bin', new Uint8Array([0, 255, 0, 255])],
  ])
  const [bread, again, arabic, twice, picture] = files
  assert.equal(bread?.format, 'html')
  assert.deepEqual(bread?.reports, [
    {
      title: 'Bread at the gate',
      published: '2024-05-04',
      publisher: 'Dunes Daily',
      language: 'eng',
      machine: true,
      known: false,
    },
  ])
  assert.deepEqual([again?.total, again?.known, again?.reports[0]?.known], [1, 1, true])
  assert.deepEqual([arabic?.reports[0]?.machine, arabic?.reports[0]?.published], [false, null])
  assert.deepEqual([twice?.total, twice?.known], [1, 1], 'a text of two files is new once')
  assert.equal(picture?.total, 0)
  assert.ok(picture?.diagnostics.some(({ message }) => message !== ''))
  assert.deepEqual([project.entries().value.length, project.standing().reports.length], before)
})

test('of a file with many reports the first are shown, and all are counted', async (t) => {
  const given = await example(t)
  const line = (n: number): string =>
    JSON.stringify({ id: `r-${n}`, text: `${n} people were hurt in Halvek on Friday, the council said.` })
  const lines = [...Array.from({ length: 9 }, (_, n) => line(n)), '{"id": "broken"']
  const { files } = await handIn(given, [['reports.jsonl', lines.join('\n')]])
  assert.deepEqual([files[0]?.reports.length, files[0]?.total, files[0]?.known], [5, 9, 0])
  assert.equal(files[0]?.diagnostics.length, 1)
})
