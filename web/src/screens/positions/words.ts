import { type Counted, counted } from '../../sayings/isolate'
import type { Words } from '../../words/language'

export interface PositionsWords {
  readonly title: string
  readonly positions: string
  readonly agenda: string
  readonly naming: string
  readonly states: string
  readonly suggestions: string
  readonly find: string
  readonly nothing: string
  readonly noThreads: string
  readonly noThreadsHow: string
  readonly noAgenda: string
  readonly noAgendaHow: string
  readonly noLabels: string
  readonly noLabelsHow: string
  readonly noStates: string
  readonly noStatesHow: string
  readonly answers: string
  readonly elsewhere: string
  readonly unsure: string
  readonly suggested: string
  readonly via: string
  readonly precedents: string
  readonly outcomes: string
  readonly party: string
  readonly saidOverTime: string
  readonly when: string
  readonly what: string
  readonly by: string
  readonly outcome: string
  readonly ahead: string
  readonly now: string
  readonly past: string
  readonly noDay: string
  readonly ultimatum: string
  readonly later: string
  readonly cameToPass: Readonly<
    Record<'came to pass' | 'did not' | 'put off' | 'disputed' | 'no word', string>
  >
  readonly actor: string
  readonly label: string
  readonly times: string
  readonly firstLast: string
  readonly loaded: string
  readonly publisherWord: string
  readonly speakerWord: string
  readonly relaying: string
  readonly place: string
  readonly holder: string
  readonly from: string
  readonly until: string
  readonly rests: string
  readonly rivals: string
  readonly kinds: Readonly<Record<'control' | 'siege' | 'ceasefire', string>>
  readonly status: Readonly<Record<'holds' | 'denied' | 'unknown', string>>
  readonly threads: string
  readonly calledBy: string
  readonly bases: Readonly<Record<string, string>>
  readonly statements: (n: number) => string
  readonly quote: string
  readonly report: string
}

const STATEMENTS: Counted = { one: 'قول واحد', two: 'قولان', few: 'أقوال', many: 'قولًا', hundred: 'قول' }

export const POSITIONS_WORDS: Words<PositionsWords> = {
  en: {
    title: 'Positions and agenda',
    positions: 'Positions',
    agenda: 'Agenda',
    naming: 'Naming',
    states: 'Control, sieges, ceasefires',
    suggestions: 'Suggestions too',
    find: 'Find',
    nothing: 'Nothing here has these words',
    noThreads: 'No positions are recorded yet',
    noThreadsHow:
      'Offers, demands, threats and accusations appear here once their claims are accepted in the inbox. Turn on “Suggestions too” to see what the machine has read.',
    noAgenda: 'Nothing is announced',
    noAgendaHow:
      'Talks, visits, votes and ultimatums with a day to come appear here once their claims are accepted.',
    noLabels: 'No labels yet',
    noLabelsHow: 'Which source calls whom by which word appears here once claims are accepted.',
    noStates: 'No control, siege or ceasefire is recorded yet',
    noStatesHow: 'They are built from accepted claims that say when a state began, held or ended.',
    answers: 'in answer to',
    elsewhere: 'of another place',
    unsure: 'perhaps of this matter',
    suggested: 'suggestion',
    via: 'passed on by',
    precedents: 'Precedents cited',
    outcomes: 'What came of it',
    party: 'Party',
    saidOverTime: 'What it said, over time',
    when: 'When',
    what: 'What',
    by: 'Announced by',
    outcome: 'What later reports say',
    ahead: 'ahead',
    now: 'now',
    past: 'past',
    noDay: 'sets no day',
    ultimatum: 'ultimatum',
    later: 'later words',
    cameToPass: {
      'came to pass': 'came to pass',
      'did not': 'did not come to pass',
      'put off': 'put off',
      disputed: 'disputed',
      'no word': 'no word of it',
    },
    actor: 'Actor',
    label: 'Called',
    times: 'Times',
    firstLast: 'First and last',
    loaded: 'takes sides',
    publisherWord: 'publisher’s own word',
    speakerWord: 'speaker’s word',
    relaying: 'relaying',
    place: 'Place',
    holder: 'Held by',
    from: 'From',
    until: 'Until',
    rests: 'Rests on',
    rivals: 'Others say otherwise',
    kinds: { control: 'control', siege: 'siege', ceasefire: 'ceasefire' },
    status: { holds: 'holds', denied: 'denied', unknown: 'unknown' },
    threads: 'Matters',
    calledBy: 'By whom',
    bases: { told: 'told', seen: 'seen', 'as of': 'date of the report', between: 'nothing told' },
    statements: (n) => (n === 1 ? '1 statement' : `${n} statements`),
    quote: 'In which words',
    report: 'report',
  },
  ar: {
    title: 'المواقف وجدول الأعمال',
    positions: 'المواقف',
    agenda: 'جدول الأعمال',
    naming: 'التسميات',
    states: 'السيطرة والحصار ووقف النار',
    suggestions: 'مع الاقتراحات',
    find: 'بحث',
    nothing: 'لا شيء هنا بهذه الكلمات',
    noThreads: 'لم تُسجَّل مواقف بعد',
    noThreadsHow:
      'تظهر هنا العروض والمطالب والتهديدات والاتهامات بعد قبول ادعاءاتها في الوارد. فعّل «مع الاقتراحات» لرؤية ما قرأته الآلة.',
    noAgenda: 'لا شيء مُعلَن',
    noAgendaHow: 'تظهر هنا المحادثات والزيارات والإنذارات ذات الموعد المقبل بعد قبول ادعاءاتها.',
    noLabels: 'لا تسميات بعد',
    noLabelsHow: 'يظهر هنا أيّ مصدر يسمّي مَن وبأيّ كلمة بعد قبول الادعاءات.',
    noStates: 'لم تُسجَّل سيطرة ولا حصار ولا وقف نار بعد',
    noStatesHow: 'تُبنى من ادعاءات مقبولة تقول متى بدأت الحالة أو استمرت أو انتهت.',
    answers: 'ردًّا على',
    elsewhere: 'عن مكان آخر',
    unsure: 'ربما في هذا الشأن',
    suggested: 'اقتراح',
    via: 'نقله',
    precedents: 'سوابق مذكورة',
    outcomes: 'ما آل إليه',
    party: 'الطرف',
    saidOverTime: 'ما قاله عبر الزمن',
    when: 'متى',
    what: 'ماذا',
    by: 'أعلنه',
    outcome: 'ما تقوله تقارير لاحقة',
    ahead: 'مقبل',
    now: 'الآن',
    past: 'مضى',
    noDay: 'بلا موعد',
    ultimatum: 'إنذار',
    later: 'أقوال لاحقة',
    cameToPass: {
      'came to pass': 'تحقّق',
      'did not': 'لم يتحقّق',
      'put off': 'أُجّل',
      disputed: 'مختلَف عليه',
      'no word': 'لا خبر عنه',
    },
    actor: 'الجهة',
    label: 'التسمية',
    times: 'المرات',
    firstLast: 'الأولى والأخيرة',
    loaded: 'منحازة',
    publisherWord: 'كلمة الناشر',
    speakerWord: 'كلمة المتحدث',
    relaying: 'نقلًا عن',
    place: 'المكان',
    holder: 'بيد',
    from: 'من',
    until: 'إلى',
    rests: 'يستند إلى',
    rivals: 'آخرون يقولون غير ذلك',
    kinds: { control: 'سيطرة', siege: 'حصار', ceasefire: 'وقف نار' },
    status: { holds: 'قائم', denied: 'منفي', unknown: 'مجهول' },
    threads: 'الشؤون',
    calledBy: 'من يسمّيها',
    bases: { told: 'مذكور', seen: 'مشهود', 'as of': 'تاريخ التقرير', between: 'غير مذكور' },
    statements: (n) => counted(n, STATEMENTS),
    quote: 'بأيّ كلمات',
    report: 'التقرير',
  },
}
