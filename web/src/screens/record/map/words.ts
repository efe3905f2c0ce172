import { many } from '../../../ui/say-count'
import type { Words } from '../../../words/language'

interface MapWords {
  readonly title: string
  readonly closer: string
  readonly farther: string
  readonly fit: string
  readonly controls: string
  readonly credit: string
  readonly cannotDraw: string
  readonly withoutPlace: (n: string) => string
  readonly places: string
  readonly noPlaces: string
  readonly noPlacesHow: string
  readonly noneDrawn: string
  readonly noneDrawnHow: string
  readonly incidents: (n: string) => string
  readonly killed: (n: string) => string
  readonly more: (n: string) => string
  readonly back: string
  readonly atMost: (n: string) => string
  readonly loading: string
  readonly day: string
  readonly before: string
  readonly after: string
  readonly dayWhy: string
  readonly legend: string
  readonly area: string
  readonly unknown: string
  readonly contested: string
  readonly denied: string
  readonly siege: string
  readonly ceasefire: string
  readonly nothing: string
  readonly standing: string
  readonly nobody: string
  readonly notDrawn: string
  readonly onlyThis: string
}

export const MAP_WORDS: Words<MapWords> = {
  en: {
    title:
      'Map: the arrow keys move it, plus and minus go closer and farther. All its places are listed beside it.',
    closer: 'Closer',
    farther: 'Farther',
    fit: 'Show all places',
    controls: 'The map',
    cannotDraw: 'This browser cannot draw the map: it needs WebGL 2. All places are in the list.',
    credit: 'Ground: Natural Earth. Borders are no statement of ours.',
    withoutPlace: (n) =>
      n === '1'
        ? '1 incident has no place that can be drawn.'
        : `${n} incidents have no place that can be drawn.`,
    places: 'Places',
    noPlaces: 'No incident with a place is found',
    noPlacesHow: 'Turn on “Suggestions too”, or take something out of the filter.',
    noneDrawn: 'No incident has a place that can be drawn',
    noneDrawnHow:
      'Their places are words that the dictionary does not know. Give a claim its place in the inbox: by a candidate, or by a pin with its precision.',
    incidents: (n) => many(n, 'incident'),
    killed: (n) => `killed ${n}`,
    more: (n) => `${n} more`,
    back: 'All places',
    atMost: (n) => `The first ${n} are listed; the table has all.`,
    loading: 'Loading…',
    day: 'Day of the map',
    before: 'The day before',
    after: 'The day after',
    dayWhy: 'Control and sieges as on this day; incidents of all days of the filter.',
    legend: 'Who is said to hold a place',
    area: 'A dashed ring is the area that a place name stands for, never one spot in it.',
    unknown: 'nobody says who',
    contested: 'contested',
    denied: 'denied',
    siege: 'besieged',
    ceasefire: 'ceasefire',
    nothing: 'Nothing is said of control or sieges on this day.',
    standing: 'On this day',
    nobody: 'holder not named',
    notDrawn: 'not on the map',
    onlyThis: 'Filter by this place',
  },
  ar: {
    title: 'خريطة: تحرّكها الأسهم، ويقرّبها زر الزائد ويبعدها الناقص. كل أماكنها مدرجة بجانبها.',
    closer: 'تقريب',
    farther: 'إبعاد',
    fit: 'أظهر كل الأماكن',
    controls: 'الخريطة',
    cannotDraw: 'لا يستطيع هذا المتصفح رسم الخريطة: تلزمها WebGL 2. كل الأماكن في القائمة.',
    credit: 'الأساس: Natural Earth. الحدود لا تعبّر عن موقف منّا.',
    withoutPlace: (n) => `حوادث بلا مكان يمكن رسمه: ${n}.`,
    places: 'الأماكن',
    noPlaces: 'لا حادثة لها مكان',
    noPlacesHow: 'فعّل «مع الاقتراحات»، أو احذف شيئًا من التصفية.',
    noneDrawn: 'لا حادثة لها مكان يمكن رسمه',
    noneDrawnHow:
      'أماكنها كلمات لا يعرفها القاموس. عيّن مكان الادعاء في الوارد: باختيار مرشّح، أو بدبوس مع دقته.',
    incidents: (n) => `الحوادث: ${n}`,
    killed: (n) => `القتلى: ${n}`,
    more: (n) => `أماكن أخرى: ${n}`,
    back: 'كل الأماكن',
    atMost: (n) => `هذه أول ${n}؛ والجدول يضمّها كلها.`,
    loading: 'جارٍ التحميل…',
    day: 'يوم الخريطة',
    before: 'اليوم السابق',
    after: 'اليوم التالي',
    dayWhy: 'السيطرة والحصار كما في هذا اليوم؛ والحوادث لكل أيام التصفية.',
    legend: 'من يُقال إنه يسيطر على المكان',
    area: 'الحلقة المتقطعة هي المنطقة التي يدل عليها الاسم، لا نقطة بعينها فيها.',
    unknown: 'لا أحد يقول من',
    contested: 'متنازع عليها',
    denied: 'منفي',
    siege: 'محاصَر',
    ceasefire: 'وقف نار',
    nothing: 'لم يُذكر شيء عن السيطرة أو الحصار في هذا اليوم.',
    standing: 'في هذا اليوم',
    nobody: 'لم يُسمَّ المسيطر',
    notDrawn: 'ليس على الخريطة',
    onlyThis: 'صفِّ بهذا المكان',
  },
}
