import type { PlaceLink } from '../../claim/index.js'
import { coarseness } from './entry.js'
import type { Gazetteer } from './gazetteer.js'
import type { WordRow } from './lexicon.js'
import { linkOf } from './link.js'

/** A town that is told by its country alone: "Syria's largest city". */
export interface Described {
  readonly type: WordRow
  /** "Syria's capital": the type word follows the country at once; "Syria's business capital" may be another town. */
  readonly plain: boolean
}

interface DescribedOptions {
  readonly described: Described
  readonly gazetteer: Gazetteer
  /** The report's text; null where it is not at hand. */
  readonly text: string | null
  readonly resolve: (words: string) => PlaceLink | null
}

/**
 * What words stand for that name a country and describe a town of it: the town that the report names beside the same
 * words, the capital where it is called that; else the country, as precise as that. Which town is the largest, no
 * gazetteer decides: the report may mean another.
 */
export function describedTown(
  words: string,
  country: PlaceLink,
  { described, gazetteer, text, resolve }: DescribedOptions,
): PlaceLink {
  for (const name of text === null ? [] : namesBeside(words.trim(), text)) {
    const town = resolve(name)
    if (
      town !== null &&
      town.country === country.country &&
      coarseness(town.precision) <= coarseness('settlement')
    )
      return { ...town, method: `${town.method}; the report calls it "${words.trim()}"` }
  }
  const capital =
    described.type.refers === 'capital' && described.plain && country.country !== null
      ? gazetteer.capitalOf(country.country)
      : null
  if (capital !== null) return linkOf(capital, capital.book.precision(capital.place), ['told as the capital'])
  return {
    ...country,
    method: `${country.method}; only the country of the ${described.type.words[0]} is named`,
  }
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`
const NAME = String.raw`${WORD}(?:\s(?:(?:al|el|as|ash|at|de|la)[\s-])?${WORD}){0,3}`
const CLOSES = String.raw`\s*(?:[,.;:)]|[–—]|$)`

/** "Syria's largest city, Aleppo, …" and "… of Aleppo". */
const AFTER = new RegExp(String.raw`^(?:(?:,\s|\s\(|\s[–—]\s)(${NAME})${CLOSES}|\s(?:of\s)?(${NAME}))`, 'u')
/** "Aleppo, Syria's largest city, …". */
const BEFORE = new RegExp(String.raw`(${NAME})(?:,\s|\s\(|\s[–—]\s)$`, 'u')
const CLOSED = new RegExp(`^${CLOSES}`, 'u')

/** Letters before and after the words that are looked at. */
const REACH = 120

/** Names that are tried. */
const MOST = 10

/** Names that stand beside words as another way to say them, in the order of the text. */
function namesBeside(words: string, text: string): readonly string[] {
  const names: string[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const after = text.slice(at + words.length, at + words.length + REACH)
    const [, aside, joined] = AFTER.exec(after) ?? []
    const [, before] = CLOSED.test(after) ? (BEFORE.exec(text.slice(Math.max(0, at - REACH), at)) ?? []) : []
    names.push(...[aside, joined, before].flatMap((name) => name ?? []))
  }
  return [...new Set(names)].slice(0, MOST)
}
