import { strToU8, zipSync } from 'fflate'

/** Parts of a workbook for tests; each replaces or adds to a plain one with one sheet. */
interface Parts {
  /** `<row>` elements of the first sheet, and what follows `sheetData`. */
  readonly rows?: string
  readonly after?: string
  /** `<si>` elements. */
  readonly strings?: string
  /** `<xf>` elements of cellXfs, and `<numFmt>` elements. */
  readonly styles?: string
  readonly formats?: string
  readonly workbookPr?: string
  /** More sheets: name, state, rows. */
  readonly more?: readonly (readonly [string, string, string])[]
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as a spreadsheet program writes it, made of the parts that a test is about. */
export function workbookOf(parts: Parts): Uint8Array {
  const {
    rows = '',
    after = '',
    strings = '',
    styles = '<xf numFmtId="0"/>',
    formats = '',
    workbookPr = '',
  } = parts
  const sheets = [['Reports', 'visible', rows] as const, ...(parts.more ?? [])]
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr ${workbookPr}/><sheets>${sheets
      .map(([name, state], i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="s${i}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${sheets
      .map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`))
      .join(
        '',
      )}${relation('w', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
  }
  sheets.forEach(([, , body], i) => {
    files[`xl/worksheets/sheet${i}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData>${i === 0 ? after : ''}</worksheet>`
  })
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...files, ...parts.files }).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** A row of words, each in its cell. */
export const rowOf = (number: number, words: readonly string[]): string =>
  `<row r="${number}">${words
    .map(
      (text, i) =>
        `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    )
    .join('')}</row>`
