import { foldText } from '../text/index.js'

/** One way in which spellings of a name differ while the name does not. */
export interface SpellingRow {
  readonly id: string
  readonly pattern: RegExp
  /** What stands in its place; of a table, for each letter that the pattern finds. */
  readonly becomes: string | Readonly<Record<string, string>>
  /** Two spellings of one name that the row brings together. */
  readonly example: readonly [string, string]
  /** Two names that stay two. */
  readonly not: readonly [string, string]
}

const ARABIC = {
  ...{ ب: 'b', پ: 'b', ت: 't', ث: 't', ط: 't', ج: 'j', چ: 'c', ح: 'h', ه: 'h', خ: 'x', د: 'd', ذ: 'd' },
  ...{ ض: 'd', ر: 'r', ز: 'z', ظ: 'z', ژ: 'z', س: 's', ص: 's', ش: 'c', غ: 'j', گ: 'j', ف: 'f', ڤ: 'f' },
  ...{ ق: 'k', ك: 'k', ک: 'k', ل: 'l', م: 'm', ن: 'n' },
}

const CYRILLIC = {
  ...{ б: 'b', п: 'p', в: 'v', г: 'g', ґ: 'g', д: 'd', ж: 'z', з: 'z', к: 'k', л: 'l', м: 'm', н: 'n' },
  ...{ р: 'r', с: 's', т: 't', ф: 'f', х: 'x', ц: 'ts', ч: 'c', ш: 'c', щ: 'c' },
}

/**
 * What the words of a name are brought down to before two names are compared: consonants in Latin letters, those that
 * transcriptions confuse as one. Applied in this order to folded words. Used to propose and for nothing else.
 */
export const SPELLING_ROWS: readonly SpellingRow[] = [
  {
    id: 'article/arabic',
    pattern: /^ال(?=.{3})/u,
    becomes: '',
    example: ['الحارثي', 'حارثي'],
    not: ['حارثي', 'هاشمي'],
  },
  {
    id: 'article/latin',
    pattern: /^[ae]l(?=[^aeiouy].{3})/u,
    becomes: '',
    example: ['Alharithi', 'al-Harithi'],
    not: ['Alia', 'Lia Noor'],
  },
  {
    id: 'servant',
    pattern: /^abd(?:[aeou]l|u(?=[drstz]))(?=.{3})/u,
    becomes: 'abd',
    example: ['Abdulkarim', 'عبد الكريم'],
    not: ['Abdulkarim', 'Abdulrahim'],
  },
  {
    id: 'letters/arabic',
    pattern: /[بپتثطجچحهخدذضرزظژسصشغگفڤقكکلمن]/gu,
    becomes: ARABIC,
    example: ['طلال', 'Talal'],
    not: ['طلال', 'بلال'],
  },
  {
    id: 'letters/cyrillic',
    pattern: /[бпвгґджзклмнрстфхцчшщ]/gu,
    becomes: CYRILLIC,
    example: ['Марина', 'Maryna'],
    not: ['Марина', 'Карина'],
  },
  {
    id: 'sound/kh',
    pattern: /kh/gu,
    becomes: 'x',
    example: ['Khaled', 'خالد'],
    not: ['Khaled', 'Talal'],
  },
  {
    id: 'sound/g',
    pattern: /gh|dj|g/gu,
    becomes: 'j',
    example: ['Gamal', 'Jamal'],
    not: ['Gamal', 'Kamal'],
  },
  {
    id: 'sound/sh',
    pattern: /sch|sh|ch/gu,
    becomes: 'c',
    example: ['Rashid', 'Rachid'],
    not: ['Rashid', 'Rafid'],
  },
  {
    id: 'sound/th',
    pattern: /th/gu,
    becomes: 't',
    example: ['Haitham', 'هيثم'],
    not: ['Haitham', 'Hisham'],
  },
  {
    id: 'sound/dh',
    pattern: /dh/gu,
    becomes: 'd',
    example: ['Dhiab', 'ذياب'],
    not: ['Dhiab', 'Zuhair'],
  },
  {
    id: 'sound/zh',
    pattern: /zh/gu,
    becomes: 'z',
    example: ['Zhanna', 'Жанна'],
    not: ['Zhanna', 'Hanna'],
  },
  {
    id: 'sound/f',
    pattern: /ph|v/gu,
    becomes: 'f',
    example: ['Stephan', 'Stefan'],
    not: ['Stephan', 'Stepan'],
  },
  {
    id: 'sound/p',
    pattern: /p/gu,
    becomes: 'b',
    example: ['Potros', 'بطرس'],
    not: ['Potros', 'Tomas'],
  },
  {
    id: 'sound/k',
    pattern: /q|ck/gu,
    becomes: 'k',
    example: ['Qasim', 'Kasim'],
    not: ['Qasim', 'Hashim'],
  },
  {
    id: 'end/h',
    pattern: /h$/u,
    becomes: '',
    example: ['Fatimah', 'فاطمة'],
    not: ['Fatima', 'Fatih'],
  },
  {
    id: 'vowels',
    pattern: /[^bcdfhjklmnrstxz]/gu,
    becomes: '',
    example: ['Suleiman', 'سليمان'],
    not: ['Suleiman', 'Salem'],
  },
  {
    id: 'double',
    pattern: /(.)\1+/gu,
    becomes: '$1',
    example: ['Mohammed', 'محمد'],
    not: ['Mohammed', 'Mahdi'],
  },
]

/** Words between the parts of a name that some writers leave out. */
const PARTICLES = new Set(
  'al el ul ad an ar as ash at az bin ben ibn bint van von de ال بن ابن بنت'.split(' '),
)

/** What *Abd*, which is no name without the word behind it, comes down to. */
const SERVANT = 'bd'

const applyRow = (word: string, { pattern, becomes }: SpellingRow): string =>
  typeof becomes === 'string'
    ? word.replace(pattern, becomes)
    : word.replace(pattern, (letter) => becomes[letter] ?? letter)

/** Consonants of each word of a name that has any, in their order; particles are left out. */
export function consonantsOf(name: string): readonly string[] {
  const words = foldText(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .map((word) => SPELLING_ROWS.reduce(applyRow, word))
    .filter((word) => word !== '')
  return words.flatMap((word, i) => {
    if (word === SERVANT && i + 1 < words.length) return []
    return words[i - 1] === SERVANT ? [SERVANT + word] : [word]
  })
}
