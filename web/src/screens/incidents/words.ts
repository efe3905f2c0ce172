import { type Counted, counted } from '../../sayings/isolate'
import type { Words } from '../../words/language'

export interface IncidentWords {
  readonly title: string
  readonly none: string
  readonly noneHow: string
  readonly suggestions: string
  readonly when: string
  readonly what: string
  readonly killed: string
  readonly injured: string
  readonly origins: string
  readonly claims: string
  readonly blamed: string
  readonly claimedBy: string
  readonly grade: string
  readonly grades: Readonly<Record<string, string>>
  readonly provisional: string
  readonly noGrade: string
  readonly contested: string
  readonly suggested: string
  readonly lumped: string
  readonly noPlace: string
  readonly noNumbers: string
  readonly matrix: string
  readonly matrixWhy: string
  readonly origin: string
  readonly together: string
  readonly repeats: string
  readonly superseded: string
  readonly carriedBy: string
  readonly explain: string
  readonly pick: string
  readonly rule: string
  readonly restsOn: string
  readonly addNothing: string
  readonly replaced: string
  readonly leftOut: string
  readonly derived: string
  readonly overridden: (by: string) => string
  readonly override: string
  readonly overrideWhy: string
  readonly low: string
  readonly best: string
  readonly high: string
  readonly reason: string
  readonly clear: string
  readonly save: string
  readonly cancel: string
  readonly who: string
  readonly whoWhy: string
  readonly relations: Readonly<Record<'claimed' | 'blamed' | 'suspected' | 'denied' | 'conceded', string>>
  readonly holds: string
  readonly holdsNot: string
  readonly decidedBy: (by: string) => string
  readonly nobodyBlamed: string
  readonly disclaimers: string
  readonly itsClaims: string
  readonly split: (n: number) => string
  readonly merge: string
  readonly near: string
  readonly nothingNear: string
  readonly preview: string
  readonly before: string
  readonly after: string
  readonly inTally: string
  readonly nothingChanges: string
  readonly doMerge: string
  readonly doSplit: string
  readonly victims: string
  readonly status: string
  readonly metric: string
  readonly history: string
  readonly noHistory: string
  readonly undo: string
  readonly undone: string
  readonly why: string
  readonly former: string
  readonly note: string
  readonly addNote: string
  readonly report: string
  readonly select: string
  readonly groupUnknown: string
  readonly moreClaims: (n: number) => string
  readonly moreRows: (n: number) => string
  readonly row: string
}

const CLAIMS: Counted = {
  one: 'ادعاءً واحدًا',
  two: 'ادعاءين',
  few: 'ادعاءات',
  many: 'ادعاءً',
  hundred: 'ادعاء',
}

export const INCIDENT_WORDS: Words<IncidentWords> = {
  en: {
    title: 'Incidents',
    none: 'No incidents yet',
    noneHow:
      'Incidents gather from accepted claims. Accept some in the inbox, or turn on “Suggestions too” to see what the machine would gather.',
    suggestions: 'Suggestions too',
    when: 'When',
    what: 'What',
    killed: 'Killed',
    injured: 'Injured',
    origins: 'Origins',
    claims: 'Claims',
    blamed: 'Blamed',
    claimedBy: 'Claimed by',
    grade: 'Grade',
    grades: {
      confirmed: 'confirmed',
      fair: 'fair',
      weak: 'weak',
      contested: 'contested',
      discounted: 'discounted',
    },
    provisional: 'until a second person agrees',
    noGrade: 'no grade',
    contested: 'contested',
    suggested: 'rests on suggestions',
    lumped: 'several attacks under one number',
    noPlace: 'no place named',
    noNumbers: 'No source gives a number of people.',
    matrix: 'Who gives which number',
    matrixWhy: 'A row an origin. Outlets that repeat it stand under it and add nothing.',
    origin: 'Origin',
    together: 'Together',
    repeats: 'repeats, adds nothing',
    superseded: 'replaced by a later toll of its own',
    carriedBy: 'carried by',
    explain: 'Explain this number',
    pick: 'Choose a number to see how it came about.',
    rule: 'Best by the rule',
    restsOn: 'Rests on',
    addNothing: 'Repeats, and adds nothing',
    replaced: 'Replaced by a later toll of the same origin',
    leftOut: 'Left out',
    derived: 'As computed',
    overridden: (by) => `Set by ${by}`,
    override: 'Set another value',
    overrideWhy: 'Your value stands beside the computed one, with your name and reason.',
    low: 'Low',
    best: 'Best',
    high: 'High',
    reason: 'Reason',
    clear: 'Take it back',
    save: 'Record',
    cancel: 'Cancel',
    who: 'Who is held responsible',
    whoWhy: 'By whose word. The five relations are never mixed, and none is a finding of Marsad.',
    relations: {
      claimed: 'claims it',
      blamed: 'is blamed',
      suspected: 'is suspected',
      denied: 'denies it',
      conceded: 'concedes it',
    },
    holds: 'Holds',
    holdsNot: 'Does not hold',
    decidedBy: (by) => `decided by ${by}`,
    nobodyBlamed: 'No source names anybody.',
    disclaimers: 'Others say that it did not happen so',
    itsClaims: 'Its claims',
    split: (n) => (n === 1 ? 'Split 1 claim off…' : `Split ${n} claims off…`),
    merge: 'Merge…',
    near: 'Near in place and days',
    nothingNear: 'No other incident is near in place and days.',
    preview: 'What would change',
    before: 'Before',
    after: 'After',
    inTally: 'In the tally',
    nothingChanges: 'No number of the tally changes.',
    doMerge: 'Merge',
    doSplit: 'Split',
    victims: 'Victims’ names',
    status: 'Status',
    metric: 'What happened',
    history: 'History',
    noHistory: 'Nobody has decided anything about this incident yet.',
    undo: 'Undo',
    undone: 'undone',
    why: 'Why these claims are held together',
    former: 'Also known as',
    note: 'Note',
    addNote: 'Leave a note',
    report: 'report',
    select: 'Choose this claim to split it off',
    groupUnknown: 'group not said',
    moreClaims: (n) => `and ${n} more`,
    moreRows: (n) => (n === 1 ? '1 row told apart further' : `${n} rows told apart further`),
    row: 'Row of the tally',
  },
  ar: {
    title: 'الحوادث',
    none: 'لا حوادث بعد',
    noneHow:
      'تتجمع الحوادث من ادعاءات مقبولة. اقبل بعضها في الوارد، أو فعّل «مع الاقتراحات» لرؤية ما تجمعه الآلة.',
    suggestions: 'مع الاقتراحات',
    when: 'متى',
    what: 'ماذا',
    killed: 'القتلى',
    injured: 'الجرحى',
    origins: 'المناشئ',
    claims: 'الادعاءات',
    blamed: 'المتّهَم',
    claimedBy: 'تبنّاها',
    grade: 'الدرجة',
    grades: {
      confirmed: 'مؤكدة',
      fair: 'مقبولة',
      weak: 'ضعيفة',
      contested: 'متنازع عليها',
      discounted: 'مستبعَدة',
    },
    provisional: 'حتى يوافق شخص ثانٍ',
    noGrade: 'بلا درجة',
    contested: 'متنازع عليها',
    suggested: 'تستند إلى اقتراحات',
    lumped: 'هجمات عدة تحت رقم واحد',
    noPlace: 'لم يُذكر مكان',
    noNumbers: 'لا مصدر يذكر عددًا.',
    matrix: 'من يذكر أي عدد',
    matrixWhy: 'صف لكل منشأ. الوسائل التي تكرره تظهر تحته ولا تضيف شيئًا.',
    origin: 'المنشأ',
    together: 'معًا',
    repeats: 'تكرار، لا يضيف شيئًا',
    superseded: 'حلّت محله حصيلة لاحقة له',
    carriedBy: 'نقله',
    explain: 'فسّر هذا العدد',
    pick: 'اختر عددًا لترى كيف نتج.',
    rule: 'أفضل تقدير، بالقاعدة',
    restsOn: 'يستند إلى',
    addNothing: 'تكرار لا يضيف شيئًا',
    replaced: 'حلّت محله حصيلة لاحقة للمنشأ نفسه',
    leftOut: 'مُستبعَد',
    derived: 'كما حُسب',
    overridden: (by) => `حدّده ${by}`,
    override: 'حدّد قيمة أخرى',
    overrideWhy: 'تظهر قيمتك بجانب المحسوبة، مع اسمك وسببك.',
    low: 'الأدنى',
    best: 'أفضل تقدير',
    high: 'الأعلى',
    reason: 'السبب',
    clear: 'اسحبها',
    save: 'سجّل',
    cancel: 'إلغاء',
    who: 'من يُعَدّ مسؤولًا',
    whoWhy: 'وبقول من. العلاقات الخمس لا تختلط، وليس أيّ منها حكمًا من «مرصد».',
    relations: {
      claimed: 'يتبنّاه',
      blamed: 'متهم به',
      suspected: 'مشتبه به',
      denied: 'ينفيه',
      conceded: 'يقرّ به',
    },
    holds: 'صحيح',
    holdsNot: 'غير صحيح',
    decidedBy: (by) => `قرّره ${by}`,
    nobodyBlamed: 'لا مصدر يسمّي أحدًا.',
    disclaimers: 'آخرون يقولون إن الأمر لم يقع هكذا',
    itsClaims: 'ادعاءات الحادثة',
    split: (n) => (n === 0 ? 'افصل…' : `افصل ${counted(n, CLAIMS)}…`),
    merge: 'ادمج…',
    near: 'حوادث قريبة مكانًا وزمانًا',
    nothingNear: 'لا حادثة أخرى قريبة مكانًا وزمانًا.',
    preview: 'ما الذي سيتغير',
    before: 'قبل',
    after: 'بعد',
    inTally: 'في الحصيلة',
    nothingChanges: 'لا يتغير أي عدد في الحصيلة.',
    doMerge: 'ادمج',
    doSplit: 'افصل',
    victims: 'أسماء الضحايا',
    status: 'الصفة',
    metric: 'ماذا حدث',
    history: 'تاريخ القرارات',
    noHistory: 'لم يقرر أحد شيئًا عن هذه الحادثة بعد.',
    undo: 'تراجع',
    undone: 'أُلغي',
    why: 'لماذا جُمعت هذه الادعاءات',
    former: 'تُعرف أيضًا بـ',
    note: 'ملاحظة',
    addNote: 'اترك ملاحظة',
    report: 'التقرير',
    select: 'اختر هذا الادعاء لفصله',
    groupUnknown: 'فئتهم غير مذكورة',
    moreClaims: (n) => `و${n} غيرها`,
    moreRows: (n) => `صفوف بتفصيل أدق: ${n}`,
    row: 'صفّ الحصيلة',
  },
}
