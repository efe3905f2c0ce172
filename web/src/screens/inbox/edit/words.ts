import type { Words } from '../../../words/language'

interface EditWords {
  readonly title: string
  readonly kind: string
  readonly stance: string
  readonly phase: string
  readonly none: string
  readonly sourceType: string
  readonly quoted: string
  readonly choose: string
  readonly another: string
  readonly choosing: string
  readonly remove: (what: string) => string
  readonly narrator: string
  readonly firstDay: string
  readonly lastDay: string
  readonly held: string
  readonly low: string
  readonly best: string
  readonly high: string
  readonly status: string
  readonly group: string
  readonly partOf: string
  readonly addCount: string
  readonly metric: string
  readonly standsFor: string
  readonly nobody: string
  readonly nowhere: string
  readonly candidates: string
  readonly search: string
  readonly noCandidates: string
  readonly newEntry: string
  readonly name: string
  readonly id: string
  readonly idHow: string
  readonly makeEntry: string
  readonly pin: string
  readonly coordinates: string
  readonly coordinatesHow: string
  readonly badCoordinates: string
  readonly precision: string
  readonly setPin: string
  readonly whyField: string
  readonly whyHow: string
  readonly save: string
  readonly cancel: string
  readonly startOver: string
  readonly nothing: string
  readonly codeTitle: string
  readonly codeHow: string
  readonly codeIt: string
  readonly code: string
  readonly trigger: string
}

export const EDIT_WORDS: Words<EditWords> = {
  en: {
    title: 'Edit the claim',
    kind: 'Kind of event',
    stance: 'Stance of the source',
    phase: 'Phase',
    none: 'none',
    sourceType: 'Sort of source',
    quoted: 'Quotation',
    choose: 'Choose words',
    another: 'Another',
    choosing: 'Choose in the report, then Enter',
    remove: (what) => `Take out: ${what}`,
    narrator: 'the report itself',
    firstDay: 'First day',
    lastDay: 'Last day',
    held: 'Within these days',
    low: 'Low',
    best: 'Best',
    high: 'High',
    status: 'Status',
    group: 'Group',
    partOf: 'Part of',
    addCount: 'Add a count',
    metric: 'What is counted',
    standsFor: 'Stands for',
    nobody: 'nobody known',
    nowhere: 'no place known',
    candidates: 'Entries that the words may stand for',
    search: 'Name to look for',
    noCandidates: 'No entry is like these words.',
    newEntry: 'New entry',
    name: 'Name',
    id: 'Id',
    idHow: 'Small Latin letters, digits and hyphens: halvek-guard. It never changes.',
    makeEntry: 'Make the entry and use it',
    pin: 'Pin on the map',
    coordinates: 'Latitude, longitude',
    coordinatesHow: 'In degrees, north and east positive: 35.95, 39.01',
    badCoordinates: 'Give two numbers, latitude −90 to 90 and longitude −180 to 180.',
    precision: 'It stands for',
    setPin: 'Use this pin',
    whyField: 'Reason (optional)',
    whyHow: 'Kept with the change.',
    save: 'Record the edits',
    cancel: 'Leave without recording',
    startOver: 'Start over',
    nothing: 'Nothing has been changed yet.',
    codeTitle: 'Code a missed claim',
    codeHow: 'The shortest words that denote the event; its other words follow in the next step.',
    codeIt: 'Code a claim here',
    code: 'Words of the event',
    trigger: 'the event',
  },
  ar: {
    title: 'تعديل الادعاء',
    kind: 'نوع الحدث',
    stance: 'موقف المصدر',
    phase: 'الطور',
    none: 'بلا',
    sourceType: 'صنف المصدر',
    quoted: 'الاقتباس',
    choose: 'اختر الكلمات',
    another: 'آخر',
    choosing: 'اختر في التقرير ثم Enter',
    remove: (what) => `أزل: ${what}`,
    narrator: 'التقرير نفسه',
    firstDay: 'أول يوم',
    lastDay: 'آخر يوم',
    held: 'في هذه الأيام',
    low: 'الأدنى',
    best: 'أفضل تقدير',
    high: 'الأعلى',
    status: 'الصفة',
    group: 'الفئة',
    partOf: 'جزء من',
    addCount: 'أضف عددًا',
    metric: 'المعدود',
    standsFor: 'المقصود',
    nobody: 'لا أحد معروف',
    nowhere: 'لا مكان معروف',
    candidates: 'مداخل قد تدلّ عليها الكلمات',
    search: 'اسم للبحث',
    noCandidates: 'لا مدخل يشبه هذه الكلمات.',
    newEntry: 'مدخل جديد',
    name: 'الاسم',
    id: 'المعرّف',
    idHow: 'حروف لاتينية صغيرة وأرقام وشرطات: halvek-guard. لا يتغيّر أبدًا.',
    makeEntry: 'أنشئ المدخل واستعمله',
    pin: 'نقطة على الخريطة',
    coordinates: 'خط العرض، خط الطول',
    coordinatesHow: 'بالدرجات، الشمال والشرق موجبان: 35.95, 39.01',
    badCoordinates: 'اكتب رقمين: العرض من −90 إلى 90 والطول من −180 إلى 180.',
    precision: 'تدلّ على',
    setPin: 'استعمل هذه النقطة',
    whyField: 'السبب (اختياري)',
    whyHow: 'يُحفظ مع التعديل.',
    save: 'سجّل التعديلات',
    cancel: 'اترك بلا تسجيل',
    startOver: 'ابدأ من جديد',
    nothing: 'لم يتغيّر شيء بعد.',
    codeTitle: 'تدوين ادعاء فات الآلة',
    codeHow: 'أقصر كلمات تدلّ على الحدث؛ وتأتي سائر الكلمات في الخطوة التالية.',
    codeIt: 'دوّن ادعاءً هنا',
    code: 'كلمات الحدث',
    trigger: 'الحدث',
  },
}
