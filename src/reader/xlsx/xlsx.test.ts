import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports, readSheet } from '../index.js'
import type { SheetRow } from '../sheet/row.js'
import { rowOf, workbookOf } from '../sheet/workbook.test-data.js'

const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Observatory said.'

async function rowsOf(bytes: Uint8Array) {
  const rows: SheetRow[] = []
  const said: string[] = []
  for await (const item of readSheet(bytes, { name: 'a.xlsx' })) {
    if ('code' in item) said.push(`${item.code}: ${item.message}`)
    else rows.push(item)
  }
  return { rows, said }
}

const read = (bytes: Uint8Array) => openReports(bytes, { name: 'a.xlsx', date: null, publisher: null })

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map((d) => d.code)

const cellsOf = (row: SheetRow | undefined) =>
  row?.cells.map(({ column, text, kind }) => [column, text, kind])

test('each kind of cell as a person sees it', async () => {
  const { rows, said } = await rowsOf(
    workbookOf({
      styles: '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>',
      formats: '<numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/>',
      strings:
        '<si><t>Halvek</t></si><si><r><t>Kor</t></r><r><t xml:space="preserve">rin </t></r><rPh><t>x</t></rPh></si>',
      rows:
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3"><v>12</v></c><c r="E3"><v>0.1</v></c>' +
        '<c r="F3" s="1"><v>45369</v></c><c r="G3" s="2"><v>45369.5</v></c><c r="H3" t="b"><v>1</v></c><c r="I3" t="e"><v>#REF!</v></c>' +
        '<c r="J3" t="str"><f>A3</f><v>Halvek</v></c><c r="K3"><f>SUM(D3)</f></c><c r="L3" t="inlineStr"><is><t>a_x000D_b</t></is></c><c r="M3" t="d"><v>2024-03-18</v></c></row>',
    }),
  )
  assert.equal(rows[0]!.row, 3)
  assert.equal(rows[0]!.sheet, 'Reports')
  assert.deepEqual(cellsOf(rows[0]), [
    [0, 'Halvek', 'text'],
    [1, 'Korrin ', 'text'],
    [3, '12', 'number'],
    [4, '0.1', 'number'],
    [5, '2024-03-18', 'date'],
    [6, '2024-03-18T12:00:00', 'date'],
    [7, 'TRUE', 'truth'],
    [8, '#REF!', 'fault'],
    [9, 'Halvek', 'text'],
    [10, '', 'fault'],
    [11, 'a\rb', 'text'],
    [12, '2024-03-18', 'date'],
  ])
  assert.deepEqual(said, [
    'sheet/no-result: formulas without a saved result, or cells that name words which are not there: 1; these cells are empty; open it in a spreadsheet program and save it',
    'sheet/formulas: cells with formulas: 1; read as what they showed when saved',
  ])
})

test('days that count from 1904 are the days that they are', async () => {
  const { rows } = await rowsOf(
    workbookOf({
      workbookPr: 'date1904="1"',
      styles: '<xf numFmtId="14"/>',
      rows: '<row r="1"><c r="A1" s="0"><v>43907</v></c></row>',
    }),
  )
  assert.deepEqual(cellsOf(rows[0]), [[0, '2024-03-18', 'date']])
})

test('merged cells, hidden sheets and hidden rows are said', async () => {
  const { rows, said } = await rowsOf(
    workbookOf({
      rows: `${rowOf(1, ['a', '', ''])}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`,
      after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A5:A9"/></mergeCells>',
      more: [
        ['Secret', 'hidden', rowOf(1, ['x'])],
        ['Deep', 'veryHidden', rowOf(1, ['x'])],
        ['Open', 'visible', rowOf(1, ['y'])],
      ],
    }),
  )
  assert.deepEqual(
    rows.map(({ sheet, row }) => [sheet, row]),
    [
      ['Reports', 1],
      ['Reports', 2],
      ['Open', 1],
    ],
  )
  assert.deepEqual(said, [
    'sheet/hidden: hidden sheets: "Secret", "Deep"; they were not read; show them in a spreadsheet program to have them read',
    'sheet/merged: merged cells: A1:C1, A5:A9; their words stand in the first cell, the others are empty',
    'sheet/hidden-rows: hidden rows: 1; they were read',
  ])
})

test('elements with prefixes, rows and cells without addresses are read', async () => {
  const { rows } = await rowsOf(
    workbookOf({
      files: {
        'xl/worksheets/sheet0.xml':
          '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    }),
  )
  assert.deepEqual(
    rows.map((row) => [row.row, cellsOf(row)]),
    [
      [
        1,
        [
          [0, '1', 'number'],
          [1, '2', 'number'],
        ],
      ],
      [2, [[0, '3', 'number']]],
    ],
  )
})

test('a sheet of reports: words, address, date, publisher and title by the names of the columns', async () => {
  const { value, diagnostics } = await read(
    workbookOf({
      styles: '<xf numFmtId="0"/><xf numFmtId="14"/>',
      rows:
        rowOf(1, ['Collected in March']) +
        rowOf(2, ['Headline', 'Body', 'Date', 'Link', 'Outlet', 'Checked by']) +
        rowOf(3, ['Shells fall', TEXT]).replace(
          '</row>',
          '<c r="C3" s="1"><v>45369</v></c><c r="D3" t="inlineStr"><is><t>https://m.example/a</t></is></c><c r="E3" t="inlineStr"><is><t>Meridian</t></is></c></row>',
        ) +
        rowOf(4, ['No words', '']) +
        rowOf(5, ['Odd date', TEXT, '03/04/2024']),
      more: [['Numbers', 'visible', rowOf(1, ['Province', 'Dead'])]],
    }),
  )
  assert.deepEqual(
    value.map(({ text, title, published, url, publisher, taken, id }) => [
      text,
      title,
      published,
      url,
      publisher,
      taken?.part,
      id,
    ]),
    [
      [
        TEXT,
        'Shells fall',
        '2024-03-18',
        'https://m.example/a',
        'Meridian',
        "sheet 'Reports', row 3",
        "a.xlsx, sheet 'Reports', row 3",
      ],
    ],
  )
  assert.deepEqual(
    diagnostics.map(({ code, severity, where }) => [code, severity, where]),
    [
      ['sheet/above', 'warning', "a.xlsx, sheet 'Reports'"],
      ['sheet/fields', 'warning', "a.xlsx, sheet 'Reports'"],
      ['report/invalid-date', 'error', "a.xlsx, sheet 'Reports', row 5"],
      ['sheet/no-words', 'warning', "a.xlsx, sheet 'Reports'"],
      ['sheet/no-text-column', 'warning', "a.xlsx, sheet 'Numbers'"],
    ],
  )
  assert.match(diagnostics[1]!.message, /^words from "Body", title from "Headline".*not read: "Checked by"$/)
})

test('a sheet of incidents is refused by name, with the command that reads it', async () => {
  const { value, diagnostics } = await read(
    workbookOf({
      rows: rowOf(1, ['event_date', 'fatalities', 'notes']) + rowOf(2, ['2024-03-18', '12', TEXT]),
    }),
  )
  assert.deepEqual(value, [])
  assert.deepEqual(codes(diagnostics), ['sheet/no-text-column'])
  assert.match(
    diagnostics[0]!.message,
    /among "event_date", "fatalities", "notes"; nothing was read; "marsad import" reads sheets of incidents/,
  )
})

const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'

/** What, bytes, code. */
const REFUSED: readonly (readonly [string, Uint8Array, string])[] = [
  [
    'an old or locked file',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'sheet/old-or-locked',
  ],
  ['cut off', workbookOf({ rows: rowOf(1, ['text']) }).subarray(0, 900), 'zip/broken'],
  ['no workbook', workbookOf({ files: { 'xl/workbook.xml': '', '_rels/.rels': '<a/>' } }), 'xml/broken'],
  [
    'entities in the words',
    workbookOf({ files: { 'xl/sharedStrings.xml': `${LAUGHS}<sst><si><t>&b;</t></si></sst>` } }),
    'xml/entities',
  ],
  [
    'entities in a sheet',
    workbookOf({ files: { 'xl/worksheets/sheet0.xml': `${LAUGHS}<worksheet>&b;</worksheet>` } }),
    'xml/entities',
  ],
  [
    'elements without end',
    workbookOf({ files: { 'xl/worksheets/sheet0.xml': '<a>'.repeat(10_000) } }),
    'xml/too-deep',
  ],
  ['a way out of the archive', workbookOf({ files: { '../../etc/passwd': 'x' } }), 'zip/path'],
  [
    'a bomb',
    workbookOf({ files: { 'xl/worksheets/sheet0.xml': new Uint8Array(64 * 1024 * 1024).fill(32) } }),
    'zip/bomb',
  ],
  ['no rows', workbookOf({}), 'report/empty'],
]

for (const [what, bytes, code] of REFUSED) {
  test(`refused: ${what}`, async () => {
    const { value, diagnostics } = await read(bytes)
    assert.deepEqual(value, [])
    assert.deepEqual(codes(diagnostics), [code])
    assert.match(diagnostics[0]!.message, /; .*(?:not(?:hing)? .*read|were read)/)
  })
}

test('a cell beyond the last column and a row of one billion cost nothing', async () => {
  const { rows } = await rowsOf(
    workbookOf({ rows: '<row r="1000000000"><c r="XFD1"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row>' }),
  )
  assert.deepEqual(
    rows.map((row) => [row.row, cellsOf(row)]),
    [[1_000_000_000, [[16_383, '1', 'number']]]],
  )
})
