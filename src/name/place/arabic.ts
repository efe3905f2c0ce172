import { likeness } from './likeness.js'

/**
 * Names in Arabic script. The sources mix languages and scripts in one list (*كويیف*, *mwsڵ*); a name counts as Arabic
 * only if every letter of it belongs to the alphabet of the Arabic language.
 */
const ARABIC_LETTERS = /^[\u0621-\u063a\u0641-\u064a\u064b-\u0652\u0670 \-،()]+$/
/** Names in Latin letters sort before it. */
const FIRST_ARABIC = '\u0600'
const ANY_LETTER = /[\u0621-\u063a\u0641-\u064a]/

export function isArabicName(name: string): boolean {
  return ARABIC_LETTERS.test(name) && ANY_LETTER.test(name)
}

const TYPE_WORDS =
  /^(?:محافظة|مدينة|ولاية|ناحية|مركز|قضاء|ضلع|بلدة|قرية|منطقة|مقاطعة|إقليم|شعبية|بلدية|أوبلاست|جمهورية) /

/** The name without a leading type word: محافظة حمص → حمص. */
export function withoutArabicType(name: string): string {
  return name.replace(TYPE_WORDS, '')
}

/** Latin letters of the BGN/PCGN romanisation and the consonants that they stand for; longest first. */
const ROMANISED: readonly (readonly [string, string])[] = [
  ['sh', 'ش'],
  ['kh', 'خ'],
  ['gh', 'غ'],
  ['th', 'ث'],
  ['dh', 'ذ'],
  ['ţ', 'ط'],
  ['ṭ', 'ط'],
  ['ş', 'ص'],
  ['ṣ', 'ص'],
  ['ḩ', 'ح'],
  ['ḥ', 'ح'],
  ['ḑ', 'ض'],
  ['ḍ', 'ض'],
  ['z̧', 'ظ'],
  ['ẓ', 'ظ'],
  ['‘', 'ع'],
  ['ʿ', 'ع'],
  ['q', 'ق'],
  ['b', 'ب'],
  ['t', 'ت'],
  ['j', 'ج'],
  ['d', 'د'],
  ['r', 'ر'],
  ['z', 'ز'],
  ['s', 'س'],
  ['f', 'ف'],
  ['k', 'ك'],
  ['l', 'ل'],
  ['m', 'م'],
  ['n', 'ن'],
  ['h', 'ه'],
  ['p', 'ب'],
  ['g', 'غ'],
  ['v', 'ف'],
]

function consonantsOfLatin(name: string): string {
  let rest = name.normalize('NFC').toLowerCase()
  let out = ''
  while (rest !== '') {
    const pair = ROMANISED.find(([latin]) => rest.startsWith(latin))
    if (pair !== undefined && !out.endsWith(pair[1])) out += pair[1]
    rest = rest.slice(pair?.[0].length ?? 1)
  }
  return out
}

const consonantsOfArabic = (name: string): string => name.replace(/[^\u0621-\u064a]|[اأإآءئؤويىة]/g, '')

/**
 * The Arabic name of a place among names of all languages, or null: the one whose consonants agree best with the
 * romanised names (*Ţarābulus* picks طرابلس over ترابلس); among equals one with the article if the Latin name has it.
 */
export function chooseArabicName(main: string, names: readonly string[]): string | null {
  const arabic = names.filter((name) => name >= FIRST_ARABIC && isArabicName(name))
  if (arabic.length === 0) return null
  const plain = arabic.filter((name) => !TYPE_WORDS.test(name))
  const choice = plain.length > 0 ? plain : arabic
  if (choice.length < 2) return choice[0] ?? null
  const latin = [main, ...names.filter((name) => /\p{Script=Latin}/u.test(name))]
  const exact = latin.filter((name) => /[ţṭşṣḩḥḑḍẓ‘ʿ]|z̧/i.test(name.normalize('NFC')))
  const romanised = (exact.length > 0 ? exact : latin).map(consonantsOfLatin)
  const article = latin.some((name) => /^(?:al|el|a[dnrstz]|ash|ath)[ -]/i.test(name))
  const worth = (name: string): number =>
    Math.max(...romanised.map((one) => likeness(one, consonantsOfArabic(name)))) +
    (name.startsWith('ال') === article ? 0.05 : 0) -
    (/[\u064b-\u0652،()]/.test(name) ? 0.2 : 0)
  return choice.reduce((best, name) => (worth(name) > worth(best) ? name : best))
}
