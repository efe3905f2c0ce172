import type { Word } from '../text/index.js'
import { NEVER } from './spans.js'

/** Words that a phrase goes on after: no party, place, time or number ends with one. */
const OPEN = new Set(
  (
    'the a an of on in at to and or by for with from near into within between under over against per about ' +
    'his her its their our my your whose'
  ).split(' '),
)

/** Days and months stand in capitals after a name without belonging to it: "in Baghdad Tuesday". */
const DATES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
)

/** Log-odds of rather not. */
const RARELY = 1.5

const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text)

/**
 * What it costs, in log-odds, that a phrase ends with each word: much after an article or a preposition, something
 * between two words of a name ("Tell | Warda").
 */
export function costOfEnds(words: readonly Word[]): Float32Array {
  return Float32Array.from(words, (word, i) => {
    if (OPEN.has(word.text.toLowerCase())) return NEVER
    const next = words[i + 1]
    if (next === undefined || !isCapital(word) || !isCapital(next)) return 0
    const isName = next.start === word.end + 1 && !DATES.has(next.text.toLowerCase())
    return isName && !DATES.has(word.text.toLowerCase()) ? RARELY : 0
  })
}
