import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { foldText } from '../text/index.js'
import { remember } from './remember.js'

/** A row of data/origin/families.yml: names under which one publisher prints. */
export interface Family {
  readonly id: string
  /** As people read it. */
  readonly name: string
  readonly names: readonly string[]
  /** It sells its text to others: of several prints of one text its own is the first. */
  readonly agency: boolean
  readonly example: string
  readonly not: string
  readonly source: string
}

const REQUIRED = ['id', 'name', 'example', 'not', 'source'] as const

const ROWS = new URL('../../../data/origin/families.yml', import.meta.url)

let loaded: readonly Family[] | null = null

/** The rows that ship with the program, read and checked once. */
export function familyRows(): readonly Family[] {
  loaded ??= parseFamilies(readFileSync(ROWS, 'utf8'))
  return loaded
}

/** Reads and checks rows; a row that breaks the form is our own mistake. */
export function parseFamilies(yaml: string): readonly Family[] {
  const rows: unknown = parse(yaml)
  if (!Array.isArray(rows)) throw new Error('families.yml is not a list of rows')
  const owner = new Map<string, string>()
  return rows.map((given: Readonly<Record<string, unknown>>): Family => {
    const text = (key: string): string => (typeof given[key] === 'string' ? given[key].trim() : '')
    const missing = REQUIRED.find((key) => text(key) === '')
    if (missing !== undefined) throw new Error(`families.yml: ${text('id')}: ${missing} is missing`)
    const names: readonly unknown[] = Array.isArray(given.names) ? given.names : []
    const family: Family = {
      id: text('id'),
      name: text('name'),
      names: names.map(String),
      agency: given.agency === true,
      example: text('example'),
      not: text('not'),
      source: text('source'),
    }
    for (const key of new Set([family.name, ...family.names].map(publisherKey))) {
      const other = owner.get(key)
      if (other !== undefined) throw new Error(`families.yml: ${key} is in ${other} and in ${family.id}`)
      owner.set(key, family.id)
    }
    return family
  })
}

/** Words at the end of a publisher's name that tell an edition, not another publisher. */
const EDITION_WORDS: ReadonlySet<string> = new Set(
  'edition english arabic french russian spanish persian turkish kurdish hebrew online website telegram channel'.split(
    ' ',
  ),
)

/**
 * What is left of a publisher's name without case, accents, "the", and what tells only the edition: *Harbour Post* of
 * "The Harbour Post (English edition)" and of "Harbour Post Online".
 */
export const publisherKey = remember((name: string): string => {
  const bare = name.replace(/\s*[([]([^)\]]*)[)\]]\s*/gu, (whole, inside: string) =>
    tellsEdition(inside) ? ' ' : whole,
  )
  const words = foldText(bare.trim() === '' ? name : bare)
    .replace(/[.,:;"“”()[\]]/g, '')
    .split(' ')
    .filter((word) => word !== '')
  if (words[0] === 'the' && words.length > 1) words.shift()
  while (words.length > 1 && EDITION_WORDS.has(words.at(-1)!)) words.pop()
  return words.join(' ')
})

/** "(English edition)", "(Telegram)", "(QANA)"; not "(Nigeria)", which is another paper. */
const tellsEdition = (inside: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(inside) ||
  foldText(inside)
    .split(' ')
    .some((word) => EDITION_WORDS.has(word))

/** Families by the keys of their names. */
export function familiesByKey(families: readonly Family[]): ReadonlyMap<string, Family> {
  return new Map(
    families.flatMap((family) => [family.name, ...family.names].map((name) => [publisherKey(name), family])),
  )
}

let houses: ReadonlyMap<string, Family> | null = null

/** What names of one publisher, and of all its editions, have in common. */
export function houseOf(publisher: string): string {
  houses ??= familiesByKey(familyRows())
  const key = publisherKey(publisher)
  return houses.get(key)?.id ?? key
}
