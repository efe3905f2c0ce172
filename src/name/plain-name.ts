import { foldText } from '../text/index.js'

/** A name as names are compared: folded, without marks, one space between its words. */
export const plainName = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same without the article before it: “the Guard” and “Guard” are one label. */
export const plainLabel = (words: string): string => plainName(words).replace(/^the (?=.)/u, '')
