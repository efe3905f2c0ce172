import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { showDiagnostic } from '../src/diagnostic/index.js'
import { TABLES } from '../src/export/index.js'
import { COLUMNS } from '../src/release/index.js'
import { decideClaims, mergeIncidents, type Project, verifyRelease } from '../src/work/index.js'
import { happened, tell, within } from './halvek.js'
import { marsad } from './marsad.js'
import { MILLS_FRONT, ORVEL, recordOf } from './released.js'

const runIn =
  (folder: string) =>
  (as: string, ...args: readonly string[]) =>
    marsad([...args, '--project', folder, '--as', as])

const done = async (run: ReturnType<typeof marsad>): Promise<string> => {
  const { code, stdout, stderr } = await run
  assert.equal(code, 0, stderr)
  return stdout
}

const refused = async (run: ReturnType<typeof marsad>, seen: RegExp): Promise<void> => {
  const { code, stderr } = await run
  assert.equal(code, 1)
  assert.match(stderr, seen)
}

const incidentAt = (project: Project, words: string): string =>
  happened(project).find(({ incident }) => incident.place?.text.includes(words))!.incident.id

/** Every file of a folder with its text. */
const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.\w+$/.test(path))
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  )

const CORRECTIONS = ['--corrections-to', 'desk@record.example'] as const

test('a release: leak found, drafted anew, signed by a second person, published, checked by a stranger; then a second one', async (t) => {
  const { folder, claims } = await recordOf(t)
  const run = runIn(folder)
  const first = join(dirname(folder), 'first')
  const draft = ['release', 'draft', '2024-1', '--out', first, '--licence', 'CC BY 4.0', ...CORRECTIONS]

  await refused(
    run('Rana', ...draft),
    /printings\.csv:\d+: error release\/leak: the name of a person: "Samar's"/,
  )
  await done(marsad(['keys', 'make', 'Omar', '--project', folder]))
  await refused(run('Omar', 'release', 'sign', first), /release\/leak/)
  const drafted = await done(run('Rana', ...draft, '--withhold', 'Samar'))
  assert.match(drafted, /the first release\n/)
  assert.match(drafted, /sources who are persons, given by their type: 1\n/)

  await refused(run('Rana', 'release', 'sign', first), /release\/one-person: Rana drafted it; not signed/)
  await refused(run('Omar', 'release', 'publish', first), /release\/unsigned/)
  await refused(marsad(['verify', first]), /release\/unsigned/)
  await done(run('Omar', 'release', 'sign', first))
  const published = await done(run('Omar', 'release', 'publish', first))
  assert.match(
    published,
    /^published 2024-1: 4 incidents, 3 with a new id for ever; manifest [0-9a-f]{64}\n$/,
  )
  await refused(run('Rana', ...draft), /release\/published/)

  holdsNoSecret(filesOf(first))
  await isChecked(folder, first)
  isTamperProof(first)
  await second(folder, claims)
  await done(marsad(['verify', folder]))
})

function holdsNoSecret(files: ReadonlyMap<string, string>): void {
  const all = [...files.values()].join('\n')
  const secrets = [
    'Samar',
    'Dunev',
    'Voss',
    '@mail',
    '555 010',
    '36.2134',
    '37.1661',
    't.me',
    'samar-dunev',
    'Rana chose',
  ]
  for (const secret of secrets) assert.ok(!all.includes(secret), secret)
  assert.ok(
    all.includes('a witness') && all.includes('a victim') && all.includes('A reviewer chose 13 to 16'),
  )
  const incidents = files.get('data/csv/incidents.csv')!
  assert.match(incidents, /36\.21875,37\.16875,quarter/)
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue
    assert.match(text, /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/, path)
    assert.doesNotMatch(text, /<script|javascript:|\son\w+=/i, path)
  }
}

/** By somebody who has the folder and the fingerprint, and no project. */
async function isChecked(folder: string, release: string): Promise<void> {
  const keys = await done(marsad(['keys', '--project', folder]))
  const fingerprint = /^([0-9a-f]{64}) {2}Omar$/m.exec(keys)![1]!
  const said = await done(marsad(['verify', release, '--key', fingerprint]))
  assert.match(
    said,
    /^all holds: release 2024-1 of Halvek, made \d{4}-\d\d-\d\d; (\d+) of \1 files, \d+ rows\n/,
  )
  assert.ok(said.includes(`signed by Omar, key ${fingerprint}`))
  await refused(marsad(['verify', release, '--key', '0'.repeat(16)]), /release\/key/)
}

/** Nothing of a published release can be changed, added or taken away unseen. */
function isTamperProof(release: string): void {
  const copy = `${release}-copy`
  const attempts: readonly (readonly [(folder: string) => void, RegExp])[] = [
    [(at) => flip(join(at, 'data/csv/incidents.csv')), /incidents\.csv: error release\/changed/],
    [(at) => flip(join(at, 'manifest.json')), /release\/(?:manifest|signature)/],
    [(at) => flip(join(at, 'signatures.json')), /release\/signature/],
    [(at) => writeFileSync(join(at, 'more.html'), 'x'), /more\.html: error release\/extra/],
    [(at) => rmSync(join(at, 'map.html')), /map\.html: error release\/missing/],
  ]
  for (const [change, seen] of attempts) {
    cpSync(release, copy, { recursive: true })
    change(copy)
    const { diagnostics } = verifyRelease(copy, { key: null })
    assert.match(diagnostics.map(showDiagnostic).join('\n'), seen)
    rmSync(copy, { recursive: true })
  }
}

/** Changes one letter in the middle of a file. */
function flip(file: string): void {
  const bytes = readFileSync(file)
  const from = Math.floor(bytes.length / 2)
  const at = bytes.findIndex((byte, i) => i >= from && byte >= 0x61 && byte < 0x7a)
  assert.notEqual(at, -1)
  bytes[at] = bytes[at]! + 1
  writeFileSync(file, bytes)
}

/** Drafted by the one who signed before: added, revised, merged, withdrawn, each with its reason. */
async function second(folder: string, claims: Awaited<ReturnType<typeof recordOf>>['claims']): Promise<void> {
  const run = runIn(folder)
  const ids = await within(folder, (project) => ({
    mills: incidentAt(project, 'Old Mills'),
    senn: incidentAt(project, 'Senn'),
    again: incidentAt(project, 'market of Senn'),
    tarn: incidentAt(project, 'Tarn'),
  }))
  assert.equal(new Set(Object.values(ids)).size, 4)
  for (const id of Object.values(ids)) assert.match(id, /^i-/)
  const asked = await done(
    run('Rana', 'correction', 'add', ids.mills, '--from', 'Nadir Oslan', '--text', 'there were more'),
  )
  const request = /^(k-[0-9a-f]{12}): asked about/.exec(asked)![1]!
  const answer = ['correction', 'answer', request, '--outcome', 'accepted', '--reason', 'a second source']
  await done(run('Rana', ...answer))
  assert.match(await done(run('Rana', 'correction', 'list')), /Nadir Oslan.*accepted/)
  await within(folder, (project) => {
    tell(project, MILLS_FRONT)
    tell(project, ORVEL)
    mergeIncidents(project, [ids.senn, ids.again], { reason: 'one market, one morning' })
    decideClaims(project, [claims.tarn], { verdict: 'rejected', reason: 'it was another town' })
  })
  const out = join(dirname(folder), 'second')
  const said = await done(run('Omar', 'release', 'draft', '2024-2', '--out', out, '--withhold', 'Samar'))
  assert.match(said, /^since 2024-1: /m)
  assert.match(said, new RegExp(`^ {2}revised +${ids.mills} .*correction ${request}: a second source`, 'm'))
  assert.match(said, /^ {2}merged +i-.*\(one market, one morning\)/m)
  assert.match(said, new RegExp(`^ {2}withdrawn +${ids.tarn} .*\\(it was another town\\)`, 'm'))
  assert.match(said, /^ {2}added +i-[0-9a-f]{12} .*Orvel/m)
  await done(run('Rana', 'release', 'sign', out))
  await done(run('Rana', 'release', 'publish', out))
  await done(marsad(['verify', out]))

  const gone = [ids.senn, ids.again].filter((id) => page(out, id).includes('http-equiv="refresh"'))
  assert.equal(gone.length, 1, 'the id that was joined to the other leads there')
  assert.match(page(out, ids.tarn), /was withdrawn[\s\S]*it was another town/)
  const changes = readFileSync(join(out, 'changes.html'), 'utf8')
  assert.match(changes, /a second source/)
  assert.doesNotMatch([...filesOf(out).values()].join('\n'), /Oslan|there were more/)
  assert.match(await done(run('Rana', 'release', 'list')), /2024-1 .*\n.*2024-2 /)
}

function page(out: string, id: string): string {
  const file = join(out, 'incidents', `${id}.html`)
  assert.ok(existsSync(file), `${id} still has a page`)
  return readFileSync(file, 'utf8')
}

test('the same log and options give the same bytes, but for the day and time that are stated', async (t) => {
  const { folder } = await recordOf(t)
  const copy = `${folder}-copy`
  cpSync(folder, copy, { recursive: true })
  const drafts = []
  for (const project of [folder, copy]) {
    const out = `${project}-draft`
    await done(runIn(project)('Rana', 'release', 'draft', 'one', '--out', out, '--withhold', 'Samar'))
    const files = filesOf(out)
    const { made } = JSON.parse(files.get('manifest.json')!).statement
    drafts.push(
      [...files]
        .filter(([path]) => path.startsWith('data/') || path.endsWith('.html'))
        .map(([path, text]) => [path, withoutTime(text, made)]),
    )
  }
  assert.deepEqual(drafts[0], drafts[1])
})

/** Hashes of files differ where the time in them does. */
const withoutTime = (text: string, made: string): string =>
  text
    .replaceAll(made, 'TIME')
    .replaceAll(made.slice(0, 10), 'DAY')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')

test('every column on the list of what may leave is a column of the record', () => {
  for (const [name, columns] of Object.entries(COLUMNS)) {
    const table = TABLES.find((one) => one.name === name)
    assert.ok(table !== undefined, name)
    const known = new Set(table.columns.map((one) => one.name))
    assert.deepEqual(
      columns.filter((column) => !known.has(column)),
      [],
      name,
    )
  }
})
