import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { openReports, READERS, readSheet, type SheetRow, textAt } from '../src/reader/index.js'
import type { Capture } from '../src/record/index.js'
import type { LineClaim } from '../src/report/index.js'
import { pageAt } from '../src/text/index.js'
import type { Project } from '../src/work/index.js'
import { addReports, initProject, openProject } from '../src/work/index.js'
import { folderWith, marsad, REPORT, ROOT } from './marsad.js'

const FIXTURES = new URL('test/fixtures/readers/', ROOT)

const bytesOf = (name: string): Buffer => readFileSync(new URL(name, FIXTURES))

const read = (name: string) => openReports(bytesOf(name), { name, date: null, publisher: null })

/** One page, as a file, as a browser saved it, and as a program fetched it. */
const PAGES = ['halvek.html', 'halvek.mhtml', 'halvek.warc.gz']

test('one page says the same words in whatever way it was saved', async () => {
  const [first, ...others] = await Promise.all(PAGES.map(read))
  assert.equal(first!.value.length, 1)
  const { text, title, url } = first!.value[0]!
  assert.equal(text.split('\n').length, 3)
  assert.match(text, /^Army artillery shelled the market of Halvek[^\n]*“a crime”\.\n/)
  assert.doesNotMatch(text, /Fifty killed|kills 200|bombed my street/)
  assert.deepEqual([title, url], ['Shells fall on Halvek market', 'http://meridian.example/halvek'])
  for (const { value } of others) {
    assert.equal(value.length, 1)
    assert.deepEqual([value[0]!.text, value[0]!.title, value[0]!.url], [text, title, url])
  }
})

test('a PDF that a browser printed: paragraphs whole, columns in order, its second page known', async () => {
  const { value, diagnostics } = await read('report.pdf')
  assert.deepEqual(diagnostics, [])
  const [report] = value
  const lines = report!.text.split('\n')
  assert.equal(lines[0], 'The siege of Halvek: March')
  assert.match(lines[2]!, /^Army artillery .* on Sunday evening\.$/)
  assert.match(report!.text, /forty prisoners within ten days of the first day of calm\./)
  assert.match(report!.text, /government’s delegation called unacceptable\.\nOn 24 March the first convoy/)
  assert.deepEqual(report!.taken?.pages, [0, report!.text.indexOf('On 24 March')])
})

/** Opens a new project, works in it and closes it. */
async function inProject<T>(
  t: Parameters<typeof folderWith>[0],
  use: (project: Project) => Promise<T>,
): Promise<T> {
  const folder = join(folderWith(t, {}), 'halvek')
  const clock = () => new Date('2024-04-01T12:00:00Z')
  initProject(folder, { name: 'Halvek', person: 'Rana', codebook: null, clock })
  const { value: project } = openProject(folder, { as: null })
  try {
    return await use(project!)
  } finally {
    project!.close()
  }
}

const add = (project: Project, names: readonly string[]) =>
  addReports(
    project,
    (async function* () {
      for (const name of names) yield { name, bytes: bytesOf(name), date: null, publisher: null }
    })(),
    { keepOnly: true, found: () => {}, step: () => {}, clock: () => new Date('2024-04-01T12:00:00Z') },
  )

const capturesOf = (project: Project): readonly Capture[] =>
  project.entries().value.flatMap(({ fact }) => (fact?.kind === 'capture' ? [fact] : []))

test('captures say what made the text, when it was fetched, which part it is and where its pages begin', async (t) => {
  await inProject(t, async (project) => {
    const { value } = await add(project, [...PAGES, 'report.pdf'])
    assert.equal(value.reports, 2)
    const captures = capturesOf(project)
    assert.deepEqual(
      captures.map(({ from, extractor, taken }) => [
        from,
        extractor.name,
        taken?.fetched !== null && taken?.fetched !== undefined,
      ]),
      [
        ['halvek.html', 'marsad/html', false],
        ['halvek.mhtml', 'marsad/mhtml', true],
        ['halvek.warc.gz', 'marsad/warc', true],
        ['report.pdf', 'marsad/pdf', false],
      ],
    )
    assert.match(captures[2]!.taken?.part ?? '', /^record <urn:uuid:/)
    assert.equal(captures[0]!.taken?.byline, 'Lina Haddad')
    const pdf = captures[3]!
    const text = project.objects.get(pdf.report!.text)!.toString()
    const point = [...text.slice(0, text.indexOf('On 24 March'))].length
    assert.deepEqual(
      [0, point - 2, point, point + 50].map((at) => pageAt(pdf.taken!.pages!, at)),
      [1, 1, 2, 2],
    )
    assert.equal(captures[0]!.taken?.pages ?? null, null)
  })
})

test('adding the same files again changes nothing', async (t) => {
  await inProject(t, async (project) => {
    await add(project, [...PAGES, 'report.pdf'])
    const before = capturesOf(project).length
    const { value } = await add(project, ['report.pdf', ...PAGES].reverse())
    assert.deepEqual([value.reports, value.known], [0, 4])
    assert.equal(capturesOf(project).length, before)
  })
})

test('every format is named in the help', async () => {
  const { stdout } = await marsad(['read', '--help'])
  const words = stdout.replace(/\s+/g, ' ')
  for (const { label } of READERS) assert.ok(words.includes(label), label)
})

test('pictures and styles that a browser saved beside a page are left out and counted', async (t) => {
  const folder = folderWith(t, { 'page.html': `<html><body><p>${REPORT}</p></body></html>` })
  mkdirSync(join(folder, 'page_files'))
  writeFileSync(join(folder, 'page_files', 'advert.html'), '<p>Buy now, the best of all days in Halvek.</p>')
  const project = join(folderWith(t, {}), 'p')
  assert.equal((await marsad(['init', project, '--name', 'P', '--as', 'Rana'])).code, 0)
  const { code, stdout, stderr } = await marsad(['add', folder, '--project', project, '--no-read'])
  assert.equal(code, 0, stderr)
  assert.match(stdout, /^1 report added\n/)
  assert.match(stderr, /1 folder of pictures and styles of saved pages left out/)
})

test('a workbook that we wrote is read as it was written', async (t) => {
  const folder = folderWith(t, { 'halvek.html': bytesOf('halvek.html') })
  const [project, out] = [join(folder, 'p'), join(folder, 'record.xlsx')]
  assert.equal((await marsad(['init', project, '--as', 'Rana'])).code, 0)
  assert.equal((await marsad(['add', join(folder, 'halvek.html'), '--project', project])).code, 0)
  const how = ['--format', 'xlsx', '--include-suggestions', '--out', out, '--project', project]
  assert.equal((await marsad(['export', ...how])).code, 0)
  const rows: SheetRow[] = []
  for await (const item of readSheet(readFileSync(out), { name: 'record.xlsx' })) {
    assert.ok(!('code' in item), JSON.stringify(item))
    if (item.sheet === 'sources') rows.push(item)
  }
  const [names, source] = rows
  const at = (name: string): string => textAt(source!, names!.cells.find(({ text }) => text === name)!.column)
  assert.deepEqual(['outlet', 'title', 'url', 'published', 'report_id'].map(at), [
    'Meridian Press',
    'Shells fall on Halvek market',
    'http://meridian.example/halvek',
    '2024-03-18',
    'halvek.html',
  ])
  assert.ok(Number(at('claims')) > 0)
})

test('every fixture is fictitious, small, and read without an error', async () => {
  for (const name of readdirSync(FIXTURES)) {
    assert.ok(bytesOf(name).length < 64 * 1024, name)
    const { value, diagnostics } = await read(name)
    assert.ok(value.length > 0, name)
    assert.equal(
      value.some(({ text }) => /fictitious/i.test(text)),
      true,
      name,
    )
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
      name,
    )
  }
})

test('the pages of a PDF are told: in a reading, in the claims of a project and in its tables', async (t) => {
  const file = fileURLToPath(new URL('report.pdf', FIXTURES))
  const reading = await marsad(['read', '--format', 'jsonl', file])
  const [line] = reading.stdout.split('\n').map((words) => (words === '' ? null : JSON.parse(words)))
  const second = [...line.text.slice(0, line.text.indexOf('On 24 March'))].length
  const wanted = ({ start }: { readonly start: number }): number => (start < second ? 1 : 2)
  const pagesOf = (claims: readonly LineClaim[]) =>
    claims.flatMap(({ trigger, agents, targets, counts }) => [trigger, ...agents, ...targets, ...counts])
  const read = pagesOf(line.claims)
  for (const words of read) assert.equal(words.page, wanted(words))
  assert.deepEqual([...new Set(read.map(({ page }) => page))].sort(), [1, 2])

  const folder = folderWith(t, {})
  const at = join(folder, 'halvek')
  await marsad(['init', at, '--as', 'Rana'])
  await marsad(['add', '--project', at, file])
  const listed = JSON.parse((await marsad(['claims', '--project', at, '--json'])).stdout)
  const kept = pagesOf(listed.claims.map(({ claim }: { readonly claim: LineClaim }) => claim))
  assert.deepEqual(new Set(kept.map(({ page }) => page)), new Set([1, 2]))
  for (const words of kept) assert.equal(words.page, wanted(words))

  const out = join(folder, 'out')
  await marsad(['export', '--project', at, '--format', 'csv', '--include-suggestions', '--out', out])
  const mentions: readonly Record<string, string>[] = parse(readFileSync(join(out, 'mentions.csv')), {
    columns: true,
  })
  assert.ok(mentions.length > 0)
  for (const { start, page } of mentions) assert.equal(page, String(wanted({ start: Number(start) })))
})
