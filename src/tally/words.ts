import { foldText } from '../text/index.js'

/** The same few sources, cues and parties come again and again; emptied when full. */
const known = new Map<string, string>()
const MOST = 20_000

/** Words as they are compared: folded, marks gone, one space between and none at the ends. */
export function plainWords(text: string): string {
  const found = known.get(text)
  if (found !== undefined) return found
  const plain = foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (known.size >= MOST) known.clear()
  known.set(text, plain)
  return plain
}

/** Whether the words stand in the text as whole words; both plain. */
export const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `)

/** Articles and their like, which name nobody. */
const ARTICLE = /^(?:(?:a|an|the|some|its|his|her|their|our)\s+)+(?=\S)/

/** Plain words without the articles before them. */
export const bareWords = (text: string): string => plainWords(text).replace(ARTICLE, '')
