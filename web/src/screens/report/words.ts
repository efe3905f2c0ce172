import type { Words } from '../../words/language'

export interface ReportWords {
  readonly title: string
  readonly none: string
  readonly noneHow: string
  readonly published: string
  readonly publisher: string
  readonly name: string
  readonly claims: string
  readonly waiting: string
  readonly language: string
  readonly byHand: string
  readonly find: string
  readonly facts: string
  readonly address: string
  readonly captured: string
  readonly printed: string
  readonly printedAgain: string
  readonly notNamed: string
  readonly hash: string
  readonly bytes: string
  readonly tool: string
  readonly receivedBy: string
  readonly readBy: string
  readonly notRead: string
  readonly copies: string
  readonly noCopies: string
  readonly versions: string
  readonly difference: string
  readonly hideDifference: string
  readonly sameWords: string
  readonly taken: (n: number) => string
  readonly added: (n: number) => string
  readonly ledFrom: string
  readonly itsClaims: string
  readonly noClaims: string
  readonly decide: string
  readonly original: string
  readonly hideOriginal: string
  readonly originalWhy: string
  readonly pictures: (n: number) => string
  readonly showPictures: string
  readonly notes: string
  readonly addNote: string
  readonly save: string
  readonly noDate: string
  readonly states: Readonly<Record<string, string>>
}

export const REPORT_WORDS: Words<ReportWords> = {
  en: {
    title: 'Reports',
    none: 'No reports yet',
    noneHow: 'Drop files on the inbox, or run “marsad add FILE …” in the project’s folder.',
    published: 'Published',
    publisher: 'Publisher',
    name: 'Report',
    claims: 'Claims',
    waiting: 'Waiting',
    language: 'Language',
    byHand: 'to be coded by hand',
    find: 'Find in reports',
    facts: 'How it was received',
    address: 'Address',
    captured: 'Received',
    printed: 'First printed by',
    printedAgain: 'Printed again by',
    notNamed: 'an outlet that is not named',
    hash: 'Hash of the text',
    bytes: 'Hash of the bytes',
    tool: 'Read with',
    receivedBy: 'by',
    readBy: 'Read by the machine',
    notRead: 'No machine has read it',
    copies: 'Copies and near-copies',
    noCopies: 'No other report carries this text.',
    versions: 'Other versions of this address',
    difference: 'Difference',
    hideDifference: 'Hide the difference',
    sameWords: 'The same words',
    taken: (n) => (n === 1 ? '1 word taken out' : `${n} words taken out`),
    added: (n) => (n === 1 ? '1 word added' : `${n} words added`),
    ledFrom: 'by way of',
    itsClaims: 'Its claims',
    noClaims: 'No claims yet. Open it in the inbox to code one by its words.',
    decide: 'Decide in the inbox',
    original: 'Show as received',
    hideOriginal: 'Hide',
    originalWhy: 'Text and structure only: no scripts, no pictures, nothing from outside.',
    pictures: (n) => (n === 1 ? '1 picture, hidden' : `${n} pictures, hidden`),
    showPictures: 'Show them grey and still',
    notes: 'Notes',
    addNote: 'Leave a note',
    save: 'Record',
    noDate: 'no date',
    states: {
      suggested: 'suggestion',
      accepted: 'accepted',
      edited: 'edited',
      added: 'added by hand',
      unsure: 'unsure',
      rejected: 'rejected',
    },
  },
  ar: {
    title: 'التقارير',
    none: 'لا تقارير بعد',
    noneHow: 'أفلت ملفات على الوارد، أو نفّذ «marsad add FILE …» في مجلد المشروع.',
    published: 'نُشر',
    publisher: 'الناشر',
    name: 'التقرير',
    claims: 'الادعاءات',
    waiting: 'بالانتظار',
    language: 'اللغة',
    byHand: 'يُرمَّز يدويًا',
    find: 'ابحث في التقارير',
    facts: 'كيف استُلم',
    address: 'العنوان',
    captured: 'استُلم',
    printed: 'نشره أولًا',
    printedAgain: 'أعاد نشره',
    notNamed: 'جهة لم تُسمَّ',
    hash: 'بصمة النص',
    bytes: 'بصمة البايتات',
    tool: 'قُرئ بـ',
    receivedBy: 'بواسطة',
    readBy: 'قرأته الآلة',
    notRead: 'لم تقرأه آلة',
    copies: 'النسخ وشبه النسخ',
    noCopies: 'لا تقرير آخر يحمل هذا النص.',
    versions: 'نسخ أخرى لهذا العنوان',
    difference: 'الفرق',
    hideDifference: 'أخفِ الفرق',
    sameWords: 'الكلمات نفسها',
    taken: (n) => `كلمات حُذفت: ${n}`,
    added: (n) => `كلمات أُضيفت: ${n}`,
    ledFrom: 'مرورًا بـ',
    itsClaims: 'ادعاءاته',
    noClaims: 'لا ادعاءات بعد. افتحه في الوارد لترميز ادعاء بكلماته.',
    decide: 'قرّر في الوارد',
    original: 'أظهره كما استُلم',
    hideOriginal: 'أخفِ',
    originalWhy: 'النص والبنية فقط: لا برامج ولا صور ولا شيء من الخارج.',
    pictures: (n) => `صور مخفية: ${n}`,
    showPictures: 'أظهرها رمادية وساكنة',
    notes: 'ملاحظات',
    addNote: 'اترك ملاحظة',
    save: 'سجّل',
    noDate: 'بلا تاريخ',
    states: {
      suggested: 'اقتراح',
      accepted: 'مقبول',
      edited: 'معدّل',
      added: 'أضيف يدويًا',
      unsure: 'غير محسوم',
      rejected: 'مرفوض',
    },
  },
}
