import { many } from '../../ui/say-count'
import type { Words } from '../../words/language'

export interface RecordWords {
  readonly title: string
  readonly table: string
  readonly tables: Readonly<Record<'claims' | 'incidents', string>>
  readonly rows: Readonly<Record<'claims' | 'incidents', (n: string) => string>>
  readonly order: string
  readonly orders: Readonly<Record<'report' | 'date' | 'incident' | 'useful', string>>
  readonly export: string
  readonly exportHow: Readonly<Record<'csv' | 'jsonl', string>>
  readonly exportWhat: string
  readonly panel: string
  readonly views: Readonly<Record<'tally' | 'map' | 'timeline' | 'plots', string>>
  readonly wide: string
  readonly widths: Readonly<Record<'both' | 'table' | 'panel', string>>
  readonly loading: string
  readonly none: string
  readonly noneHow: string
  readonly nothingYet: string
  readonly nothingYetHow: string
  readonly goInbox: string
  readonly noIncidents: string
  readonly noIncidentsHow: string
  readonly state: string
  readonly when: string
  readonly until: string
  readonly what: string
  readonly parties: string
  readonly nobodyNamed: string
  readonly toward: string
  readonly targets: string
  readonly where: string
  readonly counts: string
  readonly source: string
  readonly noPublisher: string
  readonly noPlace: string
  readonly origins: string
  readonly blamed: string
  readonly claimedBy: string
  readonly grade: string
  readonly grades: Readonly<Record<string, string>>
  readonly suggested: string
  readonly contested: string
  readonly noReport: string
}

export const RECORD_WORDS: Words<RecordWords> = {
  en: {
    title: 'Record',
    table: 'Table of',
    tables: { claims: 'Claims', incidents: 'Incidents' },
    rows: { claims: (n) => many(n, 'claim'), incidents: (n) => many(n, 'incident') },
    order: 'Order',
    orders: {
      report: 'report by report',
      date: 'by day',
      incident: 'by incident',
      useful: 'most useful first',
    },
    export: 'Export',
    exportHow: { csv: 'As a table (CSV)', jsonl: 'With all words (JSONL)' },
    exportWhat: 'The rows of this table, in this order',
    panel: 'What the rows add up to',
    views: { tally: 'Tally', map: 'Map', timeline: 'Timeline', plots: 'Plots' },
    wide: 'Room for',
    widths: { both: 'both', table: 'the table', panel: 'the panel' },
    loading: 'Loading…',
    none: 'No claim is found',
    noneHow: 'Take something out of the filter above, or clear it.',
    nothingYet: 'No claims yet',
    nothingYetHow: 'Claims come from reports. Add some in the inbox, then decide on what they say.',
    goInbox: 'Go to the inbox',
    noIncidents: 'No incident is found',
    noIncidentsHow:
      'Incidents gather from accepted claims. Accept some in the inbox, turn on “Suggestions too”, or take something out of the filter.',
    state: 'Review',
    when: 'When',
    until: 'to',
    what: 'What',
    parties: 'Who, to whom',
    nobodyNamed: 'nobody named',
    toward: '→',
    targets: 'to',
    where: 'Where',
    counts: 'Numbers',
    source: 'Says who',
    noPublisher: 'publisher not known',
    noPlace: 'place not said',
    origins: 'Origins',
    blamed: 'Blamed',
    claimedBy: 'claimed by',
    grade: 'Grade',
    grades: {
      confirmed: 'confirmed',
      fair: 'fair',
      weak: 'weak',
      contested: 'contested',
      discounted: 'discounted',
    },
    suggested: 'suggested',
    contested: 'contested',
    noReport: 'The report of this claim could not be opened',
  },
  ar: {
    title: 'السجل',
    table: 'جدول',
    tables: { claims: 'الادعاءات', incidents: 'الحوادث' },
    rows: { claims: (n) => `الادعاءات: ${n}`, incidents: (n) => `الحوادث: ${n}` },
    order: 'الترتيب',
    orders: {
      report: 'بحسب التقرير',
      date: 'بحسب اليوم',
      incident: 'بحسب الحادثة',
      useful: 'الأنفع أولًا',
    },
    export: 'تصدير',
    exportHow: { csv: 'جدول (CSV)', jsonl: 'بكل الكلمات (JSONL)' },
    exportWhat: 'صفوف هذا الجدول بترتيبها هنا',
    panel: 'ما تجتمع عليه الصفوف',
    views: { tally: 'الحصيلة', map: 'الخريطة', timeline: 'الخط الزمني', plots: 'الرسوم' },
    wide: 'المساحة',
    widths: { both: 'للاثنين', table: 'للجدول', panel: 'للوحة' },
    loading: 'جارٍ التحميل…',
    none: 'لا ادعاء يوافق التصفية',
    noneHow: 'احذف شيئًا من التصفية أعلاه أو امسحها كلها.',
    nothingYet: 'لا ادعاءات بعد',
    nothingYetHow: 'تأتي الادعاءات من التقارير. أضف تقارير في الوارد، ثم احسم ما تقوله.',
    goInbox: 'إلى الوارد',
    noIncidents: 'لا حادثة توافق التصفية',
    noIncidentsHow:
      'تتجمع الحوادث من ادعاءات مقبولة. اقبل بعضها في الوارد، أو فعّل «مع الاقتراحات»، أو احذف شيئًا من التصفية.',
    state: 'المراجعة',
    when: 'متى',
    until: 'حتى',
    what: 'ماذا',
    parties: 'من فعل وبمن',
    nobodyNamed: 'لم يُسمَّ أحد',
    toward: '←',
    targets: 'المستهدَف',
    where: 'أين',
    counts: 'الأعداد',
    source: 'بقول من',
    noPublisher: 'الناشر غير معروف',
    noPlace: 'لم يُذكر مكان',
    origins: 'المناشئ',
    blamed: 'المتهم',
    claimedBy: 'تبنّاه',
    grade: 'الدرجة',
    grades: {
      confirmed: 'مؤكد',
      fair: 'مقبول',
      weak: 'ضعيف',
      contested: 'متنازع عليها',
      discounted: 'مستبعد',
    },
    suggested: 'اقتراح',
    contested: 'متنازع عليها',
    noReport: 'تعذّر فتح تقرير هذا الادعاء',
  },
}
