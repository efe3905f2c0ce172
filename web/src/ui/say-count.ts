const NUMBER = String.raw`([\d,]+)`
const FORMS: readonly (readonly [RegExp, (low: string, high: string) => string])[] = [
  [new RegExp(`^${NUMBER}$`), (low) => low],
  [new RegExp(`^${NUMBER} to ${NUMBER}$`), (low, high) => `${low}–${high}`],
  [new RegExp(`^${NUMBER} or more$`), (low) => `${low}+`],
  [new RegExp(`^up to ${NUMBER}$`), (high) => `≤ ${high}`],
  [new RegExp(`^about ${NUMBER}$`), (best) => `~ ${best}`],
  [/^unknown$/, () => '?'],
]

/** `7 to 11` as `7–11`, so that numbers stand under each other; other words stay as they are. */
export function sayShort(words: string): string {
  for (const [form, say] of FORMS) {
    const found = form.exec(words)
    if (found !== null) return say(found[1] ?? '', found[2] ?? '')
  }
  return words
}

/** `killed 7 to 11` as its metric and its number. */
export function splitCount(count: string): { readonly metric: string; readonly number: string } {
  const at = count.indexOf(' ')
  return at === -1
    ? { metric: count, number: '?' }
    : { metric: count.slice(0, at), number: sayShort(count.slice(at + 1)) }
}

/** Keeps `1–2` from turning into `2–1` within Arabic words. */
export const leftToRight = (number: string): string => `\u2066${number}\u2069`

/** `1 incident`, `2 incidents`: English alone; Arabic words say the number after a colon. */
export const many = (n: string, noun: string): string => `${n} ${noun}${n === '1' ? '' : 's'}`
