/** What leads to a person: each with a name for the leak check. */
export const CONTACTS: readonly {
  readonly what: string
  readonly pattern: RegExp
  /** A character without which there is none: most texts lack it, and are not searched. */
  readonly sign?: string
}[] = [
  {
    what: 'a mail address',
    sign: '@',
    pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  },
  {
    what: 'a telephone number',
    pattern: /(?<![\p{L}\p{N}.+-])(?:\+|00)[1-9](?:[\s().-]{0,2}\d){7,13}(?![\p{L}\p{N}])/gu,
  },
  {
    what: 'a telephone number',
    pattern: /(?<![\p{L}\p{N}.+-])0\d{2,3}[\s-]\d{3}[\s-]?\d{3,4}(?![\p{L}\p{N}])/gu,
  },
  {
    what: 'an account name',
    sign: '@',
    pattern: /(?<![\p{L}\p{N}/.@_])@[A-Za-z0-9_]{3,30}(?![\p{L}\p{N}.@])/gu,
  },
]

/** Two degrees side by side, each with three decimals or more, or degrees with minutes and seconds. */
export const COORDINATES: readonly RegExp[] = [
  /(?<![\d.])-?\d{1,3}\.\d{3,}\s*[°]?\s*[NSns]?\s*[,;/ ]\s*-?\d{1,3}\.\d{3,}/gu,
  /\d{1,3}\s*°\s*\d{1,2}\s*['′’]\s*\d{1,2}(?:\.\d+)?\s*["″”]?\s*[NSEW]?/gu,
]
