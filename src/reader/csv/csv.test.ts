import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openReports, readCsv } from '../index.js'

const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'

async function rowsOf(content: string | Uint8Array) {
  const rows: (readonly [number, ...string[]])[] = []
  const said: string[] = []
  for await (const item of readCsv(Buffer.from(content), { name: 'a.csv' })) {
    if ('code' in item) {
      said.push(item.code)
      continue
    }
    const width = (item.cells.at(-1)?.column ?? -1) + 1
    const words = Array.from(
      { length: width },
      (_, i) => item.cells.find(({ column }) => column === i)?.text ?? '',
    )
    rows.push([item.row, ...words])
  }
  return { rows, said }
}

const read = (content: string | Uint8Array, name = 'a.csv') =>
  openReports(Buffer.from(content), { name, date: null, publisher: null })

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((d) => d.code)

/** CSV, its rows. */
const CASES: readonly (readonly [string, readonly (readonly [number, ...string[]])[]])[] = [
  [
    'a,b\n1,2\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    '\ufeffa,b\r\n1,2',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'a;b\n1,5;2\n',
    [
      [1, 'a', 'b'],
      [2, '1,5', '2'],
    ],
  ],
  [
    'a\tb\n1\t2\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  ['sep=;\na;b,c\n', [[2, 'a', 'b,c']]],
  [
    '"a, ""b""","c\nd"\ne,f\n',
    [
      [1, 'a, "b"', 'c\nd'],
      [2, 'e', 'f'],
    ],
  ],
  ['a,5" shell,b\n', [[1, 'a', '5" shell', 'b']]],
  ['a,,\n,,c\n\n', [[1, 'a'], [2, '', '', 'c'], [3]]],
  [
    'a\n1,2,3\n',
    [
      [1, 'a'],
      [2, '1', '2', '3'],
    ],
  ],
]

test('rows of CSV as a spreadsheet program shows them', async () => {
  for (const [content, rows] of CASES)
    assert.deepEqual((await rowsOf(content)).rows, rows, JSON.stringify(content))
})

test('law: what is written with quotation marks comes back, whatever is in it', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', ' ', 'ح', '😢', '\t') })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (table) => {
        const content = table
          .map((row) => row.map((words) => `"${words.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        const { rows, said } = await rowsOf(`"x","y"\n${content}\n`)
        assert.deepEqual(said, [])
        const trimmed = table.map((row) => row.slice(0, row.findLastIndex((words) => words !== '') + 1))
        assert.deepEqual(
          rows.slice(1).map(([, ...words]) => words),
          trimmed,
        )
      },
    ),
    { seed: 7, numRuns: 40 },
  )
})

test('a quotation mark that is never closed: what stands before is read, and the line is said', async () => {
  const { value, diagnostics } = await read(`text,url\n"${TEXT}",x\n"${TEXT},y\n${TEXT},z\n`)
  assert.equal(value.length, 1)
  assert.deepEqual(codes(diagnostics), ['sheet/fields', 'csv/broken'].slice(value[0]!.url === null ? 1 : 0))
  assert.match(
    diagnostics.at(-1)!.message,
    /never ends; its rows to 2 were read and nothing after them; mend/,
  )
})

test('a sheet of reports; a row with more cells than columns is not read', async () => {
  const { value, diagnostics } = await read(
    `Link;Text;Published on;publisher\nhttps://m.example/a;"${TEXT}";;Meridian\n;${TEXT};;;too;many\n;;;x\n`,
  )
  assert.deepEqual(
    value.map(({ text, url, publisher, id, taken }) => [text, url, publisher, id, taken?.part]),
    [[TEXT, 'https://m.example/a', 'Meridian', 'a.csv, row 2', 'row 2']],
  )
  assert.deepEqual(codes(diagnostics), [
    'csv/delimiter',
    'sheet/fields',
    'sheet/too-many-cells',
    'sheet/no-words',
  ])
  assert.match(
    diagnostics[1]!.message,
    /^words from "Text", address from "Link", publisher from "publisher"; not read: "Published on"$/,
  )
})

test('a sheet of incidents is refused at once, however long', async () => {
  const { value, diagnostics } = await read(
    `event_date,fatalities,notes\n${'2024-03-18,12,"Army, shelled"\n'.repeat(200_000)}`,
  )
  assert.deepEqual(value, [])
  assert.deepEqual(codes(diagnostics), ['sheet/no-text-column'])
})

test('letters of another character set, and two sets in one file', async () => {
  const latin = await read(Buffer.from(`text\n"${TEXT} Near the caf\xe9."\n`, 'latin1'))
  assert.match(latin.value[0]!.text, /café\.$/)
  assert.equal(latin.value[0]!.taken?.charset, 'windows-1252')
  assert.deepEqual(codes(latin.diagnostics), ['reader/charset-guessed'])
  const mixed = Buffer.concat([Buffer.from('text\n"café"\n'), Buffer.from('"caf\xe9"\n', 'latin1')])
  assert.deepEqual(codes((await read(mixed)).diagnostics), ['reader/not-utf-8'])
})

test('two rows with one id are both read, and that is said', async () => {
  const { value, diagnostics } = await read(`id,text\na,"${TEXT}"\na,"${TEXT}"\n`)
  assert.deepEqual(
    value.map(({ id }) => id),
    ['a', 'a'],
  )
  assert.match(diagnostics[0]!.message, /^id "a" stands at row 2 and again \(row 3\); each was read/)
})
