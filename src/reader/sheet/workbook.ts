import type { Fault } from '../fault.js'
import { openXml } from '../xml.js'
import type { Zip } from '../zip.js'
import { isDateFormat } from './dates.js'

/** A sheet of a workbook. */
export interface SheetPart {
  readonly name: string
  /** Its file in the archive. */
  readonly path: string
  readonly isHidden: boolean
}

/** What a workbook says of all its sheets. */
export interface Workbook {
  readonly sheets: readonly SheetPart[]
  /** Days count from 1904 (old Macintosh files), not from 1900. */
  readonly from1904: boolean
  /** By the number of a cell's style: it shows a day or a time. */
  readonly isDate: readonly boolean[]
  /** Words that cells name by their number. */
  readonly strings: readonly string[]
}

/** Longest part beside the sheets, bytes unpacked; the words that cells share among them. */
const LONGEST = 256 * 1024 * 1024

/** Name of an element without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Character references of spreadsheet programs for what XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** Told of elements and words of one part, by names without prefixes. */
interface Told {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(words: string): void
}

/** Reads one part whole; false where the archive has none of that name. */
async function readPart(zip: Zip, path: string, told: Told): Promise<boolean | Fault> {
  const bytes = await zip.read(path, { most: LONGEST })
  if (bytes === null) return false
  if ('code' in bytes) return bytes
  const reader = openXml({
    open: (name, attributes) => told.open?.(localName(name), attributes),
    close: (name) => told.close?.(localName(name)),
    text: (words) => told.text?.(words),
  })
  reader.write(new TextDecoder().decode(bytes))
  return reader.end() ?? true
}

/** Attribute by its name without prefix. */
const attribute = (attributes: Readonly<Record<string, string>>, name: string): string | null =>
  Object.entries(attributes).find(([key]) => localName(key) === name)?.[1] ?? null

/** Where the parts that a part names lie, by the ids that it calls them; paths from the root of the archive. */
async function readRelations(
  zip: Zip,
  path: string,
): Promise<ReadonlyMap<string, { readonly type: string; readonly path: string }> | Fault> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const found = new Map<string, { type: string; path: string }>()
  const read = await readPart(zip, `${folder}_rels/${path.slice(folder.length)}.rels`, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return
      const whole = Target.startsWith('/') ? Target.slice(1) : pathFrom(folder, Target)
      found.set(Id, { type: (Type ?? '').replace(/^.*\//, ''), path: whole })
    },
  })
  return typeof read === 'boolean' ? found : read
}

/** `../worksheets/a.xml` from `xl/x/`; a way out of the archive leads to no file in it. */
function pathFrom(folder: string, target: string): string {
  const parts = folder.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Reads what a workbook says of all its sheets; a Fault says why it cannot be read. */
export async function readWorkbook(zip: Zip): Promise<Workbook | Fault> {
  const roots = await readRelations(zip, '')
  if ('code' in roots) return roots
  const main = [...roots.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const parts = await readRelations(zip, main)
  if ('code' in parts) return parts
  const sheets: SheetPart[] = []
  let from1904 = false
  const read = await readPart(zip, main, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const part = parts.get(attribute(attributes, 'id') ?? '')
      if (part?.type !== 'worksheet') return
      const isHidden = /hidden/i.test(attributes.state ?? '')
      sheets.push({ name: attributes.name ?? `${sheets.length + 1}`, path: part.path, isHidden })
    },
  })
  if (read === false)
    return { code: 'sheet/no-workbook', seen: 'a packed file without a workbook of Excel in it' }
  if (read !== true) return read
  const pathOf = (type: string): string => [...parts.values()].find((part) => part.type === type)?.path ?? ''
  const strings = await readStrings(zip, pathOf('sharedStrings'))
  if ('code' in strings) return strings
  const isDate = await readStyles(zip, pathOf('styles'))
  return 'code' in isDate ? isDate : { sheets, from1904, isDate, strings: strings.words }
}

/** The words that cells share: plain or in pieces with a form each; how they are spoken (`rPh`) is left out. */
async function readStrings(zip: Zip, path: string): Promise<{ readonly words: readonly string[] } | Fault> {
  const words: string[] = []
  let one = ''
  let isText = false
  let spoken = 0
  const read = await readPart(zip, path, {
    open(name) {
      if (name === 'si') one = ''
      if (name === 'rPh') spoken++
      isText = name === 't' && spoken === 0
    },
    close(name) {
      isText = false
      if (name === 'rPh') spoken--
      if (name === 'si') words.push(unescapeCell(one))
    },
    text(piece) {
      if (isText) one += piece
    },
  })
  return typeof read === 'boolean' ? { words } : read
}

/** For each style of a cell, whether it shows a day or a time. */
async function readStyles(zip: Zip, path: string): Promise<readonly boolean[] | Fault> {
  const codes = new Map<number, string>()
  const isDate: boolean[] = []
  let inCells = false
  const read = await readPart(zip, path, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(numFmtId ?? 0)
        isDate.push(isDateFormat(id, codes.get(id) ?? null))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return typeof read === 'boolean' ? isDate : read
}
