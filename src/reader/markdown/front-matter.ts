import { createRequire } from 'node:module'
import type { Diagnostic } from '../../diagnostic/index.js'
import { noteOf, warningOf } from '../../diagnostic/index.js'
import { firstFew } from '../../text/index.js'
import { addressOf } from '../address.js'
import { readDate, timeOf } from '../date.js'
import type { Slot } from '../fields.js'
import { chooseFields } from '../fields.js'

type Yaml = typeof import('yaml')

/** What stands at the head of a Markdown file between two lines of dashes; null where it says nothing. */
export interface FrontMatter {
  readonly title: string | null
  readonly publisher: string | null
  /** ISO date. */
  readonly published: string | null
  /** The time of day, as `Report.printedAt`. */
  readonly printedAt?: string
  readonly url: string | null
  readonly byline: string | null
  /** The text below it. */
  readonly body: string
  readonly diagnostics: readonly Diagnostic[]
}

const HEAD = /^---[ \t]*\r?\n([\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/

/** Front matter is short; more than this between two lines is prose between two rules, UTF-16 code units. */
const LONGEST = 20_000

/** More words than this before a colon are a sentence, and no name of a value. */
const LONGEST_NAME = 3

/** What is read of it; `id` and `text` are those of the file. */
const READ: readonly Slot[] = ['title', 'url', 'published', 'publisher', 'byline']

/**
 * Parts the front matter of a Markdown file (YAML, every value as words) from its body and reads what it says of the
 * report. Words between two rules that name no values are prose, and stay in the body.
 */
export function readFrontMatter(text: string, name: string): FrontMatter {
  const head = HEAD.exec(text.slice(0, LONGEST))
  const values = head === null ? null : valuesOf(head[1] ?? '')
  if (head === null || values === null) return { ...NOTHING, body: text }
  const body = text.slice(head[0].length)
  if (values === 'broken') {
    const seen = 'front matter that is no YAML (a value with a colon needs quotation marks)'
    const message = `${seen}; nothing of it was read; mend it, or give date and publisher yourself`
    return { ...NOTHING, body, diagnostics: [warningOf('markdown/front-matter-broken', message, name)] }
  }
  const chosen = chooseFields([...values.keys()])
  const said = (slot: Slot): string | null => wordsOf(values.get(chosen.get(slot) ?? ''))
  const dated = said('published')
  const published = dated === null ? null : readDate(dated)
  const diagnostics: Diagnostic[] = []
  if (dated !== null && published === null) {
    const seen = `the front matter dates it "${dated.slice(0, 40)}", which is no day that can be read in one way only`
    const message = `${seen}; its date is unknown unless you give one`
    diagnostics.push(warningOf('markdown/date-unread', message, name))
  }
  const used = new Set(READ.filter((slot) => said(slot) !== null).map((slot) => chosen.get(slot)))
  const left = [...values.keys()].filter((key) => !used.has(key)).map((key) => `"${key.slice(0, 40)}"`)
  if (left.length > 0) {
    const message = `not read of the front matter: ${firstFew(left, 8)}`
    diagnostics.push(noteOf('markdown/front-matter', message, name))
  }
  return {
    title: said('title'),
    publisher: said('publisher'),
    published,
    ...timeOf(dated),
    url: addressOf(said('url')),
    byline: said('byline'),
    body,
    diagnostics,
  }
}

const NOTHING = { title: null, publisher: null, published: null, url: null, byline: null, diagnostics: [] }

/** Values by their names; null where nothing is named, `broken` where something is and cannot be read. */
function valuesOf(head: string): ReadonlyMap<string, unknown> | 'broken' | null {
  // loaded with the first file that needs it, which few do
  const { parseDocument }: Yaml = createRequire(import.meta.url)('yaml')
  const document = parseDocument(head, { schema: 'failsafe', logLevel: 'silent' })
  if (document.errors.length > 0 || /(?:^|[\s[{,])[&*]\S/.test(head))
    return /^[\w-]+[ \t]*:(?:\s|$)/.test(head) ? 'broken' : null
  const value: unknown = document.toJS()
  if (value === null && head.trim() === '') return new Map()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const isProse = Object.keys(value).some((key) => key.split(/\s+/).length > LONGEST_NAME)
  return isProse ? null : new Map(Object.entries(value))
}

/** A value as words; a list of words in their order. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  const words = Array.isArray(value) ? value.map(wordsOf).filter((one) => one !== null) : []
  return words.length === 0 ? null : words.join(', ')
}
