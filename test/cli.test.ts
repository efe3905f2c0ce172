import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXAMPLES, folderWith, linesOf, MAIN, marsad, REPORT, ROOT } from './marsad.js'

const first = readFileSync(EXAMPLES, 'utf8').split('\n')[0]!

test('the help lists the commands, shows examples and says what the exit codes mean', async () => {
  const { code, stdout } = await marsad(['--help'])
  assert.equal(code, 0)
  for (const word of [
    'read',
    'explain',
    'agree',
    'Examples:',
    'Exit codes:',
    'could not be read',
    'wrong usage',
  ]) {
    assert.ok(stdout.includes(word), word)
  }
})

test('each command has help with examples and exit codes', async () => {
  for (const command of [['read'], ['explain'], ['agree'], ['gazetteer', 'import']]) {
    const { code, stdout } = await marsad([...command, '--help'])
    assert.equal(code, 0)
    assert.match(stdout, /Examples:\n {2}marsad /)
    assert.match(stdout, /Exit codes:\n {2}0 /)
  }
})

test('the versions of program, weights and codebook', async () => {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))
  const { code, stdout } = await marsad(['--version'])
  assert.equal(code, 0)
  assert.match(
    stdout,
    new RegExp(`^marsad ${version}\nmodel \\S+ \\d+\\.\\d+\\.\\d+\ncodebook \\d+\\.\\d+\\.\\d+\n$`),
  )
})

const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
  [[], /Usage: marsad/],
  [['raed', 'x.txt'], /no command "raed"/],
  [['report.txt'], /to read a file: marsad read report\.txt/],
  [
    ['read', '--date', '2024-02-30', EXAMPLES],
    /--date 2024-02-30 is no date of the calendar.*nothing was read/,
  ],
  [['read', '--date', 'yesterday', EXAMPLES], /--date yesterday is no date/],
  [['read', '--format', 'xml', EXAMPLES], /Allowed choices are table, jsonl, json/],
  [['read', '--min-probability', '50', EXAMPLES], /--min-probability 50 is no number from 0 to 1/],
  [['read', '--min-probability', '', EXAMPLES], /is no number from 0 to 1/],
  [['read', '--quotes', '--format', 'jsonl', EXAMPLES], /--quotes cannot be shown as jsonl/],
  [['read', '--colour', EXAMPLES], /unknown option '--colour'/],
  [['agree', EXAMPLES], /no project here or above/],
  [['explain'], /missing required argument 'file'/],
  [['explain', EXAMPLES], /the file holds 6 reports; choose one with --report: state-agency/],
  [['explain', EXAMPLES, '--report', 'nobody'], /no report "nobody" in the file/],
  [
    ['explain', EXAMPLES, '--report', 'wire-service', '--sentence', '99'],
    /--sentence 99: the report has sentences 1 to/,
  ],
]

for (const [args, says] of WRONG) {
  test(`wrong usage ends with 2 and reads nothing: marsad ${args.map((a) => (a === EXAMPLES ? 'FILE' : a)).join(' ')}`, async () => {
    const { code, stdout, stderr } = await marsad(args)
    assert.equal(code, 2)
    assert.equal(stdout, '')
    assert.match(stderr, says)
  })
}

test('standard input is read, named or not', async () => {
  const named = await marsad(['read', '-', '--format', 'jsonl'], { input: REPORT })
  const unnamed = await marsad(['read', '--format', 'jsonl'], { input: REPORT })
  assert.equal(named.code, 0)
  assert.equal(named.stdout, unnamed.stdout)
  assert.equal(JSON.parse(named.stdout).id, '-')
  assert.equal(JSON.parse(named.stdout).text, REPORT)
})

test('date and publisher are used where the file gives none', async (t) => {
  const folder = folderWith(t, { 'a.txt': REPORT, 'b.jsonl': first })
  const { stdout } = await marsad([
    ...['read', '--format', 'jsonl', '--date', '2020-05-06', '--publisher', 'Somebody'],
    ...[join(folder, 'a.txt'), join(folder, 'b.jsonl')],
  ])
  const [a, b] = linesOf(stdout).map((line) => JSON.parse(line))
  assert.deepEqual([a.published, a.publisher], ['2020-05-06', 'Somebody'])
  assert.deepEqual([b.published, b.publisher], ['2024-03-17', 'Orvelian State News Agency'])
})

test('json is one array of what jsonl gives line by line', async (t) => {
  const folder = folderWith(t, { 'two.jsonl': `${first}\n${first}\n` })
  const file = join(folder, 'two.jsonl')
  const jsonl = await marsad(['read', '--format', 'jsonl', file])
  const json = await marsad(['read', '--format', 'json', file])
  assert.deepEqual(
    JSON.parse(json.stdout),
    linesOf(jsonl.stdout).map((line) => JSON.parse(line)),
  )
  const none = await marsad(['read', '--format', 'json', join(folder, 'nothing')])
  assert.equal(none.code, 1)
  assert.deepEqual(JSON.parse(none.stdout), [])
})

test('claims below the least probability are left out, and how many is said', async (t) => {
  const folder = folderWith(t, { 'one.jsonl': first })
  const file = join(folder, 'one.jsonl')
  const all = JSON.parse((await marsad(['read', '--format', 'jsonl', file])).stdout)
  const some = JSON.parse(
    (await marsad(['read', '--format', 'jsonl', '--min-probability', '1', file])).stdout,
  )
  const kept = all.claims.filter((claim: { readonly probability: number }) => claim.probability >= 1)
  assert.deepEqual(some.claims, kept)
  const note = some.diagnostics.find((d: { readonly code: string }) => d.code === 'read/less-likely')
  assert.match(note.message, new RegExp(`: ${all.claims.length - kept.length}$`))
})

test('the table: a header and a row a claim, no colours where no terminal is', async (t) => {
  const folder = folderWith(t, { 'one.jsonl': first })
  const { code, stdout, stderr } = await marsad(['read', join(folder, 'one.jsonl')], {
    env: { COLUMNS: '100' },
  })
  assert.equal(code, 0)
  assert.equal(stderr, '')
  const [header, columns, ...claims] = linesOf(stdout)
  assert.match(
    header!,
    /^Terrorists shell bread queue in Halvek · Orvelian State News Agency · 17 Mar 2024 · \d+ claims?$/,
  )
  assert.match(columns!, /^kind +stance +who says .*sure$/)
  const rows = claims.filter((line) => /^[a-z]/.test(line))
  assert.equal(rows.length, Number(/(\d+) claims?$/.exec(header!)![1]))
  for (const line of rows) assert.match(line, /^[a-z]+ .* \d\d?%$/)
  for (const line of claims) assert.ok(line.length <= 100, line)
  assert.ok(!stdout.includes('\u001b'))
})

test('a sentence is explained', async () => {
  const { code, stdout } = await marsad(['explain', EXAMPLES, '--report', 'wire-service', '--sentence', '1'])
  assert.equal(code, 0)
  assert.match(stdout, /sentence 1 of \d+\n/)
  assert.match(stdout, /At least 12 people were killed/)
})

test('a coding agrees with itself', async (t) => {
  const folder = folderWith(t, { 'one.jsonl': first })
  const { stdout } = await marsad(['read', '--format', 'jsonl', join(folder, 'one.jsonl')])
  const coding = folderWith(t, { 'a.jsonl': stdout })
  const a = join(coding, 'a.jsonl')
  const { code, stdout: json } = await marsad(['agree', a, a, '--json'])
  assert.equal(code, 0)
  assert.equal(JSON.parse(json).measures.claim.f1, 1)
  const table = await marsad(['agree', a, a, '--kinds'])
  assert.match(table.stdout, /Krippendorff/)
  const broken = await marsad(['agree', a, join(folder, 'nothing')])
  assert.equal(broken.code, 1)
  assert.match(broken.stderr, /nothing: error input\/missing: /)
})

test('codings of other reports are not compared', async (t) => {
  const coding = (id: string): string => JSON.stringify({ id, text: 'Nobody.', sentences: [], claims: [] })
  const folder = folderWith(t, { 'a.jsonl': coding('spring-1'), 'b.jsonl': coding('autumn-1') })
  const [a, b] = ['a.jsonl', 'b.jsonl'].map((name) => join(folder, name))
  for (const more of [[], ['--json']]) {
    const { code, stdout, stderr } = await marsad(['agree', a!, b!, ...more])
    assert.deepEqual([code, stdout], [1, ''])
    assert.match(
      stderr,
      /^error agree\/nothing-in-common: .*"spring-1".*"autumn-1".*nothing was compared; give .*\n$/,
    )
  }
})

const PLACES = [
  'id,name,alternates,country,admin1,latitude,longitude,precision',
  'mills,Old Mills,المطاحن القديمة|The Mills,SY,Aleppo,36.1,37.2,quarter',
  'nowhere,Nowhere,,XX,,1,1,quarter',
].join('\n')

test('gazetteer import does not write over a report', async (t) => {
  const folder = folderWith(t, { 'places.csv': PLACES, 'report.txt': 'The army left.' })
  const [csv, out] = ['places.csv', 'report.txt'].map((name) => join(folder, name))
  const { code, stderr } = await marsad(['gazetteer', 'import', csv!, '--out', out!])
  assert.equal(code, 1)
  assert.match(stderr, /report\.txt: error place\/import-taken: .*nothing imported, it stays as it was/)
  assert.equal(readFileSync(out!, 'utf8'), 'The army left.')
})

test('places of one’s own are compiled and searched; a row that cannot be used is named', async (t) => {
  const folder = folderWith(t, { 'places.csv': PLACES })
  const [csv, out] = ['places.csv', 'own.bin'].map((name) => join(folder, name))
  const made = await marsad(['gazetteer', 'import', csv!, '--out', out!])
  assert.equal(made.code, 1)
  assert.match(made.stderr, /places\.csv:3: warning place\/import-row: country "XX".*row left out/)
  assert.ok(made.stdout.startsWith(`${out}: 1 places of 2 rows (1 refused, 0 no places of people)\n`))
  const { code, stderr } = await marsad(['read', '--gazetteer', out!, '-'], { input: REPORT })
  assert.equal(code, 0)
  assert.equal(stderr, '')
})

test('a gazetteer that is not there, or is none, is named; nothing is read', async (t) => {
  const folder = folderWith(t, { 'none.bin': 'no gazetteer' })
  for (const name of ['missing.bin', 'none.bin']) {
    const { code, stdout, stderr } = await marsad(['read', '--gazetteer', join(folder, name), '-'], {
      input: REPORT,
    })
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, new RegExp(`${name}: error place/gazetteer-`))
  }
})

test('what cannot be imported is named', async (t) => {
  const folder = folderWith(t, { 'places.csv': PLACES, 'other.csv': 'a,b\n1,2\n' })
  const path = (name: string): string => join(folder, name)
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[path('missing.csv')], /missing\.csv: error input\/missing: /],
    [[folder], /error input\/directory: /],
    [[path('other.csv'), '--out', path('x.bin')], /other\.csv: error place\/import-format: /],
    [[path('places.csv'), '--out', path('no/folder.bin')], /folder\.bin: error output\/unwritable: .*--out/],
    [[path('places.csv'), '--out', folder], /error output\/unwritable: a directory/],
  ]
  for (const [args, says] of cases) {
    const { code, stdout, stderr } = await marsad(['gazetteer', 'import', ...args])
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, says)
    assert.equal(linesOf(stderr).length, 1)
  }
})

test('whoever reads the output may stop reading', async () => {
  const child = spawn(process.execPath, [MAIN, 'read', EXAMPLES])
  child.stdout.destroy()
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(code, 0)
  assert.equal(stderr, '')
})
