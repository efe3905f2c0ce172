/**
 * Marks around what keeps its own direction: names and quotations take that of their letters, numbers and dates go from
 * left to right. They are drawn as elements (`Isolates`), and hold in plain words as well.
 */
export const OPEN = '\u2068'
export const OPEN_LTR = '\u2066'
export const CLOSE = '\u2069'

const bare = (words: string): string => words.replaceAll(/[\u2066-\u2069]/g, '')

/** A name, an id, somebody's words. */
export const name = (words: string): string => `${OPEN}${bare(words)}${CLOSE}`

/** Words of a report or of a person, in the quotation marks of an Arabic page. */
export const quoted = (words: string): string => `«${name(words)}»`

/** A number, a date or a range of them. */
export const ltr = (words: string | number): string =>
  `${OPEN_LTR}${typeof words === 'number' ? words.toLocaleString('en-GB') : bare(words)}${CLOSE}`

/** `أ`, `أ وب`, `أ، ب وج`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('، ')} و${parts.at(-1)}`

/** A noun as Arabic counts it. */
export interface Counted {
  readonly one: string
  readonly two: string
  /** After 3 to 10, and after a hundred and such: `أرقام`. */
  readonly few: string
  /** After 11 to 99: `رقمًا`. */
  readonly many: string
  /** After 100, 200, 1,000 …: `رقم`. */
  readonly hundred: string
}

/** `رقم واحد`, `رقمان`, `3 أرقام`, `11 رقمًا`, `100 رقم`. */
export function counted(n: number, noun: Counted): string {
  if (n === 1) return noun.one
  if (n === 2) return noun.two
  const rest = n % 100
  const form = rest >= 3 && rest <= 10 ? noun.few : rest >= 11 ? noun.many : noun.hundred
  return `${ltr(n)} ${form}`
}
