import { compiledRows } from '../compiled.js'
import { type Node, parsePattern } from './grammar.js'
import type { Read } from './reading.js'
import { READINGS } from './readings.js'
import { DIGIT_SLOTS, type WordClass, wordClassOf } from './slots.js'

/** Level of a row: `bare` dates stand alone, `date` may add a time of day, `time` is a whole time expression. */
export type Level = 'bare' | 'date' | 'time'

export const LEVELS: readonly Level[] = ['bare', 'date', 'time']

/** One row of data/quantity/times.yml. */
export interface Row {
  readonly id: string
  readonly is: Level
  readonly pattern: string
  readonly node: Node
  readonly read: Read
  readonly with: Readonly<Record<string, string | number>>
  /** Whether the words alone are a time to somebody who scans a text, or the narrower pattern of those that are. */
  readonly find: boolean | Node
  /** Whether the words around may complete it (*three weeks*). */
  readonly loose: boolean
  /** Whether it may complete loose words (*for* three weeks, three weeks *ago*). */
  readonly completes: boolean
  /** Words that may not stand just before or after where a text is scanned; `only` are the words that alone may follow. */
  readonly unless: {
    readonly before: readonly string[]
    readonly after: readonly string[]
    readonly only: readonly string[]
  }
  readonly examples: readonly string[]
  readonly not: readonly string[]
  readonly source: string
}

/**
 * What words before a time say: the event *opens* then and has no end; a planned one runs *from* then on; it was
 * *planned* for then; the deed of which they tell is *past*; a length of time is over (*closed*).
 */
export type CueMeaning = (typeof MEANINGS)[number]

const MEANINGS = ['opens', 'from', 'planned', 'past', 'closed'] as const

/** Words beside a time that change its reading. */
export interface Cue {
  readonly id: string
  readonly before: Node
  readonly means: CueMeaning
  readonly example: string
}

export interface Grammar {
  readonly rows: ReadonlyMap<string, Row>
  readonly cues: readonly Cue[]
  readonly words: ReadonlyMap<string, WordClass>
}

let loaded: Grammar | null = null

/** The rows of data/quantity/times.yml, read once. Throws if a row is not complete, since that is our own file. */
export function loadGrammar(): Grammar {
  loaded ??= grammarOf(compiledRows('times'))
  return loaded
}

type Fields = Readonly<Record<string, unknown>>

export function grammarOf(file: unknown): Grammar {
  const { words, rows, cues } = fieldsOf(file, 'times.yml')
  const classes = new Map(
    Object.entries(fieldsOf(words, 'words')).map(([name, list]) => {
      const entries = Object.entries(fieldsOf(list, name)).map(
        ([word, value]) => [word, wordValue(value, word)] as const,
      )
      return [name, wordClassOf(Object.fromEntries(entries))] as const
    }),
  )
  const known = new Map<string, Row>()
  for (const fields of listOf(rows, 'rows')) {
    const row = rowOf(fieldsOf(fields, 'row'))
    if (known.has(row.id)) throw new Error(`times.yml: ${row.id} stands twice`)
    for (const node of [row.node, row.find]) if (typeof node !== 'boolean') checkSlots(node, row.id, classes)
    known.set(row.id, row)
  }
  return { rows: known, cues: listOf(cues, 'cues').map((c) => cueOf(fieldsOf(c, 'cue'))), words: classes }
}

function rowOf(fields: Fields): Row {
  const id = textOf(fields.id, 'id of a row')
  const is = LEVELS.find((level) => level === fields.is)
  if (!is) throw new Error(`times.yml: ${id} has no level`)
  const reads = textOf(fields.reads, `${id} reads`)
  const read = READINGS[reads]
  if (!read) throw new Error(`times.yml: ${id} names the reading "${reads}", which there is not`)
  const unless = fields.unless === undefined ? {} : fieldsOf(fields.unless, `${id} unless`)
  const examples = listOf(fields.example, `${id} example`).map(String)
  if (examples.length === 0) throw new Error(`times.yml: ${id} has no example`)
  const settings = Object.entries(fields.with === undefined ? {} : fieldsOf(fields.with, `${id} with`))
  const pattern = textOf(fields.pattern, `${id} pattern`)
  return {
    id,
    is,
    pattern,
    node: parsePattern(pattern),
    read,
    with: Object.fromEntries(settings.map(([name, value]) => [name, wordValue(value, name)])),
    find: typeof fields.find === 'string' ? parsePattern(fields.find) : fields.find === true,
    loose: fields.loose === true,
    completes: fields.completes === true,
    unless: {
      before: wordsOf(unless.before),
      after: wordsOf(unless.after),
      only: wordsOf(unless.only),
    },
    examples,
    not: fields.not === undefined ? [] : listOf(fields.not, `${id} not`).map(String),
    source: textOf(fields.source, `${id} source`),
  }
}

function cueOf(fields: Fields): Cue {
  const id = textOf(fields.id, 'id of a cue')
  const means = MEANINGS.find((m) => m === fields.means)
  if (!means) throw new Error(`times.yml: ${id} has no meaning`)
  textOf(fields.source, `${id} source`)
  return {
    id,
    before: parsePattern(textOf(fields.before, `${id} before`)),
    means,
    example: textOf(fields.example, `${id} example`),
  }
}

/** Slots that slots.ts reads by itself. */
const OWN_SLOTS = new Set([...Object.keys(DIGIT_SLOTS), 'number', 'clock', 'tail', ...LEVELS])

function checkSlots(node: Node, id: string, words: ReadonlyMap<string, WordClass>): void {
  if (node.type === 'slot' && !words.has(node.slot) && !OWN_SLOTS.has(node.slot)) {
    throw new Error(`times.yml: ${id} names <${node.slot}>, which there is not`)
  }
  if (node.type === 'sequence') for (const part of node.parts) checkSlots(part, id, words)
  if (node.type === 'choice') for (const option of node.options) checkSlots(option, id, words)
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`times.yml: ${what} is no mapping`)
  return value as Fields
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`times.yml: ${what} is no list`)
  return value
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`times.yml: ${what} is missing`)
  return value
}

function wordValue(value: unknown, what: string): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`times.yml: ${what} is neither a word nor a number`)
}

const wordsOf = (value: unknown): readonly string[] =>
  value === undefined ? [] : textOf(value, 'unless').split(' ')
