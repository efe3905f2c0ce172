import type { Span } from './span.js'

/** Abbreviations whose full stop does not end a sentence, lower case without the stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt sgt cpl brig adm cmdr sen rep gov st jr sr no vs etc e.g i.e approx dept ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun inc ltd co corp rev hon pres'
  ).split(' '),
)

const END =
  /(?<![.!?…؟۔])([.!?…؟۔]+)(["”’'»)\]]*)(\s+)(?=["“‘'«([]*[\p{Lu}\p{Lt}\p{N}\p{Lo}])|\n+|([.!?])(["”’]?)(?=[\p{Lu}][\p{Ll}])/gu

/**
 * Sentences of a text, in order: a line break always ends one, so does a full stop before a capital unless it
 * belongs to an abbreviation or an initial. Spans exclude surrounding white space; empty lines give none.
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = []
  let start = 0
  const push = (end: number): void => {
    let a = start
    let b = end
    while (a < b && /\s/.test(text[a]!)) a++
    while (b > a && /\s/.test(text[b - 1]!)) b--
    if (b > a) sentences.push({ start: a, end: b })
    start = end
  }
  for (const match of text.matchAll(END)) {
    if (match[0].startsWith('\n')) {
      push(match.index)
      continue
    }
    const stop = match[1] ?? match[4] ?? ''
    const before = text.slice(Math.max(start, match.index - 24), match.index)
    const lastWord = /([\p{L}.]+)$/u.exec(before)?.[1] ?? ''
    const glued = match[3] === undefined
    if (glued && /[.\p{Lu}]/u.test(lastWord)) continue
    if (
      stop === '.' &&
      isAbbreviation(lastWord, text.slice(match.index + match[0].length, match.index + match[0].length + 12))
    )
      continue
    push(match.index + stop.length + (match[2] ?? match[5] ?? '').length)
  }
  push(text.length)
  return sentences
}

function isAbbreviation(word: string, next: string): boolean {
  if (ABBREVIATIONS.has(word.toLowerCase())) return true
  if (/^\p{Lu}$/u.test(word)) return true
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word)
  return (
    dotted && !/^["“‘'«([]*(?:The|A|An|In|On|At|He|She|It|They|But|And|Officials?|Some|Many)\b/u.test(next)
  )
}
