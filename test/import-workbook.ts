import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Cell = string | number | { readonly serial: number }

const NAMES = 'ABCDEFG'

const cellOf = (cell: Cell, at: string): string =>
  typeof cell === 'string'
    ? `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`
    : typeof cell === 'number'
      ? `<c r="${at}"><v>${cell}</v></c>`
      : `<c r="${at}" s="1"><v>${cell.serial}</v></c>`

const sheetOf = (rows: readonly (readonly Cell[])[]): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows
    .map((cells, y) => {
      const row = cells.map((cell, x) => cellOf(cell, `${NAMES[x]}${y + 1}`)).join('')
      return `<row r="${y + 1}">${row}</row>`
    })
    .join('')}</sheetData></worksheet>`

/** Name of a sheet, and its rows. */
type SheetGiven = readonly [string, readonly (readonly Cell[])[]]

/** A workbook with a title above the names of its columns, days that are numbers with a format, and a second sheet. */
export const writeWorkbook = (): Uint8Array =>
  workbookOf([
    [
      'Incidents',
      [
        ['Incidents of 2031'],
        ['ref', 'date', 'place', 'type', 'killed'],
        // 2031-03-13 and 2031-04-03, as a spreadsheet counts days
        ['H-1', { serial: 47920 }, 'Halvek', 'shelling', 12],
        ['H-2', { serial: 47941 }, 'Old Mills', 'shooting', 3],
      ],
    ],
    [
      'Notes',
      [
        ['who', 'what'],
        ['Rana', 'call the hospital'],
      ],
    ],
  ])

/** A workbook of these sheets. */
export function workbookOf(sheets: readonly SheetGiven[]): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr/><sheets>${sheets
      .map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${sheets
      .map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`))
      .join('')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map(([, rows], i) => [`xl/worksheets/sheet${i}.xml`, sheetOf(rows)])),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)])))
}
