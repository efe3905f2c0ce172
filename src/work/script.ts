/** Scripts by their ISO 15924 codes, as Unicode tells letters apart. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Hani', /\p{Script=Han}/u],
]

/** Code for a script that nothing is known of. */
const UNKNOWN = 'Zyyy'

/** Script that most letters of a name belong to; of equals the first in the list. */
export function scriptOf(name: string): string {
  const counts = SCRIPTS.map(
    ([code, letter]) => [code, [...name].filter((c) => letter.test(c)).length] as const,
  )
  const [code, most] = counts.reduce((best, one) => (one[1] > best[1] ? one : best))
  return most === 0 ? UNKNOWN : code
}

/** Whether it is written as a code of ISO 15924. */
export const isScript = (code: string): boolean => /^[A-Z][a-z]{3}$/.test(code)
