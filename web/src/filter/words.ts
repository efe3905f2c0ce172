import type { Words } from '../words/language'
import type { ListKey } from './parts'

interface FilterBarWords {
  readonly filter: string
  readonly find: string
  readonly findHow: string
  readonly lists: Readonly<Record<ListKey, string>>
  readonly search: string
  readonly nothing: string
  readonly more: (n: number) => string
  readonly states: string
  readonly dates: string
  readonly from: string
  readonly until: string
  readonly day: string
  readonly noDay: string
  readonly inverted: string
  readonly apply: string
  readonly origins: string
  readonly any: string
  readonly orMore: (n: string) => string
  readonly suggestions: string
  readonly suggestionsSet: string
  readonly set: string
  readonly clear: string
  readonly remove: (what: string) => string
  readonly words: string
  readonly report: string
  readonly incident: string
}

export const FILTER_WORDS: Words<FilterBarWords> = {
  en: {
    filter: 'Filter',
    find: 'Find words',
    findHow: '"car bomb" -market',
    lists: {
      kind: 'Kind',
      stance: 'Stance',
      actor: 'Party',
      place: 'Place',
      state: 'Review',
      publisher: 'Publisher',
    },
    search: 'Type to narrow',
    nothing: 'Nothing by that name',
    more: (n) => `${n.toLocaleString('en-GB')} more: type to narrow`,
    states: 'Where none is chosen: all but rejected claims',
    dates: 'Dates',
    from: 'First day',
    until: 'Last day',
    day: 'Year-month-day, as 2024-03-14. Both days are inside.',
    noDay: 'This is no day of the calendar; write it as 2024-03-14',
    inverted: 'The last day lies before the first',
    apply: 'Set dates',
    origins: 'Origins',
    any: 'any',
    orMore: (n) => `${n} or more`,
    suggestions: 'Suggestions too',
    suggestionsSet: 'suggestions count too',
    set: 'What is set',
    clear: 'Clear all',
    remove: (what) => `Take out: ${what}`,
    words: 'Words',
    report: 'Report',
    incident: 'Incident',
  },
  ar: {
    filter: 'التصفية',
    find: 'ابحث عن كلمات',
    findHow: '"سيارة مفخخة" -سوق',
    lists: {
      kind: 'النوع',
      stance: 'الموقف',
      actor: 'الجهة',
      place: 'المكان',
      state: 'المراجعة',
      publisher: 'الناشر',
    },
    search: 'اكتب للتضييق',
    nothing: 'لا شيء بهذا الاسم',
    more: (n) => `هناك ${n.toLocaleString('en-GB')} غيرها: اكتب للتضييق`,
    states: 'إن لم تختر شيئًا: كل الادعاءات عدا المرفوضة',
    dates: 'التواريخ',
    from: 'أول يوم',
    until: 'آخر يوم',
    day: 'سنة-شهر-يوم، مثل \u20662024-03-14\u2069. اليومان ضمن المدة.',
    noDay: 'ليس هذا يومًا في التقويم؛ اكتبه هكذا: \u20662024-03-14\u2069',
    inverted: 'آخر يوم يسبق أول يوم',
    apply: 'ثبّت التواريخ',
    origins: 'المناشئ',
    any: 'أيّ عدد',
    orMore: (n) => `${n} أو أكثر`,
    suggestions: 'مع الاقتراحات',
    suggestionsSet: 'تُحسب الاقتراحات أيضًا',
    set: 'ما هو محدَّد',
    clear: 'امسح الكل',
    remove: (what) => `احذف: ${what}`,
    words: 'كلمات',
    report: 'تقرير',
    incident: 'حادثة',
  },
}
