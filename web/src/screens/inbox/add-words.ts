import type { Words } from '../../words/language'

interface AddWords {
  readonly title: string
  readonly drop: string
  readonly chosen: (n: number) => string
  readonly date: string
  readonly dateHow: string
  readonly publisher: string
  readonly publisherHow: string
  readonly add: string
  readonly working: string
  readonly became: (added: number, known: number) => string
  /** Who else printed a text that was there. */
  readonly reprinted: (publishers: string) => string
  readonly unnamedOutlet: string
  readonly looking: string
  /** How many reports a file holds, and how many of them are in the project. */
  readonly holds: (total: number, known: number) => string
  readonly untitled: string
  readonly noDate: string
  readonly noPublisher: string
  readonly hereAlready: string
  readonly byHand: string
  readonly wasErased: string
  readonly more: (n: number) => string
  readonly nothingToAdd: string
  readonly importIt: string
  readonly importKnown: (format: string) => string
  readonly importWhere: string
}

export const ADD_WORDS: Words<AddWords> = {
  en: {
    title: 'Add reports',
    drop: 'Drop the files to add them',
    chosen: (n) =>
      n === 1
        ? 'One file. It is copied into the project as it is and read on this computer.'
        : `${n} files. They are copied into the project as they are and read on this computer.`,
    date: 'Date of publication',
    dateHow: 'For files that do not say it.',
    publisher: 'Publisher',
    publisherHow: 'For files that do not say it.',
    add: 'Add',
    working: 'Reading…',
    became: (added, known) =>
      `${added === 1 ? '1 report was added' : `${added} reports were added`}${known === 0 ? '.' : `; ${known} were here already.`}`,
    reprinted: (publishers) => `Now also printed by ${publishers}.`,
    unnamedOutlet: 'an outlet that is not named',
    looking: 'Looking into the files…',
    holds: (total, known) =>
      `${total === 0 ? 'no report' : total === 1 ? '1 report' : `${total} reports`}${known === 0 ? '' : known === total ? ', here already' : `, ${known} of them here already`}`,
    untitled: 'without a title',
    noDate: 'no date',
    noPublisher: 'no publisher',
    hereAlready: 'here already',
    byHand: 'in a language that the machine does not read: to be coded by hand',
    wasErased: 'Erased here for somebody’s safety: it will not be taken in again.',
    more: (n) => `and ${n} more`,
    nothingToAdd: 'Nothing in these files can be added.',
    importIt: 'If each row is an incident, type in a terminal:',
    importKnown: (format) =>
      `This is a sheet of incidents as ${format} keeps it. To take in each row as an incident, type in a terminal:`,
    importWhere:
      'Type it in the folder of the file, with the whole path of the project; it shows what it would import first.',
  },
  ar: {
    title: 'إضافة تقارير',
    drop: 'أفلت الملفات لإضافتها',
    chosen: (n) => `عدد الملفات: ${n}. تُنسخ إلى المشروع كما هي وتُقرأ على هذا الحاسوب.`,
    date: 'تاريخ النشر',
    dateHow: 'للملفات التي لا تذكره.',
    publisher: 'الناشر',
    publisherHow: 'للملفات التي لا تذكره.',
    add: 'أضف',
    working: 'جارٍ القراءة…',
    became: (added, known) => `أُضيف من التقارير: ${added}${known === 0 ? '.' : `؛ وكان موجودًا: ${known}.`}`,
    reprinted: (publishers) => `نشره الآن أيضًا: ${publishers}.`,
    unnamedOutlet: 'جهة لم تُسمَّ',
    looking: 'جارٍ النظر في الملفات…',
    holds: (total, known) => `عدد التقارير: ${total}${known === 0 ? '' : `، الموجود منها: ${known}`}`,
    untitled: 'بلا عنوان',
    noDate: 'بلا تاريخ',
    noPublisher: 'بلا ناشر',
    hereAlready: 'موجود',
    byHand: 'بلغة لا تقرؤها الآلة: يُرمَّز يدويًّا',
    wasErased: 'محذوف هنا حمايةً لشخص ما: لن يُضاف ثانية.',
    more: (n) => `وغيرها: ${n}`,
    nothingToAdd: 'لا شيء في هذه الملفات يمكن إضافته.',
    importIt: 'إن كان كل صف حادثة، فاكتب في الطرفية:',
    importKnown: (format) => `هذا جدول حوادث بصيغة ${format}. لإدخال كل صف بوصفه حادثة اكتب في الطرفية:`,
    importWhere: 'اكتبه في مجلد الملف، مع المسار الكامل للمشروع؛ ويُظهر أولًا ما سيستورده.',
  },
}
