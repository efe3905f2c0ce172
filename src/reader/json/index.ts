import type { Diagnostic, Outcome } from '../../diagnostic/index.js'
import { errorOf, warningOf } from '../../diagnostic/index.js'
import type { Report } from '../../report/index.js'
import type { Row, Slot } from '../fields.js'
import { chooseFields, reportOfRow, SLOTS, sayFields } from '../fields.js'
import type { ReadOptions, TextFormat } from '../format.js'
import type { GivenId } from '../ids.js'
import { idOf, notesOfIds } from '../ids.js'
import { MAX_JSON } from '../limits.js'

/** JSON: one report, an array of them, or an object that holds the array; in the shape of JSONL, or as articles are named. */
export const JSON_FILE: TextFormat = {
  slug: 'json',
  label: 'JSON, one report or an array of reports',
  endings: ['.json'],
  mimes: ['application/json', 'application/feed+json'],
  isUtf8: true,
  recognises: (text) => /^\s*(?:\[\s*\{|\{)\s*"/.test(text),
  read: (text, options) => {
    const value = parseJson(text, options.name)
    if (value instanceof Refused) return { value: [], diagnostics: [value.why] }
    const found = itemsOf(value)
    if (found === null || found.items.length === 0) {
      const seen = 'neither a report nor an array of reports'
      return {
        value: [],
        diagnostics: [
          errorOf(
            'json/no-reports',
            `${seen}; nothing was read; give objects with a "text" each`,
            options.name,
          ),
        ],
      }
    }
    return readItems(found, options)
  },
}

/** Why some JSON was not read; a value of its own, since JSON may hold any other. */
export class Refused {
  readonly why: Diagnostic
  constructor(why: Diagnostic) {
    this.why = why
  }
}

/** The value of a JSON text, or why there is none. */
export function parseJson(text: string, name: string): unknown {
  if (text.length > MAX_JSON) {
    const seen = `${text.length} characters of JSON in one file, at most ${MAX_JSON} are read`
    return new Refused(
      errorOf('json/too-long', `${seen}; nothing was read; split it, or write it as JSONL`, name),
    )
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    const seen = `not JSON (${cause.message.replace(/\s+/g, ' ').slice(0, 120)})`
    return new Refused(errorOf('json/broken', `${seen}; nothing was read; mend it, or save it again`, name))
  }
}

type Fields = Readonly<Record<string, unknown>>

interface Found {
  readonly items: readonly unknown[]
  /** Name of the array that holds them; null where the file is the array or the one report. */
  readonly from: string | null
  /** What the whole says of all of them: title and address of a JSON Feed. */
  readonly head: Fields
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Arrays that hold the articles in the exports of other programs; else the only array of objects. */
const ARRAYS = [
  'reports',
  'articles',
  'items',
  'results',
  'documents',
  'docs',
  'posts',
  'entries',
  'stories',
  'data',
]

function itemsOf(value: unknown): Found | null {
  if (Array.isArray(value)) return { items: value, from: null, head: {} }
  if (!isObject(value)) return null
  if (chooseFields(Object.keys(value)).has('text') && typeof value.text !== 'object')
    return { items: [value], from: null, head: {} }
  const arrays = Object.entries(value).filter(([, inner]) => Array.isArray(inner) && inner.some(isObject))
  const from =
    ARRAYS.find((key) => arrays.some(([name]) => name === key)) ??
    (arrays.length === 1 ? arrays[0]![0] : null)
  return from === null ? null : { items: value[from] as readonly unknown[], from, head: value }
}

/** Fields of our own shape: where all are these, there is nothing to say. */
const OWN = new Map<Slot, string>(SLOTS.map((slot) => [slot, slot]))

function readItems({ items, from, head }: Found, options: ReadOptions): Outcome<readonly Report[]> {
  const names = [
    ...new Set(items.slice(0, 1_000).flatMap((item) => (isObject(item) ? Object.keys(item) : []))),
  ]
  const chosen = chooseFields(names)
  const reports: Report[] = []
  const diagnostics: Diagnostic[] = []
  const isOwn = from === null && [...chosen].every(([slot, name]) => OWN.get(slot) === name)
  if (!isOwn && chosen.has('text')) {
    const where = from === null ? '' : `the array "${from}" was read: `
    diagnostics.push(warningOf('json/fields', `${where}${sayFields(chosen, names)}`, options.name))
  }
  const ids: GivenId[] = []
  const given = { ...options, publisher: feedTitle(head) ?? options.publisher }
  items.forEach((item, i) => {
    const part = `item ${i + 1}`
    const where = `${options.name}, ${part}`
    const row = rowOf(item, chosen)
    if (typeof row === 'string') {
      diagnostics.push(errorOf('json/no-text', `${row}; this item was not read`, where))
      return
    }
    const made = reportOfRow(row, { where, part, options: given })
    reports.push(...made.value)
    diagnostics.push(...made.diagnostics)
    if (made.value.length > 0) ids.push({ id: (item as Fields)[chosen.get('id') ?? 'id'], at: part })
  })
  return { value: reports, diagnostics: [...diagnostics, ...notesOfIds(ids, options.name)] }
}

/** The title of a JSON Feed (jsonfeed.org): who publishes its items. */
const feedTitle = (head: Fields): string | null =>
  typeof head.version === 'string' && head.version.includes('jsonfeed.org') && typeof head.title === 'string'
    ? head.title
    : null

/** What an item says in each slot; words that say why where it is no report. */
function rowOf(item: unknown, chosen: ReadonlyMap<Slot, string>): Row | string {
  if (!isObject(item)) return 'not an object'
  const field = chosen.get('text')
  if (field === undefined) {
    const names = Object.keys(item).slice(0, 8)
    return `no "text" in it, but ${names.length === 0 ? 'nothing' : names.map((name) => `"${name}"`).join(', ')}`
  }
  if (typeof item[field] !== 'string') return `no words in its "${field}"`
  const words = (slot: Slot): string | null => {
    const name = chosen.get(slot)
    return name === undefined ? null : wordsOf(item[name], slot)
  }
  const id = idOf(item[chosen.get('id') ?? 'id'])
  return {
    id: id === null || id.trim() === '' ? null : id,
    text: item[field],
    title: words('title'),
    url: words('url'),
    published: words('published'),
    publisher: words('publisher'),
    byline: words('byline'),
  }
}

/** A value as words: names of objects that have one, lists of them, Unix times as the day in UTC. */
function wordsOf(value: unknown, slot: Slot): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number') return slot === 'published' ? dayOf(value) : String(value)
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap((one) => (Array.isArray(one) ? [] : (wordsOf(one, slot) ?? [])))
    return names.length === 0 ? null : names.join(', ')
  }
  return isObject(value) && (slot === 'publisher' || slot === 'byline') && typeof value.name === 'string'
    ? wordsOf(value.name, slot)
    : null
}

/** Seconds or milliseconds since 1970 as a day in UTC; what can be neither stays a number, which is no day. */
function dayOf(time: number): string {
  const at = time >= 1e11 ? time : time * 1_000
  return time >= 1e8 && at < 4e12 ? new Date(at).toISOString() : String(time)
}
