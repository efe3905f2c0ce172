const LEFT_OUT = new Set(
  (
    'the a an of in and its his her their on at by to for that this mr mr. ms president prime minister ' +
    'said some'
  ).split(' '),
)

/**
 * Words that two phrases are compared by: small letters, without articles, prepositions and titles; a phrase that has
 * no others keeps all. Letters and digits of any script count, combining marks do not.
 */
export function contentWords(phrase: string): ReadonlySet<string> {
  const lower = phrase.toLowerCase()
  const kept = (lower.match(/[\p{L}\p{N}_'’-]+/gu) ?? []).filter((word) => !LEFT_OUT.has(word))
  return new Set(kept.length > 0 ? kept : lower.match(/[\p{L}\p{N}_]+/gu))
}

/** Whether two phrases share at least half of the words of the shorter one. Phrases without words share none. */
export function samePhrase(a: string, b: string): boolean {
  const ofA = contentWords(a)
  const ofB = contentWords(b)
  const least = Math.min(ofA.size, ofB.size)
  return least > 0 && [...ofA].filter((word) => ofB.has(word)).length / least >= 0.5
}
