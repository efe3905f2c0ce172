import { readFileSync } from 'node:fs'
import type { SourceType } from '../codebook/index.js'
import { isSourceType } from '../codebook/index.js'

/** A row of data/sources/types.yml: words that tell the type of a source by themselves. */
export interface SourceTypeRow {
  /** `source/police`. */
  readonly id: string
  readonly type: SourceType
  readonly words: readonly string[]
  /** Words beside which the row does not speak. */
  readonly unless: readonly string[]
  readonly example: string
  readonly not: string
  readonly source: string
}

interface Rule extends SourceTypeRow {
  readonly pattern: RegExp
  readonly but: RegExp | null
}

const ROWS = new URL('../../data/sources/types.json', import.meta.url)

let loaded: readonly Rule[] | null = null

/** Rows in the order in which they decide, read and checked once. A row that breaks the form is our own mistake. */
export function sourceTypeRows(): readonly Rule[] {
  loaded ??= checkRows(JSON.parse(readFileSync(ROWS, 'utf8')))
  return loaded
}

/** The type that the words of a source tell by themselves, and the row that says so; null where none does. */
export function sourceTypeOf(words: string): { readonly type: SourceType; readonly rule: string } | null {
  const found = sourceTypeRows().find(({ pattern, but }) => pattern.test(words) && but?.test(words) !== true)
  return found === undefined ? null : { type: found.type, rule: found.id }
}

const REQUIRED = ['id', 'type', 'words', 'example', 'not', 'source'] as const

/** Checks what was read from the file of rows; exported for its test. */
export function checkRows(read: unknown): readonly Rule[] {
  if (!Array.isArray(read)) throw new Error('types.yml is not a list of rows')
  return read.map((given: Readonly<Record<string, unknown>>) => {
    const text = (key: string): string => (typeof given[key] === 'string' ? given[key].trim() : '')
    const missing = REQUIRED.find((key) => text(key) === '')
    if (missing !== undefined) throw new Error(`types.yml: ${text('id')}: ${missing} is missing`)
    const type = text('type')
    if (!isSourceType(type)) throw new Error(`types.yml: ${text('id')}: ${type} is no source type`)
    const list = (key: string): readonly string[] => text(key).split(/,\s*/).filter(Boolean)
    const [words, unless] = [list('words'), list('unless')]
    const row = { id: text('id'), type, words, unless, example: text('example'), not: text('not') }
    return {
      ...row,
      source: text('source'),
      pattern: wordsPattern(words),
      but: unless.length === 0 ? null : wordsPattern(unless),
    }
  })
}

const wordsPattern = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\p{N}-])`,
    'iu',
  )
