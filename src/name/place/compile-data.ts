import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { CLASSES, NO_ONE_COUNTRY, type Precision } from './entry.js'
import { type LexiconData, WORD_ROLES, type WordsData } from './lexicon.js'
import type { SpellingData } from './spelling.js'

/** Row of data/gazetteer/countries.yml. */
export interface CountryRow {
  readonly id: string
  readonly name: string
  readonly adjectives: readonly string[]
  readonly aliases: readonly string[]
  /** Countries beside which the bare name counts as this country, where it also means something else. */
  readonly needs?: readonly string[]
  readonly not?: string
  /** Where the packaged shapes have none. */
  readonly at?: readonly [number, number]
}

/** Row of data/gazetteer/provinces.yml. */
export interface ProvinceRow {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly seat: string
  readonly names: readonly string[]
  readonly arabic?: string
}

/** Row of data/gazetteer/curated.yml: a place of its own. */
export interface CuratedRow {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly arabic?: string
  readonly native?: readonly string[]
  /** Id of a curated row, or the name of a town or province of the country. */
  readonly in?: string
  readonly country: string
  readonly at?: readonly [number, number]
  readonly since?: number
  readonly prefer?: boolean
  readonly method?: string
  readonly source?: string
}

/** Row of the group `spellings`: names for a place of another source. */
export interface SpellingOfRow {
  readonly of: string
  readonly name: string
  readonly names: readonly string[]
  readonly arabic?: string
  readonly native?: readonly string[]
  readonly prefer?: boolean
  /** The source's own names belong to another place and are left out. */
  readonly only?: boolean
}

export interface CuratedGroup {
  readonly id: string
  readonly precision: Precision
  readonly method: string
  readonly source: string
  readonly rows: readonly CuratedRow[]
}

export interface OwnData {
  readonly countries: readonly CountryRow[]
  readonly provinces: {
    readonly source: string
    readonly method: string
    readonly rows: readonly ProvinceRow[]
  }
  readonly curated: readonly CuratedGroup[]
  readonly spellings: readonly SpellingOfRow[]
  readonly lexicon: LexiconData
}

export const OWN_FILES = [
  'countries.yml',
  'provinces.yml',
  'curated.yml',
  'words.yml',
  'transliteration.yml',
] as const

/** Reads and checks the project's own rows; throws with every fault found, since they are ours to keep right. */
export function readOwnData(folder: string): OwnData {
  const load = (file: (typeof OWN_FILES)[number]) => parse(readFileSync(`${folder}/${file}`, 'utf8'))
  const words: WordsData = load('words.yml')
  const spelling: SpellingData = load('transliteration.yml')
  const countries: { readonly rows: readonly CountryRow[] } = load('countries.yml')
  const provinces: OwnData['provinces'] = load('provinces.yml')
  const groups: {
    readonly groups: readonly (CuratedGroup | { id: 'spellings'; rows: readonly SpellingOfRow[] })[]
  } = load('curated.yml')
  const curated: CuratedGroup[] = []
  const spellings: SpellingOfRow[] = []
  for (const group of groups.groups) {
    if ('precision' in group) curated.push(group)
    else spellings.push(...group.rows)
  }
  const data = { countries: countries.rows, provinces, curated, spellings, lexicon: { words, spelling } }
  const faults = [...faultsOfWords(words), ...faultsOfSpelling(spelling), ...faultsOfPlaces(data)]
  if (faults.length > 0) throw new Error(`data/gazetteer has faults:\n${faults.join('\n')}`)
  return data
}

function faultsOfWords(words: WordsData): readonly string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const role of WORD_ROLES) {
    if (!Array.isArray(words[role])) faults.push(`words.yml: no list ${role}`)
    for (const row of words[role] ?? []) {
      if (seen.has(row.id)) faults.push(`words.yml: ${row.id} stands twice`)
      seen.add(row.id)
      if (!row.words?.length) faults.push(`words.yml: ${row.id} has no words`)
      if (!row.example?.includes(' => ') || !row.not?.includes(' => null')) {
        faults.push(`words.yml: ${row.id} needs an example that resolves and one that must not`)
      }
      const unknown = (row.means ?? []).filter((kind) => !CLASSES.includes(kind))
      if (unknown.length > 0)
        faults.push(`words.yml: ${row.id} means ${unknown.join(', ')}, which is no class`)
      if (role === 'types' && !row.means?.length) faults.push(`words.yml: ${row.id} says no class`)
    }
  }
  return words.source ? faults : [...faults, 'words.yml: no source']
}

function faultsOfSpelling(spelling: SpellingData & { readonly source?: string }): readonly string[] {
  const faults = spelling.source ? [] : ['transliteration.yml: no source']
  for (const row of spelling.rows) {
    if (spelling.families[row.family] === undefined)
      faults.push(`transliteration.yml: ${row.id}: no family ${row.family}`)
    if (!row.example?.includes(' = ')) faults.push(`transliteration.yml: ${row.id}: no example`)
    if (!row.not?.includes(' / ')) faults.push(`transliteration.yml: ${row.id}: no pair that must stay apart`)
  }
  return faults
}

function faultsOfPlaces(
  data: Pick<OwnData, 'countries' | 'curated' | 'provinces' | 'spellings'>,
): readonly string[] {
  const faults: string[] = []
  const countries = new Set([...data.countries.map((row) => row.id), NO_ONE_COUNTRY])
  const seen = new Set<string>()
  const check = (
    file: string,
    row: { readonly id: string; readonly name: string; readonly names: readonly string[] },
  ) => {
    if (seen.has(row.id)) faults.push(`${file}: ${row.id} stands twice`)
    seen.add(row.id)
    if (!row.name || !Array.isArray(row.names)) faults.push(`${file}: ${row.id} needs name and names`)
  }
  for (const group of data.curated) {
    if (!CLASSES.includes(group.precision))
      faults.push(`curated.yml: ${group.id}: no class ${group.precision}`)
    if (!group.method || !group.source) faults.push(`curated.yml: ${group.id} needs a method and a source`)
    for (const row of group.rows) {
      check('curated.yml', row)
      if (!countries.has(row.country)) faults.push(`curated.yml: ${row.id}: no country ${row.country}`)
      const [latitude, longitude] = row.at ?? [0, 0]
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
        faults.push(`curated.yml: ${row.id}: off the globe`)
      if (row.at === undefined && row.in === undefined && row.country === NO_ONE_COUNTRY) {
        faults.push(`curated.yml: ${row.id} has neither a coordinate nor a place around it`)
      }
    }
  }
  for (const row of data.provinces.rows) {
    check('provinces.yml', row)
    if (!countries.has(row.country)) faults.push(`provinces.yml: ${row.id}: no country ${row.country}`)
  }
  for (const row of data.spellings)
    if (!/^[a-z]+:./.test(row.of)) faults.push(`curated.yml: spelling of ${row.of}`)
  return faults
}
