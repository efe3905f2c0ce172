/**
 * Spelling keys: names that were carried over from Arabic or Cyrillic script in different ways have the same key.
 * The rules are rows of data/gazetteer/transliteration.yml.
 */
export interface SpellingRow {
  readonly id: string
  readonly family: string
  readonly pattern: string
  readonly becomes: string
  readonly example: string
  readonly not: string
}

export interface SpellingData {
  /** Countries (ISO codes) whose place names come from the script of a family. */
  readonly families: Readonly<Record<string, readonly string[]>>
  readonly rows: readonly SpellingRow[]
}

/** Rows compiled for use. */
export interface SpellingRules {
  familyOf(country: string): string | null
  respell(key: string, family: string): string
}

export function spellingRulesOf(data: SpellingData): SpellingRules {
  const family = new Map<string, string>()
  for (const [name, countries] of Object.entries(data.families))
    for (const one of countries) family.set(one, name)
  let compiled: Map<string, readonly (readonly [RegExp, string])[]> | null = null
  const compile = (): Map<string, readonly (readonly [RegExp, string])[]> =>
    new Map(
      Object.keys(data.families).map((name) => [
        name,
        data.rows
          .filter((row) => row.family === name)
          .map((row): readonly [RegExp, string] => [new RegExp(row.pattern, 'g'), row.becomes]),
      ]),
    )
  return {
    familyOf: (country) => family.get(country) ?? null,
    respell: (key, name) => {
      compiled ??= compile()
      return (compiled.get(name) ?? []).reduce(
        (text, [pattern, becomes]) => text.replace(pattern, becomes),
        key,
      )
    },
  }
}

export interface SpellingKeys {
  /** Same consonants and the same kind of vowels; null where the name is too short to tell. */
  readonly strict: string | null
  /** Same consonants; null with fewer than four, and where vowels are not left out in writing. */
  readonly loose: string | null
}

/** Names of fewer letters are never compared by spelling: too many real names are alike. */
export const FEWEST_LETTERS = 5
/** Arabic script leaves short vowels out, so that only there spellings differ by them. */
const LOOSE_FAMILY = 'arabic'
const FEWEST_STRICT = 5
const FEWEST_CONSONANTS = 4

/** Keys of a folded Latin name of one country; both null where no family covers it. */
export function spellingKeys(key: string, country: string, rules: SpellingRules): SpellingKeys {
  const family = rules.familyOf(country)
  if (family === null || key.replace(/ /g, '').length < FEWEST_LETTERS || !/^[a-z ]+$/.test(key)) {
    return { strict: null, loose: null }
  }
  const strict = rules.respell(key, family).replace(/ /g, '')
  if (family !== LOOSE_FAMILY) return { strict: strict.length >= FEWEST_STRICT ? strict : null, loose: null }
  const consonants =
    strict.slice(0, 1) +
    strict
      .slice(1)
      .replace(/[AUIaeiou]/g, '')
      .replace(/X/g, 'k')
  return {
    strict: strict.length >= FEWEST_STRICT ? strict : null,
    loose: consonants.replace(/^[AUIaeiou]/, '').length >= FEWEST_CONSONANTS ? `~${consonants}` : null,
  }
}
