import { compiledRows } from '../compiled.js'

/** A row of one of the word lists in data/quantity. What a role asks for beyond `words` is said at the head of its file. */
export interface Row {
  /** `hedge/at-least`: unique over all files; shown beside each number that the row read. */
  readonly id: string
  readonly role: string
  readonly words: readonly string[]
  readonly values: Readonly<Record<string, number>>
  readonly low: number | null
  readonly effect: string | null
  readonly check: string | null
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly notAfter: readonly string[]
  readonly through: readonly string[]
  readonly names: readonly string[]
  readonly persons: readonly string[]
  readonly limits: readonly string[]
  readonly status: string | null
  readonly group: string | null
  readonly metrics: readonly string[]
  readonly example: string
  readonly not: string
  /** `10/10/null`, or null where the row's example is not a number. */
  readonly reads: string | null
  readonly source: string
}

export const ROW_FILES = [
  'numbers',
  'hedges',
  'not-counts',
  'phrases',
  'counted',
  'parts',
  'zero',
  'metrics',
] as const
export type RowFile = (typeof ROW_FILES)[number]

const LISTS = [
  'words',
  'before',
  'after',
  'notAfter',
  'through',
  'names',
  'persons',
  'limits',
  'metrics',
] as const
const WORDS = ['role', 'effect', 'check', 'status', 'group', 'reads'] as const
const REQUIRED = ['id', 'example', 'not', 'source'] as const
const KNOWN = new Set<string>([...LISTS, ...WORDS, ...REQUIRED, 'values', 'low'])

const loaded = new Map<RowFile, readonly Row[]>()

/** Rows of one file, read and checked once. A row that breaks the form is our own mistake, so it throws. */
export function rowsOf(file: RowFile): readonly Row[] {
  const known = loaded.get(file)
  if (known !== undefined) return known
  const rows = checkRows(compiledRows(file), file)
  loaded.set(file, rows)
  return rows
}

/** Rows of a file with a role, at least one. */
export function rowsWith(file: RowFile, role: string): readonly Row[] {
  const rows = rowsOf(file).filter((row) => row.role === role)
  if (rows.length === 0) throw new Error(`${file}.yml has no row with the role ${role}`)
  return rows
}

/** Checks what was read from a file of rows; exported for its test. */
export function checkRows(read: unknown, file: string): readonly Row[] {
  if (!Array.isArray(read)) throw new Error(`${file}.yml is not a list of rows`)
  const ids = new Set<string>()
  return read.map((given: unknown) => {
    const row = rowFrom(given, file)
    if (ids.has(row.id)) throw new Error(`${file}.yml: the id ${row.id} is used twice`)
    ids.add(row.id)
    return row
  })
}

function rowFrom(given: unknown, file: string): Row {
  if (typeof given !== 'object' || given === null) throw new Error(`${file}.yml: a row is not a mapping`)
  const fields = new Map<string, unknown>(Object.entries(given))
  const name = `${file}.yml: ${String(fields.get('id'))}`
  for (const key of fields.keys()) if (!KNOWN.has(key)) throw new Error(`${name}: unknown key ${key}`)
  for (const key of REQUIRED) {
    if (textIn(fields, key) === null) throw new Error(`${name}: ${key} is missing`)
  }
  const id = textIn(fields, 'id') ?? ''
  if (!/^[a-z-]+\/[a-z-]+$/.test(id)) throw new Error(`${name}: an id reads group/name in small letters`)
  const lists = new Map(LISTS.map((key) => [key, listOf(fields.get(key), `${name}: ${key}`)]))
  const list = (key: (typeof LISTS)[number]): readonly string[] => lists.get(key) ?? []
  return {
    id,
    role: textIn(fields, 'role') ?? '',
    words: list('words'),
    values: numbersOf(fields.get('values'), name),
    low: typeof fields.get('low') === 'number' ? Number(fields.get('low')) : null,
    effect: textIn(fields, 'effect'),
    check: textIn(fields, 'check'),
    before: list('before'),
    after: list('after'),
    notAfter: list('notAfter'),
    through: list('through'),
    names: list('names'),
    persons: list('persons'),
    limits: list('limits'),
    status: textIn(fields, 'status'),
    group: textIn(fields, 'group'),
    metrics: list('metrics'),
    example: textIn(fields, 'example') ?? '',
    not: textIn(fields, 'not') ?? '',
    reads: textIn(fields, 'reads'),
    source: textIn(fields, 'source') ?? '',
  }
}

function textIn(fields: ReadonlyMap<string, unknown>, key: string): string | null {
  const value = fields.get(key)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** A list, or words with commas between them (which YAML reads many times faster). */
function listOf(value: unknown, name: string): readonly string[] {
  if (value === undefined) return []
  const items: unknown = typeof value === 'string' ? value.split(/,\s*/) : value
  if (!Array.isArray(items)) throw new Error(`${name} is not a list`)
  const words = items.map((word: unknown) => {
    if (typeof word !== 'string' || word === '')
      throw new Error(`${name}: ${String(word)} is not a word; quote it`)
    return word
  })
  const twice = words.find((word, i) => words.indexOf(word) !== i)
  if (twice !== undefined) throw new Error(`${name}: ${twice} stands there twice`)
  return words
}

/** "dozens 24, tens of thousands 20000": each word or phrase with its number. */
function numbersOf(value: unknown, name: string): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {}
  for (const item of listOf(value, name)) {
    const parts = /^(.+) (\d+)$/.exec(item)
    if (parts === null) throw new Error(`${name}: ${item} is not a word with its number`)
    numbers[parts[1]!] = Number(parts[2])
  }
  return numbers
}
