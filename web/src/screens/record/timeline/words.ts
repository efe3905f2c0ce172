import { many } from '../../../ui/say-count'
import type { Words } from '../../../words/language'

interface TimelineWords {
  readonly none: string
  readonly noneHow: string
  readonly closer: string
  readonly farther: string
  readonly earlier: string
  readonly later: string
  readonly whole: string
  readonly usual: string
  readonly asFilter: string
  readonly shown: string
  readonly part: (n: string, all: string) => string
  readonly noDay: (n: string) => string
  readonly states: string
  readonly statesWhy: string
  readonly planned: string
  readonly plannedWhy: string
  readonly events: string
  readonly eventsWhy: string
  readonly heap: (n: string, first: string, last: string) => string
  readonly killed: (n: string) => string
  readonly between: (first: string, last: string) => string
  readonly by: (day: string) => string
  readonly since: (day: string) => string
  readonly today: string
  readonly lastEvent: string
  readonly ultimatum: string
  readonly outcomes: Readonly<Record<string, string>>
  readonly status: Readonly<Record<'holds' | 'denied' | 'unknown', string>>
  readonly bases: Readonly<Record<string, string>>
  readonly ends: (from: string, until: string) => string
  readonly noBound: string
  readonly more: (n: string) => string
}

export const TIMELINE_WORDS: Words<TimelineWords> = {
  en: {
    none: 'Nothing with a day is found',
    noneHow:
      'Events come from accepted claims. Turn on “Suggestions too”, or take something out of the filter.',
    closer: 'Fewer days',
    farther: 'More days',
    earlier: 'Earlier',
    later: 'Later',
    whole: 'All days',
    usual: 'Most events',
    asFilter: 'Filter by these days',
    shown: 'Days shown',
    part: (n, all) =>
      `The first ${n} of ${all} events are drawn: narrow the days or the filter to see the others.`,
    noDay: (n) => `${many(n, 'event')} without a day: not drawn.`,
    states: 'Control, sieges, ceasefires',
    statesWhy: 'Hard end: told. Soft end: only seen to hold by then. Dotted: nobody says. Crossed: denied.',
    planned: 'Planned and threatened',
    plannedWhy: 'Diamonds stand at the day that was announced, with what later reports say.',
    events: 'Incidents by kind',
    eventsWhy: 'Filled: somebody is reported killed. Soft ends: some day between the two.',
    heap: (n, first, last) => `${many(n, 'incident')}, ${first} to ${last}: show these days`,
    killed: (n) => `killed ${n}`,
    between: (first, last) => `between ${first} and ${last}`,
    by: (day) => `by ${day}`,
    since: (day) => `since ${day}`,
    today: 'today',
    lastEvent: 'last event told',
    ultimatum: 'ultimatum',
    outcomes: {
      'came to pass': 'came to pass',
      'did not': 'did not come to pass',
      'put off': 'put off',
      disputed: 'disputed',
      'no word': 'no word of it since',
    },
    status: { holds: 'held', denied: 'denied', unknown: 'nobody says' },
    bases: { told: 'told', seen: 'seen', 'as of': 'as of a report', between: 'not known' },
    ends: (from, until) => `${from} to ${until}`,
    noBound: 'a day that nobody says',
    more: (n) => `${n} more`,
  },
  ar: {
    none: 'لا شيء له يوم معروف',
    noneHow: 'تأتي الأحداث من ادعاءات مقبولة. فعّل «مع الاقتراحات»، أو احذف شيئًا من التصفية.',
    closer: 'أيام أقل',
    farther: 'أيام أكثر',
    earlier: 'أبكر',
    later: 'أبعد',
    whole: 'كل الأيام',
    usual: 'معظم الأحداث',
    asFilter: 'صفِّ بهذه الأيام',
    shown: 'الأيام المعروضة',
    part: (n, all) => `رُسمت الحوادث الأكثر قتلى، وعددها ${n} من ${all}: ضيّق التصفية لرؤية غيرها.`,
    noDay: (n) => `أحداث بلا يوم، لم تُرسم: ${n}.`,
    states: 'السيطرة والحصار ووقف النار',
    statesWhy: 'طرف حاد: رُوي. طرف متلاشٍ: لوحظ قائمًا فقط. منقّط: لا أحد يقول. مشطوب: منفي.',
    planned: 'المخطَّط والمهدَّد به',
    plannedWhy: 'المعيّن عند اليوم المعلن، ومعه ما تقوله تقارير لاحقة.',
    events: 'الحوادث بحسب النوع',
    eventsWhy: 'ممتلئ: أُبلغ عن قتلى. طرفان متلاشيان: في يوم ما بينهما.',
    heap: (n, first, last) => `الحوادث: ${n}، من ${first} إلى ${last}: اعرض هذه الأيام`,
    killed: (n) => `القتلى: ${n}`,
    between: (first, last) => `بين ${first} و${last}`,
    by: (day) => `حتى ${day}`,
    since: (day) => `منذ ${day}`,
    today: 'اليوم',
    lastEvent: 'آخر حدث مرويّ',
    ultimatum: 'إنذار',
    outcomes: {
      'came to pass': 'تحقّق',
      'did not': 'لم يتحقّق',
      'put off': 'أُجّل',
      disputed: 'مختلَف عليه',
      'no word': 'لا خبر عنه بعد',
    },
    status: { holds: 'قائم', denied: 'منفي', unknown: 'لا أحد يقول' },
    bases: { told: 'مرويّ', seen: 'ملحوظ', 'as of': 'بحسب تاريخ تقرير', between: 'غير معروف' },
    ends: (from, until) => `من ${from} إلى ${until}`,
    noBound: 'يوم لا يذكره أحد',
    more: (n) => `${n} غيرها`,
  },
}
