import type { Entry, Fact } from '../record/index.js'
import { byText } from '../text/index.js'
import type { Given } from './standing.js'

/** An entry that holds, with what it says. */
export interface Held<F extends Fact> {
  readonly fact: F
  readonly entry: Entry
}

export const givenBy = ({ hash, by, at }: Entry): Given => ({ entry: hash, by, at })

/** What a fact is about, as one string, by which later words replace earlier ones. */
export const keyOf = (...parts: readonly string[]): string => parts.join('\u0000')

/** The last word about each thing, in the order of the things. */
export function lastWords<F extends Fact>(
  held: readonly Held<F>[],
  about: (fact: F) => string,
): readonly Held<F>[] {
  const last = new Map(held.map((word) => [about(word.fact), word]))
  return [...last.entries()].sort(([a], [b]) => byText(a, b)).map(([, word]) => word)
}
