import type { Precision } from './entry.js'
import { nameKey } from './keys.js'
import type { SpellingData } from './spelling.js'

/** A row of data/gazetteer/words.yml: words around a name and what they say about it. */
export interface WordRow {
  readonly id: string
  readonly words: readonly string[]
  /** Classes that a name with this type word may have, best first. */
  readonly means?: readonly Precision[]
  /** What a pointing phrase with this word ("the city") may refer back to. */
  readonly refers?: Reference
  /** The words tell of the surroundings or a site, not of the place itself. */
  readonly around?: boolean
  /** Places with more inhabitants are not called so. */
  readonly most?: number
  /** With the adjective of a country it names that country ("Syrian territory"). */
  readonly civil?: boolean
  readonly example: string
  readonly not: string
}

export type Reference = 'settlement' | 'quarter' | 'site' | 'province' | 'country' | 'capital'

export const WORD_ROLES = [
  'types',
  'named',
  'ways',
  'border',
  'directions',
  'near',
  'apart',
  'from',
  'joins',
  'betweens',
  'aroundJoins',
  'pointing',
  'another',
  'prepositions',
  'connectors',
  'endings',
  'describing',
  'bare',
  'never',
] as const
export type WordRole = (typeof WORD_ROLES)[number]

export type WordsData = Readonly<Record<WordRole, readonly WordRow[]>> & { readonly source: string }

/** What the compiled gazetteer carries of the project's own data files. */
export interface LexiconData {
  readonly words: WordsData
  readonly spelling: SpellingData
}

/** Words by role, ready for look-up by their keys. */
export interface Lexicon {
  has(role: WordRole, key: string): boolean
  typeOf(key: string): WordRow | null
}

export function lexiconOf(words: WordsData): Lexicon {
  const byRole = new Map<WordRole, ReadonlySet<string>>()
  const types = new Map<string, WordRow>()
  for (const role of WORD_ROLES) {
    byRole.set(role, new Set(words[role].flatMap((row) => row.words.map(nameKey))))
  }
  for (const row of words.types) for (const word of row.words) types.set(nameKey(word), row)
  return { has: (role, key) => byRole.get(role)!.has(key), typeOf: (key) => types.get(key) ?? null }
}
