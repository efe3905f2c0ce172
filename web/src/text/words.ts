import type { Words } from '../words/language'
import type { Slot } from './marks'

interface TextWords {
  readonly slots: Readonly<Record<Slot, string>>
  readonly chosen: string
  readonly moved: (words: string) => string
  readonly lost: (words: string) => string
  readonly otherClaim: string
  readonly choose: (what: string) => string
  readonly chooseHow: string
  readonly key: string
  /** Of a page, or of the first and the last of several. */
  readonly page: (first: number, last: number) => string
}

export const TEXT_WORDS: Words<TextWords> = {
  en: {
    slots: {
      trigger: 'event',
      source: 'source',
      cue: 'cue',
      via: 'via',
      agents: 'agent',
      targets: 'target',
      place: 'place',
      time: 'time',
      said: 'said',
      counts: 'count',
    },
    chosen: 'chosen',
    moved: (words) =>
      `These words have moved since the claim was made; found again by what they say: ${words}`,
    lost: (words) => `These words do not stand in this text: ${words}`,
    otherClaim: 'Another claim of this report',
    choose: (what) => `Choose the words for: ${what}`,
    chooseHow:
      'Draw over them with the mouse (with Alt, letter by letter), or press the arrow keys to move and Shift with them to take in more words. Enter takes them, Escape leaves.',
    key: 'Key to the lines',
    page: (first, last) => (first === last ? `page ${first}` : `pages ${first}–${last}`),
  },
  ar: {
    slots: {
      trigger: 'الحدث',
      source: 'المصدر',
      cue: 'فعل القول',
      via: 'الناقل',
      agents: 'الفاعل',
      targets: 'المستهدَف',
      place: 'المكان',
      time: 'الزمن',
      said: 'زمن القول',
      counts: 'العدد',
    },
    chosen: 'المختار',
    moved: (words) => `انتقلت هذه الكلمات منذ تدوين الادعاء، وعُثر عليها بنصّها: ${words}`,
    lost: (words) => `هذه الكلمات غير موجودة في هذا النص: ${words}`,
    otherClaim: 'ادعاء آخر من هذا التقرير',
    choose: (what) => `اختر كلمات: ${what}`,
    chooseHow:
      'ظلّلها بالفأرة (ومع Alt حرفًا حرفًا)، أو تحرّك بالأسهم واضغط معها Shift لتوسيع الاختيار. يثبّتها Enter ويلغيها Escape.',
    key: 'مفتاح الخطوط',
    page: (first, last) => (first === last ? `صفحة ${first}` : `الصفحات ${first}–${last}`),
  },
}
