/** Marks beside ASCII that people type or that programs put for them; others in a guessed text speak against the guess. */
const MARKS = new Set('“”„‘’‚«»‹›–—…•·°§©®™€£¥¿¡ªº¹²³½¼¾×†‡ \u00ad،؛؟ـ№')

/** Letters that hardly a word has, and that stray bytes become: 0xff in the sets of western Europe. */
const STRAY = /[ÿŸ]/

/** A word, its hyphens and apostrophes among it. */
const WORD = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu

/** A capital in the middle of a word, a letter at a digit, a currency at the end of a word: no one writes so. */
const BROKEN = [
  /\p{Ll}(?![A-Z])\p{Lu}/u,
  /[A-Z](?![A-Z])\p{Lu}\p{Ll}/u,
  /\d(?![a-zA-Zªº])[\p{Lu}\p{Ll}]|(?![a-zA-Zªº])[\p{Lu}\p{Ll}]\d/u,
  /\p{Ll}[€£¥]/u,
]

/**
 * Whether a text that was read in a guessed character set looks as written in it. Bytes that strayed into English fit
 * many sets, and become letters that stand where no letter stands: alone, as a capital inside a word, or as a word of
 * another script. One such place is enough to refuse the guess.
 */
export function isPlausible(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const others = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length
  if (others > 0) return others * 2 >= letters.length
  const marks = text.match(/[^\p{ASCII}\p{L}\p{M}]/gu) ?? []
  if (marks.some((mark) => !MARKS.has(mark))) return false
  return !STRAY.test(text) && BROKEN.every((form) => !form.test(text)) && !hasLoneLetters(text)
}

/** Words of accented letters alone (`à`) where no other word has an accent beside plain letters. */
function hasLoneLetters(text: string): boolean {
  const foreign = (text.match(WORD) ?? []).filter((word) => /[^\p{ASCII}’]/u.test(word))
  const isLone = (word: string): boolean => !/[a-z]/i.test(word)
  return foreign.some(isLone) && foreign.every(isLone)
}
