import type { Words } from '../../words/language'

export interface DictionaryWords {
  readonly title: string
  readonly actors: string
  readonly places: string
  readonly sources: string
  readonly codebook: string
  readonly find: string
  readonly name: string
  readonly calledBy: string
  readonly claims: string
  readonly decided: string
  readonly allegiances: string
  readonly countsAs: string
  readonly own: string
  readonly edit: string
  readonly save: string
  readonly cancel: string
  readonly aliases: string
  readonly aliasesHow: string
  readonly to: string
  readonly from: string
  readonly until: string
  readonly more: string
  readonly remove: string
  readonly sameAs: string
  readonly nobody: string
  readonly reason: string
  readonly undo: string
  readonly saved: string
  readonly newActor: string
  readonly id: string
  readonly noActors: string
  readonly noActorsHow: string
  readonly place: string
  readonly arabic: string
  readonly precision: string
  readonly coordinates: string
  readonly noPlaces: string
  readonly noPlacesHow: string
  readonly noSources: string
  readonly noSourcesHow: string
  readonly origin: string
  readonly sort: Readonly<Record<'speaker' | 'text' | 'publisher', string>>
  readonly carriedBy: string
  readonly since: string
  readonly readSince: string
  readonly first: string
  readonly reports: string
  readonly publishers: string
  readonly sinceWhy: string
  readonly origins: string
  readonly originsWhy: string
  readonly kinds: string
  readonly stances: string
  readonly phases: string
  readonly sourceTypes: string
  readonly metrics: string
  readonly numbers: string
  readonly version: string
  readonly meaning: string
  readonly notCounted: string
  readonly nothing: string
}

export const DICTIONARY_WORDS: Words<DictionaryWords> = {
  en: {
    title: 'Dictionary',
    actors: 'Actors',
    places: 'Places',
    sources: 'Sources',
    codebook: 'Codebook',
    find: 'Find',
    name: 'Name',
    calledBy: 'Called by sources',
    claims: 'Claims',
    decided: 'Decided',
    allegiances: 'Allegiance over time',
    countsAs: 'Counts as',
    own: 'edited here',
    edit: 'Edit',
    save: 'Save',
    cancel: 'Cancel',
    aliases: 'Other names',
    aliasesHow: 'one a line, in any script',
    to: 'To',
    from: 'From',
    until: 'Until',
    more: 'Add a period',
    remove: 'Remove',
    sameAs: 'Is the same as (id)',
    nobody: 'nobody else',
    reason: 'Reason',
    undo: 'Undo the last edit',
    saved: 'Recorded',
    newActor: 'New actor',
    id: 'Id',
    noActors: 'No claim names an actor yet',
    noActorsHow: 'Add reports in the inbox: whoever they name stands here.',
    place: 'Place',
    arabic: 'In Arabic',
    precision: 'Stands for',
    coordinates: 'Coordinates',
    noPlaces: 'No claim names a place yet',
    noPlacesHow: 'Add reports in the inbox: wherever they say that something happened stands here.',
    noSources: 'No report has come in yet',
    noSourcesHow: 'Add reports in the inbox: who printed them, and who is quoted in them, stands here.',
    origin: 'Origin',
    sort: { speaker: 'a speaker', text: 'one text', publisher: 'a publisher' },
    carriedBy: 'Carried by',
    since: 'In the record since',
    readSince: 'Read since',
    first: 'First report',
    reports: 'Reports',
    publishers: 'Publishers',
    sinceWhy:
      'A source that is added bends trends: compare periods only from the day that all their sources were read.',
    origins: 'Origins',
    originsWhy: 'Outlets that print one text or quote one speaker are one origin: a tally counts it once.',
    kinds: 'Kinds of events',
    stances: 'Stances',
    phases: 'Phases',
    sourceTypes: 'Types of sources',
    metrics: 'What is counted',
    numbers: 'Words for numbers',
    version: 'version',
    meaning: 'Meaning',
    notCounted: 'not counted',
    nothing: 'Nothing here has these words',
  },
  ar: {
    title: 'القاموس',
    actors: 'الجهات',
    places: 'الأماكن',
    sources: 'المصادر',
    codebook: 'دليل الترميز',
    find: 'بحث',
    name: 'الاسم',
    calledBy: 'كما تسمّيها المصادر',
    claims: 'الادعاءات',
    decided: 'المقرَّرة',
    allegiances: 'الولاء عبر الزمن',
    countsAs: 'تُحسب مع',
    own: 'عُدّلت هنا',
    edit: 'تعديل',
    save: 'حفظ',
    cancel: 'إلغاء',
    aliases: 'أسماء أخرى',
    aliasesHow: 'اسم في كل سطر، بأي خط',
    to: 'إلى جهة',
    from: 'من',
    until: 'إلى',
    more: 'أضف فترة',
    remove: 'حذف',
    sameAs: 'هي نفسها (المعرّف)',
    nobody: 'لا أحد غيرها',
    reason: 'السبب',
    undo: 'تراجع عن آخر تعديل',
    saved: 'سُجّل',
    newActor: 'جهة جديدة',
    id: 'المعرّف',
    noActors: 'لا ادعاء يسمّي جهة بعد',
    noActorsHow: 'أضف تقارير في الوارد: كل من تسمّيه يظهر هنا.',
    place: 'المكان',
    arabic: 'بالعربية',
    precision: 'يمثّل',
    coordinates: 'الإحداثيات',
    noPlaces: 'لا ادعاء يسمّي مكانًا بعد',
    noPlacesHow: 'أضف تقارير في الوارد: كل مكان تذكره يظهر هنا.',
    noSources: 'لم يصل أي تقرير بعد',
    noSourcesHow: 'أضف تقارير في الوارد: من نشرها ومن نُقل عنه فيها يظهر هنا.',
    origin: 'المنشأ',
    sort: { speaker: 'متحدث', text: 'نص واحد', publisher: 'ناشر' },
    carriedBy: 'نقله',
    since: 'في السجل منذ',
    readSince: 'يُقرأ منذ',
    first: 'أول تقرير',
    reports: 'التقارير',
    publishers: 'الناشرون',
    sinceWhy: 'إضافة مصدر تغيّر المنحنى: لا تقارن فترات إلا منذ اليوم الذي قُرئت فيه مصادرها كلها.',
    origins: 'المناشئ',
    originsWhy: 'الوسائل التي تنشر نصًا واحدًا أو تنقل عن متحدث واحد منشأ واحد: يُحسب مرة واحدة.',
    kinds: 'أنواع الأحداث',
    stances: 'المواقف',
    phases: 'الأطوار',
    sourceTypes: 'أنواع المصادر',
    metrics: 'ما يُحصى',
    numbers: 'كلمات الأعداد',
    version: 'إصدار',
    meaning: 'المعنى',
    notCounted: 'لا يُحصى',
    nothing: 'لا شيء هنا بهذه الكلمات',
  },
}
