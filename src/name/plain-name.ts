import { foldText } from '../text/index.js'

const known = new Map<string, string>()
/** Names that are remembered: those of a record repeat by the thousand. */
const MOST = 20_000

/** A name as names are compared: folded, without marks, one space between its words. */
export function plainName(name: string): string {
  let plain = known.get(name)
  if (plain === undefined) {
    plain = foldText(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (known.size >= MOST) known.clear()
    known.set(name, plain)
  }
  return plain
}

/** The same without the article before it: “the Guard” and “Guard” are one label. */
export const plainLabel = (words: string): string => plainName(words).replace(/^the (?=.)/u, '')
