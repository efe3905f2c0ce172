import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { holdsWords, plainWords } from './words.js'

/** Slots whose words a row may look at. */
const SLOTS = ['cue', 'trigger', 'source', 'agents', 'targets', 'counts'] as const
export type WordSlot = (typeof SLOTS)[number]

/** What words may say here; each file of data/tally explains its own. */
const ROLES = [
  'suspected',
  'conceded',
  'claimed',
  'died-later',
  'killing',
  'attempt',
  'person',
  'title',
  'several',
  'particle',
  'spokesman',
  'own-people',
  'own-people-denied',
  'placeholder',
] as const
export type WordRole = (typeof ROLES)[number]

/** A row of word knowledge in data/tally. */
export interface WordRow {
  /** `relation/conceded`: unique over all files. */
  readonly id: string
  readonly role: WordRole
  readonly in: readonly WordSlot[]
  /** Plain words, the longest first. */
  readonly words: readonly string[]
  /** Words that the row finds, and words that it does not. */
  readonly example: string
  readonly not: string
  readonly source: string
}

export const WORD_FILES = ['relations', 'died-later', 'single-victim', 'speaking'] as const

const KEYS = ['id', 'role', 'in', 'words', 'example', 'not', 'source']

/** Rows of one file. A row that breaks the form is our own mistake, so it throws. */
export function readRows(text: string, file: string): readonly WordRow[] {
  const rows: unknown = parse(text)
  if (!Array.isArray(rows)) throw new Error(`${file}: no list of rows`)
  return rows.map((row: unknown, i) => rowOf(row, `${file}, row ${i + 1}`))
}

function rowOf(row: unknown, where: string): WordRow {
  if (typeof row !== 'object' || row === null) throw new Error(`${where}: no row`)
  const fields = new Map(Object.entries(row))
  for (const key of fields.keys()) if (!KEYS.includes(key)) throw new Error(`${where}: unknown key "${key}"`)
  const wordsAt = (key: string): string => {
    const value: unknown = fields.get(key)
    if (typeof value !== 'string' || value.trim() === '') throw new Error(`${where}: no ${key}`)
    return value
  }
  const role = ROLES.find((known) => known === wordsAt('role'))
  if (role === undefined) throw new Error(`${where}: unknown role "${wordsAt('role')}"`)
  const slots: unknown = fields.get('in')
  const known = Array.isArray(slots) ? SLOTS.filter((slot) => slots.includes(slot)) : []
  if (!Array.isArray(slots) || known.length !== slots.length) throw new Error(`${where}: unknown slot`)
  const words = wordsAt('words').split(',').map(plainWords)
  return {
    id: wordsAt('id'),
    role,
    in: known,
    words: words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    example: wordsAt('example'),
    not: wordsAt('not'),
    source: wordsAt('source'),
  }
}

const DATA = new URL('../../../data/tally/', import.meta.url)

export const shippedRows = (file: (typeof WORD_FILES)[number]): readonly WordRow[] =>
  readRows(readFileSync(new URL(`${file}.yml`, DATA), 'utf8'), `data/tally/${file}.yml`)

interface Found {
  readonly row: WordRow
  readonly words: string
}

/** Rows of one role, with their words by first word. */
interface RoleIndex {
  readonly rows: readonly WordRow[]
  readonly words: ReadonlySet<string>
  readonly starts: ReadonlyMap<string, readonly Found[]>
}

let shipped: ReadonlyMap<WordRole, RoleIndex> | null = null

function indexOf(role: WordRole): RoleIndex {
  if (shipped === null) {
    const rows = WORD_FILES.flatMap(shippedRows)
    shipped = new Map(ROLES.map((r) => [r, indexRows(rows.filter((row) => row.role === r))]))
  }
  return shipped.get(role)!
}

function indexRows(rows: readonly WordRow[]): RoleIndex {
  const starts = new Map<string, Found[]>()
  for (const row of rows) {
    for (const words of row.words) {
      const first = words.split(' ', 1)[0]!
      const list = starts.get(first)
      if (list === undefined) starts.set(first, [{ row, words }])
      else list.push({ row, words })
    }
  }
  return { rows, words: new Set(rows.flatMap((row) => row.words)), starts }
}

/** All words of a role, for words that must be equal to one of them. */
export const wordsFor = (role: WordRole): ReadonlySet<string> => indexOf(role).words

/** A row and its words that stand in the text, where the row looks at that slot; null where none does. */
export function findWords(role: WordRole, slot: WordSlot, text: string): Found | null {
  if (text === '') return null
  const { starts } = indexOf(role)
  const plain = plainWords(text)
  for (const word of plain.split(' ')) {
    const found = starts
      .get(word)
      ?.find(({ row, words }) => row.in.includes(slot) && holdsWords(plain, words))
    if (found !== undefined) return found
  }
  return null
}
